"""One exchange: what one phone saves, the other sees, once, and who wrote it."""

from tests.browser import Browser
from tests.phone import Phone, codes, counted, head, statuses
from webapp.db import Database
from webapp.records.store import op as log
from webapp.records.store import record

GRAMS = {"amount": 5, "unit": "g"}


def test_what_one_phone_saves_the_other_phone_of_the_household_sees(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    meal = hers.create("meal", **{"foods/ab12": {"name": "oat porridge"}})
    answer = hers.send(meal, device_label="Android · Chrome")
    assert answer["results"] == [{"id": meal["id"], "status": "applied", "seq": 1}]
    assert his.send()["pull"]["rows"] == [hers.rows[meal["record"]]]
    row = his.rows[meal["record"]]
    assert row["doc"] == meal["set"]
    assert (row["by"], row["edited_by"], row["device"]) == (alice.account_id, None, hers.device)
    assert his.cursor == hers.cursor == {"seq": 1, "op": meal["id"]}


def test_the_other_edits_it_and_the_first_learns_who(alice: Browser, bob: Browser) -> None:
    hers, his = Phone(alice), Phone(bob)
    dose = hers.create("dose", quantity=GRAMS)
    hers.send(dose)
    his.send()
    his.send(his.edit(dose["record"], quantity={"amount": 10, "unit": "g"}, note="with soup"))
    hers.send()
    row = hers.rows[dose["record"]]
    assert row["doc"]["quantity"]["amount"] == 10
    assert (row["by"], row["edited_by"]) == (alice.account_id, bob.account_id)
    assert row["conflicts"] is None


def test_sending_twice_changes_nothing_and_answers_the_same_seq(
    alice: Browser, database: Database
) -> None:
    phone = Phone(alice)
    first, second = phone.note(), phone.note()
    phone.send(first, second)
    again = phone.send(second, first, second)
    assert [result["seq"] for result in again["results"]] == [2, 1, 2]
    assert statuses(again) == ["duplicate"] * 3
    assert again["pull"]["rows"] == []
    assert head(database, alice.household_id) == counted(database, log) == 2


def test_the_same_operation_twice_in_one_message_is_applied_once(
    alice: Browser, database: Database
) -> None:
    phone = Phone(alice)
    note = phone.note()
    assert statuses(phone.send(note, note)) == ["applied", "duplicate"]
    assert counted(database, record) == 1


def test_a_later_try_with_another_base_is_the_same_operation(alice: Browser) -> None:
    phone = Phone(alice)
    note = phone.note()
    phone.send(note)
    assert statuses(phone.send(note | {"base": 7})) == ["duplicate"]


def test_one_id_never_says_two_things(alice: Browser) -> None:
    phone = Phone(alice)
    note = phone.note("one")
    phone.send(note)
    changed = note | {"set": note["set"] | {"words": "two"}}
    other = phone.note(act=note["act"])
    answer = phone.send(changed, other)
    assert statuses(answer) == ["rejected", "rejected"]
    assert codes(answer) == ["id_reused", "together"]
    assert phone.rows[note["record"]]["doc"]["words"] == "one"
