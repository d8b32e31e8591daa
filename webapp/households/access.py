"""Who may: the only place that turns a session into a member of a household.

Pages, API and sync all come through here; what is not yours is not found, so that nobody learns
from an answer whether it exists.
"""

from webapp.accounts import store as accounts
from webapp.accounts.access import Session
from webapp.clock import MINUTE, now_ms
from webapp.db import Connection
from webapp.errors import NotFound, Problem, Refused
from webapp.house import house
from webapp.households import store
from webapp.households.ending import Parted, deleted, purged
from webapp.households.household import Household, Member, Sharing, Sight, sight
from webapp.households.roles import may, why_not
from webapp.households.sitter import CardEnded, card_generation, card_window, seen_by_card
from webapp.households.tablet import common_sight, tablet_generation
from webapp.households.window import Window, window_at

FRESH = 10 * MINUTE
"""So long after a password was typed it is not asked for again on a shared tablet."""


def sight_of(conn: Connection, household_id: str, account_id: str) -> Sight:
    """What the account may see of this household's people; nothing when it is no member."""
    me = store.member_of(conn, household_id, account_id)
    if me is None:
        return frozenset()
    if may(me.role, "see_by_card"):
        held = store.card_held(conn, household_id, account_id)
        return seen_by_card(held.span, held.person, now_ms()) if held else frozenset()
    return sight(store.people(conn, household_id, archived=True), account_id, me.role)


def membership(conn: Connection, session: Session, device: str | None = None) -> Member:
    """The session's account in its current household, with what it may see. Raises NotFound, and
    Gone when the household was deleted, or a card is over for good."""
    devices = (session.device_id, device)
    found = store.own_place(conn, session.account_id, session.household_id, devices)
    if found is None:
        raise _nowhere(conn, session)
    me, people = found
    if may(me.role, "see_by_card"):
        return _sitter(conn, me, people)
    window = _window(conn, me)
    version = window.generation(me.generation) if window else me.generation
    return Member(
        household_id=me.household_id,
        account_id=session.account_id,
        role=me.role,
        person_id=me.person_id,
        generation=tablet_generation(version) if me.on_tablet else version,
        sight=_sight(me, people),
        people=frozenset(person.id for person in people),
        window=window,
        on_tablet=me.on_tablet,
    )


def _sight(me: store.Membership, people: list[Sharing]) -> Sight:
    return common_sight(people, me.role) if me.on_tablet else sight(people, me.account_id, me.role)


def _sitter(conn: Connection, me: store.Membership, people: list[Sharing]) -> Member:
    held, now = store.card_held(conn, me.household_id, me.account_id), now_ms()
    if held is None or held.span.state(now) == "closed":
        raise CardEnded("closed")
    seen = seen_by_card(held.span, held.person, now)
    window = card_window(seen, now, held.zone, held.day_start)
    return Member(
        household_id=me.household_id,
        account_id=me.account_id,
        role=me.role,
        person_id=None,
        generation=card_generation(me.generation, window, seen),
        sight=seen,
        people=frozenset(person.id for person in people),
        window=window,
        card=held.span,
    )


def _window(conn: Connection, me: store.Membership) -> Window | None:
    """The present day of one whose role sees no other."""
    if may(me.role, "see_past"):
        return None
    if me.person_id is None:
        return window_at(now_ms(), "UTC", "04:00")
    own = store.the_person(conn, me.household_id, me.person_id)
    return window_at(now_ms(), own.zone, own.day_start)


def current_household(conn: Connection, session: Session) -> Household | None:
    """The household this session is in: the chosen one, else the first joined, else None."""
    mine = store.households_of(conn, session.account_id)
    if session.household_id is not None:
        return next((home for home in mine if home.id == session.household_id), None)
    return mine[0] if mine else None


def allowed(member: Member, deed: str) -> Member:
    """The same member, or Refused (403) when their role may not do this deed."""
    if not may(member.role, deed):
        raise Refused("not_allowed", why_not(deed), status=403)
    return member


def why_out(conn: Connection, household_id: str, account_id: str) -> Problem | None:
    """Why an account that is in no such household now has been told of it: that was deleted, or
    they were removed or left. None when they never were in it: then it is simply not found."""
    ended = store.ended(conn, household_id)
    if ended is not None and ended.is_purged:
        return purged()
    if store.member_of(conn, household_id, account_id) is None:
        parted = accounts.last_action(conn, household_id, store.LEAVING, account_id)
        return Parted() if parted else None
    if ended is None:
        return None
    by = accounts.names(conn, [ended.deleted_by or ""])
    return deleted(ended, by.get(ended.deleted_by or "", ""))


def _nowhere(conn: Connection, session: Session) -> Problem:
    chosen = [session.household_id] if session.household_id else []
    ended = [each.id for each, _ in store.ended_of(conn, session.account_id)]
    for household_id in chosen or ended:
        if why := why_out(conn, household_id, session.account_id):
            return why
    return NotFound("household", "You are not in this household.")


def needs_password(session: Session) -> bool:
    """Whether this is a shared tablet on which the password was last typed a while ago."""
    if session.device_id is None or now_ms() - session.reauth_at < FRESH:
        return False
    with house().db.read() as conn:
        return store.is_on_tablet(conn, session.account_id, session.device_id)
