"""One process of phones for the whole run; a server on SQLite, one on PostgreSQL where asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.model.child import Child, bundle
from tests.model.house import House
from tests.model.world import Tab, World
from tests.postgres import empty

Family = tuple[Tab, Tab]


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


@pytest.fixture(scope="module")
def postgres_house(tmp_path_factory: pytest.TempPathFactory, postgres: str) -> Iterator[House]:
    empty(postgres)
    made = House(postgres, tmp_path_factory.mktemp("house"), None)
    yield made
    made.close()


@pytest.fixture
def world(house: House, child: Child) -> World:
    return World(house, child)


@pytest.fixture
def family(world: World, request: pytest.FixtureRequest) -> Family:
    """Alice's phone and Bob's, and Charlie's, who lives elsewhere. With Web Locks or without."""
    locks = getattr(request, "param", True)
    alice, bob, charlie = (world.house.account(name) for name in ("alice", "bob", "charlie"))
    stranger = world.open(world.device(charlie, locks))
    world.sync(stranger)
    return world.open(world.device(alice, locks)), world.open(world.device(bob, locks))
