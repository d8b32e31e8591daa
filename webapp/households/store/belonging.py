"""Belonging: roles given and taken, members who leave or are removed, ownership handed over.

A household always has an owner. Whoever changes who that is holds the household's lock first, so
that two owners cannot both be the last but one.
"""

from sqlalchemy import Connection, delete, func, select, update

from webapp.accounts import store as accounts
from webapp.errors import NotFound, Refused
from webapp.households.roles import OWNER, SITTER
from webapp.households.store import tables as t
from webapp.households.store.agreement import agree, lock
from webapp.households.store.cards import withdraw_cards_of
from webapp.households.store.households import households_of
from webapp.households.store.members import Membership, member_of
from webapp.households.store.people import archive_person
from webapp.households.store.sight import sight_changing

LAST_OWNER = (
    "A household always has an owner, and this is the only one. Hand it over to another member "
    "first, or delete the household."
)


def the_member(conn: Connection, household_id: str, account_id: str) -> Membership:
    """Raises NotFound, for a member of another household and for a card's account, too."""
    found = member_of(conn, household_id, account_id)
    if found is None or found.role == SITTER:
        raise NotFound("member", "There is no such member in this household.")
    return found


def set_role(conn: Connection, household_id: str, account_id: str, role: str) -> bool:
    """Give the member this role; where they may see something else by it, their phones fetch anew.
    False when they have it already. Raises NotFound, and Refused for the last owner."""
    lock(conn, household_id)
    found = the_member(conn, household_id, account_id)
    if found.role == role:
        return False
    _keep_an_owner(conn, found)
    _give(conn, household_id, account_id, role)
    return True


def hand_over(conn: Connection, household_id: str, account_id: str, heir_id: str) -> None:
    """The heir becomes an owner, and the one who was becomes an adult. Raises NotFound."""
    lock(conn, household_id)
    heir = the_member(conn, household_id, heir_id)
    if heir.account_id == account_id:
        raise Refused("same_member", "Choose another member to hand the household over to.")
    _give(conn, household_id, heir_id, OWNER)
    _give(conn, household_id, account_id, "adult")


def remove_member(conn: Connection, household_id: str, account_id: str, now: int) -> None:
    """The account is out, by its own will or another's. Its person is no longer shown; entries,
    and who sees which, stay as they are. Raises NotFound, and Refused for the last owner."""
    lock(conn, household_id)
    found = the_member(conn, household_id, account_id)
    _keep_an_owner(conn, found)
    agree(conn, household_id)
    if households_of(conn, account_id)[0].id == household_id:
        accounts.stay_in(conn, account_id, household_id)
    for table in (t.member, t.device, t.named_sight):
        theirs = (table.c.household_id == household_id) & (table.c.account_id == account_id)
        conn.execute(delete(table).where(theirs))
    _end_invitations(conn, household_id, account_id, now)
    withdraw_cards_of(conn, household_id, now, maker=account_id)
    if found.person_id is not None:
        archive_person(conn, household_id, found.person_id, now)


def _keep_an_owner(conn: Connection, found: Membership) -> None:
    owners = select(func.count()).where(
        t.member.c.household_id == found.household_id, t.member.c.role == OWNER
    )
    if found.role == OWNER and conn.execute(owners).scalar_one() == 1:
        raise Refused("last_owner", LAST_OWNER)


def _give(conn: Connection, household_id: str, account_id: str, role: str) -> None:
    this = (t.member.c.household_id == household_id) & (t.member.c.account_id == account_id)
    with sight_changing(conn, household_id):
        conn.execute(update(t.member).where(this).values(role=role))


def _end_invitations(conn: Connection, household_id: str, account_id: str, now: int) -> None:
    """Or who was removed would come back by an invitation of their own."""
    theirs = (t.invitation.c.household_id == household_id) & (
        t.invitation.c.created_by == account_id
    )
    is_open = t.invitation.c.used_at.is_(None) & t.invitation.c.revoked_at.is_(None)
    conn.execute(update(t.invitation).where(theirs, is_open).values(revoked_at=now))
