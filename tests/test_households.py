"""Setting up a household, its people, who sees what, and what other households cannot reach."""

from itertools import combinations

import pytest
from flask import Flask

from tests.browser import Browser
from tests.conftest import new_account, signed_in
from webapp.clock import now_ms
from webapp.db import Database
from webapp.errors import NotFound
from webapp.households import store
from webapp.households.access import sight_of
from webapp.households.household import (
    PARTS,
    Person,
    Sharing,
    default_sight,
    may_be_invited,
    may_see,
    sight,
    stricter,
)

NASTY = "</script><img src=x onerror=alert(1)>"


@pytest.fixture
def newcomer(app: Flask, database: Database) -> Browser:
    """An account that has just signed up and has no household."""
    with database.write() as conn:
        account = new_account(conn, "dora", now_ms())
    return signed_in(app, database, account)


def people_of(database: Database, household_id: str) -> list[Person]:
    with database.read() as conn:
        return store.people(conn, household_id)


def home_of(database: Database, browser: Browser) -> store.Membership:
    with database.read() as conn:
        home = store.households_of(conn, browser.account_id)[0]
        member = store.member_of(conn, home.id, browser.account_id)
    assert member is not None
    return member


def agreed(database: Database, household_id: str) -> int:
    with database.read() as conn:
        return store.the_household(conn, household_id).agreed


def generations(database: Database, household_id: str) -> dict[str, int]:
    with database.read() as conn:
        return {one.account_id: one.generation for one in store.members(conn, household_id)}


def test_three_screens_lead_from_an_account_to_the_journal(
    newcomer: Browser, database: Database
) -> None:
    assert newcomer.get("/").location == "/setup/household"
    begun = newcomer.submit(
        "/setup/household", {"name": "Home", "called": "Dora", "zone": "Europe/Berlin"}
    )
    assert begun.location == "/setup/people"
    child = {"name": "Mia", "is_child": "y", "birth_year": "2019", "zone": "Europe/Berlin"}
    assert newcomer.submit("/setup/people", child | {"add": "1"}).location == "/setup/people"
    assert newcomer.submit("/setup/people", {"done": "1"}).location == "/app/"

    dora, mia = people_of(database, home_of(database, newcomer).household_id)
    assert (dora.name, dora.zone, dora.felt_sight) == ("Dora", "Europe/Berlin", "private")
    assert (mia.name, mia.is_child, mia.birth_year) == ("Mia", True, 2019)
    assert (mia.account_id, mia.eaten_sight, mia.felt_sight) == (None, "household", "household")
    assert dora.colour != mia.colour


def test_a_name_still_in_the_field_is_added_when_done_is_tapped(
    newcomer: Browser, database: Database
) -> None:
    newcomer.submit("/setup/household", {"name": "Home", "called": "Dora"})
    newcomer.submit("/setup/people", {"name": "Mia", "done": "1"})
    found = people_of(database, home_of(database, newcomer).household_id)
    assert [person.name for person in found] == ["Dora", "Mia"]


def test_tapping_twice_makes_one_household(newcomer: Browser, database: Database) -> None:
    page = newcomer.get("/setup/household")
    token = page.text.split('name="csrf_token"')[1].split('value="')[1].split('"')[0]
    for _ in range(2):
        newcomer.post(
            "/setup/household", data={"csrf_token": token, "name": "Home", "called": "Dora"}
        )
    with database.read() as conn:
        assert len(store.households_of(conn, newcomer.account_id)) == 1


def test_a_missing_name_is_said_and_the_rest_stays_typed(newcomer: Browser) -> None:
    page = newcomer.submit("/setup/household", {"name": "Number 9", "called": "  "})
    assert "Say what the others call you." in page.text
    assert 'value="Number 9"' in page.text


def test_a_zone_that_no_one_knows_becomes_utc(newcomer: Browser, database: Database) -> None:
    newcomer.submit("/setup/household", {"name": "H", "called": "D", "zone": "Moon/Base"})
    assert people_of(database, home_of(database, newcomer).household_id)[0].zone == "UTC"


def test_two_people_may_have_the_same_name(alice: Browser, database: Database) -> None:
    for _ in range(2):
        alice.submit("/household/people/new", {"name": "Ben"})
    names = [person.name for person in people_of(database, alice.household_id)]
    assert names == ["Alice", "Ben", "Ben"]


def test_names_are_shown_as_text_wherever_they_appear(alice: Browser, database: Database) -> None:
    alice.submit("/household/people/new", {"name": NASTY})
    alice.submit("/household/name", {"name": NASTY}, at="/household/members")
    person = people_of(database, alice.household_id)[1]
    for path in ("/household/members", f"/household/people/{person.id}", "/setup/people",
                 "/household/invitations"):  # fmt: skip
        page = alice.get(path).text
        assert NASTY not in page
        assert "&lt;img src=x" in page


@pytest.mark.parametrize("year", ["19", "1066", "two thousand"])
def test_a_wrong_year_is_refused_with_the_cure(
    alice: Browser, database: Database, year: str
) -> None:
    page = alice.submit("/household/people/new", {"name": "Mia", "birth_year": year})
    assert page.location is None
    assert 'value="Mia"' in page.text
    assert len(people_of(database, alice.household_id)) == 1


def test_a_change_of_sight_is_agreed_and_whoever_it_changes_fetches_anew(
    alice: Browser, bob: Browser, database: Database
) -> None:
    before, then = agreed(database, alice.household_id), generations(database, alice.household_id)
    alice.submit(
        f"/household/privacy/{alice.person_id}",
        {"eaten_sight": "private", "felt_sight": "private"},
        at=f"/household/people/{alice.person_id}",
    )
    assert agreed(database, alice.household_id) > before
    now = generations(database, alice.household_id)
    assert now[bob.account_id] == then[bob.account_id] + 1
    assert now[alice.account_id] == then[alice.account_id], "she sees what she saw"
    with database.read() as conn:
        bobs = sight_of(conn, alice.household_id, bob.account_id)
    assert not {part for person, part in bobs if person == alice.person_id}


def test_a_new_name_is_news_but_no_reason_to_fetch_anew(alice: Browser, database: Database) -> None:
    before, then = agreed(database, alice.household_id), generations(database, alice.household_id)
    alice.submit("/household/name", {"name": "Number 9"}, at="/household/members")
    assert agreed(database, alice.household_id) == before + 1
    assert generations(database, alice.household_id) == then


def test_only_a_person_themselves_changes_who_sees_them(
    alice: Browser, bob: Browser, database: Database
) -> None:
    answer = bob.submit(
        f"/household/privacy/{alice.person_id}",
        {"eaten_sight": "household", "felt_sight": "household"},
        at="/household/people/new",
    )
    assert answer.status_code == 403
    assert people_of(database, alice.household_id)[0].felt_sight == "private"


def test_an_archived_person_leaves_the_screens_and_keeps_the_past(
    alice: Browser, database: Database
) -> None:
    alice.submit("/household/people/new", {"name": "Ben"})
    ben = people_of(database, alice.household_id)[1]
    alice.submit(f"/household/people/{ben.id}/archive", at=f"/household/people/{ben.id}")
    with database.read() as conn:
        block = store.household_block(conn, alice.household_id, alice.account_id)
        seen = sight_of(conn, alice.household_id, alice.account_id)
    assert [person["name"] for person in block["people"]] == ["Alice"]
    assert [person["name"] for person in block["past_people"]] == ["Ben"]
    assert (ben.id, "felt") in seen


def test_the_block_is_built_for_the_one_who_reads_it(
    alice: Browser, bob: Browser, database: Database
) -> None:
    with database.read() as conn:
        block = store.household_block(conn, alice.household_id, bob.account_id)
    assert block["me"]["person"] == bob.person_id
    by_name = {person["name"]: person for person in block["people"]}
    assert by_name["Alice"]["may"] == ["eaten"]
    assert by_name["Alice"]["sees"] == ["Alice"]
    assert by_name["Alice"]["sees_eaten"] == ["Alice", "Bob"]
    assert by_name["Bob"]["may"] == ["eaten", "felt"]


def test_another_households_ids_are_not_found(
    alice: Browser, charlie: Browser, database: Database
) -> None:
    theirs = alice.person_id
    assert charlie.get(f"/household/people/{theirs}").status_code == 404
    sent = {"name": "X", "zone": "UTC", "day_start": "04:00", "eaten_sight": "household",
            "felt_sight": "household", "household": alice.household_id}  # fmt: skip
    for path in (f"/household/people/{theirs}", f"/household/people/{theirs}/archive",
                 f"/household/privacy/{theirs}", "/household/switch"):  # fmt: skip
        assert charlie.submit(path, sent, at="/household/people/new").status_code == 404
    with database.write() as conn, pytest.raises(NotFound):
        store.set_sight(conn, charlie.household_id, theirs, "household", "household")
    assert people_of(database, alice.household_id)[0].name == "Alice"


def test_a_stranger_sees_nothing_and_a_phone_writes_its_contact_once_a_minute(
    alice: Browser, charlie: Browser, database: Database
) -> None:
    now, home = now_ms(), alice.household_id
    with database.write() as conn:
        store.touch_device(conn, home, "phone", alice.account_id, "Pixel", 3, now)
    with database.read() as conn:
        assert sight_of(conn, home, charlie.account_id) == frozenset()
        assert not store.device_is_due(conn, home, "phone", alice.account_id, 3, now + 59_000)
        assert store.device_is_due(conn, home, "phone", alice.account_id, 0, now + 1)
        assert store.device_is_due(conn, home, "phone", alice.account_id, 3, now + 60_000)
    page = alice.get("/household/devices").text
    assert "Pixel" in page
    assert "3 entries unsent" in page
    assert "Pixel" not in charlie.get("/household/devices").text


CHOICES = ("household", "named", "private", "of a later version")
NAMES = [(part, one) for part in PARTS for one in ("B", "C")]


@pytest.mark.parametrize("eaten", CHOICES)
@pytest.mark.parametrize("felt", CHOICES)
def test_findings_are_for_those_who_see_both_parts(eaten: str, felt: str) -> None:
    for count in range(len(NAMES) + 1):
        for named in combinations(NAMES, count):
            her = Sharing("a", "A", eaten, felt, frozenset(named))
            choice, accounts = stricter(her)
            found = Sharing("a", "A", choice, choice, frozenset(("eaten", one) for one in accounts))
            for one in ("A", "B", "C", "D"):
                both = all(may_see(her, part, one, "adult") for part in PARTS)
                assert may_see(found, "eaten", one, "adult") == both


def test_a_helper_never_sees_how_others_feel_and_nobody_by_a_choice_that_is_not_known() -> None:
    names = frozenset({("felt", "H"), ("eaten", "H")})
    named, unknown = Sharing("a", "A", "named", "named", names), Sharing("a", "A", "x", "x", names)
    assert sight([named], "H", "helper") == {("a", "eaten")}
    assert sight([named], "H", "viewer") == {("a", "eaten"), ("a", "felt")}
    assert sight([named], "A", "helper") == {("a", "eaten"), ("a", "felt")}
    assert sight([unknown], "H", "owner") == frozenset()
    assert sight([named], "H", "emperor") == frozenset()


def test_private_means_the_account_of_that_person_alone() -> None:
    assert default_sight(is_child=False, has_account=True) == ("household", "private")
    assert default_sight(is_child=True, has_account=False) == ("household", "household")
    alice = Person("a", "Alice", "beet", "A", False, None, "UTC", "04:00", "household", "private",
                   0, None)  # fmt: skip
    assert sight([alice], "A", "viewer") == {("a", "eaten"), ("a", "felt")}
    assert sight([alice], "B", "owner") == {("a", "eaten")}
    assert not may_be_invited(alice)
