"""GET /api/v1/records/<id>/history: who changed what, and when."""

from typing import Any

from flask import Blueprint, Response, jsonify

from webapp.accounts import store as accounts
from webapp.accounts.access import require_session
from webapp.house import house
from webapp.households import store as households
from webapp.households.access import membership
from webapp.records import store
from webapp.records.access import visible_record
from webapp.records.operation import Logged

blueprint = Blueprint("records", __name__)


@blueprint.get("/api/v1/records/<uuid:record_id>/history")
def history(record_id: object) -> Response:
    """{instance, history: [...]}, oldest first."""
    session = require_session()
    with house().db.read() as conn:
        member = membership(conn, session)
        record = visible_record(conn, member, str(record_id))
        log = store.history(conn, member.household_id, record.id)
        names = accounts.names(conn, {each.actor for each in log})
        phones = {each.id: each.label for each in households.devices(conn, member.household_id)}
    told = [_told(each, names, phones) for each in log]
    return jsonify({"instance": house().instance, "history": told})


def _told(logged: Logged, names: dict[str, str], phones: dict[str, str]) -> dict[str, Any]:
    return {
        "op": logged.id,
        "seq": logged.seq,
        "by": logged.actor,
        "by_name": names.get(logged.actor, ""),
        "device": logged.device,
        "device_label": phones.get(logged.device, ""),
        "at": logged.stamp,
        "received_at": logged.received_at,
        "set": logged.body.get("set", {}),
        "status": logged.status,
    }
