"""Which browsers there are on this machine, and how they are started."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Playwright, ViewportSize

SCREEN: ViewportSize = {"width": 360, "height": 640}
CHROMIUMS = ("chromium", "chromium-browser")
WITHOUT_WINDOWS = "chromium-headless-shell"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP villi.home 127.0.0.1",
]


def afternoon_zone() -> str:
    """A time zone where it is between three and four in the afternoon right now.

    So "30 min ago" and "around lunch" are today whenever the tests run, by a real clock.
    """
    east = (15 - datetime.now(UTC).hour + 11) % 24 - 11
    return "Etc/GMT" + (f"{-east:+d}" if east else "")


PHONE: dict[str, Any] = {
    "viewport": SCREEN,
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
    "locale": "en-GB",
    "timezone_id": afternoon_zone(),
}


def launch_args(*, windows: bool = True) -> dict[str, Any]:
    """The system's Chromium, or Playwright's own where there is none.

    One without `windows` of its own draws the same pages for a third less of the machine, but does
    nothing in the background: no worker is woken by the network.
    """
    names = CHROMIUMS if windows else (WITHOUT_WINDOWS, *CHROMIUMS)
    installed = next(filter(None, map(shutil.which, names)), None)
    return {"args": FLAGS, **({"executable_path": installed} if installed else {})}


def installed_phone(playwright: Playwright, folder: Path, **options: Any) -> BrowserContext:
    """A browser that keeps its profile in `folder`: closed and opened again, it remembers."""
    return playwright.chromium.launch_persistent_context(
        folder, headless=True, **launch_args(), **{**PHONE, **options}
    )
