"""The deep ones, in a fixed order."""

from tests.model.rest import settle
from tests.model.acts import note, meal
from tests.model.world import World


def test_two_phones_agree(world: World) -> None:
    alice, bob = (world.house.account(name) for name in ("alice", "bob"))
    hers = world.open(world.device(alice))
    his = world.open(world.device(bob))
    world.save(hers, note(world, hers), meal(world, hers))
    world.sync(hers)
    world.sync(his)
    settle(world)
    assert len(world.dumps[hers.store]["records"]) == 2
    assert len(world.dumps[his.store]["records"]) == 1
