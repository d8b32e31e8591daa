"""A household at the end of a faulty street; each test gets phones of its own, signed in."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, StorageState

from e2e.browser import PHONE
from e2e.faults.diarist import Diarist
from e2e.faults.lasting import LastingPhone
from e2e.faults.ledger import Ledger
from e2e.faults.proxy import FaultProxy
from e2e.faults.report import Report
from e2e.faults.street import Street
from e2e.journal import Phone

NewDiarist = Callable[..., Diarist]
HOMES = count(1)


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Report(), "faults")


@pytest.fixture(scope="session")
def one_street(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Street]:
    street = Street(tmp_path_factory.mktemp("street"), VILLI_OPEN_SIGN_UP="1")
    street.start()
    yield street
    street.is_torn_down()


@pytest.fixture
def street(one_street: Street) -> Iterator[Street]:
    """The common server behind the proxy, alive; nothing is armed before or after the test."""
    one_street.start()
    one_street.forgets_attempts()
    yield one_street
    one_street.is_spared()
    one_street.way.lift()


@pytest.fixture
def way(street: Street) -> FaultProxy:
    street.way.log.clear()
    return street.way


@pytest.fixture(scope="session")
def at_home(browser: Browser, one_street: Street) -> Iterator[Phone]:
    """Alice's own phone, with which her household was made. It stays open for the whole run."""
    phone = Phone(browser.new_context(**PHONE), one_street, "alice at home")
    phone.home = f"faults{next(HOMES)}"
    phone.starts_a_household("Alice", "Mia").says_all_sent()
    phone.adds_a_product("L-glutamine powder", "5").says_all_sent()
    phone.opens("/account")
    yield phone
    phone.context.close()


@pytest.fixture(scope="session")
def alice_signed_in(at_home: Phone) -> StorageState:
    """The cookie of her session, and nothing of what that phone keeps: signing up is slow."""
    return {"cookies": at_home.context.storage_state()["cookies"], "origins": []}


@pytest.fixture(scope="session")
def bob_signed_in(browser: Browser, at_home: Phone) -> StorageState:
    """The same of Bob, another adult of the household."""
    phone = Phone(browser.new_context(**PHONE), at_home.server, "bob at home")
    phone.home = at_home.home
    phone.joins_by_code(at_home.invites_someone().code, "Bob").says_all_sent()
    at_home.opens("/account")
    cookies = phone.context.storage_state()["cookies"]
    phone.context.close()
    return {"cookies": cookies, "origins": []}


@pytest.fixture
def ledger(street: Street) -> Ledger:
    return Ledger(street.data)


@pytest.fixture
def new_diarist(
    browser: Browser, street: Street, way: FaultProxy, ledger: Ledger, phones: list[Phone]
) -> NewDiarist:
    """Make a phone with nothing on it yet but a session, at Today, everything read."""

    def make(signed_in: StorageState, home: str, **options: Any) -> Diarist:
        own_clock = options.pop("own_clock", False)
        own_session = options.pop("own_session", False)
        state = {} if own_session else {"storage_state": signed_in}
        phone = Diarist(browser.new_context(**{**PHONE, **state, **options}), street, "phone")
        phone.home = home
        phones.append(phone)
        if own_clock:
            phone.context.clock.install()
        if own_session:
            phone.opens("/sign-in").signs_in("Alice").is_at("/app/")
        else:
            phone.opens()
        return phone.is_ready_to_work_offline().says_all_sent().keeps(ledger)

    return make


@pytest.fixture
def alices_phone(
    new_diarist: NewDiarist, at_home: Phone, alice_signed_in: StorageState
) -> NewDiarist:
    """A phone of Alice's: `alices_phone()`.

    `own_clock`: `page.clock` can move it on. `own_session`: signed in by her password, so that
    this session can end without the others.
    """
    return partial(new_diarist, alice_signed_in, at_home.home)


@pytest.fixture
def alice(alices_phone: NewDiarist) -> Diarist:
    return alices_phone()


@pytest.fixture
def bobs_phone(new_diarist: NewDiarist, at_home: Phone, bob_signed_in: StorageState) -> NewDiarist:
    return partial(new_diarist, bob_signed_in, at_home.home)


@pytest.fixture
def lasting_phone(
    playwright: Playwright,
    street: Street,
    ledger: Ledger,
    phones: list[Phone],
    at_home: Phone,
    alice_signed_in: StorageState,
    tmp_path: Path,
) -> LastingPhone:
    """A phone of Alice's whose browser can die and be started again; `keeps()` begins."""
    cookies: list[Any] = [*alice_signed_in["cookies"]]
    folder = tmp_path / "profile"
    return LastingPhone(playwright, folder, street, ledger, phones, at_home.home, cookies)
