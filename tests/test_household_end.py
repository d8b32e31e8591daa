"""The end of a household: deleted by its name, brought back for 30 days, then purged."""

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import inspect, text

from tests.browser import Browser
from tests.household import does, member_in
from tests.killed import run
from tests.phone import Phone, statuses
from tests.test_invitations import invite
from webapp.clock import DAY, HOUR, now_ms
from webapp.config import Config
from webapp.db import Database
from webapp.households import purging, store
from webapp.households.ending import GRACE
from webapp.worker import Worker

NAME = "Alice's place"


def delete(browser: Browser, name: str = NAME) -> int:
    status: int = does(browser, "/household/delete", {"name": name}).status_code
    return status


def rows_of(database: Database, household_id: str) -> dict[str, int]:
    """How many rows mention the household, by table; what the database itself has, not our list."""
    found = {}
    with database.read() as conn:
        look = inspect(conn)
        for name in look.get_table_names():
            if "household_id" in {column["name"] for column in look.get_columns(name)}:
                count = text(f"SELECT count(*) FROM {name} WHERE household_id = :home")  # noqa: S608
                found[name] = int(conn.execute(count, {"home": household_id}).scalar_one())
    return {name: count for name, count in found.items() if count}


@pytest.mark.parametrize("typed", ["", "Bob's place", "Alice"])
def test_it_is_deleted_by_its_whole_name_only(
    alice: Browser, database: Database, typed: str
) -> None:
    page = does(alice, "/household/delete", {"name": typed})
    assert page.status_code == 422
    assert "Type the household&#39;s name" in page.text
    with database.read() as conn:
        assert store.ended(conn, alice.household_id) is None


def test_deleted_nobody_finds_it_and_everybody_is_told_who_and_until_when(
    app: Flask, alice: Browser, bob: Browser, database: Database
) -> None:
    assert delete(alice, "alice's  PLACE") == 302
    for browser in (alice, bob):
        assert browser.get("/household/members").location == "/household/ended"
        answer = browser.get(f"/household/people/{alice.person_id}")
        assert answer.status_code == 410
        assert "Alice deleted Alice&#39;s place" in answer.text
        assert browser.get("/api/v1/session").get_json()["household"] is None
        assert browser.get("/").location == "/setup/household"
        assert browser.get("/setup/household").location == "/household/ended"
    hers, his = alice.get("/household/ended").text, bob.get("/household/ended").text
    assert "Bring Alice&#39;s place back" in hers
    assert "Bring Alice&#39;s place back" not in his
    assert "Ask one" in his


def test_phones_get_a_clear_answer_and_what_waits_is_neither_taken_nor_refused(
    alice: Browser, bob: Browser, database: Database
) -> None:
    his = Phone(bob)
    his.send()
    waiting = his.note()
    delete(alice)
    for ops in ([waiting], []):
        answer = his.post(*ops)
        assert answer.status_code == 410
        error = answer.get_json()["error"]
        assert error["code"] == "household_deleted"
        assert "stays on this phone" in error["message"]
    does(alice, "/household/restore", {"household": alice.household_id})
    assert statuses(his.send(waiting)) == ["applied"]


def test_an_owner_brings_it_back_as_it_was(
    app: Flask, alice: Browser, bob: Browser, database: Database
) -> None:
    hers = Phone(alice)
    meal = hers.create("meal")
    hers.send(meal)
    before = rows_of(database, alice.household_id)
    delete(alice)
    assert does(bob, "/household/restore", {"household": alice.household_id}).status_code == 403
    answer = does(alice, "/household/restore", {"household": alice.household_id})
    assert answer.location == "/household/members"
    assert alice.get("/household/members").status_code == 200
    after = rows_of(database, alice.household_id)
    assert {**after, "audit": 0, "session": 0} == {**before, "audit": 0, "session": 0}
    hers.boot()
    assert meal["record"] in hers.rows


def test_a_stranger_neither_deletes_nor_brings_back(
    alice: Browser, charlie: Browser, database: Database
) -> None:
    delete(alice)
    assert does(charlie, "/household/restore", {"household": alice.household_id}).status_code == 404
    phone = Phone(charlie)
    answer = phone.post(household=alice.household_id)
    assert answer.status_code == 409
    assert NAME not in answer.text


def test_an_invitation_made_before_leads_into_no_deleted_household(
    alice: Browser, client: Browser
) -> None:
    shown = invite(alice)
    delete(alice)
    assert "taken back" in client.submit("/join", {"code": shown.code}).text


def test_after_thirty_days_the_worker_erases_every_row_and_leaves_a_tombstone(
    app: Flask, config: Config, alice: Browser, bob: Browser, charlie: Browser, database: Database
) -> None:
    hers, his, theirs = Phone(alice), Phone(bob), Phone(charlie)
    hers.send(hers.create("meal"), hers.note())
    theirs.send(theirs.note())
    his.send()
    invite(alice)
    others = rows_of(database, charlie.household_id)
    delete(alice)
    now = now_ms()
    worker = Worker(config, database, [purging.JOB])
    assert worker.run_due(now + GRACE - HOUR) == []
    assert rows_of(database, alice.household_id)["record"] == 2
    assert worker.run_due(now + GRACE + HOUR) == ["purge"]
    assert set(rows_of(database, alice.household_id)) <= {"session"}
    assert rows_of(database, charlie.household_id) == others
    assert worker.run_due(now + GRACE + 2 * HOUR) == [], "it is done once"
    waiting = his.note()
    for ops in ([waiting], []):
        answer = his.post(*ops)
        assert (answer.status_code, answer.get_json()["error"]["code"]) == (410, "household_gone")
    assert does(alice, "/household/restore", {"household": alice.household_id}).status_code == 404


def test_a_household_brought_back_in_the_last_hour_is_not_purged(
    config: Config, alice: Browser, database: Database
) -> None:
    delete(alice)
    does(alice, "/household/restore", {"household": alice.household_id})
    assert Worker(config, database, [purging.JOB]).run_due(now_ms() + 99 * DAY) == []
    with database.write() as conn:
        assert not store.purge(conn, alice.household_id, now_ms() + 99 * DAY)
    assert alice.get("/household/members").status_code == 200


def test_the_worker_knows_of_purging_and_not_of_the_web(tmp_path: Path) -> None:
    look = (
        "import os, sys; from webapp.worker import *; from webapp.config import Config; "
        "print([job.name for job in jobs_of(Config.from_environment(os.environ))], "
        "'flask' in sys.modules)"
    )
    told = run(look, VILLI_DATA=str(tmp_path)).stdout
    assert "'purge'" in told
    assert told.strip().endswith("False")


def test_only_an_owner_may_delete(app: Flask, alice: Browser, bob: Browser) -> None:
    assert delete(bob) == 403
    other = member_in(app, app.extensions["villi"].db, alice.household_id, "owner", "olga")
    assert delete(other) == 302
