"""More than was agreed: it is saved, and the phone says what to do now, in a dead spot too."""

import re

from playwright.sync_api import Locator, expect

from e2e.guarding import POWDER, WAIT, has_in_the_cabinet, is_asked, says_given
from e2e.journal import Phone
from e2e.test_devices import is_fit_to_be_seen


def test_an_over_limit_dose_is_saved_and_followed_by_whom_to_ring(phone: Phone) -> None:
    phone.starts_a_household("Alice", "Mia")
    has_in_the_cabinet(phone, POWDER, most="10").says_all_sent()
    phone.opens("/household/numbers").writes("Poison line", "+49 761 19240")
    phone.presses("Save the numbers").is_at("/household/members")
    phone.opens().says_all_sent().loses_the_network()
    phone.logs_a_dose(POWDER, "10", who="Mia", when="1 h ago")
    todays_alerts(phone, 0)
    phone.starts_to_log("Dose").is_about("Mia").chooses(POWDER).writes("Amount", "5")
    is_asked(phone, WAIT)
    says_given(phone)

    now = todays_alerts(phone, 1)
    expect(now).to_contain_text("Saved. That is 5 g over the 10 g a day on its label.")
    expect(now).to_contain_text("Skip the rest of today’s doses.")
    line = now.get_by_role("link", name="Poison line: +49 761 19240")
    expect(line).to_have_attribute("href", "tel:+4976119240")
    expect(now.get_by_role("link", name=re.compile(r"^Call (112|911|999)$"))).to_be_visible()
    is_fit_to_be_seen(phone)

    phone.shows_days_of("Mia").deletes("5 g")
    todays_alerts(phone, 0)


def todays_alerts(phone: Phone, count: int) -> Locator:
    phone.goes_to("Today")
    phone.page.get_by_role("group", name="Who").get_by_role("button", name="Mia").click()
    expect(phone.rows(POWDER).first).to_be_visible()
    alerts = phone.page.get_by_role("main").get_by_role("alert")
    expect(alerts).to_have_count(count)
    return alerts
