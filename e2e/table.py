"""Plans and tables in a person's words: what a provider said, and who ate what together."""

import re

from e2e.journal import Phone

POWDER = "Psyllium powder"
YESTERDAY = "() => new Date(Date.now() - 864e5).toLocaleDateString('sv')"


def is_agreed(phone: Phone, who: str, *, lunch: str, gap: str = "") -> Phone:
    """A portion with lunch, which is due in the afternoon of the tests."""
    phone.opens("/app/household").presses(re.compile(rf"^{who}( \(you\))?\b"))
    phone.presses("What was agreed with a provider")
    phone.presses("Write down what your provider said")
    phone.writes("Lunch: how much", lunch).writes("At most in a day", "40")
    if gap:
        phone.writes("Hours between two doses, at least", gap)
    phone.writes("Agreed with", "Dr Roe").writes("Agreed on", "2026-01-05")
    phone.writes("Your name", phone.name).presses("Save what was agreed")
    return phone.sees("Dr Roe")


def eats_together(phone: Phone, foods: str = "porridge, milk", *who: str) -> Phone:
    """The form for the table, filled in but for the time."""
    phone.opens().presses("We ate together").is_about(*who)
    return phone.types_foods(foods)


def was_yesterday(phone: Phone) -> Phone:
    day = phone.page.evaluate(YESTERDAY)
    return phone.chooses("Pick a time").writes("Day", day).writes("Time", "15:30")


def had(phone: Phone, who: str, food: str, size: str) -> Phone:
    """On the person's own row."""
    phone.page.get_by_role("button", name=re.compile(f"^{who}.*something else")).click()
    group = phone.page.get_by_role("group", name=food, exact=True)
    group.get_by_text(size, exact=True).click()
    return phone
