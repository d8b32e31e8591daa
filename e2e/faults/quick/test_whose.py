"""The session ends, or another account signs in: what waits goes out as its author's, or waits."""

import re

from playwright.sync_api import StorageState

from e2e.faults.conftest import NewDiarist
from e2e.faults.ledger import Ledger
from e2e.faults.street import Street


def test_f14_an_ended_session_keeps_everything_and_goes_on_after_signing_in(
    alices_phone: NewDiarist, street: Street, ledger: Ledger
) -> None:
    alice = alices_phone(own_session=True).expects("status of 401")
    street.ends_the_latest_session()
    alice.logs_a_note("f14 still writing", who="Mia").status_says("Sign in to send 1")
    ledger.holds()
    alice.presses(re.compile("^Sign in to send")).signs_in("Alice").is_at("/app/")
    alice.says_all_sent()
    ledger.holds_with_nothing_waiting()


def test_f15_what_one_account_has_not_sent_never_goes_out_as_anothers(
    alices_phone: NewDiarist, street: Street, ledger: Ledger, bob_signed_in: StorageState
) -> None:
    phone = alices_phone(own_session=True).expects("status of 4(01|09)")
    street.ends_the_latest_session()
    phone.logs_a_note("f15 by Alice", who="Mia").status_says("Sign in to send 1")
    phone.presses(re.compile("^Sign in to send")).signs_in("Bob").is_at("/app/").says_all_sent()
    phone.does_not_see_in_diary("f15 by Alice")
    phone.logs_a_note("f15 by Bob", who="Mia").says_all_sent()
    sides = ledger.holds()
    assert [op.units["words"] for op in sides.phones[0].outbox] == ["f15 by Alice"]
    street.ends_the_latest_session()
    phone.reloads().presses(re.compile("^Sign in")).signs_in("Alice").is_at("/app/")
    phone.says_all_sent().sees_in_diary("f15 by Alice", "sent", times=1)
    ledger.holds_with_nothing_waiting()
