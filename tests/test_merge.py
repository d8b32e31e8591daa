"""The rules by which writes come together, alone: tables of cases."""

from typing import Any

import pytest

from tests.story import DAY, NOON, Story
from webapp.records.record import Record
from webapp.sync.merge import same


def test_a_write_by_someone_who_saw_the_last_one_wins_under_any_clock() -> None:
    for days in (-400, -1, 0, 1, 400):
        story = Story(words="one")
        assert not story.write("two", base=1, at=NOON + days * DAY, words="two")
        assert not story.write("three", base=2, at=NOON - days * DAY, words="three")
        assert story.record.doc["words"] == "three"
        assert story.lost() == []


def test_a_phone_that_names_its_own_unconfirmed_write_wins_over_it_though_its_clock_jumped() -> (
    None
):
    story = Story(words="one")
    story.write("two", base=1, at=NOON, words="two")
    assert not story.write("three", base=1, after=("two",), at=NOON - 5 * DAY, words="three")
    assert (story.record.doc["words"], story.lost()) == ("three", [])


@pytest.mark.parametrize(
    ("first", "second", "stands", "lost"),
    [
        (NOON, NOON + 1, "second", "first"),
        (NOON + 1, NOON, "first", "second"),
        (NOON + 9 * DAY, NOON, "first", "second"),
        (NOON - 9 * DAY, NOON, "second", "first"),
        (NOON, NOON, "second", "first"),  # a tie goes to the greater id, here b over a
    ],
)
def test_of_two_that_did_not_know_of_each_other_the_later_stands_and_the_other_is_kept(
    first: int, second: int, stands: str, lost: str
) -> None:
    story = Story(words="made")
    assert not story.write("a", base=1, at=first, words="first")
    assert story.write("b", base=1, at=second, words="second")
    assert (story.record.doc["words"], story.lost()) == (stands, [lost])


def test_the_lost_value_tells_who_wrote_it_and_when() -> None:
    story = Story(words="made")
    story.write("a", at=NOON + 5, words="first")
    story.write("b", at=NOON + 2, words="second")
    assert story.record.conflicts == {
        "words": [{"value": "second", "by": "b's author", "at": NOON + 2, "op": "b", "seq": 3}]
    }


def test_equal_values_agree() -> None:
    story = Story(words="made")
    story.write("a", words="same")
    assert not story.write("b", words="same")
    assert (story.record.doc["words"], story.lost()) == ("same", [])


def test_different_units_never_meet() -> None:
    story = Story(words="made")
    assert not story.write("a", words="first")
    assert not story.write("b", severity=3)
    assert not story.write("c", foods__ab12={"name": "oats"})
    assert not story.write("d", foods__cd34={"name": "banana"})
    assert set(story.record.doc) == {"words", "severity", "foods/ab12", "foods/cd34"}


def test_removing_is_a_write_like_another() -> None:
    story = Story(foods__ab12={"name": "oats"})
    story.write("a", at=NOON + 2, foods__ab12=None)
    assert story.write("b", at=NOON + 1, foods__ab12={"name": "oat bran"})
    assert "foods/ab12" not in story.record.doc
    assert story.lost("foods/ab12") == [{"name": "oat bran"}]


def test_a_conflict_ends_when_someone_who_saw_both_writes_again() -> None:
    story = Story(words="made")
    story.write("a", words="first")
    story.write("b", words="second")
    assert story.write("c", base=2, at=NOON + 1, words="third"), "c had not seen b"
    assert story.lost() == ["second"]
    assert not story.write("d", base=4, words="fourth")
    assert (story.record.doc["words"], story.lost()) == ("fourth", [])


def test_a_conflict_stays_while_other_units_are_written() -> None:
    story = Story(words="made")
    story.write("a", words="first")
    story.write("b", words="second")
    story.write("c", base=3, severity=4)
    assert story.lost() == ["first"]


def test_own_lost_write_named_in_after_is_not_kept_twice() -> None:
    story = Story(words="made")
    story.write("a", at=NOON + 9, words="first")
    story.write("b", at=NOON, words="second")
    assert story.write("c", base=1, after=("b",), at=NOON + 1, words="third")
    assert (story.record.doc["words"], story.lost()) == ("first", ["third"])


@pytest.mark.parametrize("order", ["delete first", "edit first"])
def test_an_edit_and_a_deletion_that_did_not_know_of_each_other_stay_deleted_and_are_flagged(
    order: str,
) -> None:
    story = Story(words="made")
    writes = [("a", {"deleted": True}), ("b", {"words": "edited"})]
    if order == "edit first":
        writes.reverse()
    met = [story.write(name, base=1, **units) for name, units in writes]
    assert met == [False, True]
    assert story.record.deleted
    assert story.record.doc["words"] == "edited"
    assert [item["op"] for item in story.record.conflicts["deleted"]] == ["b"]
    assert story.lost("deleted") == [None]
    assert not story.write("c", base=3, deleted=None)
    assert not story.record.deleted
    assert story.record.conflicts == {}


def test_a_deletion_by_someone_who_saw_every_edit_is_not_flagged() -> None:
    story = Story(words="made")
    story.write("a", base=1, words="edited")
    assert not story.write("b", base=2, deleted=True)
    assert not story.write("c", base=3, words="edited once more, and still deleted")
    assert (story.record.deleted, story.record.conflicts) == (True, {})


def test_not_deleted_has_one_spelling() -> None:
    story = Story(words="made")
    story.write("a", base=1, deleted=True)
    story.write("b", base=2, deleted=False)
    assert not story.write("c", base=2, deleted=None)
    assert "deleted" not in story.record.doc


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (5, 5.0, True),
        (1, True, False),
        (0, False, False),
        (0, None, False),
        ("", None, False),
        ({"a": [1, {"b": True}]}, {"a": [1, {"b": True}]}, True),
        ({"a": [1, {"b": True}]}, {"a": [1, {"b": 1}]}, False),
        ([1], [1, 2], False),
    ],
)
def test_values_are_compared_as_json(one: Any, other: Any, equal: bool) -> None:
    assert same(one, other) is equal


def test_a_copy_can_be_written_to_without_the_first_noticing() -> None:
    story = Story(words="made")
    story.write("a", words="first")
    before = story.record.copy()
    story.write("b", words="second")
    story.write("c", foods__ab12={"name": "oats"})
    assert before.doc == {"words": "first"}
    assert (before.conflicts, before.fv) == ({}, {"words": 2})
    assert isinstance(before, Record)
