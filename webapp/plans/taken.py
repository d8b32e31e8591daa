"""A dose as it was recorded, with what is not sure about it: when, how much, whether. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from webapp.plans.amount import Quantity

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
AROUND = 60 * MINUTE
""""Around lunch" is taken to be right to an hour, either way."""

Settled = Literal["same", "twice"]


@dataclass(frozen=True)
class Dose:
    """One record of a dose; times in milliseconds since 1970, UTC."""

    id: str
    person: str
    product: str
    by: str
    """The account that wrote it."""
    device: str
    at: int
    written: int
    around: bool = False
    quantity: Quantity | None = None
    slot: str | None = None
    skipped: bool = False
    deleted_at: int | None = None
    """When it was deleted; None while it stands."""
    mine: bool = False
    """Written on this phone, hence by this phone's clock."""
    or_at: tuple[int, ...] = ()
    """Other times that other phones wrote, while nobody has chosen."""
    or_quantity: tuple[Quantity, ...] = ()
    disputed: bool = False
    """Deleted on one phone and edited on another, and nobody has said which is right."""
    settled: Mapping[str, Settled] = field(default_factory=dict)
    """What was answered to "the same dose, or given twice?", by the other record's id."""

    @property
    def stands(self) -> bool:
        return self.deleted_at is None or self.disputed

    @property
    def given(self) -> bool:
        return self.stands and not self.skipped

    @property
    def earliest(self) -> int:
        return min((self.at, *self.or_at)) - (AROUND if self.around else 0)

    @property
    def latest(self) -> int:
        """What was written was over by then."""
        last = max((self.at, *self.or_at))
        return max(last, min(last + AROUND, self.written)) if self.around else last
