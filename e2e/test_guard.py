"""Never the dose twice, never a lost record: what the guard asks, on two and three phones."""

import re
from typing import Literal

import pytest
from playwright.sync_api import expect

from e2e.conftest import NewPhone
from e2e.guarding import (
    POWDER,
    WAIT,
    fills_in_a_dose,
    has_in_the_cabinet,
    is_asked,
    questions,
    says_given,
    says_not_given,
    they_meet,
)
from e2e.journal import Phone
from e2e.server import Server
from e2e.test_access import refused_by_axe
from e2e.test_plan import looks_at, writes_down_a_plan

ENZYME = "Lactase drops"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture
def alice(new_phone: NewPhone) -> Phone:
    alice = new_phone("alice").starts_a_household("Alice", "Mia")
    return has_in_the_cabinet(alice, POWDER, hours="4").says_all_sent()


@pytest.fixture
def bob(alice: Phone, new_phone: NewPhone) -> Phone:
    return new_phone("bob").joins_by_code(alice.invites_someone().code, "Bob").says_all_sent()


def test_the_sheet_names_who_gave_it_and_when_and_the_person_decides(
    alice: Phone, bob: Phone
) -> None:
    bob.logs_a_dose(POWDER, "5", who="Mia", when="30 min ago").says_all_sent()
    sheet = is_asked(fills_in_a_dose(alice.opens().says_all_sent()), WAIT)
    expect(sheet).to_contain_text("Mia · 5 g Psyllium powder")
    expect(sheet).to_contain_text(re.compile(r"4 hours between two doses were set"))
    expect(sheet).to_contain_text(re.compile(r"Last dose\s*5 g at \d\d:\d\d, by Bob"))
    expect(sheet).to_contain_text(re.compile(r"Bob’s phone .*with nothing unsent it knew of"))

    says_not_given(alice)
    alice.still_has_written("Amount", "5")
    is_asked(alice, WAIT)
    alice.page.keyboard.press("Escape")
    expect(alice.page.get_by_role("dialog")).to_have_count(0)
    alice.still_has_written("Amount", "5")

    is_asked(alice, WAIT)
    says_given(alice)
    # Bob's and the one that was given: what "Not given" was said to was never written.
    alice.opens().says_all_sent().sees_in_diary(POWDER, "sent", times=2)
    alice.opens("/household/audit").sees("Alice saved an entry although Villi asked to wait")
    bob.opens().says_all_sent().opens_the_entry("by Alice")
    bob.sees("Saved although the dose guard said: wait.")


def test_a_deleted_dose_is_told_and_an_edit_is_never_held_up(alice: Phone, bob: Phone) -> None:
    bob.logs_a_dose(POWDER, "4", who="Mia", when="30 min ago").says_all_sent()
    bob.deletes("4 g").says_all_sent()
    bob.logs_a_dose(POWDER, "3", who="Mia", when="1 h ago").says_all_sent()
    alice.opens().says_all_sent().edits("3 g").writes("Amount", "2").saves()
    sheet = is_asked(fills_in_a_dose(alice), WAIT)
    expect(sheet).to_contain_text(re.compile(r"at \d\d:\d\d \(4 g\) was deleted by Bob"))
    expect(sheet).to_contain_text(re.compile(r"2 g at \d\d:\d\d, by Bob"))
    says_not_given(alice)


def test_two_phones_that_did_not_hear_of_each_other_are_both_asked(
    alice: Phone, bob: Phone, new_phone: NewPhone
) -> None:
    carol = new_phone("carol").joins_by_code(alice.invites_someone().code, "Carol")
    alice.opens().says_all_sent()
    for phone in (alice, bob):
        phone.opens().says_all_sent().loses_the_network()
        phone.logs_a_dose(POWDER, "5", who="Mia")
    they_meet(alice, bob)
    carol.opens().says_all_sent()
    for phone in (alice, bob, carol):
        phone.opens().says_all_sent()
        expect(questions(phone)).to_be_visible()
        phone.sees_in_diary(POWDER, "sent", times=2).sees("5 g, perhaps 10 g")
        expect(questions(phone)).to_be_visible()

    bob.loses_the_network().opens_the_entry(POWDER)
    questions(bob).get_by_role("button", name=re.compile("^The same dose")).click()
    expect(questions(bob)).to_have_count(0)
    bob.undoes()
    expect(questions(bob)).to_be_visible()
    questions(bob).get_by_role("button", name=re.compile("^The same dose")).click()
    expect(questions(bob)).to_have_count(0)
    they_meet(bob, alice, carol)
    for phone in (alice, bob, carol):
        phone.sees_in_diary(POWDER, times=2)
        expect(phone.page.get_by_text("5 g, perhaps 10 g")).to_have_count(0)
        expect(phone.page.get_by_role("list", name="Doses of the day together")).to_contain_text(
            f"{POWDER}: 5 g"
        )
        expect(questions(phone)).to_have_count(0)


def test_the_answer_stands_in_the_history_with_who_gave_it_and_can_be_opened_again(
    alice: Phone, bob: Phone
) -> None:
    for phone in (alice, bob):
        phone.opens().says_all_sent().loses_the_network()
        phone.logs_a_dose(POWDER, "5", who="Mia")
    they_meet(alice, bob)
    questions(bob).get_by_role("button", name=re.compile("^Given twice")).click()
    expect(questions(bob)).to_have_count(0)
    bob.says_all_sent()
    alice.opens().says_all_sent().sees_in_diary(POWDER, times=2).sees("10 g")
    expect(questions(alice)).to_have_count(0)
    told = []
    for at in range(2):
        with alice.page.expect_response(re.compile(r"/history$")) as history:
            alice.goes_to("Diary").rows(POWDER).nth(at).click()
        history.value.finished()
        alice.sees("Not the same dose as").sees("wrote this").is_drawn()
        told += alice.page.get_by_text("Bob said that this was given beside").all()
    assert len(told) == 1
    alice.presses("Ask again")
    expect(questions(alice)).to_be_visible()


def test_a_silent_phone_of_one_who_gives_it_is_doubt(
    alice: Phone, bob: Phone, new_phone: NewPhone, server: Server
) -> None:
    has_in_the_cabinet(alice, ENZYME, hours="0.5").says_all_sent()
    bob.opens().says_all_sent().logs_a_dose(ENZYME, "2", who="Mia", when="1 h ago").says_all_sent()
    bob.closes_the_app()
    server.has_not_heard_from(bob.login_of("Bob"), days=2)
    code = alice.asks_for_a_phone_code()
    alice.closes_the_app()
    tablet = new_phone("tablet").enters_phone_code(code).says_all_sent()
    sheet = is_asked(fills_in_a_dose(tablet, "2", product=ENZYME), "Cannot tell: ask Bob")
    expect(sheet).to_contain_text("Bob’s phone is silent, and Bob gave it lately.")
    expect(sheet).to_contain_text(re.compile(r"Last dose\s*2 g at \d\d:\d\d, by Bob"))
    expect(sheet).to_contain_text("Ask Bob before you decide")
    says_given(tablet)
    tablet.says_all_sent().sees_in_diary(ENZYME, "sent", times=2)


def test_a_maximum_counts_for_doses_as_needed(alice: Phone) -> None:
    has_in_the_cabinet(alice, ENZYME, most="10")
    alice.logs_a_dose(ENZYME, "6", who="Mia", when="1 h ago")
    fills_in_a_dose(alice, "4", product=ENZYME).saves()
    sheet = is_asked(fills_in_a_dose(alice, "0.5", product=ENZYME), WAIT)
    expect(sheet).to_contain_text("more than the 10 g that were set")
    expect(sheet).to_contain_text("10 g of at most 10 g")
    says_given(alice)
    alice.sees_in_diary("0.5 g", times=1)


def test_one_portion_of_a_plan_tapped_on_two_offline_phones_is_asked_about(
    alice: Phone, bob: Phone
) -> None:
    alice.says_all_sent()
    writes_down_a_plan(alice, "Mia", lunch="5", dinner="2.5")
    for phone in (alice, bob):
        looks_at(phone.opens().says_all_sent(), "Mia").loses_the_network()
        phone.presses("Mia had 5 g").says_waiting(1)
    they_meet(alice, bob)
    for phone in (alice, bob):
        expect(questions(looks_at(phone, "Mia"))).to_be_visible()
    questions(alice).get_by_role("button", name=re.compile("^The same dose")).click()
    alice.says_all_sent()
    expect(questions(bob)).to_have_count(0)


def test_the_sheet_by_keyboard_and_for_everyone(alice: Phone) -> None:
    alice.loses_the_network().logs_a_dose(POWDER, "5", who="Mia")
    fills_in_a_dose(alice, "5")
    sheet = is_asked(alice, WAIT)
    alice.page.emulate_media(reduced_motion="reduce")
    for scheme in SCHEMES:
        alice.page.emulate_media(color_scheme=scheme)
        assert not refused_by_axe(alice)
    alice.page.set_viewport_size({"width": 320, "height": 568})
    alice.page.evaluate("() => (document.documentElement.style.fontSize = '200%')")
    for name in (re.compile("^Already"), "Not given"):
        button = sheet.get_by_role("button", name=name)
        button.scroll_into_view_if_needed()
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 48
        assert 0 <= box["x"] <= 320 - box["width"]
    alice.page.keyboard.press("Tab")
    expect(sheet.get_by_role("button", name=re.compile("^Already"))).to_be_focused()
    alice.page.keyboard.press("Tab")
    alice.page.keyboard.press("Enter")
    expect(sheet).to_have_count(0)
    alice.still_has_written("Amount", "5")
