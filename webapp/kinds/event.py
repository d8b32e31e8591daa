"""Event: something that changes the picture: stress, illness, surgery, from when to when."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from webapp.kinds.kind import Entry, Input, Moment, Part


class Event(Entry):
    name: ClassVar[str] = "event"
    label: ClassVar[str] = "Event"
    plural: ClassVar[str] = "Events"
    icon: ClassVar[str] = "calendar-days"
    part: ClassVar[Part] = "felt"
    order: ClassVar[int] = 60
    headline: ClassVar[tuple[str, ...]] = ("event", "words")

    event: Annotated[
        Literal["stress", "surgery", "illness", "injury", "antibiotics", "travel", "other"],
        Input(
            "choice",
            "What happened?",
            options=(
                ("stress", "Stress"),
                ("surgery", "Surgery"),
                ("illness", "Illness"),
                ("injury", "Injury"),
                ("antibiotics", "Antibiotics"),
                ("travel", "Travel"),
                ("other", "Something else"),
            ),
        ),
    ]
    words: Annotated[str | None, Field(max_length=120), Input("words", "In your own words")] = None
    until: Annotated[Moment | None, Input("moment", "Until", hint="Blank: still going on")] = None
    note: Annotated[str | None, Field(max_length=2000), Input("text", "Note", more=True)] = None
