"""The server dies at the first place it can, then at the second, until it has no more places."""

from e2e.faults.diarist import Diarist
from e2e.faults.ledger import Ledger
from e2e.faults.proxy import FaultProxy
from e2e.faults.rules import SYNC
from e2e.faults.street import Street

PLACES = 6
"""At least: before and after the lock, the commit and the pull. A place that is gone is missed."""


def test_a_save_and_its_sending_survive_a_death_at_every_step(
    alice: Diarist, street: Street, way: FaultProxy, ledger: Ledger
) -> None:
    step = 0
    while True:
        step += 1
        alice.loses_the_network()
        way.log.clear()
        alice.logs_a_meal(f"step {step} rice", who="Mia", with_dose="5 g")
        street.dies_at(f"#{step}")
        alice.gets_the_network_back()
        way.awaits_requests(SYNC, times=1)
        street.answers_again()
        alice.goes_to_another_app_and_comes_back().says_all_sent()
        ledger.holds_with_nothing_waiting()
        if not street.has_died:
            break
    assert step > PLACES
