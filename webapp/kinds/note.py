"""Note: words that fit no other kind."""

from typing import Annotated, ClassVar

from pydantic import Field

from webapp.kinds.kind import Entry, Input, Part


class Note(Entry):
    name: ClassVar[str] = "note"
    label: ClassVar[str] = "Note"
    plural: ClassVar[str] = "Notes"
    icon: ClassVar[str] = "notebook-pen"
    part: ClassVar[Part] = "felt"
    order: ClassVar[int] = 70
    headline: ClassVar[tuple[str, ...]] = ("words",)

    words: Annotated[
        str, Field(min_length=1, max_length=4000), Input("text", "What do you want to keep?")
    ]
