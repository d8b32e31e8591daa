"""Which browsers there are on this machine, and how they are started."""

import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Playwright

SCREEN = {"width": 360, "height": 640}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE: dict[str, Any] = {
    "viewport": SCREEN,
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
    "locale": "en-GB",
    "timezone_id": "Europe/Berlin",
}


def launch_args() -> dict[str, Any]:
    """The system's Chromium, or Playwright's own where there is none."""
    installed = shutil.which("chromium") or shutil.which("chromium-browser")
    return {"args": FLAGS, **({"executable_path": installed} if installed else {})}


def installed_phone(playwright: Playwright, folder: Path, **options: Any) -> BrowserContext:
    """A browser that keeps its profile in `folder`: closed and opened again, it remembers."""
    return playwright.chromium.launch_persistent_context(
        folder, headless=True, **launch_args(), **{**PHONE, **options}
    )
