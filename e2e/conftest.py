"""The cast: one server that lives for the whole run, phones as many as a test asks for."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, expect

from e2e.browser import PHONE, installed_phone, launch_args
from e2e.journal import Phone
from e2e.server import Server

NewPhone = Callable[..., Phone]
HOMES = count(1)
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, **launch_args(windows=False)}


@pytest.fixture(scope="session")
def one_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Open to new accounts, so that each test can have a household of its own."""
    server = Server(tmp_path_factory.mktemp("villi"), VILLI_OPEN_SIGN_UP="1")
    server.start()
    yield server
    server.kill()


@pytest.fixture
def server(one_server: Server) -> Server:
    """The common server, alive again if the test before this one killed it."""
    one_server.start()
    one_server.forgets_attempts()
    return one_server


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[Server]:
    """A server nobody has signed up to, closed to strangers as it comes."""
    server = Server(tmp_path / "villi")
    server.start()
    yield server
    server.kill()


@pytest.fixture
def phones() -> Iterator[list[Phone]]:
    """Every phone of a test; what went wrong unseen on any of them fails the test."""
    held: list[Phone] = []
    yield held
    faults = [fault for phone in held for fault in phone.unforgiven()]
    for phone in held:
        phone.context.close()
    assert not faults, "\n".join(faults)


@pytest.fixture
def home() -> str:
    """A part of every login that no other test has: they share a server."""
    return f"home{next(HOMES)}"


@pytest.fixture
def new_phone(browser: Browser, server: Server, phones: list[Phone], home: str) -> NewPhone:
    """Make a phone: `new_phone()`, or `new_phone("bob", server=other)`."""

    def make(name: str = "alice", *, server: Server = server, **options: Any) -> Phone:
        phone = Phone(browser.new_context(**{**PHONE, **options}), server, name)
        phone.home = home
        phones.append(phone)
        return phone

    return make


@pytest.fixture
def phone(new_phone: NewPhone) -> Phone:
    return new_phone()


@pytest.fixture
def reopened_phone(
    playwright: Playwright, server: Server, phones: list[Phone], tmp_path: Path, home: str
) -> Callable[[], Phone]:
    """The same phone after its browser was closed: call once for new, again for later."""

    def make() -> Phone:
        for old in list(phones):
            if old.name == "installed":
                assert not old.unforgiven()
                old.context.close()
                phones.remove(old)
        phone = Phone(installed_phone(playwright, tmp_path / "profile"), server, "installed")
        phone.home = home
        phones.append(phone)
        return phone

    return make
