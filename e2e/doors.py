"""What a person does on the pages that the server draws: account, household, invitations."""

import re
from typing import Self

from playwright.sync_api import expect

from e2e.device import Device

PASSWORD = "seven quiet herons at dusk"


class AtTheDoors(Device):
    """Sign-up, sign-in, people, invitations, sign-out."""

    def signs_up(self, name: str, password: str = PASSWORD) -> str:
        """From the welcome to the household's page. Returns the recovery code shown there."""
        self.opens("/sign-up")
        self.fills_in_the_account(name, password)
        return self.recovery_code()

    def fills_in_the_account(self, name: str, password: str = PASSWORD) -> Self:
        self.writes("Name or e-mail", name)
        self.writes("Password", password)
        return self.presses("Create account")

    def recovery_code(self) -> str:
        code = self.page.locator(".code").first
        expect(code).to_be_visible()
        return code.inner_text().strip()

    def names_the_household(self, household: str, own_name: str) -> Self:
        self.writes("Name of the household", household)
        self.writes("Your name", own_name)
        return self.presses("Next")

    def adds_people(self, *children: str) -> Self:
        """The third screen of the first run, and on to Today."""
        for child in children:
            self.writes("Name", child)
            self.page.get_by_role("checkbox", name=re.compile("child", re.I)).last.check()
            self.presses("Add")
            self.sees(child)
        return self.presses("Done")

    def starts_a_household(self, name: str, *children: str, household: str = "Our home") -> Self:
        """All of the first run, up to a Today that also works without a network."""
        self.signs_up(f"{name}@{self.name}.example")
        self.names_the_household(household, name)
        self.adds_people(*children)
        self.page.wait_for_url("**/app/**")
        return self.is_ready_to_work_offline()

    def signs_in(self, login: str, password: str = PASSWORD) -> Self:
        self.writes("Name or e-mail", login)
        self.writes("Password", password)
        return self.presses("Sign in")

    def signs_out(self) -> Self:
        return self.goes_to("Household").presses("Sign out")

    def goes_to(self, place: str) -> Self:
        """One of the five places of the bottom navigation."""
        main = self.page.get_by_role("navigation", name="Main")
        main.get_by_role("link", name=place, exact=True).click()
        return self

    def writes(self, label: str | re.Pattern[str], words: str) -> Self:
        self.page.get_by_label(label).last.fill(words)
        return self

    def presses(self, name: str | re.Pattern[str]) -> Self:
        """A button or a link, by the words on it."""
        button = self.page.get_by_role("button", name=name)
        button.or_(self.page.get_by_role("link", name=name)).first.click()
        return self
