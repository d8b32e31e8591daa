"""What a person does with the dose guard's sheet, and with the question of a dose written twice."""

import re

from playwright.sync_api import Locator, expect

from e2e.journal import Phone

POWDER = "Psyllium powder"
WAIT = re.compile(r"^Wait until ")
TWICE = "The same dose, or given twice?"


def has_in_the_cabinet(phone: Phone, title: str, *, hours: str = "", most: str = "") -> Phone:
    """A product with what its label says."""
    phone.goes_to("Household").presses("Add a product").writes("Name", title)
    phone.page.get_by_text(re.compile("^More")).click()
    if hours:
        phone.writes("Hours between two doses", hours)
    if most:
        group = phone.page.get_by_role("group", name="At most in 24 hours")
        group.get_by_label("Amount", exact=True).fill(most)
    return phone.saves()


def fills_in_a_dose(
    phone: Phone, amount: str = "5", *, product: str = POWDER, when: str = ""
) -> Phone:
    phone.starts_to_log("Dose").is_about("Mia").chooses(when).chooses(product)
    return phone.writes("Amount", amount)


def is_asked(phone: Phone, title: str | re.Pattern[str]) -> Locator:
    """Press Save, and see the sheet. It is the only thing that can be reached then."""
    phone.save_button().click()
    sheet = phone.page.get_by_role("dialog", name=title)
    expect(sheet).to_be_visible()
    return sheet


def says_not_given(phone: Phone) -> None:
    phone.page.get_by_role("dialog").get_by_role("button", name="Not given").click()
    expect(phone.page.get_by_role("dialog")).to_have_count(0)


def says_given(phone: Phone) -> None:
    phone.page.get_by_role("dialog").get_by_role("button", name=re.compile("^Already")).click()
    expect(phone.page.get_by_role("dialog")).to_have_count(0)
    expect(phone.page.get_by_role("button", name="Undo").first).to_be_visible()
    expect(phone.save_button()).to_have_count(0)


def questions(phone: Phone) -> Locator:
    return phone.page.get_by_role("group", name=TWICE)


def they_meet(*phones: Phone) -> None:
    """Each sends what it has, and looks once more for what the others sent."""
    for phone in phones:
        phone.gets_the_network_back()
        phone.opens().says_all_sent()
    for phone in phones:
        phone.opens().says_all_sent()
