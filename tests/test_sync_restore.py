"""A server put back from a backup is given back what only phones still have, and by whom."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from tests.backup import Backup, folded, logged, records
from tests.browser import Browser
from tests.phone import Op, Phone, codes, statuses
from webapp.db import Database
from webapp.households import store as households
from webapp.households.store.tables import member
from webapp.ids import new_id
from webapp.sync.seen import witness_id

Answer = dict[str, Any]
Pair = dict[str, Any]
FIVE, TEN = {"amount": 5, "unit": "g"}, {"amount": 10, "unit": "g"}


class Survivor(Phone):
    """A phone of today, as it behaves once it has learned that the server was restored."""

    def __init__(self, browser: Browser) -> None:
        super().__init__(browser, schema=2)

    def say(self, *ops: Op, **other: Any) -> Answer:
        """A message without a place."""
        return self.send(*ops, cursor=None, **other)

    def again(self, op: Op, was: int) -> Op:
        """An operation that had been acknowledged, as it is sent again."""
        return op | {"was": was, "base": op["base"] and 2**53 - 1}

    def asks(self) -> list[str]:
        pairs = [{"op": row["op"], "seq": row["seq"]} for row in self.rows.values()]
        found: list[str] = self.say(lacks=pairs)["lacking"]
        return found

    def witness(self, *ids: str) -> list[Answer]:
        """Sends these rows, or all that the server lacks."""
        lacking = self.asks()
        wanted = ids or [row["id"] for row in self.rows.values() if row["op"] in lacking]
        told: list[Answer] = self.say(witness=[self.rows[each] for each in wanted])["witnessed"]
        return told

    def begin_anew(self) -> None:
        self.rows = {}
        self.boot()
        self.read_all()


@pytest.fixture
def hers(alice: Browser, database: Database) -> Iterator[Survivor]:
    """Whatever is brought back, the records are what the log tells."""
    phone = Survivor(alice)
    phone.send()
    yield phone
    home = alice.household_id
    assert folded(database, home) == records(database, home)


@pytest.fixture
def his(bob: Browser) -> Survivor:
    phone = Survivor(bob)
    phone.send()
    return phone


@pytest.fixture
def row_of(database: Database, alice: Browser) -> Callable[[Op], Any]:
    return lambda op: records(database, alice.household_id)[op["record"]]


def word_of(phone: Phone, op: Op) -> Any:
    return phone.rows[op["record"]]["doc"].get("note")


def test_an_entry_of_a_phone_that_is_gone_is_brought_back_by_another(
    hers: Survivor, his: Survivor, database: Database, alice: Browser, bob: Browser
) -> None:
    backup = Backup(database)
    meal = his.create("meal", note="porridge")
    his.send(meal)
    hers.send()
    backup.put_back()
    assert hers.send()["reset"] == "history_changed"
    assert hers.asks() == [meal["id"]]
    (told,) = hers.witness()
    assert (told["id"], told["status"]) == (meal["id"], "applied")
    assert hers.asks() == []
    hers.begin_anew()
    row = hers.rows[meal["record"]]
    assert row["doc"] == meal["set"]
    assert (row["by"], row["op"]) == (alice.account_id, witness_id(meal["id"]))
    (written,) = logged(database, alice.household_id)
    assert (written.status, written.actor) == ("witness", alice.account_id)
    assert (written.body["by"], written.body["of"]) == (bob.account_id, meal["id"])


def test_the_history_names_who_wrote_it_as_the_witness_said(
    hers: Survivor, his: Survivor, database: Database, alice: Browser, bob: Browser
) -> None:
    backup = Backup(database)
    meal = his.create("meal", note="porridge")
    his.send(meal)
    hers.send()
    backup.put_back()
    hers.witness()
    told = alice.get(f"/api/v1/records/{meal['record']}/history").get_json()["history"]
    assert [(each["status"], each["by"], each["sent_by"]) for each in told] == [
        ("witness", bob.account_id, alice.account_id)
    ]
    assert (told[0]["by_name"], told[0]["sent_by_name"]) == ("Bob", "Alice")


def test_a_second_phones_witness_is_a_duplicate(
    hers: Survivor, his: Survivor, database: Database, alice: Browser
) -> None:
    backup = Backup(database)
    product = hers.create("product", title="Powder")
    hers.send(product)
    his.send()
    backup.put_back()
    (first,) = his.witness()
    (second,) = hers.witness(product["record"])
    assert (second["status"], second["seq"]) == ("duplicate", first["seq"])
    assert len(logged(database, alice.household_id)) == 1


@pytest.mark.parametrize("acknowledged", [True, False])
def test_the_authors_own_words_supersede_the_witness_whatever_was_written_since(
    hers: Survivor,
    his: Survivor,
    database: Database,
    bob: Browser,
    row_of: Callable[[Op], Any],
    acknowledged: bool,
) -> None:
    backup = Backup(database)
    meal = his.create("meal", note="porridge")
    was = his.send(meal)["results"][0]["seq"] if acknowledged else 0
    if not acknowledged:
        his.post(meal)  # and the answer is lost on its way
    hers.send()
    backup.put_back()
    hers.witness()
    hers.begin_anew()
    hers.send(hers.edit(meal["record"], note="oat porridge"))
    answer = his.say(his.again(meal, was))
    assert statuses(answer) == ["applied"]
    after = row_of(meal)
    assert (after.author, after.conflicts) == (bob.account_id, {})
    assert after.doc["note"] == "oat porridge"
    assert after.editor == hers.browser.account_id
    assert statuses(his.say(his.again(meal, was))) == ["duplicate"]


def test_what_an_author_wrote_on_top_of_the_own_words_wins_over_their_witness(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any]
) -> None:
    backup = Backup(database)
    dose = his.create("dose", quantity=FIVE)
    was = his.send(dose)["results"][0]["seq"]
    later = his.op(dose["record"], "dose", {"quantity": TEN}) | {"after": [dose["id"]], "at": 1}
    hers.send()
    backup.put_back()
    hers.witness()
    assert statuses(his.say(his.again(dose, was), later)) == ["applied", "applied"]
    assert (row_of(dose).doc["quantity"], row_of(dose).conflicts) == (TEN, {})


def test_an_ancestor_that_was_sent_again_before_the_witness_leaves_no_conflict(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any]
) -> None:
    backup = Backup(database)
    dose = hers.create("dose", quantity=FIVE)
    was = hers.send(dose)["results"][0]["seq"]
    his.send()
    his.send(his.edit(dose["record"], quantity=TEN))
    hers.send()
    backup.put_back()
    hers.say(hers.again(dose, was))
    assert [told["status"] for told in hers.witness()] == ["applied"]
    assert (row_of(dose).doc["quantity"], row_of(dose).conflicts) == (TEN, {})


def test_an_ancestor_that_is_sent_again_after_the_witness_leaves_no_conflict(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any]
) -> None:
    backup = Backup(database)
    dose = hers.create("dose", quantity=FIVE)
    was = hers.send(dose)["results"][0]["seq"]
    his.send()
    his.send(his.edit(dose["record"], quantity=TEN, note="after lunch"))
    his.witness(dose["record"])
    backup.put_back()
    assert [told["status"] for told in his.witness()] == ["applied"]
    assert statuses(hers.say(hers.again(dose, was))) == ["applied"]
    after = row_of(dose)
    assert (after.doc["quantity"], after.conflicts) == (TEN, {})
    assert after.author == hers.browser.account_id


@pytest.mark.parametrize("before", [0, 1])
def test_a_row_that_was_sent_again_by_its_last_author_still_brings_what_others_wrote_in_it(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any], before: int
) -> None:
    """His phone is gone; hers has its own edit acknowledged, and his only in the row."""
    meal = hers.create("meal")
    hers.send(meal)
    his.send()
    backup = Backup(database)
    his.send(his.edit(meal["record"], note="his words"))
    hers.send()
    hers.send(edit := hers.edit(meal["record"], **{"foods/a": {"name": "oats"}}))
    hers.send()
    backup.put_back()
    for _ in range(before):  # so that the edit gets the very seq again that it had
        hers.say(hers.create("meal"))
    answer = hers.say(hers.again(edit, 3))
    assert answer["results"] == [{"id": edit["id"], "status": "applied", "seq": 2 + before}]
    assert "note" not in row_of(meal).doc
    assert hers.asks() == [edit["id"]]
    hers.witness()
    assert row_of(meal).doc["note"] == "his words"
    assert row_of(meal).conflicts == {}
    (*_, told) = logged(database, hers.browser.household_id)
    assert told.body["set"] == {"note": "his words"}, "and nothing that nobody changed"


def test_a_row_newer_than_the_backup_wins_over_what_the_backup_has(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any]
) -> None:
    meal = hers.create("meal", note="before", **{"foods/a": {"name": "oats"}})
    hers.send(meal)
    his.send()
    backup = Backup(database)
    his.send(his.edit(meal["record"], note="after", **{"foods/a": None}))
    hers.send()
    backup.put_back()
    assert [told["status"] for told in hers.witness()] == ["applied"]
    assert row_of(meal).doc["note"] == "after"
    assert "foods/a" not in row_of(meal).doc
    assert row_of(meal).conflicts == {}


def test_a_witness_against_what_was_written_meanwhile_is_merged_and_both_are_kept(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any]
) -> None:
    meal = hers.create("meal", note="before")
    hers.send(meal)
    his.send()
    backup = Backup(database)
    gone = his.edit(meal["record"], note="his words")
    his.send(gone)
    rows = dict(his.rows)
    backup.put_back()
    hers.send()
    hers.send(hers.edit(meal["record"], note="her words", **{"foods/b": {"name": "rice"}}))
    his.rows = rows
    assert [told["status"] for told in his.witness(meal["record"])] == ["merged"]
    after = row_of(meal)
    lost = [item["value"] for item in after.conflicts["note"]]
    assert {after.doc["note"], *lost} == {"her words", "his words"}
    assert after.doc["foods/b"] == {"name": "rice"}
    assert set(after.conflicts) == {"note"}, "a row says nothing about what it never knew of"


def test_values_that_had_lost_come_back_with_the_row(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any]
) -> None:
    backup = Backup(database)
    dose = hers.create("dose", quantity=FIVE)
    hers.send(dose)
    his.send()
    his.send(his.edit(dose["record"], quantity=TEN))
    hers.send(hers.edit(dose["record"], quantity={"amount": 2, "unit": "g"}) | {"at": 1})
    conflicts = hers.rows[dose["record"]]["conflicts"]
    assert len(conflicts["quantity"]) == 1
    backup.put_back()
    hers.witness()
    hers.begin_anew()
    (lost,) = hers.rows[dose["record"]]["conflicts"]["quantity"]
    assert lost["value"] == {"amount": 2, "unit": "g"}
    assert row_of(dose).doc["quantity"] == TEN
    hers.send(hers.edit(dose["record"], quantity=FIVE))
    assert row_of(dose).conflicts == {}


def test_a_conflict_that_the_backup_has_and_the_row_had_settled_stays_settled(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any]
) -> None:
    meal = hers.create("meal", note="before")
    hers.send(meal)
    his.send()
    his.send(his.edit(meal["record"], note="his words"))
    hers.send(hers.edit(meal["record"], note="her words") | {"at": 1})
    backup = Backup(database)
    his.send()
    his.send(his.edit(meal["record"], note="his words"))
    hers.send()
    backup.put_back()
    assert row_of(meal).conflicts
    hers.witness()
    assert row_of(meal).conflicts == {}


def test_a_deleted_entry_comes_back_deleted(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any]
) -> None:
    meal = hers.create("meal")
    hers.send(meal)
    his.send()
    backup = Backup(database)
    his.send(his.edit(meal["record"], deleted=True))
    hers.send()
    backup.put_back()
    hers.witness()
    assert row_of(meal).deleted


def test_an_older_row_of_another_phone_adds_nothing_and_is_told_so(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any]
) -> None:
    backup = Backup(database)
    meal = his.create("meal", note="one")
    his.send(meal)
    hers.send()
    his.send(his.edit(meal["record"], note="two"))
    backup.put_back()
    his.witness()
    hers.witness()
    assert (row_of(meal).doc["note"], row_of(meal).conflicts) == ("two", {})


def test_an_edit_that_waited_for_its_entry_is_applied_once_a_witness_brought_it(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any]
) -> None:
    backup = Backup(database)
    product = his.create("product", title="Powder")
    his.send(product)
    hers.send()
    edit = hers.edit(product["record"], title="L-glutamine powder")
    backup.put_back()
    assert codes(hers.say(hers.again(edit, 0))) == ["unknown_record"]
    hers.witness()
    assert statuses(hers.say(hers.again(edit, 0))) == ["applied"]
    assert row_of(product).doc["title"] == "L-glutamine powder"
    assert row_of(product).conflicts == {}


def test_what_an_edit_had_under_it_is_found_by_its_name_after_a_restore(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any]
) -> None:
    meal = hers.create("meal", note="one")
    hers.send(meal)
    his.send()
    backup = Backup(database)
    his.send(his.edit(meal["record"], note="lost with his phone"))
    hers.send()
    hers.rows[meal["record"]] |= {"seq": 1, "op": meal["id"]}
    edit = hers.edit(meal["record"], note="two")
    backup.put_back()
    assert statuses(hers.send(edit)) == ["applied"], "even in the message that learns of it"
    assert (row_of(meal).doc["note"], row_of(meal).conflicts) == ("two", {})


def test_a_name_that_came_again_under_another_seq_covers_nothing_that_came_between(
    hers: Survivor, his: Survivor, database: Database, row_of: Callable[[Op], Any]
) -> None:
    """Seqs of a history that is gone must not hide a write that their author never saw."""
    meal = hers.create("meal", note="one")
    hers.send(meal)
    his.send()
    backup = Backup(database)
    under = his.edit(meal["record"], **{"foods/a": {"name": "oats"}})
    his.send(under)
    hers.send()
    mine = hers.edit(meal["record"], note="on top of his oats")
    backup.put_back()
    late = Survivor(his.browser)
    late.send()
    late.send(late.edit(meal["record"], note="written after the restore"))
    his.say(his.again(under, 2))
    assert statuses(hers.say(mine)) == ["merged"]
    after = row_of(meal)
    lost = [item["value"] for item in after.conflicts["note"]]
    assert {after.doc["note"], *lost} == {"on top of his oats", "written after the restore"}


def test_a_row_out_of_sight_is_refused_alike_whether_it_exists_or_not(
    hers: Survivor, his: Survivor, database: Database, alice: Browser
) -> None:
    backup = Backup(database)
    with database.write() as conn:
        households.set_sight(conn, alice.household_id, alice.person_id, "household", "household")
    note = hers.note("a bad day")
    hers.send(note)
    his.generation = his.send()["generation"]
    his.boot()
    known, row = note["id"], his.rows[note["record"]]
    backup.put_back()
    unknown = row | {"id": new_id(), "op": new_id()}
    asked = [known, unknown["op"]]
    before = his.say(lacks=asked)["lacking"]
    refused = [his.say(witness=[each])["witnessed"] for each in (row, unknown)]
    hers.say(hers.again(note, 1))
    assert his.say(lacks=asked)["lacking"] == before == asked
    assert [his.say(witness=[each])["witnessed"] for each in (row, unknown)] == refused
    assert {told["code"] for (told,) in refused} == {"not_allowed"}
    backup.put_back()
    assert [told["status"] for told in hers.say(witness=[row])["witnessed"]] == ["applied"]
    assert his.say(lacks=asked)["lacking"] == asked
    assert his.say(witness=[row])["witnessed"] == refused[0], "nor is it told to be a duplicate"


def test_a_row_about_a_person_who_is_not_known_is_refused_by_name(
    hers: Survivor, database: Database, alice: Browser
) -> None:
    backup = Backup(database)
    with database.write() as conn:
        mia = households.add_person(conn, alice.household_id, "Mia", 1, zone="UTC")
    meal = hers.create("meal", person=mia)
    hers.send(meal)
    backup.put_back()
    (told,) = hers.witness()
    assert (told["status"], told["code"]) == ("rejected", "unknown_person")
    with database.write() as conn:
        assert households.people(conn, alice.household_id)[0].name == "Alice"


def test_what_a_witness_may_not_write_is_refused_and_the_other_rows_go_on(
    hers: Survivor, his: Survivor, database: Database
) -> None:
    backup = Backup(database)
    meals = [hers.create("meal", note=f"no. {n}") for n in range(4)]
    hers.send(*meals)
    backup.put_back()
    rows = [hers.rows[meal["record"]] for meal in meals]
    rows[0] = rows[0] | {"kind": "dream"}
    rows[1] = rows[1] | {"doc": rows[1]["doc"] | {"note": 7}}
    rows[2] = rows[2] | {"doc": {"note": "of nobody"}}
    told = hers.say(witness=rows)["witnessed"]
    assert [each.get("code") for each in told] == [
        "unknown_kind",
        "bad_value",
        "unknown_record",
        None,
    ]
    lost = {"note": [{"value": 7, "by": new_id(), "at": 1, "op": new_id(), "seq": 1}]}
    (told,) = hers.say(witness=[hers.rows[meals[0]["record"]] | {"conflicts": lost}])["witnessed"]
    assert told["code"] == "bad_value"


def test_a_viewer_brings_nothing_back(
    hers: Survivor, his: Survivor, database: Database, bob: Browser
) -> None:
    backup = Backup(database)
    meal = hers.create("meal")
    hers.send(meal)
    his.send()
    backup.put_back()
    with database.write() as conn:
        conn.execute(
            update(member).where(member.c.account_id == bob.account_id).values(role="viewer")
        )
    assert his.witness()[0]["code"] == "not_allowed"


def test_another_households_rows_are_not_taken(
    hers: Survivor, alice: Browser, charlie: Browser
) -> None:
    meal = hers.create("meal")
    hers.send(meal)
    stranger = Survivor(charlie)
    stranger.send()
    stranger.rows = dict(hers.rows)
    assert stranger.asks() == [meal["id"]]
    assert stranger.witness(meal["record"])[0]["code"] == "unknown_person"


def test_a_message_without_a_place_reads_nothing_and_is_told_where_the_server_stands(
    hers: Survivor, his: Survivor, database: Database
) -> None:
    hers.send(hers.create("meal"))
    answer = his.say(his.create("meal"))
    assert statuses(answer) == ["applied"]
    assert "pull" not in answer
    assert "reset" not in answer
    assert answer["head"] == {"seq": 2, "op": answer["results"][0]["id"]}
    assert "reset" not in his.say(anchor=answer["head"])


def test_a_second_restore_while_things_are_brought_back_does_not_go_by_unnoticed(
    hers: Survivor, database: Database
) -> None:
    backup = Backup(database)
    meal = hers.create("meal")
    head = hers.say(meal)["head"]
    backup.put_back()
    answer = hers.say(anchor=head)
    assert answer["reset"] == "history_changed"
    assert answer["head"]["seq"] == 0
    boot = {"s0": head, "after": None}
    assert hers.send(cursor=None, boot=boot)["reset"] == "history_changed"


def test_a_restore_is_told_before_the_older_generation_that_came_with_it(
    hers: Survivor, database: Database, alice: Browser
) -> None:
    backup = Backup(database)
    with database.write() as conn:
        households.set_sight(conn, alice.household_id, alice.person_id, "household", "household")
    hers.generation = hers.send()["generation"]
    hers.send(hers.create("meal"))
    backup.put_back()
    assert hers.send()["reset"] == "history_changed"


@pytest.mark.parametrize("generation", [0, 1])
def test_a_phone_that_was_never_answered_gets_its_first_page_at_once(
    hers: Survivor, database: Database, app: Flask, generation: int
) -> None:
    hers.send(hers.create("meal"))
    fresh = Survivor(hers.browser)
    fresh.generation = generation
    answer = fresh.send(cursor=None, boot={"s0": None, "after": None})
    assert (answer["generation"], len(answer["pull"]["rows"])) == (1, 1)


def test_an_app_of_before_takes_its_generation_from_a_reset_only(hers: Survivor) -> None:
    older = Phone(hers.browser)
    older.generation = 0
    assert older.send(cursor=None, boot={"s0": None, "after": None})["reset"] == "generation"
