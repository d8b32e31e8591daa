"""What a person does on the pages that the server draws: account, household, invitations."""

import re
from dataclasses import dataclass
from typing import Self

from playwright.sync_api import expect

from e2e.device import Device

PASSWORD = "seven quiet herons at dusk"
NEW_PASSWORD = "eleven slow barges at noon"
Words = str | re.Pattern[str]


@dataclass(frozen=True)
class Invitation:
    code: str
    link: str

    @property
    def secret(self) -> str:
        return self.link.partition("#")[2]


class AtTheDoors(Device):
    """Sign-up, sign-in, people, invitations, sign-out."""

    def signs_up(self, login: str, password: str = PASSWORD) -> str:
        """From the first page to the household's. Returns the recovery code shown there."""
        self.opens("/sign-up").fills_in_the_account(login, password)
        return self.recovery_code()

    def fills_in_the_account(self, login: str, password: str = PASSWORD) -> Self:
        self.writes("Name or e-mail", login)
        self.writes("Password", password)
        return self.presses("Go on")

    def recovery_code(self) -> str:
        code = self.page.locator(".code").first
        expect(code).to_be_visible()
        return code.inner_text().strip()

    def names_the_household(self, household: str, own_name: str) -> Self:
        self.writes("Name of the household", household)
        self.writes("What are you called at home?", own_name)
        return self.presses(re.compile("go on", re.I))

    def adds_people(self, *children: str) -> Self:
        """The third screen of the first run, and on to Today."""
        for child in children:
            self.writes("Name", child)
            self.page.get_by_label("Is a child").check()
            self.presses("Add")
            expect(self.page.get_by_role("listitem").filter(has_text=child)).to_be_visible()
        return self.presses(re.compile("^Done"))

    def starts_a_household(self, name: str, *children: str, household: str = "Our home") -> Self:
        """All of the first run, up to a Today that also works without a network."""
        self.signs_up(self.login_of(name))
        self.names_the_household(household, name)
        self.adds_people(*children)
        return self.is_at("/app/").is_ready_to_work_offline()

    def login_of(self, name: str) -> str:
        """Each test's server-wide own: the common server keeps the accounts of them all."""
        return f"{name}@{self.home}.example".lower()

    def signs_in(self, name: str, password: str = PASSWORD) -> Self:
        self.writes("Name or e-mail", self.login_of(name))
        self.writes("Password", password)
        return self.presses("Sign in")

    def signs_out(self) -> Self:
        return self.goes_to("Household").presses("Sign out")

    # Inviting and joining ------------------------------------------------------------------

    def invites_someone(self) -> Invitation:
        self.opens("/household/invitations").presses("Make an invitation")
        link = self.page.get_by_label("Invitation link").input_value()
        made = Invitation(self.recovery_code(), link)
        self.opens()
        return made

    def joins_by_code(self, code: str, name: str) -> Self:
        self.opens("/").presses("I have a code").types_code(code)
        return self.joins(name)

    def joins_by_link(self, link: str, name: str) -> Self:
        self.page.goto(link)
        return self.presses("Go on").joins(name)

    def types_code(self, code: str) -> Self:
        return self.opens("/join").writes("Code", code).presses("Go on")

    def joins(self, name: str) -> Self:
        """With the invitation opened: an account of one's own, one's name, and Today."""
        self.writes("Name or e-mail", self.login_of(name)).writes("Password", PASSWORD)
        self.writes("What are you called at home?", name).presses(re.compile("^Join "))
        self.recovery_code()
        self.presses(re.compile("open the journal", re.I))
        return self.is_at("/app/").is_ready_to_work_offline()

    def asks_for_a_phone_code(self) -> str:
        self.opens("/account").presses("Add another phone")
        return self.recovery_code()

    def enters_phone_code(self, code: str) -> Self:
        self.opens("/").presses("I have a code").types_code(code)
        return self.is_at("/app/").is_ready_to_work_offline()

    # Words of the page ---------------------------------------------------------------------

    def refusal(self) -> str:
        """What the page says is wrong with what was sent."""
        alert = self.page.get_by_role("alert").first
        expect(alert).to_be_visible()
        return alert.inner_text()

    def sees_refusal(self, *words: str) -> Self:
        said = self.refusal()
        for word in words:
            assert word.lower() in said.lower(), said
        return self

    def goes_to(self, place: str) -> Self:
        """One of the five places of the bottom navigation."""
        main = self.page.get_by_role("navigation", name="Main")
        main.get_by_role("link", name=place, exact=True).click()
        return self

    def writes(self, label: Words, words: str) -> Self:
        self.page.get_by_label(label, exact=isinstance(label, str)).first.fill(words)
        return self

    def still_has_written(self, label: Words, words: str) -> Self:
        field = self.page.get_by_label(label, exact=isinstance(label, str)).first
        expect(field).to_have_value(words)
        return self

    def presses(self, name: Words) -> Self:
        """A button or a link, by the words on it."""
        exact = isinstance(name, str)
        button = self.page.get_by_role("button", name=name, exact=exact)
        button.or_(self.page.get_by_role("link", name=name, exact=exact)).first.click()
        return self
