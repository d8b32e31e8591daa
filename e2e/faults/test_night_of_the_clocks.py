"""The night in which the clocks change: an hour that comes twice, and one that never comes."""

from e2e.faults.conftest import NewDiarist
from e2e.faults.ledger import Ledger

NEW_YORK = "America/New_York"
FIRST_0130, SECOND_0130 = 1762061400_000, 1762065000_000
"""The two half past one of 2 November 2025, milliseconds since 1970, UTC."""
NOON_OF_9_MARCH, GAP_0230 = 1741536000_000, 1741505400_000
"""12:00 of that day, and 02:30, which was never: by the offset before the gap, 07:30 UTC."""


def test_f27_half_past_one_comes_twice_and_both_are_kept_apart(
    alices_phone: NewDiarist, ledger: Ledger
) -> None:
    alice = alices_phone(own_clock=True, timezone_id=NEW_YORK)
    alice.loses_the_network()
    for at, words in ((FIRST_0130, "f27 the first"), (SECOND_0130, "f27 the second")):
        alice.page.clock.set_fixed_time(at / 1000)
        alice.logs_a_note(f"{words} half past one", who="Mia")
    found = {op.units["words"]: op.units["occurred"] for op in ledger.holds().phones[0].outbox}
    first, second = (found[f"f27 the {which} half past one"] for which in ("first", "second"))
    assert (first["at"], second["at"]) == (FIRST_0130, SECOND_0130)
    assert first["local"] == second["local"] == "2025-11-02T01:30"
    assert first["zone"] == second["zone"] == NEW_YORK
    alice.sees_in_diary("half past one", times=2)
    alice.gets_the_network_back().reloads().says_all_sent()
    ledger.holds_with_nothing_waiting()


def test_f27_half_past_two_never_came_and_is_kept_as_it_was_said(
    alices_phone: NewDiarist, ledger: Ledger
) -> None:
    alice = alices_phone(own_clock=True, timezone_id=NEW_YORK)
    alice.loses_the_network()
    alice.page.clock.set_fixed_time(NOON_OF_9_MARCH / 1000)
    alice.starts_to_log("Note").is_about("Mia").chooses("Pick a time")
    alice.writes("Day", "2025-03-09").writes("Time", "02:30").writes(
        "What do you want to keep?", "f27 half past two"
    ).saves()
    ledger.notes(alice.would_be_note("f27 half past two", stated=(GAP_0230, GAP_0230)))
    [kept] = ledger.holds().phones[0].outbox
    assert kept.units["occurred"]["local"] in ("2025-03-09T02:30", "2025-03-09T03:30")
    assert kept.units["occurred"]["zone"] == NEW_YORK
    alice.gets_the_network_back().reloads().says_all_sent()
    ledger.holds_with_nothing_waiting()
