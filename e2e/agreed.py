"""What a provider said, written down on the pages of a plan as a person does."""

import re

from e2e.journal import Phone

POWDER = "L-glutamine powder"


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
