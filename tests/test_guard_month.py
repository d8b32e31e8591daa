"""The dose guard interrupts seldom, and whenever it could know: months of a household's life."""

from collections import Counter
from random import Random

import pytest

from tests.guard_month import Habits, Month

MONTHS = 25


def lived(habits: Habits, how_many: int = 8) -> tuple[Counter[str], list[str]]:
    """The same months on every machine and in every run."""
    months = [Month(Random(seed), habits).run() for seed in range(how_many)]
    counted = sum((month.counted for month in months), Counter[str]())
    return counted, [
        f"month {at}: {one}" for at, month in enumerate(months) for one in month.missed
    ]


@pytest.fixture(scope="module")
def usual() -> tuple[Counter[str], list[str]]:
    counted, missed = lived(Habits(), MONTHS)
    print(figures(counted))
    return counted, missed


def figures(counted: Counter[str]) -> str:
    share = counted["fine, interrupted"] / counted["fine"]
    lines = [f"interrupted where all was fine: {share:.2%}"]
    return "\n".join(lines + [f"{name}: {n}" for name, n in sorted(counted.items())])


def test_it_interrupts_in_under_three_of_a_hundred_doses_that_were_fine(
    usual: tuple[Counter[str], list[str]],
) -> None:
    counted, _ = usual
    assert counted["fine"] == MONTHS * 30 * 3
    assert counted["fine, interrupted"] < 0.03 * counted["fine"]


def test_it_interrupts_in_every_double_dose_that_the_phone_could_know_of(
    usual: tuple[Counter[str], list[str]],
) -> None:
    counted, missed = usual
    assert missed == []
    assert counted["double, to be known"] == counted["double, caught"] > 80


def test_with_a_network_that_often_fails_it_still_misses_none() -> None:
    counted, missed = lived(Habits(offline=0.15, half=0.05))
    assert missed == []
    assert counted["for unsent"] > 0
    assert counted["double, beyond knowing"] > 0, "the months hold doses that no phone can know of"


def test_without_any_failure_hardly_a_dose_is_asked_about() -> None:
    counted, missed = lived(Habits(offline=0, half=0, trip=0))
    assert missed == []
    assert counted["double, beyond knowing"] == 0
    assert counted["fine, interrupted"] < 0.005 * counted["fine"]
