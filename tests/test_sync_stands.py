"""Where two writes met, both phones learn who wrote what: what stands and what was put aside."""

from typing import Any

import pytest

from tests.browser import Browser
from tests.phone import Op, Phone


@pytest.fixture
def phones(alice: Browser, bob: Browser) -> tuple[Phone, Phone, Op]:
    """Hers and his, both with the same dose of 2 g."""
    hers, his = Phone(alice), Phone(bob)
    dose = hers.create("dose", quantity={"amount": 2, "unit": "g"})
    hers.send(dose)
    his.read_all()
    hers.read_all()
    return hers, his, dose


def grams(amount: int) -> dict[str, Any]:
    return {"quantity": {"amount": amount, "unit": "g"}}


def test_a_row_without_a_conflict_tells_of_no_writers(phones: tuple[Phone, Phone, Op]) -> None:
    hers, _, dose = phones
    assert "writers" not in hers.rows[dose["record"]]


@pytest.mark.parametrize("late_wins", [True, False])
def test_both_writers_are_named_whoever_came_first(
    phones: tuple[Phone, Phone, Op], late_wins: bool
) -> None:
    hers, his, dose = phones
    five, ten = hers.edit(dose["record"], **grams(5)), his.edit(dose["record"], **grams(10))
    five["at"] -= 5000
    ten["at"] = five["at"] + (1000 if late_wins else -1000)
    hers.send(five)
    his.send(ten)
    hers.read_all()
    winner, loser = ((his, ten), (hers, five)) if late_wins else ((hers, five), (his, ten))
    for row in (hers.rows[dose["record"]], his.rows[dose["record"]]):
        (lost,) = row["conflicts"]["quantity"]
        stands = row["writers"]["stands"]["quantity"]
        assert row["doc"]["quantity"] == winner[1]["set"]["quantity"]
        assert (stands["by"], stands["op"]) == (winner[0].browser.account_id, winner[1]["id"])
        assert (stands["device"], stands["at"]) == (winner[0].device, winner[1]["at"])
        assert (lost["by"], lost["op"]) == (loser[0].browser.account_id, loser[1]["id"])
        assert row["writers"]["lost_on"] == {loser[1]["id"]: loser[0].device}


def test_beside_a_deletion_it_names_what_the_other_one_changed(
    phones: tuple[Phone, Phone, Op],
) -> None:
    hers, his, dose = phones
    his.send(his.edit(dose["record"], deleted=True))
    edit = hers.edit(dose["record"], **grams(10), note="with soup")
    hers.send(edit)
    stands = hers.rows[dose["record"]]["writers"]["stands"]
    assert stands["deleted"]["by"] == his.browser.account_id
    assert {unit for unit, one in stands.items() if one["op"] == edit["id"]} == {"quantity", "note"}
    fresh = Phone(hers.browser)
    fresh.boot()
    assert fresh.rows[dose["record"]]["writers"]["stands"] == stands


def test_a_settled_row_tells_of_no_writers_any_more(phones: tuple[Phone, Phone, Op]) -> None:
    hers, his, dose = phones
    hers.send(hers.edit(dose["record"], **grams(5)))
    his.send(his.edit(dose["record"], **grams(10)))
    his.send(his.edit(dose["record"], **grams(10)))
    row = his.rows[dose["record"]]
    assert (row["conflicts"], "writers" in row) == (None, False)
