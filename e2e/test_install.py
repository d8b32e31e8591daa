"""Villi on the home screen: nothing keeps Chromium from installing it, updates are careful."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from e2e.conftest import NewPhone
from e2e.journal import NOTE, Phone
from e2e.server import ROOT, Server


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
