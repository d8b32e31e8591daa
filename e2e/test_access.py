"""Every screen can be used by everyone: axe finds nothing, nothing is cut off at 360 pixels."""

from typing import Any

import pytest

from e2e.browser import SCREEN
from e2e.journal import Phone
from e2e.server import ROOT

AXE = (ROOT / "static/node_modules/axe-core/axe.min.js").read_text()
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPEN = ["/", "/sign-up", "/sign-in", "/recover", "/join"]
SIGNED_IN = [
    "/account",
    "/household/members",
    "/household/invitations",
    "/household/devices",
    "/household/people/new",
]
APP = [
    "/app/",
    "/app/diary",
    "/app/add",
    *(f"/app/add/{kind}" for kind in ("meal", "dose", "checkin", "symptom", "stool", "event")),
    "/app/add/note",
    "/app/add/product",
    "/app/insights",
    "/app/household",
    "/app/red-flags",
    "/app/learn/does-it-help",
    "/app/learn/point-by-point",
    "/app/questions",
    "/app/settings",
    "/app/attention",
]


def refused_by_axe(phone: Phone) -> list[str]:
    """Looks at the whole page at once: on a short screen the bar at its foot covers some targets
    until one scrolls, which axe would take for a fault."""
    height = phone.page.evaluate("document.documentElement.scrollHeight")
    phone.page.set_viewport_size({**SCREEN, "height": max(height, SCREEN["height"])})
    phone.page.evaluate(AXE)
    found: dict[str, Any] = phone.page.evaluate(
        "standards => axe.run({runOnly: standards})", STANDARDS
    )
    phone.page.set_viewport_size(SCREEN)
    return [
        f"{fault['id']}: {node['target']} {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def is_usable(phone: Phone, path: str) -> None:
    phone.opens(path).settles()
    assert refused_by_axe(phone) == [], path
    width = phone.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 360, f"{path} is {width} pixels wide"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_before_signing_in(phone: Phone, scheme: Any) -> None:
    phone.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for path in OPEN:
        is_usable(phone, path)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_and_screens_of_a_household(phone: Phone, scheme: Any) -> None:
    phone.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    phone.starts_a_household("Alice", "Mia")
    phone.adds_a_product("L-glutamine powder", "5")
    phone.logs_a_meal("oat porridge, banana", who="Mia")
    for path in [*SIGNED_IN, *APP]:
        is_usable(phone, path)
    phone.opens("/app/diary").opens_the_entry("oat porridge").settles()
    assert refused_by_axe(phone) == []
