"""POST /api/v1/sync: the one way into the journal."""

from typing import Any

from flask import Blueprint, Flask, Response, current_app, request
from flask.sansio.blueprints import BlueprintSetupState
from pydantic_core import to_json
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge

from webapp.accounts import store as accounts
from webapp.accounts.access import require_session
from webapp.clock import now_ms
from webapp.errors import Conflict, Problem, TooLarge, TooMany
from webapp.failpoint import failpoint
from webapp.house import house
from webapp.households.store import Revoked, household_block
from webapp.sync.allowance import Allowance
from webapp.sync.exchange import BlockBuilder, exchange
from webapp.sync.json_body import Malformed
from webapp.sync.message import MAX_BYTES, read

PROTO = 1
BLOCKS = "villi_blocks"
ALLOWANCE = "villi_allowance"

blueprint = Blueprint("sync", __name__)


@blueprint.record
def _registered(state: BlueprintSetupState) -> None:
    state.app.extensions.setdefault(BLOCKS, [household_block])
    state.app.extensions.setdefault(ALLOWANCE, Allowance())


def add_block(app: Flask, build: BlockBuilder) -> None:
    """Let a subject above carry a part of what is agreed to phones; `create_app` calls this.

    Whatever changes such a part must call `households.store.agree`, or no phone asks for it.
    """
    app.extensions.setdefault(BLOCKS, [household_block]).append(build)


@blueprint.post("/api/v1/sync")
def sync() -> Response:
    session = require_session()
    try:
        message = read(_body())
        if message.proto > PROTO:
            raise Conflict("server_too_old", "This server is older than the app. Entries wait.")
        now = now_ms()
        _count(session.account_id, len(message.ops) + len(message.witness), now)
        blocks = current_app.extensions[BLOCKS]
        answer = exchange(house().db, session, message, now, blocks)
    except Revoked:
        # A session from before that was not known to be on this phone: it has ended, too.
        with house().db.write() as conn:
            accounts.end_session(conn, session.id_hash)
        raise
    except Malformed as fault:
        raise Problem(
            "malformed", "Villi could not read that. Nothing was saved.", {fault.place: fault.why}
        ) from None
    failpoint("before_answer")
    return _json({"instance": house().instance, "now": now, **answer})


def _count(account: str, ops: int, now: int) -> None:
    wait = current_app.extensions[ALLOWANCE].take(account, ops, now)
    if wait:
        raise TooMany(wait, "That is a great deal at once. All of it is kept; the rest goes later.")


def _body() -> bytes:
    """The whole body, before anything else: half a request must never hold a lock."""
    request.max_content_length = MAX_BYTES
    try:
        return request.get_data(cache=False)
    except RequestEntityTooLarge:
        raise TooLarge from None
    except ClientDisconnected:
        raise Malformed("body", "was cut off: send it again whole") from None


def _json(answer: dict[str, Any]) -> Response:
    """The answer as JSON, into which the rows go as the text that they are."""
    pull = answer.pop("pull", None)
    text = to_json(answer)
    if pull is not None:
        rows = ",".join(pull.pop("rows")).encode()
        text = b'%b,"pull":%b,"rows":[%b]}}' % (text[:-1], to_json(pull)[:-1], rows)
    return Response(text, mimetype="application/json")
