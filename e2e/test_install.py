"""Villi on the home screen: nothing keeps Chromium from installing it, updates are careful."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from e2e.conftest import NewPhone
from e2e.journal import NOTE, Phone
from e2e.server import ROOT, Server

OFFER = "Villi on your home screen"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1"
)


def test_chromium_finds_no_fault_with_installing(reopened_phone: Callable[[], Phone]) -> None:
    phone = reopened_phone().starts_a_household("Alice")
    cdp = phone.context.new_cdp_session(phone.page)
    assert cdp.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    manifest = cdp.send("Page.getAppManifest")
    assert manifest["errors"] == []
    said = json.loads(manifest["data"])
    assert {icon["purpose"] for icon in said["icons"]} >= {"any", "maskable"}
    assert said["shortcuts"]
    assert said["screenshots"]


def test_installing_is_offered_after_the_second_entry(phone: Phone) -> None:
    phone.starts_a_household("Alice").says_all_sent()
    phone.browser_can_install()
    phone.logs_a_note("the first").goes_to("Today").does_not_see(OFFER)
    phone.logs_a_note("the second").goes_to("Today").sees(OFFER)
    phone.presses("Not now").does_not_see(OFFER)
    phone.reloads().browser_can_install()
    phone.sees("Today").does_not_see(OFFER)


def test_an_iphone_tab_shows_the_steps_first_and_can_skip_them(new_phone: NewPhone) -> None:
    phone = new_phone(user_agent=IPHONE).opens("/join").sees("Add to Home Screen")
    expect(phone.page.get_by_label("Code", exact=True)).not_to_be_visible()
    phone.presses("Go on in Safari").does_not_see("Add to Home Screen")
    expect(phone.page.get_by_label("Code", exact=True)).to_be_visible()


@pytest.fixture
def own_build(tmp_path: Path) -> Iterator[Server]:
    """A server over a copy of the house, whose browser part can be built anew."""
    house = tmp_path / "house"
    shutil.copytree(
        ROOT,
        house,
        ignore=shutil.ignore_patterns(".git", ".venv", "node_modules", "instance", "__pycache__"),
    )
    (house / "static/node_modules").symlink_to(ROOT / "static/node_modules")
    server = Server(tmp_path / "villi", root=house)
    server.start()
    yield server
    server.kill()


def test_a_new_build_waits_until_it_is_asked_in(own_build: Server, new_phone: NewPhone) -> None:
    phone = new_phone(server=own_build).starts_a_household("Alice").says_all_sent()
    before = phone.script_address()
    style = own_build.root / "static/src/styles/base.css"
    style.write_text(style.read_text() + "\n@layer base { .a-new-build { color: inherit } }\n")
    script = own_build.root / "static/src/app.tsx"
    script.write_text(script.read_text() + "\nconsole.debug('a new build')\n")
    own_build.builds()

    phone.starts_to_log("Note").writes(NOTE, "half a thought")
    phone.looks_for_an_update().has_an_update_waiting()
    phone.does_not_see("A new version is ready")
    assert phone.script_address() == before
    phone.saves().goes_to("Today").sees("A new version is ready").presses("Update")
    phone.runs_another_script_than(before)
    phone.sees_in_diary("half a thought").says_all_sent()
