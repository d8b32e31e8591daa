"""The deep ones, in a fixed order. Each step is one of the machine's, and is checked as there."""

import pytest

from tests.model import acts
from tests.model.conftest import Family
from tests.model.rest import settle
from tests.model.state import Row
from tests.model.world import DAY, Change, Tab, World


def shown(world: World, tab: Tab, entry: Change) -> Row:
    return next(row for row in world.dumps[tab.store]["records"] if row["id"] == entry["record"])


def test_what_one_phone_writes_the_other_has(world: World, family: Family) -> None:
    hers, his = family
    world.save(hers, acts.note(world, hers), acts.meal(world, hers))
    world.sync(hers)
    world.sync(his)
    settle(world)
    assert len(world.dumps[hers.store]["records"]) == 2
    assert [row["kind"] for row in world.dumps[his.store]["records"]] == ["meal"]


def test_an_edit_after_a_lost_answer_is_no_conflict(world: World, family: Family) -> None:
    hers, his = family
    eaten = acts.meal(world, hers)
    world.save(hers, eaten)
    world.lose_answer(hers)
    hers.device.shift = -3 * DAY
    world.save(hers, acts.edit(eaten, note="late"))
    world.save(hers, acts.edit(eaten, note="very late"))
    world.lose_answer(hers)
    world.again(0)
    settle(world)
    assert shown(world, his, eaten)["doc"]["note"] == "very late"
    assert shown(world, his, eaten)["conflicts"] is None


def test_a_page_that_comes_too_late_is_not_applied(world: World, family: Family) -> None:
    """Two pages of one phone: the answer to the first comes when the second has read further."""
    hers, his = family
    world.catch_up(hers)
    eaten = acts.meal(world, his)
    world.save(his, eaten)
    world.catch_up(his)
    old = world.begin(hers)
    assert old
    world.deliver(old)
    world.pass_minutes(2)  # the page that asked is taken for frozen
    world.save(his, acts.edit(eaten, deleted=True))
    world.catch_up(his)
    world.catch_up(world.open(hers.device))
    assert shown(world, hers, eaten)["deleted"]
    world.hand_over(old)
    assert shown(world, hers, eaten)["deleted"]
    settle(world)


def test_a_page_of_before_a_change_of_sight_is_not_applied_after_it(
    world: World, family: Family
) -> None:
    hers, his = family
    world.catch_up(his)
    eaten, felt = acts.meal(world, hers), acts.note(world, hers)
    world.save(hers, eaten)
    world.save(hers, felt)
    world.catch_up(hers)
    old = world.begin(his)
    assert old
    world.deliver(old)
    world.pass_minutes(2)
    world.share(acts.person_of(world, hers.account), "private", "household")
    world.catch_up(world.open(his.device))
    world.hand_over(old)
    settle(world)
    assert [row["kind"] for row in world.dumps[his.store]["records"]] == ["note"]


def test_the_answer_of_a_load_that_sight_ended_is_not_applied(world: World, family: Family) -> None:
    """A person keeps what they ate to themselves while another phone loads the household."""
    hers, his = family
    meals = [acts.meal(world, hers) for _ in range(5)]
    for eaten in meals:
        world.save(hers, eaten)
    world.sync(hers)
    world.sync(his, limit=1)
    world.sync(his, limit=2)
    late = world.begin(his)
    assert late
    world.deliver(late, limit=1)
    world.share(acts.person_of(world, hers.account), "private", "private")
    world.hand_over(late)
    settle(world)
    assert world.dumps[his.store]["records"] == []


@pytest.mark.parametrize("family", [True, False], indirect=True, ids=["locks", "no locks"])
def test_two_pages_that_both_send_send_each_once(world: World, family: Family) -> None:
    hers, _ = family
    other = world.open(hers.device)
    world.save(hers, acts.meal(world, hers))
    world.save(hers, acts.meal(world, hers))
    first = world.begin(hers)
    assert first
    assert world.begin(other) is None, "one at a time"
    world.pass_minutes(2)
    world.save(other, acts.meal(world, hers), acts.dose(world, hers))
    second = world.begin(other)
    assert second, "a frozen page holds nobody up"
    world.deliver(second)
    world.deliver(first)
    world.hand_over(first)
    world.hand_over(second)
    settle(world)
    assert len(world.dumps[hers.store]["records"]) == 4


def test_what_a_copied_phone_writes_comes_after_what_it_had_seen(
    world: World, family: Family
) -> None:
    hers, his = family
    eaten = acts.meal(world, hers)
    world.save(hers, eaten)
    copy = world.open(world.clone(hers.device))
    copy.device.shift = -9 * DAY
    world.save(copy, acts.edit(eaten, note="on the copy"))
    world.sync(copy)
    world.sync(hers)
    world.sync(hers)
    world.save(hers, acts.edit(eaten, note="on the first"))
    settle(world)
    assert shown(world, his, eaten)["doc"]["note"] == "on the first"
    assert shown(world, his, eaten)["conflicts"] is None


@pytest.mark.parametrize("bad", [0, 1])
def test_an_act_with_one_refused_operation_is_refused_whole(
    world: World, family: Family, bad: int
) -> None:
    hers, his = family
    both = [acts.meal(world, hers), acts.dose(world, hers)]
    both[bad]["set"]["note"] = acts.BAD
    world.save(hers, *both)
    world.lose_request(hers)  # so that the phone tries with a smaller batch
    world.sync(hers)
    good = acts.meal(world, hers)
    world.save(hers, good)
    settle(world)
    assert len(world.dumps[hers.store]["attention"]) == 2
    assert [row["id"] for row in world.dumps[his.store]["records"]] == [good["record"]]


def test_an_act_is_never_sent_in_parts(world: World, family: Family) -> None:
    hers, _ = family
    world.save(hers, acts.meal(world, hers), acts.dose(world, hers))
    world.lose_request(hers)
    world.lose_request(hers)
    flight = world.begin(hers)
    assert flight
    assert len(flight.fetch["body"]["ops"]) == 2
    world.deliver(flight)
    settle(world)


@pytest.mark.parametrize("shift", [3 * DAY, -3 * DAY])
def test_a_clock_that_is_days_wrong_loses_nothing_causal(
    world: World, family: Family, shift: int
) -> None:
    hers, his = family
    hers.device.shift = shift
    eaten = acts.meal(world, hers)
    world.save(hers, eaten)
    world.sync(hers)
    world.sync(his)
    world.save(his, acts.edit(eaten, note="his, who had seen hers"))
    world.sync(his)
    world.sync(hers)
    world.save(hers, acts.edit(eaten, note="hers, who had seen his"))
    world.sync(hers)
    world.sync(his)
    world.save(his, acts.edit(eaten, deleted=True))
    settle(world)
    row = shown(world, hers, eaten)
    assert (row["doc"]["note"], row["deleted"]) == ("hers, who had seen his", True)
    assert row["conflicts"] is None


@pytest.mark.parametrize("later", [0, 1])
@pytest.mark.parametrize("first", [0, 1])
def test_of_two_who_did_not_know_the_later_stands_and_the_other_is_kept(
    world: World, family: Family, later: int, first: int
) -> None:
    eaten = acts.meal(world, family[0])
    world.save(family[0], eaten)
    for tab in family:
        world.sync(tab)
    family[later].device.shift = 0
    family[1 - later].device.shift = -3600_000
    world.save(family[0], acts.edit(eaten, note="0"))
    world.save(family[1], acts.edit(eaten, note="1"))
    world.sync(family[first])
    world.sync(family[1 - first])
    settle(world)
    row = shown(world, family[0], eaten)
    assert row["doc"]["note"] == str(later)
    assert [lost["value"] for lost in row["conflicts"]["note"]] == [str(1 - later)]
