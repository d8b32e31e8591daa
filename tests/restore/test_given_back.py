"""A server put back from a backup is given back what only phones still have, and by whom."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.backup import Backup, logged
from tests.browser import Browser
from tests.phone import Op, statuses
from tests.restore.survivor import Survivor
from webapp.db import Database
from webapp.sync.seen import witness_id


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
