"""Two phones, and the record that an operation made; the log must tell what is."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.backup import folded, records
from tests.browser import Browser
from tests.phone import Op
from tests.restore.survivor import Survivor
from webapp.db import Database


@pytest.fixture
def hers(alice: Browser, database: Database) -> Iterator[Survivor]:
    """Whatever is brought back, the records are what the log tells."""
    phone = Survivor(alice)
    phone.send()
    yield phone
    home = alice.household_id
    assert folded(database, home) == records(database, home)


@pytest.fixture
def his(bob: Browser) -> Survivor:
    phone = Survivor(bob)
    phone.send()
    return phone


@pytest.fixture
def row_of(database: Database, alice: Browser) -> Callable[[Op], Any]:
    return lambda op: records(database, alice.household_id)[op["record"]]
