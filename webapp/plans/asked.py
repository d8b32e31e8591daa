"""What the dose guard is told: the dose about to be recorded, and what this phone knows. Pure.

All of it is data that the phone already has, so that the answer needs no network.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from webapp.plans.amount import Quantity
from webapp.plans.taken import AROUND, DAY, HOUR, MINUTE, Dose

LATELY = 14 * DAY
FRESH = 4 * HOUR
"""How far back knowledge must reach for a product whose label names no gap."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Slot:
    """A planned portion, and from when until when it is due."""

    id: str
    opens: int
    closes: int | None = None


@dataclass(frozen=True)
class Limits:
    """What the product's label or the plan allows; None for no such rule."""

    gap: int | None = None
    """Minutes."""
    day: Quantity | None = None
    """In a calendar day, as the person's day starts."""
    rolling: Quantity | None = None
    """In any 24 hours."""


@dataclass(frozen=True)
class Exchanged:
    """The end of this phone's last exchange, by its own clock and by the server's."""

    here: int
    there: int


@dataclass(frozen=True)
class Device:
    """Another phone of the household, as the server last told of it; none that is signed out."""

    id: str
    account: str
    heard: int | None = None
    unsent: int = 0
    """What stayed on it after its last contact."""
    gave: int | None = None
    """When its owner last recorded this slot or product for this person."""
    joined: int | None = None
    card: bool = False
    """It holds a hand-over card for this person that is valid now."""


@dataclass(frozen=True)
class Asked:
    now: int
    """By this phone's clock."""
    me: str
    person: str
    product: str
    zone: str
    """The person's."""
    day_start: str = "04:00"
    own: bool = False
    """The person writes of their own dose."""
    quantity: Quantity | None = None
    at: int | None = None
    """When it was taken, if not now."""
    around: bool = False
    slot: Slot | None = None
    limits: Limits = Limits()
    together: tuple[str, ...] = ()
    """Other products that count towards the same limits (all that contain glutamine)."""
    scoops: Mapping[str, Quantity] = field(default_factory=dict)
    """By product: what one scoop or piece of it is."""
    doses: tuple[Dose, ...] = ()
    devices: tuple[Device, ...] = ()
    exchanged: Exchanged | None = None

    @property
    def true_now(self) -> int:
        """By the server's clock, as far as this phone can tell; never before the last exchange."""
        if self.exchanged is None:
            return self.now
        behind = self.exchanged.there - self.exchanged.here
        return max(self.now + behind, self.exchanged.there)

    @property
    def safe_now(self) -> int:
        """Of two clocks that disagree, the one by which less time has passed."""
        return min(self.now, self.true_now)

    @property
    def taken(self) -> tuple[int, int]:
        """The earliest and the latest that the dose itself can have been taken."""
        if self.at is None:
            return self.safe_now, self.safe_now
        margin = AROUND if self.around else 0
        return self.at - margin, max(self.at, min(self.at + margin, self.now))

    @cached_property
    def day(self) -> str:
        """The person's day that the dose belongs to."""
        at = self.true_now if self.at is None else self.at
        return day_of(at, self.zone, self.day_start)

    @cached_property
    def known(self) -> list[Dose]:
        """Doses of this person that count together with the one asked about, oldest first."""
        products = {self.product, *self.together}
        mine = (d for d in self.doses if d.person == self.person and d.product in products)
        return sorted(mine, key=lambda dose: (dose.at, dose.id))

    @property
    def is_limited(self) -> bool:
        return self.limits != Limits()

    @property
    def gap(self) -> int:
        return (self.limits.gap or 0) * MINUTE


def day_of(at: int, zone: str, day_start: str) -> str:
    """The person's day that an instant belongs to, YYYY-MM-DD."""
    local = (EPOCH + timedelta(milliseconds=at)).astimezone(ZoneInfo(zone))
    day = local.date()
    return str(day - timedelta(days=1) if f"{local:%H:%M}" < day_start else day)


def start_of(day: str, zone: str, day_start: str) -> int:
    """The instant a person's day starts; of a time that comes twice the first."""
    local = datetime.fromisoformat(f"{day}T{day_start}").replace(tzinfo=ZoneInfo(zone))
    return (local - EPOCH) // timedelta(milliseconds=1)


def day_after(day: str) -> str:
    return str(datetime.fromisoformat(day).date() + timedelta(days=1))
