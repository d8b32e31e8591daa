"""Sign: a red flag that was ticked, until somebody says what came of it (health reference 3.5).

The lists stand on the phone's screen (static/src/learn/red-flags.ts); an entry keeps the words that
were ticked, so that it still says the same once a list was reworded.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from webapp.kinds.kind import Entry, Input, Key, Moment, Part


class Sign(Entry):
    name: ClassVar[str] = "sign"
    label: ClassVar[str] = "Warning sign"
    plural: ClassVar[str] = "Warning signs"
    icon: ClassVar[str] = "shield-alert"
    part: ClassVar[Part] = "felt"
    order: ClassVar[int] = 65
    headline: ClassVar[tuple[str, ...]] = ("words", "cleared")

    sign: Annotated[Key, Input("hidden", "Which")]
    words: Annotated[str, Field(min_length=1, max_length=200), Input("text", "What was noticed?")]
    now: Annotated[bool | None, Input("hidden", "Of the list for emergency services")] = None
    cleared: Annotated[
        Literal["seen", "being_seen", "doctor_knows"] | None,
        Input(
            "choice",
            "What came of it?",
            options=(
                ("seen", "Seen by a doctor"),
                ("being_seen", "Being seen"),
                ("doctor_knows", "Our doctor knows"),
            ),
        ),
    ] = None
    cleared_at: Annotated[Moment | None, Input("hidden", "When that was said")] = None
    note: Annotated[str | None, Field(max_length=2000), Input("text", "Note", more=True)] = None
