"""One's own phones: named, signed out when lost, and what the others are told of them."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from tests.browser import Browser
from tests.conftest import PASSWORD, RECOVERY_CODE, new_browser, signed_in
from tests.phone import Phone, statuses
from webapp.accounts import store as accounts
from webapp.accounts.account import Account
from webapp.accounts.store.tables import audit
from webapp.clock import now_ms
from webapp.db import Database
from webapp.households import store as households

PAGE = "/household/devices"
SignIn = Callable[[], Browser]


@pytest.fixture
def again(app: Flask, alice: Browser, database: Database) -> SignIn:
    """Alice signs in with the same password on whatever phone."""

    def sign_in() -> Browser:
        return signed_in(app, database, Account(alice.account_id, "alice", "Alice"))

    return sign_in


def loses(alice: Browser, lost: Phone) -> Any:
    return alice.submit(f"{PAGE}/{lost.device}/revoke", at=f"{PAGE}/{lost.device}")


def told(phone: Phone, device: str) -> dict[str, Any]:
    phone.agreed = 0
    phone.send()
    return next(each for each in phone.parts["devices"] if each["id"] == device)


def test_a_name_is_seen_by_the_household_and_blank_takes_it_away(
    alice: Browser, bob: Browser
) -> None:
    phone, his = Phone(alice), Phone(bob)
    phone.send(device_label="Android · Chrome")
    his.send()
    here = f"{PAGE}/{phone.device}"
    assert alice.submit(f"{here}/name", {"name": "  Kitchen   tablet "}, at=here).status_code == 303
    assert his.send()["parts"]["devices"][0]["id"]
    assert told(his, phone.device)["name"] == "Kitchen tablet"
    assert told(his, phone.device)["label"] == "Android · Chrome"
    assert "Kitchen tablet" in bob.get(PAGE).text
    alice.submit(f"{here}/name", {"name": " "}, at=here)
    assert told(his, phone.device)["name"] is None


@pytest.mark.parametrize(("name", "why"), [("x" * 41, "40"), ("a\u200bb", "invisible")])
def test_a_bad_name_says_what_to_do_and_changes_nothing(
    alice: Browser, name: str, why: str
) -> None:
    phone = Phone(alice)
    phone.send()
    here = f"{PAGE}/{phone.device}"
    answer = alice.submit(f"{here}/name", {"name": name}, at=here)
    assert (answer.status_code, why in answer.text) == (422, True)
    assert told(phone, phone.device)["name"] is None


def test_nobody_elses_phone_is_named_or_signed_out(
    alice: Browser, bob: Browser, charlie: Browser
) -> None:
    phone = Phone(alice)
    phone.send()
    for other in (bob, charlie):
        for deed in ("name", "revoke"):
            answer = other.submit(f"{PAGE}/{phone.device}/{deed}", {"name": "Mine"}, at="/account")
            assert answer.status_code == 404
        assert other.get(f"{PAGE}/{phone.device}").status_code == 404
    phone.send(phone.note())
    assert told(phone, phone.device)["name"] is None


def test_a_lost_phone_is_signed_out_and_the_page_says_what_stays_on_it(
    alice: Browser, again: SignIn
) -> None:
    lost, here = Phone(again()), Phone(alice)
    lost.browser.household_id, lost.browser.person_id = alice.household_id, alice.person_id
    here.send()
    lost.send(unsent=3)
    before = alice.get(f"{PAGE}/{lost.device}").text
    assert "I lost it: sign it out" in before
    assert loses(alice, lost).status_code == 303
    assert lost.browser.get("/account").status_code == 303, "it opens no page either"
    page = alice.get(f"{PAGE}/{lost.device}").text
    assert "3 entries when it was last heard from" in page
    assert "Alice: meals and doses and how it has been" in page
    assert "stays readable" in page
    assert "I lost it: sign it out" not in page
    assert lost.post(lost.note()).status_code == 401
    assert alice.get("/account").status_code == 200
    assert told(here, lost.device)["revoked"] > 0


def test_a_session_from_before_cannot_speak_for_a_phone_that_was_signed_out(
    alice: Browser, again: SignIn
) -> None:
    """It had not been used on that phone when that was signed out, so it had not ended then."""
    stray, lost = again(), Phone(again())
    Phone(alice).send()
    lost.send()
    loses(alice, lost)
    for ops in ([], [lost.note()]):
        old = Phone(stray, lost.device)
        answer = old.post(*ops)
        assert (answer.status_code, answer.json["error"]["code"]) == (401, "device_revoked")
        assert stray.get("/api/v1/session").status_code == 401
        stray = _older(alice, again)


def _older(alice: Browser, again: SignIn) -> Browser:
    """A session that began long ago."""
    browser = again()
    db: Database = browser.application.extensions["villi"].db
    with db.write() as conn:
        conn.exec_driver_sql("UPDATE session SET created_at = 1 WHERE device_id IS NULL")
    return browser


def test_what_waited_on_it_is_taken_after_signing_in_again(alice: Browser, again: SignIn) -> None:
    lost = Phone(again())
    Phone(alice).send()
    lost.send()
    waiting = lost.note("written in the dark")
    loses(alice, lost)
    assert lost.post(waiting).status_code == 401
    found = Phone(again(), lost.device)
    assert statuses(found.send(waiting)) == ["applied"]
    assert "revoked" not in told(found, lost.device)


def test_all_other_phones_are_signed_out_and_this_one_is_not(
    alice: Browser, bob: Browser, again: SignIn
) -> None:
    here, others, his = Phone(alice), [Phone(again()), Phone(again())], Phone(bob)
    for phone in (here, *others, his):
        phone.send()
    assert alice.submit(f"{PAGE}/revoke-others", at=PAGE).status_code == 303
    assert [phone.post().status_code for phone in (here, *others, his)] == [200, 401, 401, 200]
    assert all("revoked" in told(here, phone.device) for phone in others)


def test_the_phone_in_the_hand_is_not_signed_out_here(alice: Browser) -> None:
    phone = Phone(alice)
    phone.send()
    assert loses(alice, phone).status_code == 422
    assert phone.post().status_code == 200


def test_a_new_phones_code_is_shown_once_the_old_ones_have_nothing_waiting(
    alice: Browser, again: SignIn
) -> None:
    old = Phone(again())
    old.send(unsent=2)
    answer = alice.submit(f"{PAGE}/new-phone", at="/account")
    assert "2 entries not sent" in answer.text
    assert 'class="code"' not in answer.text
    assert 'class="code"' in alice.submit(f"{PAGE}/new-phone", {"anyway": "1"}, at=PAGE).text
    old.send(unsent=0)
    answer = alice.submit(f"{PAGE}/new-phone", at="/account")
    assert 'class="code"' in answer.text
    assert "none of your phones had anything unsent" in answer.text


def test_the_others_are_told_to_the_minute_and_only_when_they_ask(
    alice: Browser, bob: Browser, database: Database
) -> None:
    hers, his = Phone(alice), Phone(bob)
    hers.send()
    his.send()
    hers.read_all()
    answer = hers.send()
    assert "heard" not in answer
    assert len(hers.post().data) <= 400
    his.send(unsent=2)
    answer = hers.send(heard=0)
    assert "parts" not in answer, "a contact is no news of what is agreed"
    (heard,) = answer["heard"]
    assert (heard["id"], heard["unsent"]) == (his.device, 2)
    assert heard["at"] % 60_000 == 0
    assert now_ms() - 120_000 < heard["at"] <= now_ms()
    his.send(unsent=1)
    assert hers.send(heard=heard["at"])["heard"][0]["unsent"] == 1
    assert hers.send(heard=heard["at"] + 3_600_000)["heard"] == []


def test_a_stranger_hears_of_nobody(alice: Browser, charlie: Browser) -> None:
    Phone(alice).send()
    theirs = Phone(charlie)
    theirs.send()
    assert theirs.send(heard=0)["heard"] == []
    assert theirs.post(heard=-1).status_code == 400


def test_the_block_tells_of_contact_and_what_was_unsent(alice: Browser, bob: Browser) -> None:
    hers, his = Phone(alice), Phone(bob)
    his.send(unsent=2)
    of_his = told(hers, his.device)
    assert (of_his["unsent"], of_his["mine"], of_his["heard"] % 60_000) == (2, False, 0)
    assert "gone" not in of_his


def test_what_was_done_to_a_phone_is_noted(
    alice: Browser, again: SignIn, database: Database
) -> None:
    lost = Phone(again())
    lost.send()
    loses(alice, lost)
    with database.read() as conn:
        noted = conn.execute(select(audit).where(audit.c.action == "device_revoked")).one()
    assert (noted.object_id, noted.household_id) == (lost.device, alice.household_id)


def test_another_households_phone_is_none_of_ones_own(
    alice: Browser, charlie: Browser, database: Database
) -> None:
    Phone(charlie).send()
    with database.read() as conn:
        theirs = households.devices(conn, charlie.household_id)[0].id
        assert accounts.names(conn, [charlie.account_id])
        assert households.own_devices(conn, alice.household_id, charlie.account_id) == []
    assert alice.submit(f"{PAGE}/{theirs}/revoke", at=PAGE).status_code == 404


@pytest.mark.parametrize("deed", ["password", "everywhere", "recovery"])
def test_signed_out_by_a_new_password_or_everywhere_the_other_phones_are_told_and_keep_what_waits(
    app: Flask, alice: Browser, bob: Browser, again: SignIn, deed: str
) -> None:
    here, other, his = Phone(alice), Phone(again()), Phone(bob)
    here.send()
    other.send()
    his.send()
    waiting = other.note("written before")
    signs_out(app, alice, deed)
    answer = other.post(waiting)
    assert answer.status_code == 401
    assert told(his, other.device)["revoked"] > 0
    is_here_too = "revoked" in told(his, here.device)
    assert is_here_too == (deed == "recovery"), "it came from none of them"
    back = Phone(again(), other.device)
    assert statuses(back.send(waiting)) == ["applied"]
    assert "revoked" not in told(his, other.device)


def signs_out(app: Flask, alice: Browser, deed: str) -> None:
    new = {"password": "eleven slow barges"}
    if deed == "password":
        done = alice.submit("/account/password", new | {"current": PASSWORD}, at="/account")
    elif deed == "everywhere":
        done = alice.submit("/account/sessions/sign-out-everywhere", at="/account")
    else:
        code = new | {"login": "alice", "code": RECOVERY_CODE}
        done = new_browser(app).submit("/recover", code)
    assert done.status_code in {302, 303}
