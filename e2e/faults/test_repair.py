"""The shell on the phone is broken: what repairs it throws away the app, and never an entry."""

from e2e.faults.conftest import NewDiarist
from e2e.faults.ledger import Ledger
from e2e.faults.proxy import FaultProxy
from e2e.faults.rules import FOR_EVER, SYNC
from e2e.faults.street import Street
from e2e.journal import SENT
from e2e.server import until

BREAK = """async () => {
  const shell = await caches.open('villi-shell')
  const scripts = (await shell.keys()).filter(({ url }) => /\\/app\\.\\w+\\.js/.test(url))
  for (const key of scripts)
    await shell.put(key, new Response('throw new Error("half a file")', {
      headers: { 'Content-Type': 'text/javascript' } }))
  return scripts.length
}"""
LEFT = """async () => ({
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  caches: (await caches.keys()).length,
})"""
PATIENCE = 9_000


def test_a_broken_shell_is_repaired_and_what_was_not_sent_is_still_there(
    alices_phone: NewDiarist, way: FaultProxy, ledger: Ledger
) -> None:
    alice = alices_phone(own_clock=True).expects("half a file")
    way.next(SYNC, "refuse", count=FOR_EVER)
    alice.logs_a_meal("barley soup before the repair", who="Mia", with_dose="5 g")
    alice.logs_a_note("a note before the repair", who="Mia").says_waiting(3)
    before = ledger.holds().phones[0]
    assert alice.page.evaluate(BREAK) == 1
    alice.reloads().does_not_see("Today")
    alice.page.clock.fast_forward(PATIENCE)
    alice.sees("Villi did not start").sees("Your entries are safe on this phone")
    alice.presses("Repair").is_ready_to_work_offline().says_waiting(3)
    after = ledger.holds().phones[0]
    assert [op.id for op in after.outbox] == [op.id for op in before.outbox]
    assert after.device == before.device
    way.lift()
    alice.reloads().says_all_sent().sees_in_diary("a note before the repair", SENT, times=1)
    ledger.holds_with_nothing_waiting()


def test_a_worker_that_ends_itself_leaves_the_journal_and_lets_the_app_go_on(
    alices_phone: NewDiarist, street: Street, way: FaultProxy, ledger: Ledger
) -> None:
    """`/sw.js` of a server that was told to switch the workers off."""
    alice = alices_phone()
    way.next(SYNC, "refuse", count=FOR_EVER)
    alice.logs_a_note("written before the switch", who="Mia").says_waiting(1)
    street.kill()
    street.settings["VILLI_OFFLINE"] = "0"
    street.start()
    alice.looks_for_an_update()
    until(lambda: alice.page.evaluate(LEFT) == {"workers": 0, "caches": 0}, "the worker's end")
    ledger.holds()
    way.lift()
    alice.opens().says_all_sent()
    ledger.holds_with_nothing_waiting()
    del street.settings["VILLI_OFFLINE"]
    street.kill()
