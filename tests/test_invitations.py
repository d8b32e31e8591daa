"""Invitations: shown once, used once, a day long, taken back, and not to be guessed."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html import unescape
from threading import Barrier

import pytest
from sqlalchemy import text

from tests.browser import Browser
from tests.conftest import new_account
from webapp.accounts.codes import plain
from webapp.clock import now_ms
from webapp.db import Database
from webapp.errors import Conflict, NotFound, Refused
from webapp.households import store
from webapp.households.invitation import LIFETIME, key_of


@dataclass
class Shown:
    code: str
    link: str
    html: str

    @property
    def secret(self) -> str:
        return self.link.partition("#")[2]


def invite(browser: Browser, person: str = "", role: str = "adult") -> Shown:
    page = browser.submit("/household/invitations", {"person": person, "role": role})
    assert page.status_code == 200
    code = re.search(r'class="code">([^<]+)<', page.text)
    link = re.search(r'readonly value="([^"]+)"', page.text)
    assert code is not None
    assert link is not None
    return Shown(code.group(1), unescape(link.group(1)), page.text)


def newcomer(database: Database, login: str) -> store.Newcomer:
    with database.write() as conn:
        return store.Newcomer(new_account(conn, login, now_ms()).id, login.title(), "UTC")


def test_an_invitation_is_a_link_a_code_and_a_qr_that_the_page_itself_draws(alice: Browser) -> None:
    shown = invite(alice)
    assert re.fullmatch(r"[A-HJKMNP-TV-Z2-9]{4}-[A-HJKMNP-TV-Z2-9]{4}", shown.code)
    assert shown.link.startswith("http://localhost/join#")
    drawn = shown.html.partition('class="qr"')[2].partition("</div>")[0]
    assert "<svg" in drawn
    assert "style=" not in drawn


def test_the_database_holds_neither_secret_nor_code(alice: Browser, database: Database) -> None:
    shown = invite(alice)
    with database.read() as conn:
        rows = str([tuple(row) for row in conn.execute(text("SELECT * FROM invitation"))])
    assert shown.secret not in rows
    assert plain(shown.code) not in rows


def test_one_invitation_brings_in_one_of_two_who_join_at_once(
    alice: Browser, database: Database
) -> None:
    key = invite(alice).secret
    both = [newcomer(database, "dora"), newcomer(database, "emil")]
    together = Barrier(2)

    def try_to_join(who: store.Newcomer) -> str:
        together.wait()
        try:
            with database.write() as conn:
                return store.join(conn, key, who, now_ms())
        except Refused as problem:
            return problem.code

    with ThreadPoolExecutor(2) as pool:
        ends = sorted(pool.map(try_to_join, both))
    assert ends == sorted([alice.household_id, "invitation_used"])
    with database.read() as conn:
        assert len(store.members(conn, alice.household_id)) == 2


def test_an_invitation_lasts_a_day(alice: Browser, database: Database) -> None:
    key, dora = invite(alice).secret, newcomer(database, "dora")
    with pytest.raises(Refused) as refusal, database.write() as conn:
        store.join(conn, key, dora, now_ms() + LIFETIME)
    assert refusal.value.code == "invitation_expired"
    assert "Ask for a new one" in refusal.value.message


def test_an_invitation_taken_back_opens_nothing(
    alice: Browser, client: Browser, database: Database
) -> None:
    shown = invite(alice)
    with database.read() as conn:
        made = store.invitations(conn, alice.household_id)[0]
    alice.submit(f"/household/invitations/{made.id}/revoke", at="/household/invitations")
    page = client.submit("/join", {"code": shown.code})
    assert "taken back" in page.text
    assert shown.code in page.text


def test_only_the_household_itself_takes_an_invitation_back(
    alice: Browser, charlie: Browser, database: Database
) -> None:
    invite(alice)
    with database.read() as conn:
        made = store.invitations(conn, alice.household_id)[0]
    path = f"/household/invitations/{made.id}/revoke"
    assert charlie.submit(path, at="/household/people/new").status_code == 404
    with database.write() as conn, pytest.raises(NotFound):
        store.revoke(conn, charlie.household_id, made.id, now_ms())


def test_nobody_is_invited_as_a_person_of_another_household_or_one_with_an_account(
    alice: Browser, charlie: Browser, database: Database
) -> None:
    alice.submit("/household/people/new", {"name": "Mia", "is_child": "y"})
    with database.read() as conn:
        me, mia = store.people(conn, alice.household_id)
    for browser, person in ((charlie, mia), (alice, me)):
        page = browser.submit("/household/invitations", {"person": person.id})
        assert 'class="code"' not in page.text
    with database.read() as conn:
        assert store.invitations(conn, alice.household_id) == []


def test_a_member_who_joins_again_leaves_the_invitation_good(
    alice: Browser, database: Database
) -> None:
    key = invite(alice).secret
    again = store.Newcomer(alice.account_id, "Alice", "UTC")
    with pytest.raises(Conflict), database.write() as conn:
        store.join(conn, key, again, now_ms())
    with database.write() as conn:
        assert store.open_invitation(conn, key, now_ms())


def test_guessing_codes_is_stopped_before_long_and_what_was_typed_stays(client: Browser) -> None:
    for _ in range(30):
        assert client.submit("/join", {"code": "ABCD-EFGH"}).status_code == 422
    stopped = client.submit("/join", {"code": "ABCD-EFGH"})
    assert stopped.status_code == 429
    assert int(stopped.headers["Retry-After"]) > 0
    assert "ABCD-EFGH" in stopped.text


@pytest.mark.parametrize(
    ("secret", "typed", "key"),
    [
        ("", " abcd-efgh ", "ABCDEFGH"),
        ("", "abcd efgh", "ABCDEFGH"),
        ("", "https://villi.example/join#aB3_x-Yz", "aB3_x-Yz"),
        ("aB3_x-Yz", "", "aB3_x-Yz"),
        ("", "", ""),
    ],
)
def test_a_code_is_understood_however_it_is_typed(secret: str, typed: str, key: str) -> None:
    assert key_of(secret, typed) == key
