"""`make figures`: how fast and how small, each beside what the browser alone can do.

Medians of several runs, CPU slowed four times as a cheap phone's, on this machine while quiet.
"""

import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Error, sync_playwright

from bench.taps import slow_page
from e2e.browser import PHONE, launch_args
from e2e.journal import Phone
from e2e.server import ROOT, Server, free_port

RUNS = 7
DIST = ROOT / "static/dist"
EMPTY_PAGE = """<!doctype html><title>empty</title><main><h1>.</h1><button>.</button></main>
<script>navigator.serviceWorker.register('sw.js')</script>"""
EMPTY_WORKER = """
addEventListener('install', event => event.waitUntil(caches.open('1').then(c => c.add('./'))))
addEventListener('activate', event => event.waitUntil(clients.claim()))
addEventListener('fetch', event => event.respondWith(caches.match('./')))"""
USABLE = """(() => {
  const look = () => {
    const target = document.querySelector('main a.button, main button')
    if (target && document.querySelector('main h1')) window.usable = performance.now()
    else requestAnimationFrame(look)
  }
  look()
})()"""


def script_bytes() -> dict[str, int]:
    """Bytes after gzip -9 of what the first screen loads."""
    shell = (DIST / "app.html").read_text()
    sizes: dict[str, int] = {"all": 0}
    for path in DIST.glob("*.js"):
        if path.name in shell:
            name, size = path.name.split(".")[0], len(gzip.compress(path.read_bytes(), 9))
            sizes[name] = sizes.get(name, 0) + size
            sizes["all"] += size
    return sizes


def cold_start(context: BrowserContext, url: str) -> float:
    """Milliseconds until the main column can be tapped: no network, no page open, a slowed CPU."""
    times = []
    for _ in range(RUNS):
        page = slow_page(context)
        page.add_init_script(USABLE)
        page.goto(url)
        times.append(float(page.wait_for_function("() => window.usable").json_value()))
        page.close()
    return statistics.median(times)


@contextmanager
def empty_site() -> Iterator[str]:
    """A page of one button and the least worker: what a cold start costs without any app."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "index.html").write_text(EMPTY_PAGE)
        (Path(folder) / "sw.js").write_text(EMPTY_WORKER)
        port = free_port()
        command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1"]
        child = subprocess.Popen(
            [*command, "--directory", folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        yield f"http://127.0.0.1:{port}/"
        child.terminate()
        child.wait()


def empty_cold_start(context: BrowserContext) -> float:
    with empty_site() as url:
        page = context.new_page()
        while True:
            try:
                page.goto(url)
                break
            except Error:
                continue
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        page.close()
        context.set_offline(True)
        return cold_start(context, url)


def lighthouse(url: str) -> dict[str, int]:
    """Scores of 100, mobile. Chromium's path is the one the tests use."""
    chromium = launch_args().get("executable_path", "")
    report = subprocess.run(
        [
            *("npx", "--no-install", "lighthouse", url, "--quiet", "--output=json"),
            *("--only-categories=performance,accessibility,best-practices",),
            "--chrome-flags=--headless --no-sandbox",
        ],
        cwd=ROOT / "bench",
        env={**os.environ, "CHROME_PATH": str(chromium)},
        check=True,
        capture_output=True,
    ).stdout
    scores = json.loads(report)["categories"]
    return {name: round(100 * said["score"]) for name, said in scores.items()}


def measured(context: BrowserContext, server: Server) -> dict[str, Any]:
    phone = Phone(context, server).starts_a_household("Alice", "Mia").says_all_sent()
    phone.loses_the_network()
    phone.closes_the_app()
    start = cold_start(context, server.url + "/app/")
    return {"offline cold start to usable Today, ms, median": start}


def main() -> None:
    figures: dict[str, Any] = {"script, bytes after gzip": script_bytes()}
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server = Server(Path(data))
        server.start()
        try:
            browser = playwright.chromium.launch(**launch_args())
            figures |= measured(browser.new_context(**PHONE), server)
            empty = empty_cold_start(browser.new_context(**PHONE))
            figures["an empty cached page, same way, ms, median"] = empty
            browser.close()
            figures["lighthouse, first page"] = lighthouse(server.url + "/")
            figures["lighthouse, sign-in"] = lighthouse(server.url + "/sign-in")
        finally:
            server.kill()
    text = json.dumps(figures, indent=1)
    (ROOT / "bench/figures.json").write_text(text + "\n")
    print(text)


if __name__ == "__main__":
    main()
