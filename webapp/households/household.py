"""What a household is: its people and members, and who may see which part of whom.

Pure rules. A person has two parts, what they *ate* (meals and doses) and how they *felt*; each is
shared with the household, with members by name, or private, and private means: only the account
linked to that person, which sees both parts in any case.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple
from zoneinfo import available_timezones

from webapp.households.roles import may
from webapp.households.span import Span
from webapp.households.window import Window

Sight = frozenset[tuple[str, str]]
"""(person id, part) pairs that an account may see; part is "eaten" or "felt"."""

PARTS = ("eaten", "felt")
COLOURS = ("beet", "teal", "iris", "clay", "moss", "sky")
Choice = Literal["household", "named", "private"]
Named = frozenset[tuple[str, str]]
"""(part, account id) pairs: who is named for a part; it counts where the choice is "named"."""

NOBODY: Named = frozenset()


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
    named: Named = NOBODY

    @property
    def initial(self) -> str:
        return initial(self.name)


class Sharing(NamedTuple):
    """Of a person, only what decides who may see them."""

    id: str
    account_id: str | None
    eaten_sight: str
    felt_sight: str
    named: Named = NOBODY


@dataclass(frozen=True)
class Member:
    """An account in a household, with what it may see. `generation` is the version of its sight;
    `people` are the ids of everybody there, the archived included. `window` is set for a role that
    sees no further back, `card` for a sitter."""

    household_id: str
    account_id: str
    role: str
    person_id: str | None
    generation: int
    sight: Sight
    people: frozenset[str]
    window: Window | None = None
    on_tablet: bool = False
    card: Span | None = None


@dataclass(frozen=True)
class Household:
    id: str
    name: str
    seq: int
    agreed: int
    is_sample: bool
    emergency: str | None = None
    """Whom it rings, as typed; None: the number of where the phone is."""
    poison: str | None = None


def initial(name: str) -> str:
    return name.strip()[:1].upper() or "?"


def colour_at(position: int) -> str:
    """The colour of the n-th person of a household, so that the first six differ."""
    return COLOURS[position % len(COLOURS)]


def default_sight(is_child: bool, has_account: bool) -> tuple[Choice, Choice]:
    """(eaten, felt) for a new person: only an adult with an account can keep a part private,
    since nobody could read what is private to someone who cannot sign in."""
    return ("household", "private" if has_account and not is_child else "household")


def choice_of(person: Person | Sharing, part: str) -> str:
    return person.eaten_sight if part == "eaten" else person.felt_sight


def may_see(person: Person | Sharing, part: str, account_id: str, role: str) -> bool:
    """Whether the member with this account and role sees this part of the person: the role and
    the person's choice must both allow it; a choice that is not known shows nothing."""
    if person.account_id is not None and person.account_id == account_id:
        return True
    if not may(role, "look" if part == "eaten" else "see_feelings"):
        return False
    choice = choice_of(person, part)
    return choice == "household" or (choice == "named" and (part, account_id) in person.named)


def sight(people: Iterable[Person | Sharing], account_id: str, role: str) -> Sight:
    """All that this account may see. Archived people stay in it: their past is still theirs."""
    return frozenset(
        (person.id, part)
        for person in people
        for part in PARTS
        if may_see(person, part, account_id, role)
    )


def stricter(person: Person | Sharing) -> tuple[str, frozenset[str]]:
    """(choice, accounts named) for what is found out from both parts together: whoever does not
    see one of the two must not learn of it from a finding."""
    choices = {choice_of(person, part) for part in PARTS}
    if choices == {"household"}:
        return "household", frozenset()
    if not choices <= {"household", "named"}:
        return "private", frozenset()
    named = [
        {account for part, account in person.named if part == each}
        for each in PARTS
        if choice_of(person, each) == "named"
    ]
    return "named", frozenset(set.intersection(*named))


def shared_parts(person: Person, role: str) -> list[str]:
    """The parts that everybody who joins in this role will see."""
    return [part for part in PARTS if may_see(person, part, "", role)]


def may_hand_over(person: Person | Sharing, account_id: str) -> bool:
    """Whether this account may let a sitter see the person's meals and doses: their own, and what
    the whole household sees. What somebody shares with a few by name is not theirs to hand on."""
    return person.account_id == account_id or person.eaten_sight == "household"


def may_be_invited(person: Person) -> bool:
    """Whoever has no account may get one, a child too."""
    return person.account_id is None


def may_set_sight(person: Person, account_id: str) -> bool:
    """An adult with an account decides for themselves. The parts of a child, and of one without an
    account, stay with the household: no one can lock another out of what a child was given."""
    return person.account_id == account_id and not person.is_child


def known_zone(zone: str | None) -> str:
    """The zone the browser named, or UTC when it named none that we know."""
    return zone if zone in available_timezones() else "UTC"
