"""Question: what somebody wants to ask the provider at the next visit, and what was said."""

from typing import Annotated, ClassVar

from pydantic import Field

from webapp.kinds.kind import Entry, Input, Part


class Question(Entry):
    name: ClassVar[str] = "question"
    label: ClassVar[str] = "Question"
    plural: ClassVar[str] = "Questions"
    icon: ClassVar[str] = "message-circle-question-mark"
    part: ClassVar[Part] = "felt"
    order: ClassVar[int] = 75
    headline: ClassVar[tuple[str, ...]] = ("words",)

    words: Annotated[
        str,
        Field(min_length=1, max_length=500),
        Input("text", "What do you want to ask your provider?"),
    ]
    asked: Annotated[bool | None, Input("switch", "Asked")] = None
    answer: Annotated[str | None, Field(max_length=2000), Input("text", "What they said")] = None
