"""Check-in: the eight symptoms and what else the day held. A blank is not zero (health.md 5.2)."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from webapp.kinds.kind import Entry, Input, Key, Part, Rating
from webapp.kinds.words import FACTORS, SYMPTOMS


class CheckIn(Entry):
    name: ClassVar[str] = "checkin"
    label: ClassVar[str] = "Check-in"
    plural: ClassVar[str] = "Check-ins"
    icon: ClassVar[str] = "activity"
    part: ClassVar[Part] = "felt"
    order: ClassVar[int] = 30
    headline: ClassVar[tuple[str, ...]] = ("ratings", "stress")

    ratings: Annotated[
        dict[Key, Rating],
        Input("scales", "How has it been?", hint="The worst of it, 0 to 10", options=SYMPTOMS),
    ] = Field(default_factory=dict)
    stress: Annotated[Rating | None, Input("scale", "Stress")] = None
    sleep: Annotated[
        float | None, Field(ge=0, le=24), Input("number", "Hours slept", more=True)
    ] = None
    stopped: Annotated[
        Literal["no", "a_bit", "yes"] | None,
        Input(
            "choice",
            "Did any of it stop you doing something?",
            options=(("no", "No"), ("a_bit", "A bit"), ("yes", "Yes")),
            more=True,
        ),
    ] = None
    relief: Annotated[
        Literal["yes", "no"] | None,
        Input(
            "choice",
            "Adequate relief this week?",
            hint="Your own yes or no, asked once a week",
            options=(("yes", "Yes"), ("no", "No")),
        ),
    ] = None
    factors: Annotated[
        dict[Key, bool], Input("flags", "Anything else that day?", options=FACTORS)
    ] = Field(default_factory=dict)
    answered_by: Annotated[
        Literal["self", "child", "observer"] | None, Input("hidden", "Answered by")
    ] = None
    note: Annotated[str | None, Field(max_length=2000), Input("text", "Note", more=True)] = None
