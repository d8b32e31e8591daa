"""What fails at a chosen step, on the phone and on the server; and other hands on the phone."""

import pytest

from tests.model import acts
from tests.model.conftest import Family
from tests.model.rest import settle
from tests.model.test_deep import shown
from tests.model.world import World

FAILURES = [*(("abort", step) for step in range(1, 10)), ("dead", 1), ("unsure", 1)]


@pytest.mark.parametrize("at", range(1, 5))
def test_a_change_made_while_a_page_is_read_is_in_the_next_one(
    world: World, family: Family, at: int
) -> None:
    hers, his = family
    for tab in (hers, his, his):
        world.sync(tab)
    world.save(hers, acts.meal(world, hers))
    read, write = world.begin(his), world.begin(hers)
    assert read
    assert write
    world.deliver(read, amid=(at, lambda: world.deliver(write)))
    assert write.answer
    assert write.answer[0] == 200
    world.hand_over(read)
    settle(world)


def test_what_was_changed_at_once_is_seen_between_two_pages(world: World, family: Family) -> None:
    """The change takes the row beyond the page that has all the others: its beginning must wait."""
    hers, _ = family
    for _ in range(2):
        world.sync(hers)
    entry = acts.meal(world, hers)
    for change in (entry, acts.note(world, hers), acts.edit(entry, note="late")):
        world.save(hers, change)
    flight = world.begin(hers)
    assert flight
    world.deliver(flight, limit=1)
    world.hand_over(flight)
    settle(world)


@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize(("how", "step"), [*FAILURES, ("abort", 10), ("abort", 11), ("abort", 12)])
def test_rows_cursor_and_outbox_change_together_or_not_at_all(
    world: World, family: Family, how: str, step: int, after: int
) -> None:
    hers, his = family
    world.save(his, acts.meal(world, his))
    world.sync(his)
    for _ in range(2):
        world.sync(hers)
    world.save(his, acts.meal(world, his), acts.dose(world, his))
    world.sync(his)
    world.save(hers, acts.meal(world, hers), acts.dose(world, hers))
    flight = world.begin(hers)
    assert flight
    world.deliver(flight)
    world.hand_over(flight, fail={"how": how, "step": step, "after": after})
    settle(world)


@pytest.mark.parametrize(("how", "step"), FAILURES)
def test_an_act_is_saved_whole_or_the_person_is_told(
    world: World, family: Family, how: str, step: int
) -> None:
    hers, _ = family
    both = [acts.meal(world, hers), acts.dose(world, hers)]
    saved = world.save(hers, *both, fail={"how": how, "step": step})
    assert len(saved) in ({0, 2} if how == "abort" else {2})
    settle(world)


def test_an_operation_waits_until_its_row_has_come_down(world: World, family: Family) -> None:
    hers, his = family
    world.sync(hers)
    for _ in range(4):
        world.save(his, acts.meal(world, his))
        world.sync(his)
    mine = acts.meal(world, hers)
    world.save(hers, mine)
    for _ in range(3):
        world.sync(hers, limit=1)
        assert [op["state"] for op in world.dumps[hers.store]["outbox"]] == ["received"]
    settle(world)


def test_a_server_that_dies_before_its_commit_applies_once(world: World, family: Family) -> None:
    hers, _ = family
    world.save(hers, acts.meal(world, hers), acts.dose(world, hers))
    flight = world.begin(hers)
    assert flight
    assert not world.deliver(flight, cut=1)
    world.drop(flight)
    settle(world)


def test_another_account_on_the_phone_sends_nothing_of_the_first(
    world: World, family: Family
) -> None:
    hers, his = family
    world.save(hers, acts.meal(world, hers), acts.note(world, hers))
    world.sign_in(hers.device, his.account)
    guest = world.open(hers.device)
    world.save(guest, acts.meal(world, guest))
    world.sync(guest)
    assert world.sync(hers) == world.outcome
    assert world.outcome
    assert world.outcome["state"] == "signed-out"
    settle(world)
    assert len(world.dumps[hers.store]["records"]) == 3


def test_an_evicted_phone_loses_what_it_had_not_sent_and_no_more(
    world: World, family: Family
) -> None:
    hers, his = family
    sent, unsent = acts.meal(world, hers), acts.meal(world, hers)
    world.save(hers, sent)
    world.sync(hers)
    world.save(hers, unsent)
    world.evict(hers.device)
    world.open(hers.device)
    settle(world)
    assert [row["id"] for row in world.dumps[his.store]["records"]] == [sent["record"]]


def test_what_an_old_app_left_in_the_outbox_is_taken(world: World, family: Family) -> None:
    hers, his = family
    eaten = acts.meal(world, hers)
    world.put(hers, world.old_operation(hers, eaten))
    world.put(hers, world.old_operation(hers, acts.edit(eaten, note="late")))
    settle(world)
    assert shown(world, his, eaten)["doc"]["note"] == "late"


def test_undo_takes_back_the_act_and_nothing_else(world: World, family: Family) -> None:
    hers, his = family
    eaten = acts.meal(world, hers)
    world.save(hers, eaten)
    world.sync(hers)
    world.sync(his)
    [edited] = world.save(hers, acts.edit(eaten, note="mistake"))
    world.save(his, acts.edit(eaten, **{"foods/b": {"name": "bread"}}))
    world.sync(his)
    world.undo(hers, world.ledger.ops[edited].op["act"])
    settle(world)
    assert shown(world, his, eaten)["doc"].keys() >= {"foods/a", "foods/b"}
    assert "note" not in shown(world, his, eaten)["doc"]
