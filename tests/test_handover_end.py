"""The end of a hand-over card: over, withdrawn, and what a sitter's phone may still say then."""

import pytest
from flask import Flask

from tests.browser import Browser
from tests.cards import Made, dose
from tests.phone import Phone, codes, statuses
from webapp.clock import DAY, HOUR, MINUTE, now_ms
from webapp.db import Database
from webapp.households import store as households
from webapp.households.span import AFTER


@pytest.fixture
def card(app: Flask, database: Database, alice: Browser) -> Made:
    return Made(app, database, alice)


def read_by(browser: Browser) -> Phone:
    phone = Phone(browser)
    phone.generation = phone.send(generation=0)["generation"]
    phone.boot()
    return phone


def test_before_it_begins_it_shows_nothing_and_at_its_beginning_the_phone_begins_anew(
    card: Made, alice: Browser
) -> None:
    hers = read_by(alice)
    given, cabinet = dose(hers, card.child), hers.create("product", title="Powder")
    hers.send(given, cabinet)
    card.moved(starts_at=now_ms() + HOUR)
    phone = card.phone()
    assert phone.rows == {}
    assert phone.parts["card"]["avoid"] == "Milk"
    card.moved(starts_at=card.starts)
    answer = phone.send()
    assert answer["reset"] == "generation"
    phone.generation = answer["generation"]
    phone.boot()
    assert set(phone.rows) == {given["record"], cabinet["record"]}


def test_when_it_is_over_she_sends_what_she_wrote_and_reads_nothing(
    card: Made, alice: Browser
) -> None:
    phone = card.phone()
    end = now_ms() - HOUR
    card.moved(starts_at=end - 3 * HOUR, ends_at=end)
    in_time, late = dose(phone, card.child, at=end - MINUTE), dose(phone, card.child, at=end + 1)
    answer = phone.post(in_time, late)
    assert answer.status_code == 410
    told = answer.get_json()
    assert told["error"]["code"] == "card_over"
    assert statuses(told) == ["applied", "rejected"]
    assert codes(told) == [None, "card_over"]
    assert "pull" not in told
    assert "parts" not in told
    again = phone.post(in_time, late).get_json()
    assert statuses(again) == ["duplicate", "rejected"], "a lost answer is given again"
    nothing = phone.post().get_json()
    assert nothing["error"]["code"] == "card_over"
    assert nothing["results"] == []
    assert set(read_by(alice).rows) == {in_time["record"]}
    history = phone.browser.get(f"/api/v1/records/{in_time['record']}/history")
    assert history.status_code == 404
    told = phone.browser.get("/api/v1/session").get_json()["card"]
    assert told["state"] == "over"
    assert not {"what", "avoid", "ring"} & set(told)


def test_a_week_after_its_end_nothing_is_taken_any_more(card: Made, alice: Browser) -> None:
    phone = card.phone()
    end = now_ms() - AFTER
    card.moved(starts_at=end - HOUR, ends_at=end)
    answer = phone.post(dose(phone, card.child, at=end - MINUTE))
    assert answer.status_code == 410
    assert answer.get_json()["error"]["code"] == "card_over"
    assert "results" not in answer.get_json()
    assert read_by(alice).rows == {}


def test_what_comes_after_the_withdrawal_is_kept_and_an_adult_takes_it_over(
    card: Made, alice: Browser, bob: Browser
) -> None:
    phone = card.phone()
    before = dose(phone, card.child)
    phone.send(before)
    card.withdraw()
    first, second = (
        dose(phone, card.child, quantity={"amount": 5, "unit": "g"}),
        phone.note("Tired"),
    )
    change = phone.op(
        before["record"], "dose", {"note": "half"}, base=phone.rows[before["record"]]["seq"]
    )
    told = phone.post(first, second, change).get_json()
    assert told["error"]["code"] == "card_withdrawn"
    assert statuses(told) == ["kept"] * 3
    assert set(read_by(alice).rows) == {before["record"]}, "nothing of it is applied"
    page = bob.get(f"/household/cards/{card.id}").text
    assert "3 entries came after you withdrew the card" in page
    assert "Powder, 5 g" in page
    assert "3 came later" in bob.get("/household/cards").text
    url = f"/household/cards/{card.id}"
    assert bob.submit(f"{url}/take-over", at=url).status_code == 303
    rows = read_by(bob).rows
    assert set(rows) == {each["record"] for each in (before, first, second)}
    assert rows[before["record"]]["doc"]["note"] == "half"
    assert {row["by"] for row in rows.values()} == {card.account}, "they are hers"
    assert "came after" not in bob.get(url).text
    assert statuses(phone.post(first).get_json()) == ["duplicate"]
    assert "Bob took over what came after this card was withdrawn: Anna" in (
        alice.get("/household/audit").text
    )


def test_or_leaves_it_out_and_the_phone_may_let_go_all_the_same(card: Made, alice: Browser) -> None:
    phone = card.phone()
    card.withdraw()
    late = dose(phone, card.child)
    assert statuses(phone.post(late).get_json()) == ["kept"]
    assert statuses(phone.post(late).get_json()) == ["kept"], "however often it comes"
    url = f"/household/cards/{card.id}"
    assert "1 entry came after" in alice.get(url).text
    alice.submit(f"{url}/leave-out", at=url)
    assert "came after" not in alice.get(url).text
    assert statuses(phone.post(late).get_json()) == ["kept"]
    assert "came after" not in alice.get(url).text
    assert read_by(alice).rows == {}
    assert "Alice left out what came after" in alice.get("/household/audit").text


def test_the_card_of_one_who_is_put_away_or_whose_maker_goes_is_withdrawn(
    card: Made, app: Flask, database: Database, alice: Browser, bob: Browser
) -> None:
    his = Made(app, database, bob, card.child)
    theirs, home = his.phone(), alice.household_id
    with database.write() as conn:
        households.remove_member(conn, home, bob.account_id, now_ms())
    assert theirs.post().get_json()["error"]["code"] == "card_withdrawn"
    hers = card.phone()
    with database.write() as conn:
        households.archive_person(conn, home, card.child, now_ms())
    assert hers.post().get_json()["error"]["code"] == "card_withdrawn"


def test_a_card_goes_with_its_household_and_comes_back_with_it(
    card: Made, database: Database, alice: Browser
) -> None:
    phone, now = card.phone(), now_ms()
    with database.write() as conn:
        households.delete_household(conn, card.home, alice.account_id, now)
    told = phone.post(dose(phone, card.child))
    assert (told.status_code, told.get_json()["error"]["code"]) == (410, "household_deleted")
    with database.write() as conn:
        households.bring_back(conn, card.home)
    assert "pull" in phone.send()
    with database.write() as conn:
        households.delete_household(conn, card.home, alice.account_id, now - 31 * DAY)
        assert households.purge(conn, card.home, now)
    assert phone.post().status_code == 401, "the card's account is gone with its rows"


def test_who_shares_with_a_few_only_is_shown_to_no_sitter(
    card: Made, app: Flask, database: Database, alice: Browser, bob: Browser
) -> None:
    his = Made(app, database, alice, bob.person_id)
    theirs = read_by(bob)
    given = theirs.create("dose", product_name="His own")
    theirs.send(given | {"set": given["set"] | {"occurred": dose(theirs, "")["set"]["occurred"]}})
    phone = his.phone()
    assert len(phone.rows) == 1
    with database.write() as conn:
        named = [("eaten", alice.account_id)]
        households.set_sight(conn, card.home, bob.person_id, "named", "private", named)
    answer = phone.send()
    assert answer["reset"] == "generation"
    phone.rows, phone.generation = {}, answer["generation"]
    phone.boot()
    assert phone.rows == {}
    told = phone.post(dose(phone, bob.person_id)).get_json()
    assert statuses(told) == ["applied"], "what was given is written down nevertheless"
