"""A new build on the server: who types is not interrupted, and an old shell still works."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect

from e2e.browser import PHONE
from e2e.faults.lasting import LastingPhone
from e2e.faults.ledger import Ledger
from e2e.journal import NOTE, SENT, Phone
from e2e.server import ROOT, Server

KEPT_BUILDS = 5
NO_IDLE = "window.requestIdleCallback = () => 0"
"""A phone that never had a quiet moment: it has only the file of the first screen yet."""


class House(Server):
    """A server over a copy of the house, whose browser part can be built anew."""

    def renews(self, number: int) -> None:
        script = self.root / "static/src/screens/add.tsx"
        script.write_text(script.read_text() + f"\nconsole.debug('build {number}')\n")
        self.builds()

    def has(self, file: str) -> bool:
        return (self.root / "static/dist" / file).exists()

    def builds_kept(self) -> list[list[str]]:
        found: list[list[str]] = json.loads((self.root / "static/dist/builds.json").read_text())
        return found


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    root = tmp_path / "house"
    leave = (".git", ".venv", "node_modules", "instance", "__pycache__", "dist")
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(*leave))
    (root / "static/node_modules").symlink_to(ROOT / "static/node_modules")
    server = House(tmp_path / "villi", root=root, VILLI_OPEN_SIGN_UP="1")
    server.builds()
    server.start()
    yield server
    server.kill()


def test_f18_a_form_that_is_half_typed_is_never_reloaded_and_its_draft_outlives_a_kill(
    playwright: Playwright, phones: list[Phone], house: House, tmp_path: Path
) -> None:
    ledger = Ledger(house.data)
    lasting = LastingPhone(playwright, tmp_path / "profile", house, ledger, phones, "f18")
    phone = lasting.starts("/sign-up").starts_a_household("Alice", "Mia").keeps(ledger)
    lasting.cookies = [*phone.context.cookies()]
    before = phone.script_address()
    phone.starts_to_log("Note").writes(NOTE, "f18 half a thought")
    house.renews(1)
    phone.looks_for_an_update().has_an_update_waiting()
    phone.does_not_see("A new version is ready").draft_is_kept()
    assert phone.script_address() == before
    lasting.dies()
    phone = lasting.starts_again("/app/add/note").still_has_written(NOTE, "f18 half a thought")
    assert phone.script_address() != before, "a cold start is when nothing can be interrupted"
    phone.opens().logs_a_note("f18 by the new build", who="Mia").says_all_sent()
    ledger.holds_with_nothing_waiting()


def test_old_files_are_served_for_five_builds_and_a_shell_that_is_older_says_so(
    browser: Browser, phones: list[Phone], house: House
) -> None:
    phone = Phone(browser.new_context(**PHONE, service_workers="block"), house, "old shell")
    phones.append(phone)
    phone.context.add_init_script(NO_IDLE)
    phone.signs_up("old@shell.example")
    phone.names_the_household("Our home", "Alice").adds_people().is_at("/app/")
    [mine] = house.builds_kept()
    for number in range(1, KEPT_BUILDS):
        house.renews(number)
    assert mine in house.builds_kept()
    phone.says_all_sent().goes_to("Diary")
    expect(
        phone.page.get_by_role("heading", name="Diary").or_(phone.page.locator("h1"))
    ).to_be_visible()
    phone.does_not_see("One moment").logs_a_note("by an old shell").says_all_sent()

    phone.opens()
    mine = house.builds_kept()[0]
    for number in range(KEPT_BUILDS, 2 * KEPT_BUILDS):
        house.renews(number)
    assert mine not in house.builds_kept()
    dropped = set(mine) - {file for build in house.builds_kept() for file in build}
    assert dropped
    assert not any(house.has(file) for file in dropped)
    phone.expects("status of 404|dynamically imported module|NOT FOUND").goes_to("Diary")
    phone.sees("This screen did not come").presses("Open it again")
    phone.sees_in_diary("by an old shell", SENT)
