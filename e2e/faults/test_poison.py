"""An act in the midst of the queue that the server refuses, or over which it breaks."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

from e2e.faults.conftest import NewDiarist
from e2e.faults.diarist import Diarist
from e2e.faults.ledger import Ledger
from e2e.faults.street import Street
from e2e.journal import SENT

BAD = """async ([like, words]) => {
  const journal = (await indexedDB.databases()).find(({ name }) => name.startsWith('villi:'))
  const done = request => new Promise(yes => (request.onsuccess = () => yes(request.result)))
  const database = await done(indexedDB.open(journal.name))
  const outbox = database.transaction('outbox', 'readwrite').objectStore('outbox')
  const item = (await done(outbox.getAll())).find(({ set }) => set.words === like)
  await done(outbox.put({ ...item, set: { ...item.set, words } }))
  database.close()
}"""
TOO_LONG = "f28 far too long " * 600


def test_f28_an_act_that_the_server_refuses_is_parked_with_its_reason_and_the_others_flow(
    alice: Diarist, ledger: Ledger
) -> None:
    """As an app with a bug of its own would have written it: the form takes no such words."""
    alice.loses_the_network()
    alice.logs_a_note("f28 before it", who="Mia").logs_a_note("f28 in the midst", who="Mia")
    alice.logs_a_note("f28 after it", who="Mia").says_waiting(3)
    alice.page.evaluate(BAD, ["f28 in the midst", TOO_LONG])
    midst = ledger.by_words("f28 in the midst")
    ledger.forgets(midst.words)
    ledger.notes(replace(midst, words=TOO_LONG))
    ledger.holds()
    alice.gets_the_network_back()
    alice.says_all_sent().sees("1 needs attention")
    parked = ledger.holds_with_nothing_waiting().phones[0].attention
    assert [op.units["words"] for op in parked] == [TOO_LONG]
    alice.sees_in_diary("f28 before it", SENT, times=1)
    alice.sees_in_diary("f28 after it", SENT, times=1)
    alice.opens("/app/attention").sees(re.compile("at most|too long|shorter", re.I))


def test_f28_an_act_over_which_the_server_breaks_waits_and_the_others_flow(
    alices_phone: NewDiarist, street: Street, ledger: Ledger
) -> None:
    alice = alices_phone(own_clock=True)
    alice.loses_the_network()
    alice.logs_a_note("f28 one", who="Mia")
    alice.logs_a_meal("f28 poison", who="Mia", with_dose="5 g")
    alice.logs_a_note("f28 two", who="Mia").says_waiting(4)
    with breaking_over(street, "f28 poison"):
        alice.gets_the_network_back()
        alice.says_waiting(2)
        waiting = ledger.holds().phones[0].outbox
        assert sorted(op.kind for op in waiting) == ["dose", "meal"]
        alice.sees_in_diary("f28 two", SENT, times=1)
    alice.page.clock.fast_forward(61_000)
    alice.says_all_sent()
    ledger.holds_with_nothing_waiting()


@contextmanager
def breaking_over(street: Street, words: str) -> Iterator[None]:
    """A bug, as far as the server can tell: its database fails at every record with these words."""
    with closing(sqlite3.connect(street.data / "villi.db", timeout=10)) as conn:
        conn.execute(
            "CREATE TRIGGER poison BEFORE INSERT ON record "
            f"WHEN instr(new.doc, '{words}') BEGIN SELECT RAISE(ABORT, 'a bug'); END"
        )
        conn.commit()
        try:
            yield
        finally:
            conn.execute("DROP TRIGGER poison")
            conn.commit()
