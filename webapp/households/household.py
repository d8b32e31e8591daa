"""What a household is: its people and members, and who may see which part of whom.

Pure rules. A person has two parts, what they *ate* (meals and doses) and how they *felt*; each is
shared with the household or private, and private means: only the account linked to that person.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple
from zoneinfo import available_timezones

Sight = frozenset[tuple[str, str]]
"""(person id, part) pairs that an account may see; part is "eaten" or "felt"."""

PARTS = ("eaten", "felt")
ROLES = ("owner", "adult", "helper", "viewer")
CHANGING = frozenset({"owner", "adult"})
"""The roles that may change what is agreed."""

COLOURS = ("beet", "teal", "iris", "clay", "moss", "sky")
Choice = Literal["household", "private"]


@dataclass(frozen=True)
class Person:
    """Someone the journal is about. `archived_at` is set once they are no longer shown.
    `weight_g` are grams as weighed on the ISO day `weight_on`; both or neither."""

    id: str
    name: str
    colour: str
    account_id: str | None
    is_child: bool
    birth_year: int | None
    zone: str
    day_start: str
    eaten_sight: str
    felt_sight: str
    position: int
    archived_at: int | None
    weight_g: int | None = None
    weight_on: str | None = None

    @property
    def initial(self) -> str:
        return initial(self.name)


class Sharing(NamedTuple):
    """Of a person, only what decides who may see them."""

    id: str
    account_id: str | None
    eaten_sight: str
    felt_sight: str


@dataclass(frozen=True)
class Member:
    """An account in a household, with what it may see. `generation` is the version of its sight;
    `people` are the ids of everybody there, the archived included."""

    household_id: str
    account_id: str
    role: str
    person_id: str | None
    generation: int
    sight: Sight
    people: frozenset[str]


@dataclass(frozen=True)
class Household:
    id: str
    name: str
    seq: int
    agreed: int
    is_sample: bool


def initial(name: str) -> str:
    return name.strip()[:1].upper() or "?"


def colour_at(position: int) -> str:
    """The colour of the n-th person of a household, so that the first six differ."""
    return COLOURS[position % len(COLOURS)]


def default_sight(is_child: bool, has_account: bool) -> tuple[Choice, Choice]:
    """(eaten, felt) for a new person: only an adult with an account can keep a part private,
    since nobody could read what is private to someone who cannot sign in."""
    return ("household", "private" if has_account and not is_child else "household")


def may_see(person: Person | Sharing, part: str, account_id: str) -> bool:
    choice = person.eaten_sight if part == "eaten" else person.felt_sight
    return choice == "household" or person.account_id == account_id


def sight(people: Iterable[Person | Sharing], account_id: str) -> Sight:
    """All that this account may see. Archived people stay in it: their past is still theirs."""
    return frozenset(
        (person.id, part)
        for person in people
        for part in PARTS
        if may_see(person, part, account_id)
    )


def shared_parts(person: Person) -> list[str]:
    """The parts that every member may see."""
    return [part for part in PARTS if may_see(person, part, "")]


def may_be_invited(person: Person) -> bool:
    """An adult without an account may get one; a child's is linked in a later version."""
    return person.account_id is None and not person.is_child


def may_set_sight(person: Person, account_id: str) -> bool:
    """An adult with an account decides for themselves; a child's or account-less person's parts
    stay with the household in this version, so that no one can lock the others out."""
    return person.account_id == account_id


def known_zone(zone: str | None) -> str:
    """The zone the browser named, or UTC when it named none that we know."""
    return zone if zone in available_timezones() else "UTC"
