"""A household at the end of a faulty street; each test gets phones of its own, signed in."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from playwright.sync_api import Browser, StorageState

from e2e.browser import PHONE
from e2e.faults.diarist import Diarist
from e2e.faults.ledger import Ledger
from e2e.faults.proxy import FaultProxy
from e2e.faults.street import Street
from e2e.journal import Phone

NewDiarist = Callable[..., Diarist]
HOMES = count(1)


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
def alice_signed_in(browser: Browser, one_street: Street) -> tuple[str, StorageState]:
    """Alice's household with Mia, and the cookie of her session: signing up is not tested here."""
    context = browser.new_context(**PHONE)
    phone = Phone(context, one_street, "alice")
    phone.home = f"faults{next(HOMES)}"
    phone.starts_a_household("Alice", "Mia").says_all_sent()
    phone.adds_a_product("L-glutamine powder", "5").says_all_sent()
    signed_in: StorageState = {"cookies": context.storage_state()["cookies"], "origins": []}
    context.close()
    return phone.home, signed_in


@pytest.fixture
def ledger(street: Street) -> Ledger:
    return Ledger(street.data)


@pytest.fixture
def alices_phone(
    browser: Browser,
    street: Street,
    way: FaultProxy,
    ledger: Ledger,
    phones: list[Phone],
    alice_signed_in: tuple[str, StorageState],
) -> NewDiarist:
    """Make a phone of Alice's with nothing on it yet but her session: `alices_phone()`."""

    def make(name: str = "alice", **options: object) -> Diarist:
        home, signed_in = alice_signed_in
        context = browser.new_context(**{**PHONE, "storage_state": signed_in, **options})
        phone = Diarist(context, street, name)
        phone.home = home
        phones.append(phone)
        phone.opens().is_ready_to_work_offline().says_all_sent()
        return phone.keeps(ledger)

    return make


@pytest.fixture
def alice(alices_phone: NewDiarist) -> Diarist:
    return alices_phone()
