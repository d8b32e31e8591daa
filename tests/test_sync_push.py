"""What becomes of operations: acts whole or not at all, refused, held, merged, deleted."""

from typing import Any

import pytest
from sqlalchemy import select

from tests.browser import Browser
from tests.phone import Phone, codes, head, statuses
from webapp.db import Database
from webapp.ids import new_id
from webapp.records.store import op as log

GRAMS = {"amount": 5, "unit": "g"}


def test_an_act_is_refused_together_and_the_others_go_on(
    alice: Browser, database: Database
) -> None:
    phone = Phone(alice)
    meal = phone.create("meal", **{"foods/ab12": {"name": "rice"}})
    dose = phone.create("dose", act=meal["act"], quantity={"amount": -1, "unit": "g"})
    before, after = phone.note(), phone.note()
    answer = phone.send(before, meal, dose, after)
    assert statuses(answer) == ["applied", "rejected", "rejected", "applied"]
    assert codes(answer) == [None, "together", "bad_value", None]
    assert list(answer["results"][2]["fields"]) == ["quantity"]
    assert set(phone.rows) == {before["record"], after["record"]}
    assert [result["seq"] for result in answer["results"]] == [1, None, None, 2]
    assert head(database, alice.household_id) == 2


def test_an_act_whose_operations_do_not_lie_together_is_still_one_act(alice: Browser) -> None:
    phone = Phone(alice)
    meal, between = phone.create("meal"), phone.note()
    dose = phone.create("dose", act=meal["act"], quantity="five")
    assert codes(phone.send(meal, between, dose)) == ["together", None, "bad_value"]


def test_an_act_may_make_an_entry_and_change_it(alice: Browser) -> None:
    phone = Phone(alice)
    note = phone.note()
    edit = phone.op(note["record"], "note", {"words": "better"}, act=note["act"])
    answer = phone.send(note, edit | {"after": [note["id"]]})
    assert statuses(answer) == ["applied", "applied"]
    assert phone.rows[note["record"]]["doc"]["words"] == "better"


def test_a_refused_id_stays_refused(alice: Browser) -> None:
    phone = Phone(alice)
    bad = phone.note("")
    first = phone.send(bad)["results"]
    assert first[0]["code"] == "bad_value"
    assert phone.send(bad)["results"] == first
    assert codes(phone.send(bad, phone.note(act=bad["act"]))) == ["bad_value", "together"]


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"words": 7}, "bad_value", "words"),
        ({"words": None}, "bad_value", "words"),
        ({"Words!": "x"}, "bad_value", "Words!"),
        ({"occurred": {"at": 1}}, "bad_value", "occurred"),
        ({"person": new_id()}, "unknown_person", "person"),
        ({"big": "x" * 70_000}, "bad_value", "set"),
        ({f"foods/f{i}": {"name": "x"} for i in range(201)}, "too_many_units", "set"),
    ],
)
def test_a_wrong_value_refuses_its_own_act_only(
    alice: Browser, change: dict[str, Any], code: str, field: str
) -> None:
    phone = Phone(alice)
    wrong, right = phone.note(), phone.note()
    wrong["set"] |= change
    answer = phone.send(wrong, right)
    assert codes(answer) == [code, None]
    assert field in answer["results"][0]["fields"]
    assert list(phone.rows) == [right["record"]]


def test_a_new_entry_must_be_whole(alice: Browser) -> None:
    phone = Phone(alice)
    symptom = phone.create("symptom", symptom="headache")
    answer = phone.send(symptom)
    assert codes(answer) == ["missing_value"]
    assert list(answer["results"][0]["fields"]) == ["severity"]


@pytest.mark.parametrize(
    ("units", "kind", "code"),
    [
        ({"person": new_id()}, "note", "fixed_unit"),
        ({"words": "x"}, "event", "other_kind"),
    ],
)
def test_person_and_kind_of_an_entry_never_change(
    alice: Browser, units: dict[str, Any], kind: str, code: str
) -> None:
    phone = Phone(alice)
    note = phone.note()
    phone.send(note)
    assert codes(phone.send(phone.op(note["record"], kind, units, base=1))) == [code]


def test_what_came_after_a_refused_operation_is_refused_too(alice: Browser) -> None:
    phone = Phone(alice)
    bad = phone.note("")
    edit = phone.op(bad["record"], "note", {"words": "better"}) | {"after": [bad["id"]]}
    assert codes(phone.send(bad, edit)) == ["bad_value", "depends_on_refused"]


def test_a_field_that_this_version_does_not_know_survives_the_round_trip(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    weather = {"sky": ["blue", {"wind": 3.5}], "ok": True, "none": None}
    meal = hers.create("meal", weather=weather, **{"tags/new-one": "x"})
    hers.send(meal | {"mood": "from a newer app"})
    his.send()
    his.send(his.edit(meal["record"], note="hello"))
    hers.send()
    assert hers.rows[meal["record"]]["doc"] == meal["set"] | {"note": "hello"}


def test_a_kind_that_this_version_does_not_know_is_held_raw_with_its_act(
    alice: Browser, database: Database
) -> None:
    phone = Phone(alice)
    dream = phone.create("dream", about="flying")
    with_it, alone = phone.note(act=dream["act"]), phone.note()
    for _ in range(2):
        answer = phone.send(dream, with_it, alone)
        assert statuses(answer)[:2] == ["held", "held"]
        assert codes(answer)[:2] == ["unknown_kind", "together"]
    assert list(phone.rows) == [alone["record"]]
    with database.read() as conn:
        kept = conn.execute(select(log).where(log.c.id == dream["id"])).one()
    assert (kept.seq, kept.kind, kept.body["set"]) == (None, "dream", dream["set"])


def test_operations_of_a_newer_version_are_held_whatever_they_look_like(alice: Browser) -> None:
    phone = Phone(alice)
    names = {key: phone.note()[key] for key in ("id", "act", "record", "kind")}
    answer = phone.send(names | {"patch": [[1, 2], "other shape"]}, schema=99)
    assert (statuses(answer), codes(answer)) == (["held"], ["server_too_old"])


def test_an_edit_that_comes_before_its_entry_is_held_and_applied_once_it_can_be(
    alice: Browser,
) -> None:
    phone = Phone(alice)
    note = phone.note("one")
    edit = phone.op(note["record"], "note", {"words": "two"}) | {"after": [note["id"]]}
    answer = phone.send(edit)
    assert (statuses(answer), codes(answer)) == (["held"], ["unknown_record"])
    assert statuses(phone.send(note, edit)) == ["applied", "applied"]
    assert phone.rows[note["record"]]["doc"]["words"] == "two"
    assert statuses(phone.send(edit)) == ["duplicate"]


def test_two_phones_unaware_of_each_other_keep_both_values(alice: Browser, bob: Browser) -> None:
    hers, his = Phone(alice), Phone(bob)
    dose = hers.create("dose", quantity=GRAMS)
    hers.send(dose)
    his.send()
    ten, two = {"amount": 10, "unit": "g"}, {"amount": 2, "unit": "g"}
    later = his.edit(dose["record"], quantity=ten)
    earlier = hers.edit(dose["record"], quantity=two) | {"at": later["at"] - 5}
    assert statuses(his.send(later)) == ["applied"]
    assert statuses(hers.send(earlier)) == ["merged"]
    row = hers.rows[dose["record"]]
    (lost,) = row["conflicts"]["quantity"]
    assert row["doc"]["quantity"] == ten
    assert (lost["value"], lost["by"], lost["op"]) == (two, alice.account_id, earlier["id"])
    hers.send(hers.edit(dose["record"], quantity=two))
    assert hers.rows[dose["record"]]["conflicts"] is None


def test_a_clock_set_years_ahead_counts_no_more_than_the_moment_it_was_heard(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    product = hers.create("product", title="one")
    hers.send(product)
    his.send()
    mine = hers.edit(product["record"], title="from the future")
    yours = his.edit(product["record"], title="later")
    years = 10 * 365 * 86_400_000
    hers.send(mine | {"at": mine["at"] + years})
    his.send(yours | {"at": yours["at"] + years // 2})
    row = his.rows[product["record"]]
    assert row["doc"]["title"] == "later"
    (lost,) = row["conflicts"]["title"]
    assert lost["value"] == "from the future"
    assert lost["at"] <= row["edited_at"], "its stamp is when the server heard it"


def test_deleting_is_told_to_the_other_phone_and_can_be_undone(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    dose = hers.create("dose", quantity=GRAMS)
    hers.send(dose)
    hers.send(hers.edit(dose["record"], deleted=True))
    his.send()
    assert his.rows[dose["record"]]["deleted"] is True
    his.send(his.edit(dose["record"], deleted=None))
    hers.send()
    assert hers.rows[dose["record"]]["deleted"] is False
