"""A card's account is good for the card and for nothing else."""

import pytest
from flask import Flask

from tests.browser import Browser
from tests.cards import Made, dose
from tests.conftest import PASSWORD, RECOVERY_CODE, new_browser
from tests.household import does
from tests.phone import Phone, statuses
from tests.test_invitations import invite
from webapp.accounts import store as accounts
from webapp.accounts.codes import code_hash
from webapp.accounts.password import hashed
from webapp.clock import now_ms
from webapp.db import Database
from webapp.households import store as households
from webapp.ids import new_id


@pytest.fixture
def card(app: Flask, database: Database, alice: Browser) -> Made:
    return Made(app, database, alice)


def test_nobody_signs_in_to_it_or_recovers_it(
    card: Made, client: Browser, database: Database
) -> None:
    login = f"card:{card.id}"
    for password in ("!", "", card.secret, "quiet river stone"):
        answer = client.submit("/sign-in", {"login": login, "password": password})
        assert answer.status_code == 422, password
    with database.write() as conn:  # even if it somehow had what others have
        accounts.set_password(conn, card.account, hashed(PASSWORD))
        accounts.set_recovery(conn, card.account, code_hash(RECOVERY_CODE))
    typed = {"login": login, "password": PASSWORD}
    assert client.submit("/sign-in", typed).status_code == 422
    recover = {"login": login, "code": RECOVERY_CODE, "password": "quiet river bank"}
    assert client.submit("/recover", recover).status_code == 422
    assert client.get("/api/v1/session").status_code == 401


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("/account", None),
        ("/account/password", {"current": "!", "password": "quiet river stone"}),
        ("/account/recovery-code", {"confirm": "!"}),
        ("/household/devices/new-phone", {}),
        ("/setup/household", {"name": "Hers", "called": "Anna"}),
        ("/household/people/new", {"name": "Max"}),
        ("/household/invitations", {"person": "", "role": "adult"}),
        ("/household/cards/new", {"name": "Eve"}),
        ("/join", {"secret": "x"}),
        ("/join/accept", {"secret": "x"}),
        ("/sign-up", {"login": "anna", "password": "quiet river stone"}),
        ("/sign-in", {"login": "alice", "password": "quiet river stone"}),
        ("/household/switch", {"household": new_id()}),
    ],
)
def test_its_phone_is_refused_everything_else_and_told_why(
    card: Made, path: str, data: dict[str, str] | None
) -> None:
    anna = card.opened()
    answer = anna.get(path) if data is None else does_at_card(anna, path, data)
    assert answer.status_code == 403
    assert "This phone shows a hand-over card" in answer.text


def does_at_card(browser: Browser, path: str, data: dict[str, str]) -> object:
    return browser.submit(path, data, at="/card")


def test_a_card_joins_no_household_even_with_a_good_invitation(
    card: Made, alice: Browser, database: Database
) -> None:
    invitation = invite(alice)
    anna = card.opened()
    for path in ("/join", "/join/accept", "/join/sign-up"):
        told = anna.submit(path, {"secret": invitation.secret, "called": "Anna"}, at="/card")
        assert told.status_code == 403
    with database.read() as conn:
        assert len(households.members(conn, card.home)) == 1
        assert households.invitations(conn, card.home)[0].used_at is None


def test_it_is_on_no_list_and_in_no_count_of_members(
    card: Made, alice: Browser, bob: Browser, database: Database
) -> None:
    phone = card.phone()
    phone.send(dose(phone, card.child))
    assert "Anna" not in alice.get("/household/members").text
    assert alice.get(f"/household/members/{card.account}").status_code == 404
    for deed in ("role", "remove", "hand-over"):
        path = f"/household/members/{card.account}/{deed}"
        assert does(alice, path, {"role": "owner"}).status_code == 404
    named = {"eaten_sight": "named", "felt_sight": "named", "felt_named": [card.account]}
    does(alice, f"/household/privacy/{alice.person_id}", named)
    with database.read() as conn:
        named_now = households.the_person(conn, card.home, alice.person_id).named
    assert all(account != card.account for _, account in named_now)
    assert "Anna" not in alice.get(f"/household/people/{alice.person_id}").text
    hers = Phone(alice)
    hers.send()
    assert {each["name"] for each in hers.parts["members"]} == {"Alice", "Bob"}
    mia = next(one for one in hers.parts["people"] if one["id"] == card.child)
    assert set(mia["sees"]) == set(mia["sees_eaten"]) == {"Alice", "Bob"}
    assert bob.submit("/household/cards/new", {}).status_code == 422


def test_its_name_stands_beside_what_it_wrote_for_good(
    card: Made, alice: Browser, database: Database
) -> None:
    phone = card.phone()
    given = dose(phone, card.child)
    phone.send(given)
    card.withdraw()
    hers = Phone(alice)
    hers.generation = hers.send(generation=0)["generation"]
    hers.boot()
    assert hers.rows[given["record"]]["by"] == card.account
    cards = {each["account"]: each["name"] for each in hers.parts["cards"]}
    assert cards[card.account] == "Anna"
    told = alice.get(f"/api/v1/records/{given['record']}/history").get_json()
    assert told["history"][0]["by_name"] == "Anna"


def test_a_phone_goes_from_one_card_to_the_next(
    card: Made, app: Flask, alice: Browser, database: Database
) -> None:
    anna, other = card.opened(), Made(app, database, alice, card.child)
    assert anna.submit("/card", {"secret": other.secret}).status_code == 303
    assert anna.get("/api/v1/session").get_json()["card"]["id"] == other.id
    assert anna.delete("/api/v1/session").status_code == 204
    assert anna.get("/api/v1/session").status_code == 401


def test_another_s_words_are_not_taken_under_its_name(
    card: Made, alice: Browser, bob: Browser
) -> None:
    phone = card.phone()
    forged = phone.post(dose(phone, card.child), actor=alice.account_id)
    assert forged.status_code == 409
    assert phone.post(dose(phone, card.child), household=new_id()).status_code in {404, 409}
    his = Phone(bob)
    his.send()
    assert statuses(his.send(dose(his, card.child))) == ["applied"]


def test_a_card_does_not_close_the_door_to_the_first_real_account(
    app: Flask, database: Database
) -> None:
    with database.write() as conn:
        accounts.create_account(
            conn, login="card:x", name="Anna", password_hash="!", recovery_hash=None,
            now=now_ms(), is_card=True,
        )  # fmt: skip
        assert not accounts.any_account(conn)
    assert "Name or e-mail" in new_browser(app).get("/sign-up").text
