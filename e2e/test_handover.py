"""A child is handed over for an evening: two phones, a server that dies, and the end of it."""

import re
from datetime import datetime, timedelta

import segno
from playwright.sync_api import expect

from e2e.conftest import NewPhone
from e2e.journal import Phone
from e2e.server import until
from e2e.sitter import (
    POWDER,
    RINGS,
    agrees_on_a_plan,
    hands_over,
    here,
    journals,
    opens_the_card,
    tick,
    ticks,
    writes_a_note,
)
from e2e.test_access import refused_by_axe

HAD, REFUSED = "Mia had 5 g", "Mia refused"
OVER = "This card is over. Thank you."
HERS = re.compile(r"5 g.*Anna \(sitter\)", re.DOTALL)


def a_home(new_phone: NewPhone) -> Phone:
    alice = new_phone("alice").starts_a_household("Alice", "Mia")
    alice.adds_a_product(POWDER, "5").says_all_sent()
    agrees_on_a_plan(alice)
    return alice


def holds_nothing(phone: Phone) -> None:
    """Not a word of what it was shown, in whatever database."""
    until(lambda: journals(phone) == [], "the phone to let go")
    kept = phone.everything_stored()
    for word in ("Mia", POWDER, "Milk", "The owl", "Anna", "4917", RINGS):
        assert word not in kept, word


def test_two_taps_without_a_server_and_they_come_home_as_hers(new_phone: NewPhone) -> None:
    alice = a_home(new_phone)
    anna = opens_the_card(new_phone("anna"), hands_over(alice))
    anna.sees("Milk").sees("The owl sleeps, too.").sees(re.compile("not before"))
    ring = anna.page.get_by_role("link", name=re.compile("^Ring Bob"))
    assert ring.get_attribute("href") == "tel:" + RINGS.replace(" ", "")
    assert (ring.bounding_box() or {"height": 0})["height"] >= 48
    expect(anna.page.get_by_role("navigation")).to_have_count(0)
    assert not refused_by_axe(anna)
    anna.opens("/app/diary").sees("Milk").does_not_see("Search")

    anna.closes_the_app()
    anna.server.kill()
    # The first tap is on the home screen, the second on the button: nothing is asked between.
    anna.opens_the_app_again()
    ticks(anna, REFUSED).undoes()
    ticks(anna, HAD)
    writes_a_note(anna, "A late supper").status_says("4 waiting")
    anna.server.start()
    anna.reloads().says_all_sent()
    anna.sees(re.compile("Mia had 5 g at .*, by you"))

    alice.opens().says_all_sent().shows_days_of("Mia").sees_in_diary(HERS)
    alice.sees_in_diary(re.compile(r"A late supper.*Anna \(sitter\)", re.DOTALL))
    alice.opens_the_entry("A late supper").sees_a_change_by("Anna (sitter)")


def test_the_guard_knows_of_the_card_and_the_card_of_the_guard(new_phone: NewPhone) -> None:
    alice = a_home(new_phone)
    card = hands_over(alice)
    anna = opens_the_card(new_phone("anna"), card).loses_the_network()
    alice.server.has_not_heard_from(card.login, days=1)
    alice.opens().says_all_sent().starts_to_log("Dose").is_about("Mia").chooses(POWDER)
    alice.writes("Amount", "5").save_button().click()
    sheet = alice.page.get_by_role("dialog", name="Cannot tell: ask Anna")
    expect(sheet).to_contain_text("has the hand-over card")
    sheet.get_by_role("button", name="Already given: save it").click()
    alice.says_all_sent()

    anna.gets_the_network_back().reloads().sees(re.compile("by Alice"))
    tick(anna, HAD).click()
    sheet = anna.page.get_by_role("dialog")
    expect(sheet).to_contain_text("by Alice")
    expect(sheet.get_by_role("link", name="Ring Bob")).to_have_attribute(
        "href", re.compile("^tel:")
    )
    sheet.get_by_role("button", name="Not given").click()
    expect(sheet).to_have_count(0)
    expect(tick(anna, HAD)).to_be_enabled()
    anna.says_all_sent().does_not_see(re.compile("by you"))


def test_a_portion_missed_in_her_time_is_told_about_from_when_it_was_hers(
    new_phone: NewPhone,
) -> None:
    alice = new_phone("alice").starts_a_household("Alice", "Mia")
    alice.adds_a_product(POWDER, "5").says_all_sent()
    agrees_on_a_plan(alice, breakfast="5")
    eleven = here().replace(hour=11, minute=0)
    anna = opens_the_card(
        new_phone("anna"), hands_over(alice, since=(here() - eleven) / timedelta(hours=1))
    )
    missed = anna.page.get_by_role("region", name="Breakfast")
    expect(missed).to_contain_text("not recorded")
    missed.get_by_role("button", name=f"{HAD} around 11:00").click()
    anna.says_all_sent().sees(re.compile("Mia had 5 g around 11:00, by you"))


def test_when_the_card_is_over_what_waits_is_sent_and_nothing_is_left(new_phone: NewPhone) -> None:
    alice = a_home(new_phone)
    card = hands_over(alice)
    anna = opens_the_card(new_phone("anna"), card).loses_the_network()
    # The end itself, and the other window's question who is signed in after it.
    anna.expects("status of 410").expects("status of 401")
    ticks(anna, HAD).says_waiting(1)
    beside = anna.context.new_page()
    beside.goto(anna.server.url + "/app/")
    expect(beside.get_by_text("Milk")).to_be_visible()
    alice.server.lets_the_card_end(card.id)
    anna.gets_the_network_back().sees(OVER)
    holds_nothing(anna)
    expect(beside.get_by_text(OVER)).to_be_visible()
    expect(beside.get_by_text("Milk")).to_have_count(0)
    alice.opens().says_all_sent().shows_days_of("Mia").sees_in_diary(HERS)

    anna.loses_the_network().opens("/app/").sees(OVER)
    holds_nothing(anna)


def test_a_withdrawn_card_is_held_for_the_family_and_gone_from_her_phone(
    new_phone: NewPhone,
) -> None:
    alice = a_home(new_phone)
    card = hands_over(alice)
    anna = opens_the_card(new_phone("anna"), card).expects("status of 410")
    ticks(anna, REFUSED).says_all_sent().loses_the_network()
    writes_a_note(anna, "She cried a little").says_waiting(1)
    alice.opens(card.path).presses("Withdraw this card").sees(
        re.compile("withdrawn", re.IGNORECASE)
    )
    anna.gets_the_network_back().sees(OVER)
    holds_nothing(anna)
    alice.opens(card.path).sees("1 entry came after you withdrew the card")
    alice.presses(re.compile("^Take over")).opens().says_all_sent().shows_days_of("Mia")
    alice.sees_in_diary(re.compile(r"She cried.*Anna \(sitter\)", re.DOTALL))
    alice.sees_in_diary(re.compile(r"refused.*Anna \(sitter\)", re.DOTALL))


def test_days_later_and_never_online_the_phone_lets_go_by_its_own_clock(
    new_phone: NewPhone,
) -> None:
    anna = opens_the_card(new_phone("anna"), hands_over(a_home(new_phone))).loses_the_network()
    anna.closes_the_app()
    anna.context.clock.install(time=datetime.now().astimezone() + timedelta(days=2))
    anna.opens_the_app_again().sees(OVER)
    holds_nothing(anna)


def test_the_picture_of_the_code_is_the_link(new_phone: NewPhone) -> None:
    alice = new_phone("alice").starts_a_household("Alice", "Mia")
    card = hands_over(alice)
    drawn = alice.page.get_by_role("img", name="QR code to open the card").locator("path.qrline")
    expected = segno.make(card.link, error="m").svg_inline(border=4)
    shape = drawn.get_attribute("d")
    assert shape
    assert f'd="{shape}"' in expected
