"""What holds of writes that come together in any order, and of the record they leave."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.story import DAY, NOON, Story
from webapp.sync.fold import fold
from webapp.sync.merge import same, unseen

VALUES = st.sampled_from(["red", "green", "blue", 5, 5.0, True, 1, None, {"amount": 5}])
WRITES = st.lists(st.tuples(VALUES, st.integers(-9 * DAY, 9 * DAY)), min_size=1, max_size=6)


@given(writes=WRITES, data=st.data())
def test_no_order_of_arrival_loses_a_value_written_unaware_of_the_others(
    writes: list[tuple[Any, int]], data: st.DataObject
) -> None:
    named = [(f"op{place}", *write) for place, write in enumerate(writes)]
    arrived = data.draw(st.permutations(named))
    story = Story(words="made")
    for name, value, shift in arrived:
        story.write(name, base=1, at=NOON + shift, words=value)
    stands = story.record.doc.get("words")
    latest = max(named, key=lambda write: (write[2], write[0]))
    assert same(stands, latest[1]), "the highest stamp stands, in whatever order they came"
    written, shown = [value for _, value, _ in named], [stands, *story.lost()]
    assert all(any(same(value, kept) for kept in shown) for value in written)
    assert all(any(same(value, kept) for value in written) for kept in shown)
    twice = [(one, other) for i, one in enumerate(shown) for other in shown[i + 1 :]]
    assert not any(same(one, other) for one, other in twice)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["words", "severity", "deleted"]),
        st.sampled_from([None, 1, 2, True]),
        st.integers(0, 3),  # how many of the latest operations its author had not seen
        st.booleans(),  # whether it names the one before it as its own
        st.integers(-9 * DAY, 9 * DAY),
    ),
    max_size=12,
)


@given(steps=STEPS)
def test_a_record_is_what_a_fold_of_its_log_makes_and_nothing_lost_was_seen(
    steps: list[tuple[str, Any, int, bool, int]],
) -> None:
    story = Story(words="made")
    for name, (unit, value, behind, own, shift) in enumerate(steps, 2):
        base = max(1, len(story.writers) - behind)
        after = (story.writers[len(story.writers)].op,) if own else ()
        asked = unseen(story.record, [unit], base)
        assert asked <= story.writers.keys()
        story.write(f"op{name}", base=base, after=after, at=NOON + shift, **{unit: value})
        for item in story.record.conflicts.get(unit, []):
            assert item["op"] not in after
            assert item["seq"] > base
    assert fold(story.log) == {"note": story.record}
