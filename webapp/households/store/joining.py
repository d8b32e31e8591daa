"""Beginning and joining: an account becomes a member, and a person of the household."""

from dataclasses import dataclass

from sqlalchemy import Connection

from webapp.accounts import store as accounts
from webapp.errors import Conflict, Refused
from webapp.households.household import NOBODY, Named
from webapp.households.invitation import TROUBLE, Invitation
from webapp.households.store.agreement import lock
from webapp.households.store.households import create_household
from webapp.households.store.invitations import claim, invitation_by
from webapp.households.store.members import add_member, member_of
from webapp.households.store.people import (
    add_person,
    archive_person,
    change_name,
    link_person,
    people,
    the_person,
)
from webapp.households.store.sight import set_sight, sight_changing


@dataclass(frozen=True)
class Newcomer:
    """How someone wishes to be in the household: what they are called, and who sees their parts."""

    account_id: str
    called: str
    zone: str
    eaten_sight: str = "household"
    felt_sight: str = "private"
    named: Named = NOBODY


def begin(
    conn: Connection, name: str, newcomer: Newcomer, now: int, *, is_sample: bool = False
) -> str:
    """A new household with this account as its owner and first person; returns its id."""
    household_id = create_household(conn, name, now, is_sample=is_sample)
    _settle(conn, household_id, "owner", newcomer, now)
    return household_id


def join(conn: Connection, key: str, newcomer: Newcomer, now: int) -> str:
    """Use the invitation up and become a member; returns the household's id.

    Raises Refused with the cure when it is used, taken back, too old or unknown, and Conflict,
    leaving the invitation good, for one who is a member already.
    """
    found = open_invitation(conn, key, now)
    lock(conn, found.household_id)
    if member_of(conn, found.household_id, newcomer.account_id):
        raise Conflict("member", "You are in this household already. The invitation is still good.")
    if claim(conn, key, newcomer.account_id, now) is None:
        raise _refused("used")
    with sight_changing(conn, found.household_id):
        if found.person_id is None:
            _settle(conn, found.household_id, found.role, newcomer, now)
        else:
            _link(conn, found, found.person_id, newcomer, now)
    return found.household_id


def open_invitation(conn: Connection, key: str, now: int) -> Invitation:
    """The invitation, still good; looking does not use it up. Raises Refused with the cure."""
    found = invitation_by(conn, key)
    state = found.state(now) if found else "unknown" if key else "empty"
    if found is None or state != "open":
        raise _refused(state)
    return found


def _settle(conn: Connection, household_id: str, role: str, who: Newcomer, now: int) -> None:
    person_id = _come_back(conn, household_id, who) or add_person(
        conn,
        household_id,
        who.called,
        now,
        zone=who.zone,
        account_id=who.account_id,
    )
    set_sight(conn, household_id, person_id, who.eaten_sight, who.felt_sight, who.named)
    add_member(conn, household_id, who.account_id, role, person_id, now)
    accounts.rename(conn, who.account_id, who.called)


def _come_back(conn: Connection, household_id: str, who: Newcomer) -> str | None:
    """Who was here before is the same person again, with their past; None for everybody else."""
    everyone = people(conn, household_id, archived=True)
    known = next((one.id for one in everyone if one.account_id == who.account_id), None)
    if known is not None:
        archive_person(conn, household_id, known, None)
        change_name(conn, household_id, known, who.called)
    return known


def _link(conn: Connection, found: Invitation, person_id: str, who: Newcomer, now: int) -> None:
    person = the_person(conn, found.household_id, person_id)
    if person.account_id is not None or person.archived_at is not None:
        raise _refused("used")
    link_person(conn, found.household_id, person_id, who.account_id)
    change_name(conn, found.household_id, person_id, who.called)
    if not person.is_child:  # a child's parts stay with the adults of the household
        wanted = (who.eaten_sight, who.felt_sight, who.named)
        set_sight(conn, found.household_id, person_id, *wanted)
    add_member(conn, found.household_id, who.account_id, found.role, person_id, now)


def _refused(state: str) -> Refused:
    return Refused(f"invitation_{state}", TROUBLE[state], {"code": TROUBLE[state]})
