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
        Literal[
            "stress",
            "surgery",
            "hospital_stay",
            "illness",
            "fever",
            "vomiting",
            "injury",
            "antibiotics",
            "new_regular_medicine",
            "new_diagnosis",
            "pregnancy",
            "travel",
            "other",
        ],
        Input(
            "choice",
            "What happened?",
            options=(
                ("stress", "Stress"),
                ("surgery", "Surgery"),
                ("hospital_stay", "Hospital stay"),
                ("illness", "Illness"),
                ("fever", "Fever over 38.5 °C for more than a day"),
                ("vomiting", "Vomiting for more than a day"),
                ("injury", "Injury"),
                ("antibiotics", "Antibiotics"),
                ("new_regular_medicine", "New regular medicine"),
                ("new_diagnosis", "New diagnosis"),
                ("pregnancy", "Pregnancy"),
                ("travel", "Travel"),
                ("other", "Something else"),
            ),
        ),
    ]
    words: Annotated[str | None, Field(max_length=120), Input("words", "In your own words")] = None
    until: Annotated[Moment | None, Input("moment", "Until", hint="Blank: still going on")] = None
    note: Annotated[str | None, Field(max_length=2000), Input("text", "Note", more=True)] = None
