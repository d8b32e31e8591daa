"""A household that was deleted: for how long it can be brought back, and the words for what is no
more. Pure."""

from dataclasses import dataclass
from datetime import UTC, datetime

from webapp.clock import DAY
from webapp.errors import Gone, NotFound

GRACE = 30 * DAY
"""So long nothing is erased: nobody sees it, and an owner can bring it back."""


@dataclass(frozen=True)
class Ended:
    """A deleted household. Once it is purged its name is empty, and nothing else is left of it:
    that it was is all that a phone which comes late needs to be told."""

    id: str
    name: str
    deleted_at: int
    deleted_by: str | None

    @property
    def is_purged(self) -> bool:
        return self.name == ""

    @property
    def until(self) -> int:
        return self.deleted_at + GRACE


class Parted(NotFound):
    """The account was in this household, and was removed or left: what it sends is refused singly,
    so that its phone keeps each entry for the person, and stops sending it."""

    code = "not_a_member"
    message = (
        "You are not in this household any more. What you wrote and had not sent stays on this "
        "phone: export it under Needs attention."
    )


def deleted(ended: Ended, by: str) -> Gone:
    """For as long as it can be brought back: the phones go on keeping what they have."""
    return Gone(
        "household_deleted",
        f"{by or 'An owner'} deleted {ended.name}. Until {day(ended.until)} an owner can bring it "
        "back, on the page Members. What is unsent stays on this phone.",
    )


def purged() -> Gone:
    return Gone(
        "household_gone",
        "This household was deleted for good. What is unsent stays on this phone: export it in "
        "Settings.",
    )


def day(at: int) -> str:
    """23 December 2026: near enough by Greenwich, for a date a month away."""
    return f"{datetime.fromtimestamp(at / 1000, UTC):%-d %B %Y}"
