"""The guard policy G1 to G16: each row, from both sides, and a table of ages."""

from dataclasses import replace
from typing import Any

import pytest

from webapp.plans.policy import ROWS, Food, Situation, evaluate, highest
from webapp.plans.policy.checklist import FLAGS
from webapp.plans.policy.row import About

G = 1000
ADULT = Situation(
    is_child=False, ages=(40, 41), weight=70 * G, weight_days=10, provider=True, ceiling=40 * G,
    day=5 * G, singles=(5 * G,), meal_within=10,
)  # fmt: skip
CHILD = Situation(
    is_child=True, ages=(8, 9), weight=25 * G, weight_days=10, provider=True, ceiling=10 * G,
    day=5 * G, singles=(5 * G,), meal_within=10,
)  # fmt: skip

Change = dict[str, Any]
GLUTEN = Food("gluten", days_out=14)
DAIRY = Food("dairy", days_out=14)

CASES: dict[str, tuple[About, Situation, Change, Change]] = {
    "G3:older": ("plan", ADULT, {"ages": (64, 65)}, {"ages": (63, 64)}),
    "G6:event": ("running", ADULT, {"events": frozenset({"surgery"})}, {"events": frozenset({"travel"})}),
    "G7:provider": ("plan", ADULT, {"provider": False}, {"provider": True}),
    "G7:ceiling": ("plan", ADULT, {"ceiling": None}, {"ceiling": 5 * G}),
    "G7:reconfirm": ("running", ADULT, {"days_since_confirmed": 56}, {"days_since_confirmed": 55}),
    "G8:over_ceiling": ("plan", ADULT, {"ceiling": 4999}, {"ceiling": 5000}),
    "G8:above_14": ("running", ADULT, {"days_above_14": 57}, {"days_above_14": 56}),
    "G8:above_30": ("plan", ADULT, {"day": 30_001}, {"day": 30_000}),
    "G8:above_40": ("plan", ADULT, {"day": 40_001}, {"day": 40_000}),
    "G8:taken_over_step": ("taken", ADULT, {"taken_day": 5001}, {"taken_day": 5000}),
    "G8:taken_over": ("taken", ADULT, {"taken_rolling": 40_001}, {"taken_rolling": 40_000}),
    "G8:taken_over_40": ("taken", ADULT, {"ceiling": None, "taken_day": 40_001}, {"ceiling": None, "taken_day": 40_000}),
    "G9:above_10": ("plan", ADULT, {"singles": (5 * G, 10_001)}, {"singles": (10_000,)}),
    "G9:above_15": ("taken", ADULT, {"taken_single": 15_001}, {"taken_single": 15_000}),
    "G9:above_20": ("plan", ADULT, {"singles": (20_001,)}, {"singles": (20_000,)}),
    "G9:close": ("plan", ADULT, {"gap": 119}, {"gap": 120}),
    "G9:no_meal": ("taken", ADULT, {"meal_within": 61}, {"meal_within": 60}),
    "G9:meal_less": ("plan", ADULT, {"without_food": True}, {"without_food": False}),
    "G10:steep": ("step", ADULT, {"step_before": 10 * G, "day": 15_001}, {"step_before": 10 * G, "day": 15_000}),
    "G10:soon": ("step", ADULT, {"days_on_step": 2}, {"days_on_step": 3}),
    "G10:before_agreed": ("step", ADULT, {"days_too_soon": 1}, {"days_too_soon": 0}),
    "G10:twice": ("step", ADULT, {"steps_today": 1}, {"steps_today": 0}),
    "G10:worse": ("step", ADULT, {"is_worse": True}, {"is_worse": False}),
    "G10:back": ("running", ADULT, {"days_off": 8}, {"days_off": 7}),
    "G11:no_dose": ("plan", CHILD, {"provider": False}, {}),
    "G11:infant": ("plan", CHILD, {"ages": (0, 1)}, {"ages": (1, 2)}),
    "G11:under_5": ("plan", CHILD, {"ages": (4, 5)}, {"ages": (4, 5), "second_adult": True}),
    "G11:weight": ("plan", CHILD, {"weight_days": 91}, {"weight_days": 90}),
    "G11:above_07": ("plan", CHILD, {"day": 17_501}, {"day": 17_500}),
    "G11:above_05": ("plan", CHILD, {"day": 12_501}, {"day": 12_500}),
    "G11:above_30": ("plan", CHILD, {"weight": 60 * G, "day": 30_001}, {"weight": 60 * G, "day": 30_000}),
    "G11:single": ("plan", CHILD, {"singles": (7501,)}, {"singles": (7500,)}),
    "G11:own_dose": ("taken", CHILD, {"by_child": True}, {"by_child": False}),
    "G12:twice": ("taken", ADULT, {"taken_alike": 19}, {"taken_alike": 20}),
    "G13:coeliac": ("food", ADULT, {"food": GLUTEN}, {"food": replace(GLUTEN, coeliac_tested=True)}),
    "G13:reaction": ("food", ADULT, {"food": replace(DAIRY, is_back=True, reacted=True)}, {"food": replace(DAIRY, is_back=True)}),
    "G13:long": ("food", ADULT, {"food": replace(DAIRY, days_out=29)}, {"food": replace(DAIRY, days_out=28)}),
    "G13:six_weeks": ("food", ADULT, {"food": replace(DAIRY, days_out=43)}, {"food": replace(DAIRY, days_out=42)}),
    "G13:care": ("food", ADULT, {"food": DAIRY, "flags": frozenset({"eating_disorder"})}, {"food": DAIRY}),
    "G13:child_fodmap": ("food", CHILD, {"food": replace(DAIRY, is_fodmap=True)}, {"food": DAIRY}),
    "G13:lost_weight": ("food", ADULT, {"lost_weight": 5}, {"lost_weight": 4}),
    "G14:baseline": ("plan", ADULT, {"baseline_days": 6}, {"baseline_days": 7}),
    "G15:sign": ("running", ADULT, {"has_sign": True}, {"has_sign": False}),
    "G16:review": ("running", ADULT, {"days_running": 56}, {"days_running": 55}),
    "G16:pause": ("running", ADULT, {"days_running": 112}, {"days_running": 111}),
} | {
    f"{flag.rule}:{flag.key}": ("plan", ADULT, {"flags": frozenset({flag.key})}, {})
    for flag in FLAGS
}  # fmt: skip


def found(situation: Situation, about: About, without: str = "") -> set[str]:
    rows = [row for row in ROWS if row.name != without]
    return {each.name for each in evaluate(situation, about, rows=rows)}


def test_every_row_has_its_case() -> None:
    assert {row.name for row in ROWS} == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_a_row_holds_on_this_side_and_not_on_that_and_nothing_stands_in_for_it(name: str) -> None:
    about, situation, here, there = CASES[name]
    assert name in found(replace(situation, **here), about)
    assert name not in found(replace(situation, **there), about)
    assert name not in found(replace(situation, **here), about, without=name)


@pytest.mark.parametrize(
    ("age", "level"),
    [(0, "stop"), (4, "stop"), (6, None), (10, None), (17, None), (18, None), (40, None), (70, "confirm")],
)  # fmt: skip
def test_the_same_plan_at_every_age(age: int, level: str | None) -> None:
    """3 g a day for 25 kg, a provider named, nothing ticked, nobody but one adult there."""
    person = replace(CHILD if age < 18 else ADULT, ages=(age, age), day=3 * G, singles=(3 * G,))
    assert highest(evaluate(person, "plan")) == level
    unnamed = replace(person, provider=False, ceiling=None)
    assert highest(evaluate(unnamed, "plan")) == ("stop" if age < 18 else "confirm")


def test_a_birth_year_is_read_the_stricter_way() -> None:
    assert "G11:under_5" in found(replace(CHILD, ages=(4, 5)), "plan")
    assert "G3:older" in found(replace(ADULT, ages=(64, 65)), "plan")
    assert "G11:infant" in found(replace(CHILD, ages=None), "plan")


def test_the_heaviest_comes_first_and_names_are_filled_in() -> None:
    heavy = replace(ADULT, ceiling=4 * G, day=41 * G, flags=frozenset({"msg"}))
    said = evaluate(heavy, "plan", provider="Dr Osei")
    assert [each.level for each in said][:2] == ["stop", "confirm"]
    assert "4 g a day that you agreed with Dr Osei" in said[1].words


def test_a_record_is_never_more_than_warned_of() -> None:
    taken = replace(ADULT, taken_day=99 * G, taken_rolling=99 * G, taken_single=50 * G, ceiling=G)
    assert highest(evaluate(taken, "taken")) == "warn"


def test_words_hold_no_brace_that_nothing_fills() -> None:
    for row in ROWS:
        assert not set(row.words.split("{")[1:]) - {
            part
            for part in row.words.split("{")[1:]
            if part.split("}")[0] in {"provider", "ceiling", "over"}
        }, row.name
