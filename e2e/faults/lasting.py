"""A phone whose browser can die and be started again: what it keeps lies in a folder."""

import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Playwright

from e2e.browser import installed_phone
from e2e.faults.diarist import Diarist
from e2e.faults.ledger import Ledger
from e2e.journal import Phone
from e2e.server import Server, until

LOCKS = ("SingletonLock", "SingletonCookie", "SingletonSocket")


@dataclass
class LastingPhone:
    """`starts()` opens the app in a new browser over the same folder; `dies()` is SIGKILL."""

    playwright: Playwright
    folder: Path
    server: Server
    ledger: Ledger
    phones: list[Phone]
    """Of the test: closed and asked for faults at its end."""
    home: str
    cookies: list[Any] = field(default_factory=list)
    held: Diarist | None = None

    def starts(self, path: str = "/app/", **options: Any) -> Diarist:
        context = installed_phone(self.playwright, self.folder, **options)
        # A browser writes cookies down only now and then: one that dies may have forgotten them.
        context.add_cookies(self.cookies)
        self.held = Diarist(context, self.server, "lasting")
        self.held.home = self.home
        self.phones.append(self.held)
        self.held.opens(path)
        return self.held

    def keeps(self) -> Diarist:
        """Started and signed in, with everything read: from now on its deeds are written down."""
        phone = self.starts()
        return phone.is_ready_to_work_offline().says_all_sent().keeps(self.ledger)

    def starts_again(self, path: str = "/app/", **options: Any) -> Diarist:
        """After it died, or after it was closed here and now."""
        if self.held is not None:
            self.forgotten().context.close()
        return self.starts(path, **options).keeps(self.ledger)

    def dies(self) -> None:
        """As when the battery is taken out: every process of the browser ends at once."""
        pids = list(self._pids())
        assert pids, "no browser to kill"
        for pid in pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        until(lambda: not list(self._pids()), "the end of the browser")
        phone = self.forgotten()
        with suppress(Error):
            phone.context.close()
        for lock in LOCKS:
            (self.folder / lock).unlink(missing_ok=True)

    def forgotten(self) -> Diarist:
        assert self.held is not None
        phone, self.held = self.held, None
        assert not phone.unforgiven(), phone.unforgiven()
        self.phones.remove(phone)
        return phone

    def _pids(self) -> Iterator[int]:
        for entry in Path("/proc").iterdir():
            with suppress(OSError):
                if entry.name.isdigit() and str(self.folder) in (entry / "cmdline").read_text():
                    yield int(entry.name)
