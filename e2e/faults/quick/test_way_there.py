"""The way to the server fails: what was written is kept, shown as waiting, and sent once."""

import pytest

from e2e.faults.conftest import NewDiarist
from e2e.faults.diarist import Diarist
from e2e.faults.ledger import Ledger
from e2e.faults.proxy import FaultProxy
from e2e.faults.rules import FOR_EVER, SYNC


def test_f01_five_entries_made_offline_arrive_once_and_in_order(
    alice: Diarist, ledger: Ledger
) -> None:
    alice.loses_the_network()
    for number in range(1, 5):
        alice.logs_a_note(f"f01 number {number}", who="Mia", when="1 h ago")
    alice.logs_a_meal("f01 rice, egg", who="Mia").says_waiting(5)
    ledger.holds()
    alice.gets_the_network_back().says_all_sent()
    sides = ledger.holds_with_nothing_waiting()
    arrived = [op.units.get("words", "meal") for op in sorted(sides.logged, key=lambda op: op.seq)]
    assert arrived == [*(f"f01 number {number}" for number in range(1, 5)), "meal"]


def test_f02_a_refused_connection_is_tried_again_but_not_hammered_at(
    alice: Diarist, way: FaultProxy, ledger: Ledger
) -> None:
    fault = way.next(SYNC, "refuse", count=FOR_EVER)
    alice.logs_a_note("f02 kept", who="Mia")
    way.awaits(fault, times=3)
    alice.says_waiting(1)
    ledger.holds()
    assert fault.fired < 8
    way.lift()
    alice.goes_to_another_app_and_comes_back().says_all_sent()
    ledger.holds_with_nothing_waiting()


def test_f03_a_server_that_never_answers_is_given_up(
    alices_phone: NewDiarist, way: FaultProxy, ledger: Ledger
) -> None:
    alice = alices_phone(own_clock=True)
    fault = way.next(SYNC, "blackhole", count=FOR_EVER)
    alice.logs_a_note("f03 into the void", who="Mia")
    way.awaits(fault)
    alice.page.clock.fast_forward(10_000)
    way.awaits(fault, times=2)
    alice.says_waiting(1)
    ledger.holds()
    way.lift()
    alice.goes_to_another_app_and_comes_back().says_all_sent()
    ledger.holds_with_nothing_waiting()


def test_f04_a_slow_network_does_not_hold_up_the_person(
    alice: Diarist, way: FaultProxy, ledger: Ledger
) -> None:
    fault = way.next(SYNC, "latency", seconds=8)
    alice.logs_a_note("f04 slow", who="Mia")
    way.awaits(fault)
    for number in range(3):
        alice.logs_a_note(f"f04 meanwhile {number}", who="Mia")
    alice.says_waiting(4)
    way.lift()
    alice.says_all_sent()
    sides = ledger.holds_with_nothing_waiting()
    sent = b" ".join(body for _, body in way.bodies)
    assert [sent.count(b'"id":"' + op.id.encode()) for op in sides.logged] == [1] * 4


def test_f05_an_upload_that_is_cut_half_way(
    alice: Diarist, way: FaultProxy, ledger: Ledger
) -> None:
    alice.loses_the_network()
    alice.logs_a_meal("f05 rice", who="Mia", with_dose="5 g")
    alice.logs_a_note("f05 on the wire", who="Mia")
    fault = way.next(SYNC, "cut_request")
    alice.gets_the_network_back()
    way.awaits(fault)
    alice.says_all_sent()
    ledger.holds_with_nothing_waiting()


def test_f13_a_hotel_network_that_answers_for_the_server(
    alice: Diarist, way: FaultProxy, ledger: Ledger
) -> None:
    fault = way.next(SYNC, "portal", count=FOR_EVER)
    alice.logs_a_note("f13 from the lobby", who="Mia")
    way.awaits(fault)
    alice.status_says("1 waiting").status_says("sign in to it first")
    ledger.holds()
    way.lift()
    alice.goes_to_another_app_and_comes_back().says_all_sent()
    ledger.holds_with_nothing_waiting()


@pytest.mark.parametrize("status", [500, 502])
def test_f11_a_server_in_trouble(
    alice: Diarist, way: FaultProxy, ledger: Ledger, status: int
) -> None:
    fault = way.next(SYNC, "status", count=FOR_EVER, status=status)
    alice.expects(f"status of {status}").logs_a_note(f"f11 while {status}", who="Mia")
    way.awaits(fault)
    alice.status_says("1 waiting").status_says("busy")
    ledger.holds()
    way.lift()
    alice.goes_to_another_app_and_comes_back().says_all_sent()
    ledger.holds_with_nothing_waiting()


def test_f11_a_server_that_asks_to_wait_is_obeyed(
    alices_phone: NewDiarist, way: FaultProxy, ledger: Ledger
) -> None:
    alice = alices_phone(own_clock=True).expects("status of 429")
    fault = way.next(SYNC, "status", status=429, headers={"Retry-After": "60"})
    alice.logs_a_note("f11 not now", who="Mia")
    way.awaits(fault)
    alice.status_says("busy")
    heard = way.count(SYNC)
    alice.logs_a_note("f11 not yet", who="Mia").says_waiting(2)
    alice.page.clock.fast_forward(50_000)
    ledger.holds()
    assert way.count(SYNC) == heard, "the phone did not wait as it was asked to"
    alice.page.clock.fast_forward(11_000)
    alice.says_all_sent()
    ledger.holds_with_nothing_waiting()


def test_f12_a_batch_that_is_too_large_for_the_way_is_halved_until_it_fits(
    alice: Diarist, way: FaultProxy, ledger: Ledger
) -> None:
    alice.loses_the_network().logs_a_note("f12 one of many", who="Mia")
    alice.writes_many_more(199, "f12 one of many").says_waiting(200)
    fault = way.next(SYNC, "status", count=FOR_EVER, status=413, over=20_000)
    alice.expects("status of 413").gets_the_network_back()
    way.awaits(fault, times=2)
    alice.says_all_sent()
    ledger.holds_with_nothing_waiting()
