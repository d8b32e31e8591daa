"""Who signs in: the doors, and what is refused at them."""

import re

import pytest
from flask import Flask

from tests.browser import Browser
from tests.conftest import PASSWORD, new_account, new_browser, signed_in
from tests.doorbell import is_in, sign_in
from webapp.accounts import store
from webapp.accounts.login import normalised
from webapp.accounts.password import hashed, needs_rehash, verified, weakness
from webapp.clock import HOUR, now_ms
from webapp.db import Database
from webapp.errors import TooMany

CODE = re.compile(r"[A-Z2-9]{5}(?:-[A-Z2-9]{5}){4}")


def test_the_first_visitor_makes_an_account_and_gets_a_code_to_print(client: Browser) -> None:
    answer = client.submit("/sign-up", {"login": " Alice@Example.org ", "password": PASSWORD})
    assert answer.headers["Location"] == "/setup/household"
    assert client.get("/api/v1/session").json["account"]["login"] == "alice@example.org"
    assert client.get("/api/v1/session").json["household"] is None
    assert CODE.search(client.get("/recovery-code").text)


def test_the_second_visitor_needs_an_invitation(app: Flask, alice: Browser) -> None:
    page = new_browser(app).get("/sign-up")
    assert "By invitation" in page.text
    assert "csrf_token" not in page.text


def test_a_late_form_for_the_first_account_is_refused(app: Flask, database: Database) -> None:
    late = new_browser(app)
    late.get("/sign-up")
    with database.write() as conn:
        new_account(conn, "alice", now_ms())
    answer = late.post("/sign-up", data={"login": "bob", "password": PASSWORD})
    assert answer.status_code in {200, 400}
    assert not is_in(late)


def test_a_doubled_sign_up_names_the_field_and_keeps_what_was_typed(
    open_app: Flask, database: Database
) -> None:
    first, second = new_browser(open_app), new_browser(open_app)
    first.submit("/sign-up", {"login": "Alice", "password": PASSWORD})
    answer = second.submit("/sign-up", {"login": "ALICE ", "password": PASSWORD})
    assert answer.status_code == 409
    assert "This name is taken" in answer.text
    assert 'value="ALICE "' in answer.text
    assert PASSWORD not in answer.text
    assert not is_in(second)


@pytest.mark.parametrize(
    ("login", "password", "cure"),
    [
        ("", PASSWORD, "Write the name or e-mail"),
        ("alice@home", PASSWORD, "does not look like an e-mail"),
        ("a", PASSWORD, "from 2 to 254"),
        ("ali\u200bce\u202e", PASSWORD, "invisible character"),
        ("alice", "", "Choose a password"),
        ("alice", "short", "at least 8"),
        ("alice", "x" * 129, "at most 128"),
        ("alice", "password1", "Many people use"),
        ("alice", "Football1", "easy to guess|Many people use"),
        ("alice", "aaaaaaaaaaaa", "easy to guess"),
        ("alice", "alice2024", "easy to guess"),
    ],
)
def test_a_bad_sign_up_says_what_to_do(
    client: Browser, login: str, password: str, cure: str
) -> None:
    answer = client.submit("/sign-up", {"login": login, "password": password})
    assert answer.status_code == 422
    assert re.search(cure, answer.text)
    assert 'aria-invalid="true"' in answer.text
    assert not is_in(client)


def test_any_long_password_is_taken_verbatim() -> None:
    for password in (
        "correct horse battery",
        " ünï cödé ☕ ",
        "one of a hundred long sentences, " * 3,
    ):
        assert weakness(password, "alice") is None
        assert verified(hashed(password), password)
        assert not verified(hashed(password), password + " ")


def test_a_password_is_kept_as_argon2id_and_made_anew_when_it_grew_old(
    app: Flask, alice: Browser, database: Database
) -> None:
    with database.write() as conn:
        old = "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$ZGVhZGJlZWY"
        kept = store.credentials(conn, "alice")
        assert kept is not None
        assert kept.password_hash.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert needs_rehash(old)


def test_signing_in_works_with_any_spelling_of_the_name(app: Flask, alice: Browser) -> None:
    assert normalised(" Ａlice ") == "alice"
    browser = new_browser(app)
    assert sign_in(browser, "  ALICE ") == 303
    assert is_in(browser)


@pytest.mark.parametrize(("login", "password"), [("alice", "wrong one"), ("nobody", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_look_the_same(
    app: Flask, alice: Browser, login: str, password: str
) -> None:
    answer = new_browser(app).submit("/sign-in", {"login": login, "password": password})
    assert answer.status_code == 422
    assert "The name or the password is not right" in answer.text
    assert f'value="{login}"' in answer.text


def test_guessing_is_slowed_down_and_another_name_is_not(
    app: Flask, alice: Browser, bob: Browser
) -> None:
    thief = new_browser(app)
    codes = [sign_in(thief, "alice", "wrong one") for _ in range(11)]
    assert codes == [422] * 10 + [429]
    answer = thief.submit("/sign-in", {"login": "Alice", "password": PASSWORD})
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 600
    assert 'value="Alice"' in answer.text
    assert sign_in(new_browser(app), "bob") == 303
    assert is_in(alice)


def test_a_right_password_forgets_the_wrong_ones(app: Flask, alice: Browser) -> None:
    browser = new_browser(app)
    for _ in range(3):
        assert [sign_in(browser, "alice", "wrong one") for _ in range(4)] == [422] * 4
        assert sign_in(browser) == 303
        browser.submit("/sign-out", at="/account")


def test_tries_are_counted_within_a_window(database: Database) -> None:
    now = now_ms()

    def attempt(at: int) -> None:
        with database.write() as conn:
            store.count_attempt(conn, "code:10.0.0.7", at, 2, HOUR)

    attempt(now)
    attempt(now + 1)
    with pytest.raises(TooMany) as refusal:
        attempt(now + 2)
    assert 3590 <= refusal.value.retry_after <= 3601
    attempt(now + HOUR)


@pytest.mark.parametrize(
    ("wanted", "goes"),
    [
        ("/app/diary", "/app/diary"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example", "/"),
        ("/app/\n", "/"),
        ("", "/"),
    ],
)
def test_signing_in_leads_on_but_never_away(
    app: Flask, alice: Browser, wanted: str, goes: str
) -> None:
    browser = new_browser(app)
    browser.get("/sign-in")
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', browser.get("/sign-in").text)
    assert token
    answer = browser.post(
        "/sign-in",
        query_string={"next": wanted},
        data={"csrf_token": token.group(1), "login": "alice", "password": PASSWORD},
    )
    assert answer.headers["Location"] == goes


def test_a_name_is_shown_as_text_whatever_it_holds(app: Flask, database: Database) -> None:
    with database.write() as conn:
        account = new_account(conn, "<script>alert(1)</script>", now_ms())
    page = signed_in(app, database, account).get("/account")
    assert page.status_code == 200
    assert "<script>alert" not in page.text.lower()
