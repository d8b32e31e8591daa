"""A phone on WebKit, the engine of every iPhone: no background sync, no offline switch.

The driver has neither, so the network is lost by killing the server.
"""

import glob
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Self

from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from e2e.browser import afternoon_zone
from e2e.server import Server

LIMIT = 20.0


@contextmanager
def screen() -> Iterator[str]:
    """A display that nobody looks at; without one the driver hangs."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    child = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as number:
        display = number.readline().strip()
    try:
        yield f":{display}"
    finally:
        child.terminate()
        child.wait()


@contextmanager
def webkit(display: str) -> Iterator[webdriver.WebKitGTK]:
    options = Options()
    options.binary_location = glob.glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")[0]
    options.add_argument("--automation")
    surroundings = {**os.environ, "DISPLAY": display, "TZ": afternoon_zone()}
    service = Service(executable_path="/usr/bin/WebKitWebDriver", env=surroundings)
    driver = webdriver.WebKitGTK(options=options, service=service)
    try:
        driver.set_script_timeout(LIMIT)
        driver.set_page_load_timeout(LIMIT)
        yield driver
    finally:
        driver.quit()


class WebKitPhone:
    def __init__(self, driver: webdriver.WebKitGTK, server: Server) -> None:
        self.driver, self.server = driver, server

    def opens(self, path: str) -> Self:
        self.driver.get(self.server.url + path)
        return self

    def writes(self, label: str, words: str) -> Self:
        field = self._found(
            f"//*[@id=//label[.//text()[normalize-space()={label!r}]]/@for]"
            f" | //input[@aria-label={label!r}]"
        )
        field.clear()
        field.send_keys(words)
        return self

    def presses(self, words: str) -> Self:
        """A button or link whose words begin so."""
        self._found(
            f"//*[self::button or self::a]"
            f"[starts-with(normalize-space(.), {words!r}) or @aria-label={words!r}]"
        ).click()
        return self

    def is_at(self, path: str) -> Self:
        self._until(lambda: self.driver.current_url.startswith(self.server.url + path), path)
        return self

    def is_ready_to_work_offline(self) -> Self:
        asked = "return navigator.serviceWorker.controller !== null"
        self._until(lambda: bool(self.driver.execute_script(asked)), "the worker")
        return self

    def sees(self, words: str) -> Self:
        """These words among all that is drawn; case does not matter, and spaces count as one."""
        self._until(lambda: words.lower() in self._text().lower(), words)
        return self

    def reloads(self) -> Self:
        self.driver.refresh()
        return self

    def _text(self) -> str:
        drawn = self.driver.execute_script("return document.body ? document.body.innerText : ''")
        return re.sub(r"\s+", " ", drawn)

    def _found(self, path: str) -> WebElement:
        def shown(driver: webdriver.WebKitGTK) -> WebElement | None:
            found = driver.find_elements(By.XPATH, path)
            return next((element for element in found if element.is_displayed()), None)

        found = WebDriverWait(self.driver, LIMIT, 0.05).until(shown, f"nothing at {path}")
        assert found is not None
        return found

    def _until(self, happens: Callable[[], bool], what: str) -> None:
        try:
            WebDriverWait(self.driver, LIMIT, 0.05).until(lambda _: happens())
        except TimeoutException:
            raise AssertionError(f"waited in vain for {what}; there is: {self._text()}") from None
