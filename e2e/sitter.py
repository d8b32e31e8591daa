"""A plan, a hand-over card and the phone of a sitter, in a person's words."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, expect

from e2e.browser import afternoon_zone
from e2e.journal import Phone

POWDER = "Psyllium powder"
RINGS = "+49 170 1234567"
KNOWS = "Bed at eight.\nThe owl sleeps, too."


def here() -> datetime:
    """By the clock on the wall of the phones."""
    return datetime.now(ZoneInfo(afternoon_zone())).replace(second=0, microsecond=0)


def agrees_on_a_plan(phone: Phone, who: str = "Mia", **amounts: str) -> None:
    """Lunch is due by now, dinner is still to come. Ends at the app, with all of it there."""
    phone.goes_to("Household").presses(re.compile(f"^{who}"))
    phone.page.wait_for_url("**/household/people/*")
    phone.opens(phone.page.url.removeprefix(phone.server.url) + "/plans/new")
    phone.page.get_by_label(POWDER).check()
    for meal, amount in ({"lunch": "5", "dinner": "5"} | amounts).items():
        phone.writes(f"{meal.capitalize()}: how much", amount)
    phone.writes("At most in a day", "20")
    phone.writes("Agreed with", "Dr Osei").writes("Agreed on", "2026-11-20")
    phone.writes("From", (here() - timedelta(days=1)).date().isoformat())
    phone.writes("Your name", "Alice").presses("Save what was agreed")
    phone.sees("Dr Osei").opens().says_all_sent()


@dataclass(frozen=True)
class Card:
    link: str
    path: str
    """Of the card's own page in the household."""

    @property
    def id(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def login(self) -> str:
        return f"card:{self.id}"


def hands_over(phone: Phone, *, since: float = 1, hours: float = 6) -> Card:
    """A card for Anna, about Mia, that began `since` hours ago and is over in `hours`: the page
    that shows its link and its code is open then."""
    phone.opens("/household/cards/new")
    phone.page.get_by_label("Who is looked after?").select_option(label="Mia")
    phone.writes("Who looks after them?", "Anna")
    phone.writes("From", f"{here() - timedelta(hours=since):%Y-%m-%dT%H:%M}")
    phone.writes("Until", f"{here() + timedelta(hours=hours):%Y-%m-%dT%H:%M}")
    phone.writes("What to know", KNOWS).writes("What to avoid", "Milk")
    phone.writes("Whom to ring", "Bob").writes("Their telephone", RINGS)
    phone.presses("Make the card")
    link = phone.page.get_by_label("Link to the card").input_value()
    done = phone.page.get_by_role("link", name="Done", exact=True).get_attribute("href") or ""
    return Card(link, done)


def opens_the_card(phone: Phone, card: Card) -> Phone:
    """From the link to the card, and until it would open without a network, too."""
    phone.page.goto(card.link)
    phone.presses("Open the card").is_at("/app/").is_ready_to_work_offline()
    expect(phone.page.get_by_role("heading", name="Mia", level=1)).to_be_visible()
    phone.says_all_sent()
    return phone


def tick(phone: Phone, words: str | re.Pattern[str]) -> Locator:
    return phone.page.get_by_role("main").get_by_role("button", name=words)


def ticks(phone: Phone, words: str | re.Pattern[str]) -> Phone:
    """One tap, and the phone says that it is kept."""
    tick(phone, words).first.click()
    return can_undo(phone)


def can_undo(phone: Phone) -> Phone:
    expect(phone.page.get_by_role("button", name="Undo")).to_be_visible()
    return phone


def writes_a_note(phone: Phone, words: str) -> Phone:
    phone.presses("Write a note").writes("A note about Mia", words).presses("Save the note")
    return can_undo(phone)


def journals(phone: Phone) -> list[str]:
    """The databases of journals that this phone keeps."""
    named = "() => indexedDB.databases().then(all => all.map(one => one.name))"
    found: list[Any] = phone.page.evaluate(named)
    return [name for name in found if name.startswith("villi:")]
