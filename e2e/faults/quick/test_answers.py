"""The server has heard, and the way back fails: what was sent is sent again, and counts once."""

import pytest

from e2e.faults.diarist import Diarist
from e2e.faults.ledger import Ledger
from e2e.faults.proxy import FaultProxy
from e2e.faults.rules import SYNC


def test_f06_an_answer_that_is_lost(alice: Diarist, way: FaultProxy, ledger: Ledger) -> None:
    fault = way.next(SYNC, "drop_response")
    alice.logs_a_meal("lentil soup, bread", who="Mia", with_dose="5 g")
    way.awaits(fault)
    alice.says_all_sent().sees_in_diary("lentil soup", "sent", times=1)
    ledger.holds_with_nothing_waiting()


@pytest.mark.parametrize("tidy", [False, True], ids=["torn", "ended early"])
def test_f07_an_answer_that_is_cut_off(
    alice: Diarist, way: FaultProxy, ledger: Ledger, tidy: bool
) -> None:
    fault = way.next(SYNC, "truncate", tidy=tidy)
    words = f"the last word is missing, {tidy}"
    alice.logs_a_note(words, who="Mia")
    way.awaits(fault)
    alice.says_all_sent().sees_in_diary(words, "sent", times=1)
    ledger.holds_with_nothing_waiting()


def test_f08_a_request_that_the_network_delivers_twice_counts_once(
    alice: Diarist, way: FaultProxy, ledger: Ledger
) -> None:
    fault = way.next(SYNC, "dup")
    alice.logs_a_note("said once", who="Mia", when="30 min ago")
    way.awaits(fault)
    alice.says_all_sent().sees_in_diary("said once", times=1)
    ledger.holds_with_nothing_waiting()
