"""GET /api/v1/records/<id>/history: who changed what, and when."""

from typing import Any

from flask import Blueprint, Response, jsonify, request

from webapp.accounts import store as accounts
from webapp.accounts.access import require_session
from webapp.db import Connection
from webapp.house import house
from webapp.households import store as households
from webapp.households.access import membership
from webapp.records import store
from webapp.records.access import visible_record
from webapp.records.operation import WITNESS, Logged

blueprint = Blueprint("records", __name__)

PAGE = 100
"""Nobody reads more at once; an entry that some script wrote to thousands of times has more."""


@blueprint.get("/api/v1/records/<uuid:record_id>/history")
def history(record_id: object) -> Response:
    """{instance, history: [...], earlier}, oldest first. `?before=<seq>` gives what came before;
    `earlier` says whether there is more of it."""
    session = require_session()
    before = request.args.get("before", type=int)
    with house().db.read() as conn:
        member = membership(conn, session)
        record = visible_record(conn, member, str(record_id))
        log = store.history(conn, member.household_id, record.id, PAGE + 1, before)
        names = accounts.names(conn, _nameable(conn, member.household_id, log))
        phones = {each.id: each.called for each in households.devices(conn, member.household_id)}
    told = [_told(each, names, phones) for each in log[-PAGE:]]
    return jsonify({"instance": house().instance, "history": told, "earlier": len(log) > PAGE})


def _nameable(conn: Connection, household_id: str, log: list[Logged]) -> set[str]:
    """Whom a name may be told of. A witness names its author by the word of a phone alone: that
    must not make strangers' names known."""
    here = {each.account_id for each in households.members(conn, household_id, cards=True)}
    return {each.actor for each in log} | ({_author(each) for each in log} & here)


def _told(logged: Logged, names: dict[str, str], phones: dict[str, str]) -> dict[str, Any]:
    """Of a witness, `by` wrote it, `at` says when, and `sent_by` brought it back."""
    body = logged.body
    return {
        "op": logged.id,
        "seq": logged.seq,
        "by": _author(logged),
        "by_name": names.get(_author(logged), ""),
        "sent_by": logged.actor,
        "sent_by_name": names.get(logged.actor, ""),
        "device": logged.device,
        "device_label": phones.get(logged.device, ""),
        "at": body.get("at", logged.stamp) if logged.status == WITNESS else logged.stamp,
        "received_at": logged.received_at,
        "base": body.get("base", 0),
        "after": body.get("after", []),
        "of": body.get("of"),
        "set": body.get("set", {}),
        "status": logged.status,
    }


def _author(logged: Logged) -> str:
    """Who wrote it: not always who sent it, since phones bring back what a server forgot."""
    by = logged.body.get("by") if logged.status == WITNESS else None
    return by if isinstance(by, str) else logged.actor
