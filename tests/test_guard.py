"""The dose guard answers as tests/cases/guard.json says; the phone's code runs the same cases."""

from typing import Any

import pytest

from tests.guard_cases import BOOK, Raw, asked, at, dose, quantity
from webapp.plans.amount import Quantity, shown, total_words
from webapp.plans.double import open_pairs
from webapp.plans.guard import answer
from webapp.plans.slot import slot_id
from webapp.plans.total import Total, total


def named(part: str) -> Any:
    return pytest.mark.parametrize("case", [pytest.param(c, id=c["name"]) for c in BOOK[part]])


@named("answers")
def test_the_guard_answers(case: Raw) -> None:
    question = asked(case["ask"])
    found, wanted = answer(question), case["answer"]
    until = wanted.get("until")
    assert (found.say, [reason.why for reason in found.reasons]) == (
        wanted["say"],
        wanted.get("why", []),
    )
    assert found.until == (at(until) if until else None)
    assert list(found.ask) == wanted.get("ask", [])
    assert [note.note for note in found.notes] == wanted.get("notes", [])
    assert (found.say == "fine") == (found.reasons == ())
    if "about" in wanted:
        assert [one for reason in found.reasons for one in reason.about] == wanted["about"]
    if "said" in wanted:
        assert [one for note in found.notes for one in note.about] == wanted["said"]
    if "last" in wanted:
        assert found.last == wanted["last"]
    for part, sum_ in (("day", found.day), ("rolling", found.rolling)):
        if part in wanted:
            assert sum_ is not None
            limit = quantity(case["ask"]["limits"][part])
            assert words(sum_, limit.unit, question.scoops.get("powder")) == wanted[part]


def words(sum_: Total, unit: str, scoop: Quantity | None = None) -> str:
    low, high = (shown(whole, unit, scoop) for whole in (sum_.least, sum_.most))
    return total_words(low, high, unit)


@named("doubles")
def test_two_records_that_may_be_one_dose_raise_the_question(case: Raw) -> None:
    found = open_pairs([dose(one) for one in case["doses"]])
    assert [" ".join(pair) for pair in found] == case["pairs"]


@named("totals")
def test_a_total_says_its_doubt(case: Raw) -> None:
    found = total([dose(one) for one in case["doses"]], "g", {}, lambda _: True)
    assert words(found, "g") == case["words"]


@named("slots")
def test_a_planned_portion_has_one_name_on_every_phone(case: Raw) -> None:
    if "fault" in case:
        with pytest.raises(ValueError, match=f"^{case['fault']}: "):
            slot_id(*case["of"])
    else:
        assert slot_id(*case["of"]) == case["id"]


def test_the_book_of_cases_is_long_enough_and_names_each_once() -> None:
    names = [
        (part, case["name"]) for part in ("answers", "doubles", "totals") for case in BOOK[part]
    ]
    assert len(names) == len(set(names)) >= 60
