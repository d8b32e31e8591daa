"""A phone as a thing: it opens, loses the network, is closed and opened again.

It also listens: what the content policy refused, what the console called an error and what
no one caught are kept in `faults`, and every test ends by looking there.
"""

import re
from typing import Self

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, expect

from e2e.server import Server, until

POLICY = """addEventListener('securitypolicyviolation', event => console.error(
  'refused by the content policy: ' + event.violatedDirective + ' ' + event.blockedURI))"""
NO_NETWORK = re.compile(r"net::ERR_(INTERNET_DISCONNECTED|CONNECTION_|NETWORK_CHANGED|EMPTY_RESP)")


class Device:
    def __init__(self, context: BrowserContext, server: Server, name: str = "phone") -> None:
        self.context, self.server, self.name = context, server, name
        self.home = "home"
        """Part of every login; the fixtures give each test another."""
        self.faults: list[str] = []
        self.forgiven: list[str] = []
        context.set_default_timeout(30_000)
        context.add_init_script(POLICY)
        context.on("page", self._listen)
        for page in context.pages:
            self._listen(page)
        self.page: Page = context.pages[0] if context.pages else context.new_page()

    def opens(self, path: str = "/app/") -> Self:
        self.page.goto(self.server.url + path)
        return self

    def reloads(self) -> Self:
        self.page.reload()
        return self

    def is_ready_to_work_offline(self) -> Self:
        """The worker is in charge of this page, so it will be there without a network."""
        self.page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        return self

    def loses_the_network(self) -> Self:
        self.context.set_offline(True)
        return self

    def gets_the_network_back(self) -> Self:
        self.context.set_offline(False)
        return self

    def closes_the_app(self) -> Self:
        """Every page goes; the worker and what the phone stores stay."""
        self.page.close()
        return self

    def opens_the_app_again(self, path: str = "/app/") -> Self:
        self.page = self.context.new_page()
        return self.opens(path)

    def expects(self, pattern: str) -> Self:
        """A console error that belongs to what the test provokes, such as `status of 401`."""
        self.forgiven.append(pattern)
        return self

    def is_at(self, path: str) -> Self:
        self.page.wait_for_url(f"{self.server.url}{path}**")
        return self

    def settles(self) -> Self:
        """The page is drawn and asks the network for nothing more."""
        expect(self.page.get_by_role("heading").first).to_be_visible()
        self.page.wait_for_load_state("networkidle")
        return self

    def is_drawn(self) -> Self:
        """What has come by now stands on the page."""
        self.page.evaluate("new Promise(done => setTimeout(() => requestAnimationFrame(done)))")
        return self

    def goes_to_another_app_and_comes_back(self) -> Self:
        cdp = self.context.new_cdp_session(self.page)
        for state in ("frozen", "active"):
            cdp.send("Page.setWebLifecycleState", {"state": state})
        return self

    def browser_can_install(self) -> Self:
        """What Chromium says on a phone; without a screen it never does by itself."""
        self.page.evaluate(
            "() => dispatchEvent(new Event('beforeinstallprompt', { cancelable: true }))"
        )
        return self

    def looks_for_an_update(self) -> Self:
        self.page.evaluate(
            "() => navigator.serviceWorker.ready.then(r => r.update()).then(() => true)"
        )
        return self

    def has_an_update_waiting(self) -> Self:
        # Not `wait_for_function`: a promise counts as true there, whatever it comes to.
        asked = "() => navigator.serviceWorker.getRegistration().then(r => Boolean(r.waiting))"
        until(lambda: bool(self.page.evaluate(asked)), "the update")
        return self

    def script_address(self) -> str:
        """The app's own script, whose name changes with every build."""
        return str(self.page.locator("script[src*='/app.']").first.get_attribute("src"))

    def runs_another_script_than(self, before: str) -> Self:
        self.page.wait_for_function(
            "before => !document.querySelector(`script[src='${before}']`)", arg=before
        )
        return self

    def everything_stored(self) -> str:
        """Every row of every database that this phone keeps, as text."""
        state = self.context.storage_state(indexed_db=True)
        return str(state)

    def sees(self, words: str | re.Pattern[str]) -> Self:
        expect(self.page.get_by_text(words).filter(visible=True).first).to_be_visible()
        return self

    def does_not_see(self, words: str | re.Pattern[str]) -> Self:
        expect(self.page.get_by_text(words).filter(visible=True)).to_have_count(0)
        return self

    def unforgiven(self) -> list[str]:
        return [
            fault
            for fault in self.faults
            if not NO_NETWORK.search(fault) and not any(re.search(p, fault) for p in self.forgiven)
        ]

    def _listen(self, page: Page) -> None:
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self._note(error))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            where = message.location.get("url", "") if message.location else ""
            self.faults.append(f"{self.name}: {message.text} {where}")

    def _note(self, error: Error) -> None:
        self.faults.append(f"{self.name}: uncaught {error.message}\n{error.stack or ''}")
