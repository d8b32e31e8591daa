"""Who may: the only place that turns a session into a member of a household.

Pages, API and sync all come through here; what is not yours is not found, so that nobody learns
from an answer whether it exists.
"""

from webapp.accounts.access import Session
from webapp.db import Connection
from webapp.errors import NotFound, Refused
from webapp.households import store
from webapp.households.household import CHANGING, Household, Member, Sight, sight


def sight_of(conn: Connection, household_id: str, account_id: str) -> Sight:
    """What the account may see of this household's people; nothing when it is no member."""
    if store.member_of(conn, household_id, account_id) is None:
        return frozenset()
    return sight(store.people(conn, household_id, archived=True), account_id)


def membership(conn: Connection, session: Session) -> Member:
    """The session's account in its current household, with what it may see. Raises NotFound."""
    found = store.own_place(conn, session.account_id, session.household_id)
    if found is None:
        raise NotFound("household", "You are not in this household.")
    me, people = found
    return Member(
        household_id=me.household_id,
        account_id=session.account_id,
        role=me.role,
        person_id=me.person_id,
        generation=me.generation,
        sight=sight(people, session.account_id),
        people=frozenset(person.id for person in people),
    )


def current_household(conn: Connection, session: Session) -> Household | None:
    """The household this session is in: the chosen one, else the first joined, else None."""
    mine = store.households_of(conn, session.account_id)
    if session.household_id is not None:
        return next((home for home in mine if home.id == session.household_id), None)
    return mine[0] if mine else None


def may_change(member: Member) -> Member:
    """The same member, or Refused (403) when their role may not change what is agreed."""
    if member.role not in CHANGING:
        raise Refused("not_allowed", "Ask an adult of the household to change this.", status=403)
    return member
