"""What a witness may not bring, and that nobody learns anything by trying."""

from sqlalchemy import update

from tests.backup import Backup
from tests.browser import Browser
from tests.restore.survivor import Survivor
from webapp.db import Database
from webapp.households import store as households
from webapp.households.store.tables import member
from webapp.ids import new_id


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
