"""A page in WebKit as a reader of the screen meets it: by words, labels and places."""

import re
from collections.abc import Callable
from typing import Self

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from e2e.engines.webkit import LIMIT
from e2e.server import Server

Words = str | re.Pattern[str]


class WebKitPage:
    def __init__(self, driver: webdriver.WebKitGTK, server: Server) -> None:
        self.driver, self.server = driver, server
        self.home = "home"

    def opens(self, path: str = "/app/") -> Self:
        self.driver.get(self.server.url + path)
        return self

    def reloads(self) -> Self:
        self.driver.refresh()
        return self

    def closes_the_app(self) -> Self:
        """Its page goes; the worker and what the phone stores stay."""
        before = self.driver.current_window_handle
        self.driver.switch_to.new_window("tab")
        beside = self.driver.current_window_handle
        self.driver.switch_to.window(before)
        self.driver.close()
        self.driver.switch_to.window(beside)
        return self

    def opens_the_app_again(self, path: str = "/app/") -> Self:
        return self.opens(path)

    def is_at(self, path: str) -> Self:
        self.until(lambda: self.driver.current_url.startswith(self.server.url + path), path)
        return self

    def is_ready_to_work_offline(self) -> Self:
        asked = "return navigator.serviceWorker.controller !== null"
        self.until(lambda: bool(self.driver.execute_script(asked)), "the worker")
        return self

    def writes(self, label: str, words: str) -> Self:
        field = self.found(self._labelled(label))
        field.clear()
        field.send_keys(words)
        return self

    def still_has_written(self, label: str, words: str) -> Self:
        field = self.found(self._labelled(label))
        self.until(lambda: field.get_property("value") == words, f"{words} in {label}")
        return self

    def presses(self, name: Words) -> Self:
        """A button or a link, by the words on it."""
        self.until(lambda: self._clicked(name), f"a button {name}")
        return self

    def goes_to(self, place: str) -> Self:
        """One of the five places of the bottom navigation."""
        return self.clicks(f"//nav[@aria-label='Main']//a[normalize-space()={place!r}]")

    def sees(self, words: Words) -> Self:
        """These words among all that is drawn; case does not matter, and spaces count as one."""
        pattern = words if isinstance(words, re.Pattern) else re.compile(re.escape(words), re.I)
        self.until(lambda: bool(pattern.search(self.text())), str(words))
        return self

    def status_says(self, words: Words) -> Self:
        pattern = words if isinstance(words, re.Pattern) else re.compile(re.escape(words))
        there = "//*[@role='status']"

        def said() -> bool:
            return any(pattern.search(self.text(each)) for each in self.all(there))

        self.until(said, f"the status {words}")
        return self

    # How it is found -----------------------------------------------------------------------

    def text(self, of: WebElement | None = None) -> str:
        asked = "return (arguments[0] ?? document.body)?.innerText ?? ''"
        return re.sub(r"\s+", " ", self.driver.execute_script(asked, of)).strip()

    def all(self, path: str) -> list[WebElement]:
        return [each for each in self.driver.find_elements(By.XPATH, path) if each.is_displayed()]

    def found(self, path: str) -> WebElement:
        there: list[WebElement] = []

        def is_there() -> bool:
            there[:] = self.all(path)
            return bool(there)

        self.until(is_there, f"something at {path}")
        return there[0]

    def clicks(self, path: str) -> Self:
        """What is drawn anew between the look and the click is looked for again."""

        def clicked() -> bool:
            there = self.all(path)
            if there:
                there[0].click()
            return bool(there)

        self.until(clicked, f"something at {path}")
        return self

    def until(self, happens: Callable[[], bool], what: str) -> None:
        """Raises AssertionError with what is on the screen."""
        waiting = WebDriverWait(self.driver, LIMIT, 0.05, [StaleElementReferenceException])
        try:
            waiting.until(lambda _: happens())
        except TimeoutException:
            raise AssertionError(f"waited in vain for {what}; there is: {self.text()}") from None

    @staticmethod
    def _labelled(label: str) -> str:
        return (
            f"//*[@id=//label[.//text()[normalize-space()={label!r}]]/@for]"
            f" | //input[@aria-label={label!r}]"
        )

    def _clicked(self, name: Words) -> bool:
        for button in self.all("//button | //a"):
            said = {self.text(button), button.get_attribute("aria-label") or ""}
            fits = name in said if isinstance(name, str) else any(name.search(s) for s in said)
            if fits:
                button.click()
                return True
        return False
