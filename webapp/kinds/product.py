"""Product: something in the household's cabinet that doses are taken of."""

from typing import Annotated, ClassVar

from pydantic import Field

from webapp.kinds.kind import Input, Kind, Part, Quantity


class Product(Kind):
    name: ClassVar[str] = "product"
    label: ClassVar[str] = "Product"
    plural: ClassVar[str] = "Cabinet"
    icon: ClassVar[str] = "package"
    part: ClassVar[Part] = "household"
    order: ClassVar[int] = 110
    headline: ClassVar[tuple[str, ...]] = ("title", "scoop")

    title: Annotated[
        str,
        Field(min_length=1, max_length=120),
        Input("words", "Name", hint="As on the pack: L-glutamine powder"),
    ]
    scoop: Annotated[
        Quantity | None,
        Input("quantity", "One scoop or piece is", hint="Weigh it once: a scoop is not a dose"),
    ] = None
    glutamine: Annotated[bool | None, Input("switch", "Contains glutamine")] = None
    gap_hours: Annotated[
        float | None,
        Field(gt=0, le=72),
        Input("number", "Hours between two doses", hint="At least, as the label says", more=True),
    ] = None
    most: Annotated[
        Quantity | None,
        Input("quantity", "At most in 24 hours", hint="As the label says", more=True),
    ] = None
    archived: Annotated[bool | None, Input("switch", "No longer used", more=True)] = None
    note: Annotated[str | None, Field(max_length=2000), Input("text", "Note", more=True)] = None
