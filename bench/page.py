"""A page of a real Chromium that measures: it is given one of bench/browser's scripts and asked."""

import subprocess
from functools import cache
from typing import Any

from playwright.sync_api import BrowserContext, Page

from e2e.server import ROOT

HERE = ROOT / "bench/browser"
ESBUILD = ROOT / "static/node_modules/.bin/esbuild"


@cache
def bundle(name: str) -> str:
    """The script and all that it imports, as one expression that leaves `window.<name>` behind."""
    flags = ["--bundle", "--minify", "--format=iife", f"--global-name={name}"]
    made = subprocess.run(
        [ESBUILD, HERE / f"{name}.js", *flags, "--log-level=error", "--footer:js=" + _keep(name)],
        check=True,
        capture_output=True,
        text=True,
    )
    return made.stdout


def _keep(name: str) -> str:
    return f"window.{name}={name};"


def page_with(context: BrowserContext, url: str, name: str) -> Page:
    page = context.new_page()
    page.goto(url)
    page.evaluate(bundle(name))
    return page


def call(page: Page, name: str, function: str, *args: Any) -> Any:
    """`await window.<name>.<function>(...args)`, within the page."""
    return page.evaluate(
        f"args => window.{name}.{function}(...args)",
        list(args),
    )
