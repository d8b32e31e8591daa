"""What is not sent yet: counted, handed out as a file, and never lost by signing out."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.journal import SENT, Phone
from e2e.server import Server
from e2e.test_access import refused_by_axe

MINE, SECRET, GONE = "a dull ache since noon", "worried about the exam", "cried in the car"


@pytest.fixture
def offline(phone: Phone) -> Phone:
    """Alice in a dead spot."""
    phone.expects("status of 401").starts_a_household("Alice").says_all_sent()
    return phone.loses_the_network()


def server_has(server: Server, words: str) -> bool:
    with closing(sqlite3.connect(server.data / "villi.db", timeout=5)) as database:
        (found,) = database.execute("SELECT count(*) FROM op WHERE body LIKE ?", [f"%{words}%"])
    return bool(found[0])


def handed_out(phone: Phone) -> Any:
    with phone.page.expect_download() as handed:
        phone.presses("Export as a file")
    assert re.fullmatch(r"villi-unsent-[\d-]+\.json", handed.value.suggested_filename)
    return json.loads(Path(handed.value.path()).read_text())


def number(phone: Phone, name: str) -> str:
    """One of the numbers of This phone."""
    row = phone.page.get_by_role("region").filter(has=phone.page.get_by_text("Last sync"))
    term = row.get_by_role("term").filter(has_text=re.compile(f"^{name}$"))
    return term.locator("xpath=following-sibling::dd").inner_text()


def test_this_phone_tells_the_numbers_and_hands_out_what_is_unsent(offline: Phone) -> None:
    phone = offline
    phone.logs_a_meal("lentil soup").logs_a_note(MINE).says_waiting(2)
    phone.goes_to("Household").presses(re.compile("^This phone"))
    phone.sees("2 entries not sent yet").sees("No connection")
    assert (number(phone, "Waiting"), number(phone, "Needs attention")) == ("2", "0")
    file = handed_out(phone)
    assert (file["format"], file["version"]) == ("villi-unsent", 1)
    changes = [change for act in file["acts"] for change in act["changes"]]
    assert [change["in_words"] for change in changes] == [
        "Meal for Alice: lentil soup",
        f"Note for Alice: {MINE}",
    ]
    assert changes[1]["op"]["set"]["words"] == MINE
    phone.gets_the_network_back().presses("Try now")
    phone.sees("Everything is sent").says_all_sent()
    assert number(phone, "Waiting") == "0"
    phone.sees("Last trouble").does_not_see("Export as a file")


def test_signing_out_keeps_what_is_unsent_from_everyone_else_on_the_phone(offline: Phone) -> None:
    phone = offline
    phone.logs_a_note(SECRET).says_waiting(1).signs_out()
    dialog = phone.page.get_by_role("dialog", name="1 entry is not sent")
    expect(dialog).to_contain_text(f"Note: {SECRET}")
    assert len(handed_out(phone)["acts"]) == 1
    assert refused_by_axe(phone) == []
    phone.presses("Keep on this phone and sign out").sees("Signed out on this phone")
    phone.gets_the_network_back().presses("Sign in").is_at("/sign-in")

    phone.starts_a_household("Bob").says_all_sent().does_not_see_in_diary(SECRET)
    phone.opens("/app/settings").sees("1 entry by Alice waits here for Alice’s sign-in")
    phone.does_not_see(SECRET).presses("Try now").says_all_sent()
    assert not server_has(phone.server, SECRET)
    phone.signs_out().sees("Sign in")

    phone.opens("/sign-in").signs_in("Alice").is_at("/app/")
    phone.says_all_sent().sees_in_diary(SECRET, SENT, times=1)


def test_discarding_at_the_door_names_every_entry_and_asks_for_the_word(offline: Phone) -> None:
    phone = offline
    phone.logs_a_meal("burnt toast").logs_a_note(GONE).says_waiting(2).signs_out()
    phone.presses("Discard…")
    dialog = phone.page.get_by_role("dialog", name="Discard 2 entries and sign out?")
    expect(dialog).to_contain_text("Meal: burnt toast")
    expect(dialog).to_contain_text(f"Note: {GONE}")
    assert refused_by_axe(phone) == []
    expect(dialog.get_by_role("button", name="Discard and sign out")).to_be_disabled()
    phone.writes(re.compile("type “discard”"), "Discard ").presses("Discard and sign out")
    phone.sees("Signed out on this phone")
    assert GONE not in phone.everything_stored()
    phone.gets_the_network_back().opens("/app/").is_at("/sign-in").signs_in("Alice").is_at("/app/")
    phone.says_all_sent().does_not_see_in_diary(GONE)
    assert not server_has(phone.server, "burnt toast")
