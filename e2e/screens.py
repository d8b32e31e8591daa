"""`make screens`: a picture of every screen at phone size, light and dark, into screens/.

`python -m e2e.screens publish` also renews the few that the README and the manifest show.
"""

import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, expect, sync_playwright

from e2e.browser import PHONE, SCREEN, launch_args
from e2e.guarding import WAIT, fills_in_a_dose, has_in_the_cabinet, is_asked, questions, says_given
from e2e.journal import NOTE, Phone
from e2e.refusals import LUNCH, a_household_of_two, keeps_her_meals_to_herself
from e2e.server import ROOT, Server
from e2e.sitter import agrees_on_a_plan, hands_over, opens_the_card, ticks
from e2e.table import eats_together, had, is_agreed, was_yesterday

FOLDER = ROOT / "screens"
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

BEFORE = {
    "welcome": "/",
    "sign-up": "/sign-up",
    "sign-in": "/sign-in",
    "recover": "/recover",
    "join": "/join",
}
SIGNED_IN = {
    "today": "/app/",
    "diary": "/app/diary",
    "add": "/app/add",
    "add-meal": "/app/add/meal",
    "add-dose": "/app/add/dose",
    "add-checkin": "/app/add/checkin",
    "add-symptom": "/app/add/symptom",
    "add-stool": "/app/add/stool",
    "add-event": "/app/add/event",
    "add-note": "/app/add/note",
    "add-product": "/app/add/product",
    "red-flags": "/app/red-flags",
    "learn": "/app/learn",
    "learn-help": "/app/learn/does-it-help",
    "learn-points": "/app/learn/point-by-point",
    "questions": "/app/questions",
    "insights": "/app/insights",
    "household": "/app/household",
    "settings": "/app/settings",
    "attention-none": "/app/attention",
    "account": "/account",
    "members": "/household/members",
    "person-new": "/household/people/new",
    "invitations": "/household/invitations",
    "devices": "/household/devices",
}
POWDER = "Psyllium powder"
SHOWN = ("today", "diary", "add-checkin")
"""What a phone's browser shows before installing."""


class Camera:
    """Takes whole pages, so that what is below the fold is looked at too."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone

    def shoot(self, name: str, *, whole: bool = True) -> None:
        self.phone.settles()
        for scheme in SCHEMES:
            self.phone.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            path = FOLDER / f"{name}-{scheme}.png"
            self.phone.page.screenshot(path=path, full_page=whole, animations="disabled")
        print(name, flush=True)

    def walk(self, paths: dict[str, str]) -> None:
        for name, path in paths.items():
            self.phone.opens(path)
            self.shoot(name)


def first_run(camera: Camera) -> None:
    """A new household, from the first page to an empty Today."""
    phone = camera.phone
    camera.walk(BEFORE)
    phone.opens("/sign-up").fills_in_the_account("alice@home.example", "short")
    camera.shoot("sign-up-refused")
    phone.signs_up("alice@home.example")
    camera.shoot("setup-household")
    phone.names_the_household("The Smiths", "Alice")
    camera.shoot("setup-people")
    phone.adds_people("Mia").is_at("/app/").is_ready_to_work_offline().says_all_sent()
    camera.shoot("today-empty")
    phone.loses_the_network().logs_a_meal("lentil soup, bread", who="Mia")
    camera.shoot("saved-undo", whole=False)
    phone.opens_the_entry("lentil soup")
    camera.shoot("entry")
    phone.presses("Delete")
    camera.shoot("deleted-undo", whole=False)


def lively(camera: Camera) -> None:
    """The sample household, as somebody sees it after some weeks."""
    phone = camera.phone.opens("/").presses("Try it with sample data")
    phone.is_at("/app/").is_ready_to_work_offline().says_all_sent()
    camera.walk(SIGNED_IN)
    for name in SHOWN:
        phone.opens(SIGNED_IN[name])
        camera.shoot(f"shown-{name}", whole=False)
    phone.opens("/household/invitations").presses("Make an invitation")
    camera.shoot("invitation")


def refused(camera: Camera) -> None:
    """What the server did not take, what is unsent, and the way out of both."""
    browser = camera.phone.context.browser
    assert browser is not None
    contexts = iter((camera.phone.context, browser.new_context(**PHONE)))
    server = camera.phone.server
    alice, bob = a_household_of_two(lambda name: Phone(next(contexts), server, name))
    camera.phone = bob.loses_the_network().logs_a_meal(LUNCH, who="Alice", with_dose="5 g")
    keeps_her_meals_to_herself(alice)
    bob.gets_the_network_back().sees("2 need attention").opens()
    bob.presses("2 need attention").sees("The server did not take this")
    camera.shoot("attention")
    bob.presses("Edit").sees("With dose")
    camera.shoot("attention-edit")
    bob.presses("Back").presses("Discard…")
    camera.shoot("attention-discard", whole=False)
    bob.presses("Do not discard").loses_the_network().logs_a_note("slept badly", who="Bob")
    bob.goes_to("Household").presses(re.compile("^This phone"))
    camera.shoot("settings-unsent")
    bob.goes_to("Household").presses("Sign out").sees("Keep on this phone and sign out")
    camera.shoot("sign-out-unsent", whole=False)


def differing(camera: Camera) -> None:
    """Two phones that did not hear of each other, and the history of what they wrote."""
    alice = camera.phone
    alice.starts_a_household("Alice", "Mia").adds_a_product(POWDER, "5")
    alice.logs_a_dose(POWDER, "2", who="Mia").logs_a_note("slept badly", who="Mia")
    alice.logs_an_event("Travel", who="Mia").says_all_sent()
    browser = alice.context.browser
    assert browser is not None
    bob = Phone(browser.new_context(**PHONE), alice.server, "bob")
    bob.joins_by_code(alice.invites_someone().code, "Bob").says_all_sent()
    for phone in (alice, bob):
        phone.loses_the_network()
    bob.edits("2 g").writes("Amount", "5").saves()
    alice.edits("2 g").writes("Amount", "10").saves()
    bob.edits("slept badly").writes(NOTE, "slept quite well until five in the morning").saves()
    alice.edits("slept badly").writes(NOTE, "slept badly, and coughed").saves()
    bob.deletes("Travel")
    alice.edits("Travel").chooses("Stress").saves()
    for phone in (bob, alice, bob, alice):
        phone.gets_the_network_back().opens().says_all_sent()
    camera.walk({"today-conflicts": "/app/", "diary-conflicts": "/app/diary"})
    alice.goes_to("Diary").rows("10 g").last.click()
    alice.sees("wrote this")
    camera.shoot("entry-history")
    alice.loses_the_network().reloads().sees("This much is known on this phone")
    camera.shoot("entry-history-offline")
    bob.context.close()


def handed_over(camera: Camera) -> None:
    """A child for an evening: the parents' pages, the paper, the sitter's phone."""
    alice = camera.phone.starts_a_household("Alice", "Mia")
    alice.adds_a_product(POWDER, "5").says_all_sent()
    agrees_on_a_plan(alice)
    camera.walk({"card-new": "/household/cards/new"})
    card = hands_over(alice)
    camera.shoot("card-made")
    camera.walk({"card": card.path, "card-paper": f"{card.path}/paper"})
    browser = alice.context.browser
    assert browser is not None
    anna = Phone(browser.new_context(**PHONE), alice.server, "anna")
    anna.page.goto(card.link)
    camera.phone = anna
    camera.shoot("card-open")
    opens_the_card(anna, card)
    camera.shoot("card-sitter")
    of_a_sitter(camera, anna)
    camera.phone = alice
    camera.walk({"cards": "/household/cards"})
    anna.context.close()


def of_a_sitter(camera: Camera, anna: Phone) -> None:
    """Without a network: ticked, something written, asked by the guard, and the end."""
    ticks(anna.loses_the_network(), "Mia had 5 g")
    camera.shoot("card-sitter-given")
    anna.presses("Mia had something else").writes("How much?", "5").presses("Write a note")
    camera.shoot("card-sitter-writing")
    anna.presses("Mia had 5 g").sees("Already given: save it")
    camera.shoot("card-sitter-asked", whole=False)
    anna.presses("Not given").presses("Take this card off this phone").presses("Take it off")
    anna.sees("still on this phone")
    camera.shoot("card-sitter-unsent")
    anna.gets_the_network_back().sees("Nothing of it is left on this phone.")
    camera.shoot("card-sitter-over")


def at_the_table(camera: Camera) -> None:
    """One meal for four, with what each had otherwise, and a dose that is doubtful."""
    phone = camera.phone.starts_a_household("Alice", "Mia", "Tom", "Ben")
    phone.adds_a_product(POWDER, "5").says_all_sent()
    is_agreed(phone, "Alice", lunch="5")
    is_agreed(phone, "Mia", lunch="2.5", gap="4")
    phone.opens().says_all_sent().logs_a_dose(POWDER, "1", who="Mia", when="30 min ago")
    eats_together(phone, "porridge, milk, banana", "Alice", "Mia", "Tom", "Ben")
    had(phone, "Mia", "milk", "none").sees(re.compile("^Mia: wait until"))
    camera.shoot("table")
    was_yesterday(phone).saves().opens("/app/add/meal?who=table").sees("As yesterday")
    camera.shoot("table-usual")
    phone.opens().page.get_by_role("button", name="Everyone").click()
    phone.sees("Log a meal")
    camera.shoot("today-everyone")


def guarded(camera: Camera) -> None:
    """What the guard asks before a dose, and what is asked of one that two phones wrote."""
    alice = camera.phone
    alice.starts_a_household("Alice", "Mia")
    has_in_the_cabinet(alice, POWDER, hours="4", most="10").says_all_sent()
    browser = alice.context.browser
    assert browser is not None
    bob = Phone(browser.new_context(**PHONE), alice.server, "bob")
    bob.joins_by_code(alice.invites_someone().code, "Bob").says_all_sent()
    bob.logs_a_dose(POWDER, "2.5", who="Mia", when="1 h ago").says_all_sent()
    bob.deletes("2.5 g").says_all_sent()
    bob.logs_a_dose(POWDER, "5", who="Mia").says_all_sent()
    sheet = is_asked(fills_in_a_dose(alice.opens().says_all_sent()), WAIT)
    expect(sheet.get_by_role("button", name="Not given")).to_be_enabled()
    camera.shoot("guard", whole=False)
    alice.page.set_viewport_size({"width": 320, "height": 568})
    camera.shoot("guard-320", whole=False)
    alice.page.evaluate("() => (document.documentElement.style.fontSize = '200%')")
    camera.shoot("guard-200", whole=False)
    alice.page.set_viewport_size({"width": 360, "height": 640})
    alice.page.evaluate("() => (document.documentElement.style.fontSize = '')")
    says_given(alice)
    for phone in (alice, bob):
        phone.opens().says_all_sent()
    camera.walk({"today-twice": "/app/", "diary-twice": "/app/diary"})
    alice.goes_to("Diary").rows(POWDER).last.click()
    alice.sees("wrote this")
    camera.shoot("entry-twice")
    questions(alice).get_by_role("button", name=re.compile("^The same dose")).click()
    alice.sees("Ask again").says_all_sent()
    camera.shoot("entry-answered")
    bob.context.close()


def pictured(browser: Browser, walk: Callable[[Camera], None]) -> None:
    with tempfile.TemporaryDirectory() as data:
        server = Server(Path(data))
        server.start()
        try:
            walk(Camera(Phone(browser.new_context(**PHONE), server)))
        finally:
            server.kill()


def publish() -> None:
    width, height = (2 * side for side in (SCREEN["width"], SCREEN["height"]))
    shown = ROOT / "static/screenshots"
    shown.mkdir(exist_ok=True)
    for name in SHOWN:
        shutil.copy(FOLDER / f"shown-{name}-light.png", shown / f"{name}-{width}x{height}.png")
    shutil.copy(FOLDER / "shown-today-light.png", ROOT / "docs/screens/today.png")


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_args())
        for walk in (lively, first_run, refused, differing, handed_over, at_the_table, guarded):
            pictured(browser, walk)
        browser.close()
    if "publish" in sys.argv:
        publish()


if __name__ == "__main__":
    main()
