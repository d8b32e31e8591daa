"""Two tabs of one phone, and two phones of one household, at the same entries."""

import re

from playwright.sync_api import Locator, Page, Request, expect

from e2e.faults.conftest import NewDiarist
from e2e.faults.diarist import Diarist
from e2e.faults.ledger import Ledger
from e2e.faults.proxy import FaultProxy
from e2e.faults.rules import SYNC
from e2e.faults.status import current
from e2e.journal import SENT


def opens_a_second_tab(phone: Diarist) -> Page:
    tab = phone.context.new_page()
    tab.goto(f"{phone.server.url}/app/diary")
    expect(
        tab.get_by_role("status").filter(has_text=re.compile("waiting|All sent"))
    ).to_be_visible()
    return tab


def test_f24_two_tabs_send_each_operation_once(
    alice: Diarist, way: FaultProxy, ledger: Ledger
) -> None:
    opens_a_second_tab(alice)
    alice.loses_the_network()
    for number in range(6):
        alice.logs_a_note(f"f24 number {number}", who="Mia")
    outbox = ledger.holds().phones[0].outbox
    way.next(SYNC, "latency", seconds=1.0)
    alice.gets_the_network_back().says_all_sent()
    ledger.holds_with_nothing_waiting()
    sent = b" ".join(body for line, body in way.bodies if "/sync" in line)
    assert [sent.count(f'"id":"{op.id}"'.encode()) for op in outbox] == [1] * 6


def test_f24_a_tab_that_is_closed_in_the_midst_hands_the_sending_over(
    alice: Diarist, way: FaultProxy, ledger: Ledger
) -> None:
    tabs = [alice.page, opens_a_second_tab(alice)]
    asking: list[Page] = []

    def notes(request: Request) -> None:
        if "/api/v1/sync" in request.url:
            asking.append(request.frame.page)

    fault = way.next(SYNC, "blackhole")
    alice.context.on("request", notes)
    alice.logs_a_note("f24 handed over", who="Mia")
    way.awaits(fault)
    asking[-1].close()
    alice.page = next(tab for tab in tabs if not tab.is_closed())
    ledger.pages[current(alice.page)[0]] = alice.page
    alice.says_all_sent()
    ledger.holds_with_nothing_waiting()


def both_know(alice: Diarist, bob: Diarist, words: str) -> None:
    alice.logs_a_note(words, who="Mia").says_all_sent()
    bob.opens().says_all_sent().sees_in_diary(words)
    alice.loses_the_network()
    bob.loses_the_network()


def they_meet(*phones: Diarist) -> None:
    """Each sends what it has, and looks once more for what the others sent."""
    for phone in phones:
        phone.gets_the_network_back().opens().says_all_sent()
    for phone in phones:
        phone.opens().says_all_sent()


def asks(phone: Diarist, words: str) -> Locator:
    """The card on top of the Diary that says so."""
    return phone.page.get_by_role("region").filter(has_text=words).last


def test_f25_two_phones_edit_one_entry_and_neither_is_lost_in_silence(
    alice: Diarist, bobs_phone: NewDiarist, ledger: Ledger
) -> None:
    bob = bobs_phone()
    both_know(alice, bob, "f25 slept")
    bob.rewrites("f25 slept", "f25 slept badly, says Bob")
    alice.rewrites("f25 slept", "f25 slept well, says Alice")
    they_meet(bob, alice)
    for phone in (alice, bob):
        phone.goes_to("Diary")
        asked = asks(phone, "says Bob")
        expect(asked.get_by_role("button", name=re.compile("badly, says Bob"))).to_be_visible()
        expect(asked.get_by_role("button", name=re.compile("well, says Alice"))).to_be_visible()
        phone.opens_the_entry("f25 slept").sees("History").sees(re.compile("badly, says Bob"))
    sides = ledger.holds_with_nothing_waiting()
    record = ledger.by_words("f25 slept badly, says Bob").root
    row = next(row for row in sides.server.rows.values() if "f25 slept" in str(row.doc))
    assert "Bob" in str(row.doc) + str(row.conflicts), record
    assert "Alice" in str(row.doc) + str(row.conflicts)


def test_f26_deleted_here_and_edited_there_stays_deleted_with_the_edit_kept(
    alice: Diarist, bobs_phone: NewDiarist, ledger: Ledger
) -> None:
    bob = bobs_phone()
    both_know(alice, bob, "f26 a rash")
    alice.deletes("f26 a rash")
    bob.rewrites("f26 a rash", "f26 a rash on the arm")
    they_meet(alice, bob)
    ledger.holds_with_nothing_waiting()
    alice.goes_to("Diary").sees(re.compile("Deleted by Alice; Bob changed"))
    assert alice.rows(re.compile("^f26", re.I)).count() == 0
    asks(alice, "Deleted by Alice").get_by_role("button", name=re.compile("^Bring back")).click()
    alice.sees_in_diary("f26 a rash on the arm").says_all_sent()
    bob.opens().says_all_sent().sees_in_diary("f26 a rash on the arm", SENT, times=1)
