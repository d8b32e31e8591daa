"""An old app on a phone, a new one on the server, and the other way round: nothing is lost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from e2e.faults.diarist import Diarist
from e2e.faults.lasting import LastingPhone
from e2e.faults.ledger import Ledger
from e2e.faults.restoring import copied, is_put_back
from e2e.journal import SENT, Phone
from e2e.released import unpacked
from e2e.server import ROOT, Server, until

OLD = "0.1.0"
ACTS = 6


@dataclass
class Home:
    """One household's server, which can become another version between `kill()` and `start()`."""

    server: Server
    old: Path
    ledger: Ledger
    phone: LastingPhone

    def becomes(self, version: Path) -> None:
        """The same data, the same address, another program."""
        self.server.kill()
        self.server.root = version
        self.server.start()

    def begins(self) -> Diarist:
        phone = self.phone.starts("/sign-up").starts_a_household("Alice", "Mia")
        phone.keeps(self.ledger).adds_a_product("L-glutamine powder", "5")
        phone.logs_a_note("sent before", who="Mia").says_all_sent()
        self.phone.cookies = [*phone.context.cookies()]
        return phone

    def updates(self, phone: Diarist) -> Diarist:
        """The waiting app takes over at the next cold start; it is not let out of the house yet."""
        shell = phone.script_address()
        phone.looks_for_an_update().has_an_update_waiting()
        return self.phone.starts_again().runs_another_script_than(shell)


@pytest.fixture
def home(playwright: Playwright, phones: list[Phone], tmp_path: Path) -> Iterator[Home]:
    server = Server(tmp_path / "villi", VILLI_OPEN_SIGN_UP="1")
    ledger = Ledger(server.data)
    phone = LastingPhone(playwright, tmp_path / "profile", server, ledger, phones, "versions")
    yield Home(server, unpacked(OLD, tmp_path / OLD), ledger, phone)
    server.kill()


def writes_a_full_outbox(phone: Diarist) -> int:
    """Of every sort: new entries, acts of two, edits, deletions, an undo. Answers how many."""
    for number in range(ACTS):
        phone.logs_a_note(f"note {number} while the server was away", who="Mia")
    phone.logs_a_meal("barley soup", who="Mia", with_dose="5 g")
    phone.rewrites("note 3 while the server was away", "note 3, told better")
    phone.rewrites("sent before", "sent before, and changed")
    phone.deletes("note 5 while the server was away")
    phone.logs_a_note("said too much").undoes()
    count = ACTS + 2 + 1 + 1 + 1 + 2
    phone.goes_to("Today").says_waiting(count)
    return count


def test_f17_an_old_app_with_a_full_outbox_meets_a_new_server(home: Home) -> None:
    home.becomes(home.old)
    phone = home.begins()
    home.server.kill()
    writes_a_full_outbox(phone)
    home.ledger.holds()
    home.becomes(ROOT)
    before = phone.script_address()
    phone.reloads().says_all_sent()
    home.ledger.holds_with_nothing_waiting()

    phone.logs_a_note("written with the old app on the new server", who="Mia").says_all_sent()
    phone.logs_a_meal("plain rice", who="Mia", with_dose="5 g").says_all_sent()
    phone.reloads().says_all_sent().sees_in_diary("told better", SENT)
    phone.looks_for_an_update().has_an_update_waiting()
    assert phone.script_address() == before
    phone.sees("A new version is ready").presses("Update").runs_another_script_than(before)
    phone.says_all_sent().sees_in_diary("note 0 while", SENT, times=1)
    phone.sees_in_diary("barley soup", SENT, times=1).does_not_see_in_diary("said too much")
    phone.rewrites("note 1 while the server was away", "note 1, by the new app").says_all_sent()
    home.ledger.holds_with_nothing_waiting()


def test_f17_an_old_outbox_is_sent_by_the_new_app(home: Home) -> None:
    """The update comes before the sending: what the old app wrote goes out from the new one."""
    home.becomes(home.old)
    phone = home.begins()
    home.server.kill()
    count = writes_a_full_outbox(phone)
    phone.context.route("**/api/v1/sync", lambda route: route.abort("connectionrefused"))
    home.becomes(ROOT)
    home.updates(phone).says_all_sent()
    sides = home.ledger.holds_with_nothing_waiting()
    assert len(sides.logged) == count + 2


def test_f17_a_new_app_with_a_full_outbox_meets_an_old_restored_server(
    home: Home, tmp_path: Path
) -> None:
    """Program and data of the last release are put back: the app waits, and sends when it can."""
    home.becomes(home.old)
    phone = home.begins()
    home.server.kill()
    copied(home.server.data, tmp_path / "backup.db")
    home.becomes(ROOT)
    phone = home.updates(phone).says_all_sent()
    phone.logs_a_note("sent to the new server", who="Mia").says_all_sent()
    home.server.kill()
    writes_a_full_outbox(phone)
    home.server.root = home.old
    is_put_back(home.server, tmp_path / "backup.db")
    phone.expects("status of 4").reloads().sees_in_diary("barley soup")
    phone.status_says(re.compile(r"\d+ waiting")).goes_to_another_app_and_comes_back()
    assert home.ledger.holds().phones[0].attention == []
    phone.logs_a_note("written to an old server", who="Mia").status_says(re.compile("waiting"))
    home.becomes(ROOT)
    phone.reloads().says_all_sent()
    until(lambda: home.server.records_with("written to an old server") == 1, "the last note")
    phone.says_all_sent().sees_in_diary("sent to the new server", SENT, times=1)
    home.ledger.holds_with_nothing_waiting()
