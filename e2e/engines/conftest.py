"""The same phone in two engines: WebKitGTK by its own driver, Firefox by Playwright's."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import count

import pytest
from playwright.sync_api import Playwright

from e2e.browser import SCREEN, afternoon_zone
from e2e.engines.webkit import screen, webkit
from e2e.engines.webkit_phone import WebKitPhone
from e2e.journal import Phone
from e2e.server import Server

AnyPhone = Phone | WebKitPhone
Lend = Callable[[Server], AbstractContextManager[AnyPhone]]
"""A phone that knows nothing yet, for as long as it is held."""
HOUSEHOLDS = count(1)


@contextmanager
def webkit_phones(_: Playwright) -> Iterator[Lend]:
    with screen() as display:

        @contextmanager
        def lend(server: Server) -> Iterator[AnyPhone]:
            with webkit(display) as driver:
                yield WebKitPhone(driver, server)

        yield lend


@contextmanager
def firefox_phones(playwright: Playwright) -> Iterator[Lend]:
    where = {"channel": "moz-firefox", "executable_path": "/usr/bin/firefox-esr"}
    browser = playwright.firefox.launch(headless=True, **where)
    options = {"viewport": SCREEN, "locale": "en-GB", "timezone_id": afternoon_zone()}

    @contextmanager
    def lend(server: Server) -> Iterator[AnyPhone]:
        with browser.new_context(**options) as context:
            phone = Phone(context, server)
            yield phone
            assert not phone.unforgiven()

    yield lend
    browser.close()


ENGINES = {"webkit": webkit_phones, "firefox": firefox_phones}


# One worker has all cases of an engine: they share its phones.
@pytest.fixture(
    scope="module",
    params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ENGINES],
)
def lend(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Lend]:
    with ENGINES[request.param](playwright) as lend:
        yield lend


@dataclass
class Pocket:
    """The phones that the cases of one engine share, and the login they know."""

    lend: Lend
    server: Server
    home: str
    held: ExitStack = field(default_factory=ExitStack)
    phones: list[AnyPhone] = field(default_factory=list)

    def phone(self, at: int) -> AnyPhone:
        """The first, or the second, which is Alice's as well; with all of her journal on it."""
        while len(self.phones) <= at:
            phone = self.held.enter_context(self.lend(self.server))
            phone.home = self.home
            self.phones.append(phone)
            if len(self.phones) == 1 and not self.server.records_with("Oat mix " + self.home):
                phone.starts_a_household("Alice").adds_a_product("Oat mix " + self.home, "20")
            else:
                phone.opens("/sign-in").signs_in("Alice").is_at("/app/")
        return self.phones[at].opens().is_ready_to_work_offline().says_all_sent()

    def empties(self) -> None:
        self.phones.clear()
        self.held.close()


@pytest.fixture(scope="module")
def own_pocket(lend: Lend, one_server: Server) -> Iterator[Pocket]:
    pocket = Pocket(lend, one_server, f"engine{next(HOUSEHOLDS)}")
    yield pocket
    pocket.empties()


@pytest.fixture
def pocket(own_pocket: Pocket, server: Server, request: pytest.FixtureRequest) -> Iterator[Pocket]:
    """Signing in takes longer than most cases; only a case that failed leaves new phones."""
    failed = request.session.testsfailed
    yield own_pocket
    if request.session.testsfailed > failed:
        own_pocket.empties()


@pytest.fixture
def phone(pocket: Pocket) -> AnyPhone:
    return pocket.phone(0)


@pytest.fixture
def other(pocket: Pocket) -> AnyPhone:
    return pocket.phone(1)
