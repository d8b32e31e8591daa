"""Symptom: one thing felt, now, on the 0-10 scale of the check-in."""

from typing import Annotated, ClassVar

from pydantic import Field

from webapp.kinds.kind import Entry, Input, Key, Moment, Part, Rating
from webapp.kinds.words import SYMPTOMS


class Symptom(Entry):
    name: ClassVar[str] = "symptom"
    label: ClassVar[str] = "Symptom"
    plural: ClassVar[str] = "Symptoms"
    icon: ClassVar[str] = "thermometer"
    part: ClassVar[Part] = "felt"
    order: ClassVar[int] = 40
    headline: ClassVar[tuple[str, ...]] = ("symptom", "words", "severity")

    symptom: Annotated[
        Key, Input("choice", "What is it?", options=(*SYMPTOMS, ("other", "Something else")))
    ]
    words: Annotated[str | None, Field(max_length=120), Input("words", "In your own words")] = None
    severity: Annotated[Rating, Input("scale", "How strong?")]
    since: Annotated[Moment | None, Input("moment", "Since when", more=True)] = None
    note: Annotated[str | None, Field(max_length=2000), Input("text", "Note", more=True)] = None
