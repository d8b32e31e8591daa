"""A server put back from yesterday's backup: what any phone still has comes back, once."""

from tests.model import acts
from tests.model.conftest import Family
from tests.model.rest import settle
from tests.model.world import World


def test_a_restored_server_is_given_back_what_it_had_acknowledged(
    world: World, family: Family
) -> None:
    hers, his = family
    backup = world.house.keep()
    eaten = acts.meal(world, hers)
    world.save(hers, eaten, acts.dose(world, hers))
    world.sync(hers)
    world.sync(his)
    world.restore(backup)
    world.save(his, acts.meal(world, his))
    settle(world)
    assert eaten["record"] in world.state[world.house.homes[hers.account]].records
    assert len(world.state[world.house.homes[hers.account]].records) == 3


def test_what_only_other_phones_have_comes_back_when_its_author_is_gone(
    world: World, family: Family
) -> None:
    hers, his = family
    other = world.open(world.device(his.account))
    backup = world.house.keep()
    eaten = acts.meal(world, hers)
    world.save(hers, eaten)
    world.save(hers, acts.edit(eaten, note="late"))
    for tab in (hers, his, his, other, other):
        world.sync(tab)
    world.restore(backup)
    world.give_up(hers.device)
    world.save(his, acts.edit(eaten, note="very late"))
    settle(world)
    home = world.state[world.house.homes[his.account]]
    assert home.records[eaten["record"]]["doc"]["note"] == "very late"


def test_the_author_who_comes_back_after_the_witness_is_the_author(
    world: World, family: Family
) -> None:
    hers, his = family
    backup = world.house.keep()
    eaten = acts.meal(world, hers)
    world.save(hers, eaten)
    world.sync(hers)
    world.sync(his)
    world.restore(backup)
    for _ in range(6):
        world.sync(his)
    settle(world)
    row = world.state[world.house.homes[his.account]].records[eaten["record"]]
    assert (row["author"], row["conflicts"]) == (hers.account, {})


def test_an_operation_whose_row_never_came_down_survives_a_restore(
    world: World, family: Family
) -> None:
    """The receipt came, the row did not: the phone's place is still one of the restored history."""
    hers, his = family
    world.catch_up(hers)
    for _ in range(3):
        world.save(his, acts.meal(world, his))
        world.catch_up(his)
    backup = world.house.keep()
    mine = acts.meal(world, hers)
    world.save(hers, mine)
    world.sync(hers, limit=1)
    assert [op["state"] for op in world.dumps[hers.store]["outbox"]] == ["received"]
    world.restore(backup)
    for _ in range(3):
        world.save(his, acts.meal(world, his))
        world.catch_up(his)
    settle(world)
    assert mine["record"] in world.state[world.house.homes[hers.account]].records


def test_a_row_that_came_ahead_of_the_place_of_a_load_survives_a_restore(
    world: World, family: Family
) -> None:
    """Pages of a first load bring rows of whatever seq; the load goes on from where it began."""
    hers, his = family
    for _ in range(3):
        world.save(hers, acts.meal(world, hers))
        world.catch_up(hers)
    world.sync(his, limit=1)
    backup = world.house.keep()
    latest = acts.meal(world, hers)
    latest["set"]["occurred"]["at"] -= 900_000
    world.save(hers, latest)
    world.catch_up(hers)
    for _ in range(2):
        world.sync(his, limit=1)
    while latest["record"] not in {row["id"] for row in world.dumps[his.store]["records"]}:
        world.sync(his, limit=1)
    assert world.dumps[his.store]["pull"]["cursor"] is None
    world.restore(backup)
    world.give_up(hers.device)
    other = world.open(world.device(hers.account))
    world.save(other, acts.meal(world, other))
    world.catch_up(other)
    settle(world)
    assert latest["record"] in world.state[world.house.homes[his.account]].records
