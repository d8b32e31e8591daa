"""Phones get Villi over HTTPS: `make phone` serves it so, and plain HTTP says how to get there."""

import os
import re
import signal
import ssl
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from e2e.browser import PHONE
from e2e.conftest import NewPhone
from e2e.journal import Phone
from e2e.server import ROOT, Server, free_port

TESTING = ROOT / ".venv/testing"


@dataclass(frozen=True)
class OverHttps:
    url: str
    trust_url: str
    said: str


@pytest.fixture
def served_to_phones(tmp_path: Path) -> Iterator[OverHttps]:
    """`make phone` on a machine that has Caddy, for phones at 127.0.0.1."""
    behind = Server(tmp_path / "villi")
    settings = {
        "PATH": f"{os.environ['PATH']}:{TESTING}",
        "PHONE_ADDRESS": "127.0.0.1",
        "PHONE_PORT": str(free_port()),
    }
    child = subprocess.Popen(
        [sys.executable, "-m", "webapp.phone"],
        cwd=ROOT,
        env=behind.environment | settings,
        stdout=subprocess.PIPE,
        text=True,
        # Whoever runs the tests in the background has Ctrl-C ignored, and hands that down.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert child.stdout is not None
    said = ""
    for line in child.stdout:
        said += line
        if "Ctrl-C" in line:
            break
    addresses = re.findall(r"https?://[\d.:]+", said)
    assert len(addresses) == 2, said
    yield OverHttps(addresses[0], addresses[1], said)
    child.send_signal(signal.SIGINT)
    child.wait(timeout=60)
    child.stdout.close()


def test_a_phone_that_trusts_the_home_reaches_villi(
    served_to_phones: OverHttps, browser: Browser, phones: list[Phone], tmp_path: Path
) -> None:
    with urllib.request.urlopen(f"{served_to_phones.trust_url}/villi.crt") as answer:
        authority = answer.read().decode()
    trusting = ssl.create_default_context(cadata=authority)
    with urllib.request.urlopen(f"{served_to_phones.url}/healthz", context=trusting) as answer:
        assert answer.status == 200
    with urllib.request.urlopen(served_to_phones.trust_url) as answer:
        assert served_to_phones.url in answer.read().decode()
    assert "█" in served_to_phones.said or "▀" in served_to_phones.said, "no QR"

    behind = Server(tmp_path / "unused")
    behind.url = served_to_phones.url
    context = browser.new_context(**{**PHONE, "ignore_https_errors": True})
    phone = Phone(context, behind)
    phones.append(phone)
    phone.signs_up("alice@over-https.example")
    phone.names_the_household("Our home", "Alice").adds_people().is_at("/app/")
    cookies = {cookie["name"]: cookie for cookie in context.cookies()}
    assert any(name.startswith("__Host-") and it["secure"] for name, it in cookies.items())


def test_without_caddy_and_tailscale_it_says_how_to_get_one(tmp_path: Path) -> None:
    nothing = {"PATH": str(tmp_path), "VILLI_DATA": str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "-m", "webapp.phone"],
        cwd=ROOT,
        env=nothing,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 1
    assert "Caddy" in ended.stderr
    assert "Tailscale" in ended.stderr


def test_plain_http_beyond_the_machine_shows_the_recipe_not_a_form(
    server: Server, new_phone: NewPhone
) -> None:
    phone = new_phone().expects("Cross-Origin-Opener-Policy header has been ignored")
    phone.page.goto(f"http://villi.home:{server.port}/sign-in")
    phone.sees(re.compile("HTTPS")).sees(re.compile("make phone"))
    expect(phone.page.get_by_label("Password")).to_have_count(0)
