"""The browser is killed while somebody types, or at the very moment that it says “Saved”."""

from e2e.faults.deeds import Deed
from e2e.faults.lasting import LastingPhone
from e2e.faults.ledger import Ledger
from e2e.faults.proxy import FaultProxy
from e2e.faults.rules import FOR_EVER, SYNC
from e2e.faults.status import current
from e2e.journal import NOTE

TIMES = 20


def test_f20_a_browser_killed_while_somebody_types_keeps_the_draft(
    lasting_phone: LastingPhone, ledger: Ledger
) -> None:
    phone = lasting_phone.keeps()
    phone.starts_to_log("Note").writes(NOTE, "f20 half a thought").draft_is_kept()
    lasting_phone.dies()
    phone = lasting_phone.starts_again("/app/add/note")
    phone.still_has_written(NOTE, "f20 half a thought")
    ledger.holds()
    phone.opens().logs_a_note("f20 a whole one").says_all_sent()
    ledger.holds_with_nothing_waiting()


def test_f21_a_browser_killed_right_after_saved_has_the_entry_each_time(
    lasting_phone: LastingPhone, ledger: Ledger, way: FaultProxy
) -> None:
    phone = lasting_phone.keeps()
    device, account = current(phone.page)
    way.next(SYNC, "refuse", count=FOR_EVER)
    for number in range(TIMES):
        words = f"f21 saved number {number} of {TIMES}"
        phone.opens("/app/add/note").writes(NOTE, words).save_button().click()
        phone.page.get_by_role("button", name="Undo").wait_for()
        lasting_phone.dies()
        ledger.notes(Deed(account, device, "note", words))
        phone = lasting_phone.starts_again("/app/add/note")
        ledger.holds()
    phone.opens().says_waiting(TIMES)
    way.lift()
    phone.reloads().says_all_sent()
    ledger.holds_with_nothing_waiting()
