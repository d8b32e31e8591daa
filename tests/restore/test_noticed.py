"""How a restored server is noticed, and by whom: places, generations, first pages."""

import pytest
from flask import Flask

from tests.backup import Backup
from tests.browser import Browser
from tests.phone import Phone, statuses
from tests.restore.survivor import Survivor
from webapp.db import Database
from webapp.households import store as households


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
