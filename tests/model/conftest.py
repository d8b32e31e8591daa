"""One process of phones for the whole run; a server on SQLite, and one on PostgreSQL where asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.model.child import Child, bundle
from tests.model.house import House
from tests.model.world import World


@pytest.fixture(scope="session")
def child(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Child]:
    phones = Child(bundle(tmp_path_factory.mktemp("phones")))
    yield phones
    phones.close()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("house")
    made = House(f"sqlite:///{folder / 'villi.db'}", folder, sqlite_template)
    yield made
    made.close()


@pytest.fixture
def world(house: House, child: Child) -> World:
    return World(house, child)
