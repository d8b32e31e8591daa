"""People: whom the journal is about, and what of them the others may see."""

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from webapp.accounts import store as accounts
from webapp.errors import NotFound
from webapp.households.household import NOBODY, Named, Person, colour_at, default_sight
from webapp.households.store import tables as t
from webapp.households.store.agreement import agree
from webapp.households.store.cards import withdraw_cards_of
from webapp.households.store.named import named_in
from webapp.ids import new_id


def add_person(
    conn: Connection,
    household_id: str,
    name: str,
    now: int,
    *,
    zone: str,
    is_child: bool = False,
    birth_year: int | None = None,
    account_id: str | None = None,
) -> str:
    """Someone new, with the default privacy; returns their id.

    Two people may have the same name."""
    agree(conn, household_id)
    position = _count(conn, household_id)
    eaten, felt = default_sight(is_child, account_id is not None)
    person_id = new_id()
    conn.execute(
        insert(t.person).values(
            household_id=household_id,
            id=person_id,
            name=name,
            colour=colour_at(position),
            account_id=account_id,
            is_child=is_child,
            birth_year=birth_year,
            zone=zone,
            day_start="04:00",
            eaten_sight=eaten,
            felt_sight=felt,
            position=position,
            created_at=now,
        )
    )
    return person_id


def people(conn: Connection, household_id: str, *, archived: bool = False) -> list[Person]:
    """In the order they were added; those archived only when asked for."""
    wanted = select(t.person).where(t.person.c.household_id == household_id)
    if not archived:
        wanted = wanted.where(t.person.c.archived_at.is_(None))
    rows = conn.execute(wanted.order_by(t.person.c.position, t.person.c.id)).mappings().all()
    named = named_in(conn, household_id)
    return [_person(row, named) for row in rows]


def the_person(conn: Connection, household_id: str, person_id: str) -> Person:
    """Raises NotFound, for a person of another household too."""
    row = (
        conn.execute(
            select(t.person).where(
                t.person.c.household_id == household_id, t.person.c.id == person_id
            )
        )
        .mappings()
        .first()
    )
    if row is None:
        raise NotFound("person", "There is no such person in this household.")
    return _person(row, named_in(conn, household_id))


def change_person(
    conn: Connection,
    household_id: str,
    person_id: str,
    *,
    name: str,
    is_child: bool,
    birth_year: int | None,
    zone: str,
    day_start: str,
    colour: str,
    weight_g: int | None,
    weight_on: str | None,
) -> None:
    _update(
        conn,
        household_id,
        person_id,
        name=name,
        is_child=is_child,
        birth_year=birth_year,
        zone=zone,
        day_start=day_start,
        colour=colour,
        weight_g=weight_g,
        weight_on=weight_on,
    )
    _call_account(conn, household_id, person_id)


def change_name(conn: Connection, household_id: str, person_id: str, name: str) -> None:
    _update(conn, household_id, person_id, name=name)
    _call_account(conn, household_id, person_id)


def _call_account(conn: Connection, household_id: str, person_id: str) -> None:
    """A member is called by one name, as the author of entries too."""
    person = the_person(conn, household_id, person_id)
    if person.account_id is not None:
        accounts.rename(conn, person.account_id, person.name)


def archive_person(conn: Connection, household_id: str, person_id: str, at: int | None) -> None:
    """Take the person off the screens, or (`at` None) bring them back; entries stay, cards end."""
    _update(conn, household_id, person_id, archived_at=at)
    if at is not None:
        withdraw_cards_of(conn, household_id, at, person=person_id)


def link_person(conn: Connection, household_id: str, person_id: str, account_id: str) -> None:
    """From now on this account speaks for the person."""
    _update(conn, household_id, person_id, account_id=account_id)


def _update(
    conn: Connection, household_id: str, person_id: str, **values: str | int | bool | None
) -> None:
    agree(conn, household_id)
    done = conn.execute(
        update(t.person)
        .where(t.person.c.household_id == household_id, t.person.c.id == person_id)
        .values(**values)
    )
    if not done.rowcount:
        raise NotFound("person", "There is no such person in this household.")


def _count(conn: Connection, household_id: str) -> int:
    return conn.execute(
        select(func.count()).select_from(t.person).where(t.person.c.household_id == household_id)
    ).scalar_one()


def _person(row: RowMapping, named: dict[str, Named]) -> Person:
    told = {key: row[key] for key in row if key not in {"household_id", "created_at"}}
    return Person(**told, named=named.get(row["id"], NOBODY))
