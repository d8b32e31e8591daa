"""The audit: every deed of a household's pages is in it, in plain words, for owners only."""

import re
from html import unescape

from flask import Flask

from tests.browser import Browser
from tests.household import does, member_in
from tests.test_invitations import invite
from webapp.accounts import store as accounts
from webapp.clock import now_ms
from webapp.db import Database
from webapp.households import store
from webapp.households.audit import SENTENCES, sentence

HEALTH = ("meal", "dose", "symptom", "stool", "check-in", "feel", "pain", "ill", "glutamine")


def told(browser: Browser, path: str = "/household/audit") -> list[str]:
    """The sentences, newest first."""
    page = browser.get(path)
    assert page.status_code == 200
    return [unescape(each) for each in re.findall(r"list__words\"><span>([^<]*)<", page.text)]


def test_each_deed_is_told_in_words_newest_first(
    app: Flask, alice: Browser, bob: Browser, database: Database
) -> None:
    his = f"/household/members/{bob.account_id}"
    does(alice, "/household/name", {"name": "Number 9"})
    does(alice, "/household/people/new", {"name": "Mia", "is_child": "y"})
    with database.read() as conn:
        mia = store.people(conn, alice.household_id)[2]
        assert mia.name == "Mia"
    own = f"/household/people/{mia.id}"
    does(alice, own, {"name": "Mia", "zone": "UTC", "day_start": "04:00"})
    does(alice, f"{own}/archive")
    does(alice, f"{own}/archive", {"back": "1"})
    invite(alice, mia.id, "viewer")
    with database.read() as conn:
        made = store.invitations(conn, alice.household_id)[0]
    does(bob, f"/household/invitations/{made.id}/revoke")
    does(alice, f"{his}/role", {"role": "helper"})
    does(alice, f"{his}/role", {"role": "helper"})
    does(alice, f"{his}/remove")
    assert told(alice)[:9] == [
        "Alice removed Bob from the household.",
        "Alice made Bob a helper.",
        "Bob took back the invitation for Mia, as viewer.",
        "Alice made an invitation for Mia, as viewer.",
        "Alice showed Mia again.",
        "Alice put Mia away: no longer shown.",
        "Alice changed what is known of Mia.",
        "Alice added Mia.",
        "Alice changed the name of the household.",
    ]


def test_ownership_deletion_and_return_are_told(
    alice: Browser, bob: Browser, database: Database
) -> None:
    does(alice, "/household/delete", {"name": "Alice's place"})
    does(alice, "/household/restore", {"household": alice.household_id})
    does(alice, f"/household/members/{bob.account_id}/hand-over")
    does(alice, f"/household/members/{alice.account_id}/remove")
    assert told(bob)[:4] == [
        "Alice left.",
        "Alice handed the household over to Bob.",
        "Alice brought the household back.",
        "Alice deleted the household.",
    ]
    assert alice.get("/household/audit").status_code == 404


def test_it_is_for_owners_and_holds_nothing_of_another_household(
    app: Flask, alice: Browser, bob: Browser, charlie: Browser, database: Database
) -> None:
    does(charlie, "/household/name", {"name": "Elsewhere"})
    helper = member_in(app, database, alice.household_id, "helper")
    assert [each.get("/household/audit").status_code for each in (bob, helper)] == [403, 403]
    assert not [each for each in told(alice) if "Charlie" in each]


def test_it_is_read_page_by_page_without_gap_or_repeat(alice: Browser, database: Database) -> None:
    now = now_ms()
    with database.write() as conn:
        for n in range(120):  # twelve of one moment each, so that pages end in the midst of one
            accounts.note_action(
                conn, f"deed_{n}", now + n // 12, account_id=alice.account_id,
                household_id=alice.household_id,
            )  # fmt: skip
    found, path = [], "/household/audit"
    while path:
        page = alice.get(path).text
        found += re.findall(r"Alice: deed (\d+)\.", page)
        onward = re.search(r'href="(/household/audit\?before=[^"]+)"', page)
        path = onward.group(1) if onward else ""
    assert [int(each) for each in found] == sorted(range(120), reverse=True)


def test_a_place_that_nobody_gave_is_the_beginning(alice: Browser) -> None:
    does(alice, "/household/name", {"name": "Number 9"})
    for place in ("x", "1.", ".x", "9" * 40 + ".x", "1.'; DROP TABLE audit", "²."):
        assert told(alice, f"/household/audit?before={place}") == told(alice)


def test_no_sentence_has_a_health_word_and_none_stays_unfilled() -> None:
    for action in (*SENTENCES, "something_new"):
        words = sentence(action, "", "")
        assert "{" not in words
        assert not [word for word in HEALTH if re.search(rf"\b{word}", words.lower())], words


def test_names_are_shown_as_text(alice: Browser) -> None:
    does(alice, "/household/people/new", {"name": "<b>Mia</b>"})
    assert "<b>Mia" not in alice.get("/household/audit").text
