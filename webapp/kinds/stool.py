"""Stool: one of seven types (Lewis & Heaton 1997), in our own words and drawings."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from webapp.kinds.kind import Entry, Input, Part

TYPES = (
    ("1", "Separate hard pellets"),
    ("2", "Hard and lumpy, in one piece"),
    ("3", "Firm, with cracks"),
    ("4", "Smooth and soft, in one piece"),
    ("5", "Soft pieces, clear edges"),
    ("6", "Mushy, ragged edges"),
    ("7", "Watery, nothing solid"),
)


class Stool(Entry):
    name: ClassVar[str] = "stool"
    label: ClassVar[str] = "Stool"
    plural: ClassVar[str] = "Stools"
    icon: ClassVar[str] = "toilet"
    part: ClassVar[Part] = "felt"
    order: ClassVar[int] = 50
    headline: ClassVar[tuple[str, ...]] = ("type", "urgency", "blood")

    type: Annotated[
        Literal["1", "2", "3", "4", "5", "6", "7"], Input("pictures", "Type", options=TYPES)
    ]
    urgency: Annotated[
        Literal["none", "some", "strong"] | None,
        Input(
            "choice",
            "Urgency",
            options=(
                ("none", "No urgency"),
                ("some", "Had to hurry"),
                ("strong", "Could not wait"),
            ),
        ),
    ] = None
    blood: Annotated[bool | None, Input("switch", "Blood", after="red-flags")] = None
    straining: Annotated[bool | None, Input("switch", "Straining")] = None
    note: Annotated[str | None, Field(max_length=2000), Input("text", "Note", more=True)] = None
