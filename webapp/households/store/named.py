"""The members who are named for a part of a person, where that is shared by name."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from webapp.errors import NotFound
from webapp.households.household import NOBODY, Named
from webapp.households.store import tables as t
from webapp.households.store.members import members

GONE = "There is no such member in this household. Open the page again: somebody may have left."


def named_in(conn: Connection, household_id: str) -> dict[str, Named]:
    """By person, for those for whom anybody is named."""
    found = t.named_sight.c
    rows = conn.execute(
        select(found.person_id, found.part, found.account_id).where(
            found.household_id == household_id
        )
    )
    named: dict[str, Named] = {}
    for person_id, part, account_id in rows:
        named[person_id] = named.get(person_id, NOBODY) | {(part, account_id)}
    return named


def name_anew(
    conn: Connection, household_id: str, person_id: str, named: Iterable[tuple[str, str]]
) -> None:
    """These and no others are named for the person from now on. Raises NotFound for an account
    that is no member here. Only for `set_sight`, which makes phones fetch anew."""
    wanted = sorted(set(named))
    if {account for _, account in wanted} - {one.account_id for one in members(conn, household_id)}:
        raise NotFound("member", GONE)
    here = t.named_sight.c
    conn.execute(
        delete(t.named_sight).where(here.household_id == household_id, here.person_id == person_id)
    )
    if wanted:
        key = {"household_id": household_id, "person_id": person_id}
        rows = [key | {"part": part, "account_id": account} for part, account in wanted]
        conn.execute(insert(t.named_sight), rows)
