"""Sight changed: who may see which part of whom, and whose phones must therefore begin anew."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, update

from webapp.households.household import Person, Sight, sight
from webapp.households.store import tables as t
from webapp.households.store.agreement import agree
from webapp.households.store.devices import devices
from webapp.households.store.members import members
from webapp.households.store.named import name_anew
from webapp.households.store.people import people, the_person
from webapp.households.tablet import common_sight


def set_sight(
    conn: Connection,
    household_id: str,
    person_id: str,
    eaten: str,
    felt: str,
    named: Iterable[tuple[str, str]] = (),
) -> None:
    """Change who may see the person's two parts; `named` are (part, account id) pairs, of which
    those count whose part is shared by name. Raises NotFound for a person or an account of
    elsewhere."""
    by_name = {part for part, how in (("eaten", eaten), ("felt", felt)) if how == "named"}
    with sight_changing(conn, household_id):
        own = the_person(conn, household_id, person_id).account_id
        conn.execute(
            update(t.person)
            .where(t.person.c.household_id == household_id, t.person.c.id == person_id)
            .values(eaten_sight=eaten, felt_sight=felt)
        )
        others = [pair for pair in named if pair[0] in by_name and pair[1] != own]
        name_anew(conn, household_id, person_id, others)


@contextmanager
def sight_changing(conn: Connection, household_id: str) -> Iterator[None]:
    """Around a change after which accounts may see something else: exactly those who do fetch
    anew. A new person has no past to fetch, and a new member has fetched nothing yet."""
    agree(conn, household_id)
    there = people(conn, household_id, archived=True)
    before = _sights(conn, household_id, there)
    yield
    ids = {one.id for one in there}
    still = [one for one in people(conn, household_id, archived=True) if one.id in ids]
    after = _sights(conn, household_id, still)
    changed = [
        account for account in after if after[account] != before.get(account, after[account])
    ]
    if changed:
        here = t.member.c
        conn.execute(
            update(t.member)
            .where(here.household_id == household_id, here.account_id.in_(changed))
            .values(generation=here.generation + 1)
        )


def _sights(
    conn: Connection, household_id: str, of: list[Person]
) -> dict[str, tuple[Sight, Sight | None]]:
    """By account, what it sees; and where a tablet is shared, what it sees there."""
    tablet = any(each.is_shared for each in devices(conn, household_id))
    return {
        one.account_id: (
            sight(of, one.account_id, one.role),
            common_sight(of, one.role) if tablet else None,
        )
        for one in members(conn, household_id)
    }
