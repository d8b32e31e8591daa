"""A new kind of entry is one file: this adds one, and logs it without touching another."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from e2e.conftest import NewPhone
from e2e.server import ROOT, Server

MOOD = '''"""Mood: made up by a test."""

from typing import Annotated, ClassVar

from pydantic import Field

from webapp.kinds.kind import Entry, Input, Part, Rating


class Mood(Entry):
    name: ClassVar[str] = "mood"
    label: ClassVar[str] = "Mood"
    plural: ClassVar[str] = "Moods"
    icon: ClassVar[str] = "activity"
    part: ClassVar[Part] = "felt"
    order: ClassVar[int] = 75
    headline: ClassVar[tuple[str, ...]] = ("words", "height")

    words: Annotated[str, Field(min_length=1, max_length=80), Input("words", "In one word")]
    height: Annotated[Rating | None, Input("scale", "How high?")] = None
'''


@pytest.fixture
def house_with_mood(tmp_path: Path) -> Iterator[Server]:
    house = tmp_path / "house"
    left_out = (".git", ".venv", "node_modules", "instance", "dist", "__pycache__")
    shutil.copytree(ROOT, house, ignore=shutil.ignore_patterns(*left_out))
    (house / "static/node_modules").symlink_to(ROOT / "static/node_modules")
    (house / "webapp/kinds/mood.py").write_text(MOOD)
    server = Server(tmp_path / "villi", root=house)
    server.command("kinds")
    server.builds()
    server.start()
    yield server
    server.kill()


def test_a_made_up_kind_is_logged_and_found_again(
    house_with_mood: Server, new_phone: NewPhone
) -> None:
    phone = new_phone(server=house_with_mood).starts_a_household("Alice").says_all_sent()
    phone.loses_the_network().starts_to_log("Mood")
    phone.writes("In one word", "mellow").rates("How high?", 7).saves()
    phone.sees_in_diary("mellow", "on this phone").gets_the_network_back()
    phone.says_all_sent().sees_in_diary("mellow", "sent")
    house_with_mood.comes_to_know("mellow")
    other = new_phone("second", server=house_with_mood).expects("status of 401")
    other.opens("/sign-in").signs_in("Alice")
    other.says_all_sent().sees_in_diary("mellow", "sent")
