"""The audit: who did what to the household, for its owners to read."""

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from flask import render_template, request

from webapp.accounts import store as accounts
from webapp.db import Connection
from webapp.house import house
from webapp.households import store
from webapp.households.audit import sentence
from webapp.households.household import Member
from webapp.households.pages.blueprint import ID, blueprint, reader
from webapp.households.roles import WORDS

PAGE = 50


@blueprint.get("/household/audit")
def audit() -> str:
    """Newest first; `?before=<at>.<id>` goes on from a line."""
    with house().db.read() as conn:
        me = reader(conn, "read_audit")
        lines = accounts.actions(conn, me.household_id, PAGE + 1, _before())
        names = _names(conn, me, lines)
        zone = _zone(conn, me)
    shown = lines[:PAGE]
    earlier = f"{shown[-1].at}.{shown[-1].id}" if len(lines) > PAGE else None
    told = [
        (_moment(line.at, zone), sentence(line.action, _name(names, line.account_id), whom))
        for line in shown
        for whom in [_name(names, line.object_id)]
    ]
    return render_template("households/audit.html", told=told, earlier=earlier, zone=zone.key)


def _before() -> tuple[int, str] | None:
    """The line to go on from; a place that nobody gave is the beginning."""
    at, _, line = request.args.get("before", "").partition(".")
    is_place = at.isascii() and at.isdigit() and len(at) < 16 and ID.fullmatch(line)
    return (int(at), line) if is_place else None


def _names(conn: Connection, me: Member, lines: Sequence[accounts.Noted]) -> dict[str, str]:
    """Of accounts, people and invitations, by id. Accounts that were never here stay unnamed."""
    home = me.household_id
    people = store.people(conn, home, archived=True)
    ids = {line.account_id for line in lines} | {
        line.object_id for line in lines if line.action != "unknown_id"
    }
    named = {person.id: person.name for person in people}
    whom = {
        each.id: f"{named.get(each.person_id or '', 'someone new')}, as {WORDS[each.role].short}"
        for each in store.invitations(conn, home)
    }
    cards = {
        card: f"{name}, about {named.get(person, 'someone')}"
        for card, (name, person) in store.card_titles(conn, home).items()
    }
    return cards | accounts.names(conn, [each for each in ids if each]) | named | whom


def _name(names: dict[str, str], each: str | None) -> str:
    return names.get(each or "", "")


def _zone(conn: Connection, me: Member) -> ZoneInfo:
    own = [each for each in store.people(conn, me.household_id) if each.id == me.person_id]
    return ZoneInfo(own[0].zone if own else "UTC")


def _moment(at: int, zone: ZoneInfo) -> tuple[str, str]:
    """(for machines, for people), such as 23 November 2026, 14:02."""
    when = datetime.fromtimestamp(at / 1000, UTC)
    return when.isoformat(), f"{when.astimezone(zone):%-d %B %Y, %H:%M}"
