"""Joining: by link and by code, with and without an account, and everything that can be wrong."""

import re

import pytest

from tests.browser import Browser
from tests.conftest import PASSWORD, new_browser
from tests.test_invitations import Shown, invite
from webapp.accounts import store as accounts
from webapp.accounts.codes import code_hash
from webapp.clock import now_ms
from webapp.db import Database
from webapp.households import store

ANSWERS = {
    "called": "Bob",
    "zone": "Europe/Berlin",
    "eaten_sight": "household",
    "felt_sight": "private",
    "login": "bob@example.org",
    "password": "green door seven",
}


def sign_up(client: Browser, shown: Shown, **answers: str) -> object:
    return client.submit("/join/sign-up", ANSWERS | {"secret": shown.secret} | answers, at="/join")


def members(database: Database, household_id: str) -> list[str]:
    with database.read() as conn:
        return [found.account_id for found in store.members(conn, household_id)]


def test_the_link_leads_through_what_is_seen_into_the_household(
    alice: Browser, client: Browser, database: Database
) -> None:
    shown = invite(alice)
    page = client.submit("/join", {"secret": shown.secret})
    for said in ("Join Alice&#39;s place", "Alice invites you", "Alice: meals and doses",
                 "Who will see yours", "I have an account: sign in"):  # fmt: skip
        assert said in page.text
    done = sign_up(client, shown)
    assert done.location == "/recovery-code"
    assert re.search(r"([A-Z2-9]{5}-){4}[A-Z2-9]{5}", client.get("/recovery-code").text)
    who = client.get("/api/v1/session").get_json()
    assert who["household"]["id"] == alice.household_id
    assert who["account"]["name"] == "Bob"
    with database.read() as conn:
        bob = store.people(conn, alice.household_id)[1]
    assert (bob.name, bob.eaten_sight, bob.felt_sight) == ("Bob", "household", "private")


def test_a_typed_code_does_the_same_as_the_link(alice: Browser, client: Browser) -> None:
    shown = invite(alice)
    page = client.submit("/join", {"code": shown.code.lower()})
    assert "Join Alice&#39;s place" in page.text


def test_opening_a_link_or_looking_at_it_uses_nothing_up(
    alice: Browser, client: Browser, database: Database
) -> None:
    shown = invite(alice)
    for _ in range(3):
        assert client.get("/join").status_code == 200
        assert client.submit("/join", {"secret": shown.secret}).status_code == 200
    assert sign_up(client, shown).location == "/recovery-code"
    assert len(members(database, alice.household_id)) == 2


def test_the_newcomer_chooses_who_sees_theirs_before_joining(
    alice: Browser, client: Browser, database: Database
) -> None:
    sign_up(client, invite(alice), eaten_sight="private", felt_sight="household")
    with database.read() as conn:
        bob = store.people(conn, alice.household_id)[1]
    assert (bob.eaten_sight, bob.felt_sight) == ("private", "household")


def test_someone_already_written_about_gets_their_account_and_keeps_their_past(
    alice: Browser, client: Browser, database: Database
) -> None:
    alice.submit("/household/people/new", {"name": "Bob"})
    with database.read() as conn:
        bob = store.people(conn, alice.household_id)[1]
    page = client.submit("/join", {"secret": (shown := invite(alice, bob.id)).secret})
    assert 'value="Bob"' in page.text
    sign_up(client, shown)
    with database.read() as conn:
        after = store.the_person(conn, alice.household_id, bob.id)
        grown = [member.generation for member in store.members(conn, alice.household_id)]
    assert after.account_id in members(database, alice.household_id)
    assert after.felt_sight == "private"
    assert grown[0] > 1


def test_an_account_of_another_household_joins_and_can_go_back(
    alice: Browser, charlie: Browser, database: Database
) -> None:
    shown = invite(alice)
    page = charlie.submit("/join", {"secret": shown.secret})
    assert "You are signed in as Charlie." in page.text
    joined = charlie.submit(
        "/join/accept", ANSWERS | {"secret": shown.secret, "called": "Charlie"}, at="/join"
    )
    assert joined.location == "/app/"
    session = charlie.get("/api/v1/session").get_json()
    assert session["household"]["id"] == alice.household_id
    charlie.submit("/household/switch", {"household": charlie.household_id}, "/household/members")
    session = charlie.get("/api/v1/session").get_json()
    assert session["household"]["id"] == charlie.household_id


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"password": "short"}, "Use at least 8 characters"),
        ({"login": "bob@"}, "does not look like an e-mail address"),
        ({"login": "alice"}, "This name is taken"),
        ({"called": ""}, "Say what the others call you."),
        ({"felt_sight": "nobody"}, "Not a valid choice"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(
    alice: Browser, client: Browser, database: Database, wrong: dict[str, str], said: str
) -> None:
    shown = invite(alice)
    page = sign_up(client, shown, **wrong)
    assert said in page.text
    kept = (ANSWERS | wrong)["login"]
    assert f'value="{kept}"' in page.text
    assert f'value="{shown.secret}"' in page.text
    assert len(members(database, alice.household_id)) == 1
    with database.read() as conn:
        assert accounts.credentials(conn, ANSWERS["login"]) is None
    assert sign_up(client, shown).location == "/recovery-code"


def test_the_second_to_use_a_link_is_told_and_gets_no_account(
    alice: Browser, client: Browser, database: Database
) -> None:
    shown = invite(alice)
    sign_up(new_browser(client.application), shown)
    page = sign_up(client, shown, login="eve@example.org")
    assert "has been used" in page.text
    with database.read() as conn:
        assert accounts.credentials(conn, "eve@example.org") is None


def test_a_code_for_my_own_phone_signs_it_in_once(
    alice: Browser, client: Browser, database: Database
) -> None:
    with database.write() as conn:
        accounts.add_phone_code(
            conn, alice.account_id, code_hash=code_hash("ABCDEFGH"),
            household_id=alice.household_id, now=now_ms(),
        )  # fmt: skip
    assert client.submit("/join", {"code": "abcd-efgh"}).location == "/app/"
    assert client.get("/api/v1/session").get_json()["account"]["id"] == alice.account_id
    other = new_browser(client.application)
    page = other.submit("/join", {"code": "abcd-efgh"})
    assert page.status_code == 422
    assert "No invitation has this code" in page.text


def test_an_empty_form_says_what_to_do(client: Browser) -> None:
    assert "Type the eight-character code" in client.submit("/join", {}).text


def test_signing_in_on_the_way_leads_back_to_the_invitation(
    alice: Browser, charlie: Browser, client: Browser
) -> None:
    entered = client.submit("/sign-in?next=/join", {"login": "charlie", "password": PASSWORD})
    assert entered.location == "/join"
    page = client.submit("/join", {"secret": invite(alice).secret})
    assert "You are signed in as Charlie." in page.text
