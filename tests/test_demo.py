"""The sample household: lively when it is begun, gone without a trace when it is thrown away."""

from collections import Counter

from flask import Flask

from tests.browser import Browser
from tests.phone import Phone
from webapp.db import Database, metadata
from webapp.demo.sample import Cast, sample
from webapp.households.store import devices
from webapp.kinds.registry import KINDS, check_unit, missing_units

CAST = Cast(*(f"0198a000-0000-7000-8000-00000000000{number}" for number in range(3)))
NOON = 1_790_000_000_000
DAY = 86_400_000


def rows(database: Database) -> dict[str, int]:
    with database.read() as conn:
        counted = {
            table.name: len(conn.execute(table.select()).fetchall())
            for table in metadata.sorted_tables
        }
    return {name: count for name, count in counted.items() if name not in {"audit", "attempt"}}


def test_the_sample_has_every_kind_over_three_weeks_up_to_now() -> None:
    ops = sample(CAST, NOON, "Europe/Berlin", "seed")
    kinds = Counter(op["kind"] for op in ops)
    assert set(kinds) == {kind.name for kind in KINDS}
    assert kinds["meal"] > 100
    assert kinds["dose"] > 20
    assert kinds["checkin"] > 14
    assert NOON - 22 * DAY < min(op["at"] for op in ops) < NOON - 20 * DAY
    assert NOON - DAY / 24 < max(op["at"] for op in ops) <= NOON


def test_the_sample_keeps_the_kinds_own_rules_at_any_hour() -> None:
    for hour in range(0, 24, 3):
        for op in sample(CAST, NOON + hour * DAY // 24, "America/New_York", "seed"):
            assert not missing_units(op["kind"], set(op["set"]))
            for unit, value in op["set"].items():
                check_unit(op["kind"], unit, value)


def test_the_same_seed_tells_the_same_weeks() -> None:
    assert sample(CAST, NOON, "UTC", "seed") == sample(CAST, NOON, "UTC", "seed")
    assert sample(CAST, NOON, "UTC", "seed") != sample(CAST, NOON, "UTC", "other")


def test_a_meal_and_its_dose_are_one_act_and_mia_takes_nothing() -> None:
    ops = sample(CAST, NOON, "UTC", "seed")
    by_act = Counter(op["act"] for op in ops if op["kind"] in {"meal", "dose"})
    for dose in (op for op in ops if op["kind"] == "dose"):
        assert by_act[dose["act"]] == 2
        assert dose["set"]["person"] == CAST.alice


def test_one_button_begins_the_lindens(client: Browser, database: Database) -> None:
    started = client.submit("/demo", {"zone": "Europe/Berlin"}, at="/")
    assert started.location == "/app/"
    assert client.get("/api/v1/session").get_json()["household"]["name"] == "The Lindens"
    counted = rows(database)
    assert counted["record"] == counted["op"] > 200
    page = client.get("/household/members").text
    for name in ("Alice", "Bob", "Mia", "Throw the sample away"):
        assert name in page


def test_another_button_throws_all_of_it_away(client: Browser, database: Database) -> None:
    before = rows(database)
    client.submit("/demo", at="/")
    client.submit("/household/invitations", {"person": ""})
    gone = client.submit("/demo/discard", at="/household/members")
    assert "The sample is gone" in gone.text
    assert rows(database) == before
    assert client.get("/api/v1/session").status_code == 401


def test_a_sample_does_not_close_the_door_to_the_first_account(client: Browser) -> None:
    client.submit("/demo", at="/")
    client.submit("/sign-out", at="/household/members")
    assert "/sign-up" in client.get("/").text


def test_there_is_no_sample_where_people_live(alice: Browser, client: Browser) -> None:
    assert "sample data" not in client.get("/").text
    assert client.submit("/demo", at="/sign-in").status_code == 403


def test_a_real_household_is_not_thrown_away(alice: Browser, database: Database) -> None:
    assert alice.submit("/demo/discard", at="/household/people/new").status_code == 403
    assert rows(database)["household"] == 1


def test_the_console_makes_one_that_can_be_signed_in_to(app: Flask, client: Browser) -> None:
    said = app.test_cli_runner().invoke(args=["demo", "--zone", "Europe/Berlin"])
    assert said.exit_code == 0, said.output
    login, _, password = said.output.strip().partition("Sign in as ")[2].partition(" with ")
    entered = client.submit("/sign-in", {"login": login, "password": password})
    assert entered.location == "/"
    assert client.get("/api/v1/session").get_json()["household"]["name"] == "The Lindens"


def test_the_phone_that_asked_for_the_sample_is_not_told_that_it_forgot_anything(
    client: Browser, database: Database
) -> None:
    client.submit("/demo", {"zone": "Europe/Berlin"}, at="/")
    told = client.get("/api/v1/session").get_json()
    client.account_id, client.household_id = told["account"]["id"], told["household"]["id"]
    phone = Phone(client)
    phone.send()
    with database.read() as conn:
        known = devices(conn, client.household_id)
    assert {device.id for device in known} > {phone.device}
    assert [device.forgot_at for device in known] == [None, None]
