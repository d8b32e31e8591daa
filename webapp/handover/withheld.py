"""What came after a card was withdrawn is for an adult to look at, and to take over or leave out.

Nothing of it is lost meanwhile: the log has it, and the sitter's phone may let go.
"""

from itertools import groupby
from typing import Any

from webapp.db import Connection
from webapp.handover import store
from webapp.handover.card import Card
from webapp.households import store as households
from webapp.records.operation import APPLIED, MERGED, Logged
from webapp.sync import store as journal
from webapp.sync.judge import Sender
from webapp.sync.operation import Operation, operation
from webapp.sync.push import Push

OURS = {"schema", "fields"}
"""What the log says of an operation beside the phone's own words."""


def take_over(conn: Connection, card: Card, now: int) -> int:
    """Apply it as if the card still ran: the sitter stays its author. Returns how many were."""
    households.lock(conn, card.household_id)
    waiting = store.withheld(conn, card.household_id, card.account_id)
    taken = 0
    for device, sent in groupby(sorted(waiting, key=_by_phone), key=lambda each: each.device):
        taken += _push(conn, card, device, [_again(each) for each in sent], now)
    return taken


def _by_phone(logged: Logged) -> tuple[str, int, str]:
    return logged.device, logged.stamp, logged.id


def _push(conn: Connection, card: Card, device: str, ops: list[Operation], now: int) -> int:
    home = card.household_id
    head, _ = households.lock(conn, home)
    sender = Sender(
        account=card.account_id,
        device=device,
        may_write=True,
        sight=frozenset(),
        people=frozenset({card.person_id}),
        now=now,
        head=head,
        card=card.span._replace(starts=0, ends=now + 1, revoked=None),
    )
    records = journal.records_of(conn, home, [op.record for op in ops])
    log = journal.log_of(conn, home, ops, records.keys())
    writers = journal.writers_of(conn, home, ops, records, log, sender)
    results, outcome = Push(sender, records, log, writers).decide(ops)
    journal.save(conn, home, outcome, records.keys())
    return sum(result["status"] in {APPLIED, MERGED} for result in results)


def _again(logged: Logged) -> Operation:
    """The operation as the phone sent it."""
    said = {key: value for key, value in logged.body.items() if key not in OURS}
    raw: dict[str, Any] = {
        "id": logged.id,
        "act": logged.act,
        "record": logged.record_id,
        "kind": logged.kind,
        **said,
    }
    return operation(raw, logged.body["schema"])
