"""The server's process dies in the midst of a batch: nothing is half done, nothing is lost."""

import pytest

from e2e.faults.diarist import Diarist
from e2e.faults.ledger import Ledger
from e2e.faults.street import Street


@pytest.mark.parametrize("place", ["before_commit", "after_commit"], ids=["f09", "f10"])
def test_the_server_dies_and_comes_back(
    alice: Diarist, street: Street, ledger: Ledger, place: str
) -> None:
    alice.loses_the_network()
    alice.logs_a_meal(f"{place} rice, egg", who="Mia", with_dose="5 g")
    alice.logs_a_note(f"{place} also in the batch", who="Mia")
    street.dies_at(place)
    alice.gets_the_network_back()
    street.awaits_its_death()
    street.answers_again()
    alice.goes_to_another_app_and_comes_back().says_all_sent()
    ledger.holds_with_nothing_waiting()
