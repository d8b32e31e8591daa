"""What is known of a person: colour, weight with its day, zone; and a child who gets an account."""

import pytest
from flask import Flask

from tests.browser import Browser
from tests.household import does, member_in
from tests.test_invitations import invite
from tests.test_join import sign_up
from webapp.db import Database
from webapp.households import store
from webapp.households.household import Person

SENT = {"name": "Mia", "is_child": "y", "zone": "Europe/Berlin", "day_start": "05:00"}


@pytest.fixture
def mia(alice: Browser, database: Database) -> Person:
    does(alice, "/household/people/new", {"name": "Mia", "is_child": "y"})
    return person_named(database, alice.household_id, "Mia")


def person_named(database: Database, home: str, name: str) -> Person:
    with database.read() as conn:
        return next(one for one in store.people(conn, home) if one.name == name)


@pytest.mark.parametrize(("typed", "grams"), [("23.4", 23_400), ("23,45", 23_450), ("7", 7_000)])
def test_a_weight_is_kept_in_grams_with_its_day(
    alice: Browser, mia: Person, database: Database, typed: str, grams: int
) -> None:
    sent = SENT | {"weight": typed, "weight_on": "2026-11-20", "colour": "moss"}
    assert does(alice, f"/household/people/{mia.id}", sent).status_code == 302
    now = person_named(database, alice.household_id, "Mia")
    assert (now.weight_g, now.weight_on, now.colour) == (grams, "2026-11-20", "moss")
    assert (now.zone, now.day_start, now.is_child) == ("Europe/Berlin", "05:00", True)
    page = alice.get(f"/household/people/{mia.id}").text
    assert 'value="2026-11-20"' in page
    does(alice, f"/household/people/{mia.id}", SENT)
    emptied = person_named(database, alice.household_id, "Mia")
    assert (emptied.weight_g, emptied.weight_on, emptied.colour) == (None, None, "moss")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"weight": "23.4"}, "Name both the weight and its day"),
        ({"weight_on": "2026-11-20"}, "Name both the weight and its day"),
        ({"weight": "heavy", "weight_on": "2026-11-20"}, "Write kilograms, such as 23.4."),
        ({"weight": "4000", "weight_on": "2026-11-20"}, "Write kilograms, such as 23.4."),
        ({"weight": "23", "weight_on": "soon"}, "Not a valid date"),
        ({"colour": "red; }"}, "Choose one of these colours."),
        ({"day_start": "25:00"}, "Name a time, such as 04:00."),
    ],
)
def test_what_is_wrong_is_said_with_the_cure_and_nothing_changes(
    alice: Browser, mia: Person, database: Database, wrong: dict[str, str], said: str
) -> None:
    page = does(alice, f"/household/people/{mia.id}", SENT | {"name": "Mila"} | wrong)
    assert said in page.text
    assert 'value="Mila"' in page.text
    assert person_named(database, alice.household_id, "Mia") == mia


def test_a_weight_is_not_in_what_phones_are_given(
    alice: Browser, mia: Person, database: Database
) -> None:
    does(alice, f"/household/people/{mia.id}", SENT | {"weight": "23", "weight_on": "2026-11-20"})
    with database.read() as conn:
        block = store.household_block(conn, alice.household_id, alice.account_id)
    assert "weight" not in str(block)


def test_a_childs_account_is_linked_later_and_who_sees_the_child_stays(
    alice: Browser, client: Browser, mia: Person, database: Database
) -> None:
    shown = invite(alice, mia.id, "viewer")
    page = client.submit("/join", {"secret": shown.secret}).text
    assert "Who sees yours stays as the adults of the household have set it." in page
    sign_up(client, shown, called="Mia", eaten_sight="private", felt_sight="private")
    now = person_named(database, alice.household_id, "Mia")
    assert now.account_id is not None
    assert (now.is_child, now.eaten_sight, now.felt_sight) == (True, "household", "household")
    does(alice, f"/household/people/{mia.id}", SENT | {"is_child": ""})
    assert person_named(database, alice.household_id, "Mia").is_child
    page = alice.submit("/household/invitations", {"person": mia.id, "role": "viewer"}).text
    assert 'class="code"' not in page, "she has an account already"


def test_a_viewer_reads_a_person_and_cannot_change_one(
    app: Flask, alice: Browser, mia: Person, database: Database
) -> None:
    viewer = member_in(app, database, alice.household_id, "viewer")
    page = viewer.get(f"/household/people/{mia.id}").text
    assert "Who sees what" in page
    assert "No longer show" not in page
    assert 'name="day_start"' not in page
    for path in (f"/household/people/{mia.id}", f"/household/people/{mia.id}/archive"):
        assert does(viewer, path, SENT).status_code == 403
