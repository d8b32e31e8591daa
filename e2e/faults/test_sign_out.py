"""Signing out while something is not sent: it is kept sealed, handed out, or discarded by name."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from e2e.faults.conftest import NewDiarist
from e2e.faults.diarist import Diarist
from e2e.faults.ledger import Ledger
from e2e.faults.proxy import FaultProxy
from e2e.faults.rules import FOR_EVER, SYNC
from e2e.journal import SENT


@pytest.fixture
def alice(alices_phone: NewDiarist) -> Diarist:
    return alices_phone(own_session=True).expects("status of 401")


def signs_in_again(alice: Diarist) -> Diarist:
    alice.opens("/sign-in").signs_in("Alice").is_at("/app/")
    return alice.is_ready_to_work_offline().says_all_sent()


@pytest.mark.parametrize("network", ["offline", "a server that does not answer"])
def test_f16_kept_sealed_it_is_sent_at_the_next_sign_in(
    alice: Diarist, way: FaultProxy, ledger: Ledger, network: str
) -> None:
    words = f"f16 kept, {network}"
    if network == "offline":
        alice.loses_the_network()
    else:
        way.next(SYNC, "refuse", count=FOR_EVER)
    alice.logs_a_note(words, who="Mia").says_waiting(1)
    alice.signs_out().sees("1 entry is not sent").sees(words)
    alice.presses("Keep on this phone and sign out").sees("Sign in")
    ledger.holds()
    way.lift()
    alice.gets_the_network_back()
    signs_in_again(alice).sees_in_diary(words, SENT, times=1)
    ledger.holds_with_nothing_waiting()


def test_f16_handed_out_as_a_file_it_is_still_kept(
    alice: Diarist, ledger: Ledger, tmp_path: Path
) -> None:
    alice.loses_the_network().logs_a_meal("f16 rice, egg", who="Mia", with_dose="5 g")
    alice.says_waiting(2).signs_out()
    with alice.page.expect_download() as download:
        alice.presses("Export as a file")
    download.value.save_as(tmp_path / "unsent.json")
    file = json.loads((tmp_path / "unsent.json").read_text())
    changes = [change["op"] for act in file["acts"] for change in act["changes"]]
    outbox = ledger.holds().phones[0].outbox
    assert [(op["id"], op["record"], op["set"]) for op in changes] == [
        (op.id, op.record, op.units) for op in outbox
    ]
    alice.presses("Stay signed in").gets_the_network_back().says_all_sent()
    ledger.holds_with_nothing_waiting()


def test_f16_discarded_by_a_typed_word_it_is_gone_and_nothing_else(
    alice: Diarist, ledger: Ledger
) -> None:
    alice.logs_a_note("f16 sent before", who="Mia").says_all_sent()
    alice.loses_the_network().logs_a_note("f16 thrown away", who="Mia").says_waiting(1)
    alice.signs_out().presses("Discard…").sees("f16 thrown away")
    expect(alice.page.get_by_role("button", name="Discard and sign out")).to_be_disabled()
    ledger.holds()
    alice.writes("To be sure, type “discard”", "discard").presses("Discard and sign out")
    alice.sees("Signed out on this phone")
    ledger.forgets("f16 thrown away")
    alice.gets_the_network_back()
    signs_in_again(alice).sees_in_diary("f16 sent before", SENT, times=1)
    alice.does_not_see_in_diary("f16 thrown away")
    ledger.holds_with_nothing_waiting()
