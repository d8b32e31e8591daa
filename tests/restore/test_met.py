"""What a row had seen it wins over when it is brought back; all else is merged, and kept."""

from collections.abc import Callable
from typing import Any

from tests.backup import Backup
from tests.phone import Op, codes, statuses
from tests.restore.survivor import FIVE, TEN, Survivor
from webapp.db import Database


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
