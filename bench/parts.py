"""The parts of the run; each answers with its figures."""

import statistics
from pathlib import Path

from playwright.sync_api import BrowserContext, Playwright

from bench import backlog as sides
from bench import crowd as crowds
from bench import one_entry, together
from bench.child import floor_server, memory, pouch_server, villi, web_processes
from bench.figure import Figure, at_most, p95, times_faster, told
from bench.house import Home, House, settings
from bench.sizes import Sizes
from bench.taps import raw_puts, taps
from e2e.browser import installed_phone, launch_args
from e2e.journal import Phone
from e2e.server import Server
from webapp.clock import now_ms

OURS = 250 / 1000
"""Requests a second of one visible phone."""


def backlog(playwright: Playwright, folder: Path, sizes: Sizes) -> list[Figure]:
    chromium = playwright.chromium
    with (
        villi(folder / "villi") as server,
        pouch_server(folder / "pouch") as pouch,
        floor_server(folder / "floor") as floor,
    ):
        context = chromium.launch_persistent_context(folder / "profile", **launch_args())
        house = House(settings(folder / "villi"))
        _warm(server, house)
        found = sides.measure(
            [
                sides.Villi(context, server, web_processes(server)[0], house),
                sides.Pouch(context, *pouch),
                sides.Floor(context, *floor),
            ],
            sizes.backlog,
            sizes.rounds,
        )
        house.close()
        context.close()
    return _of_backlog(found, sizes.backlog)


def _warm(server: Server, house: House) -> None:
    """A process that has answered a few phones: idle is not the same as never asked."""
    crowds.poll(server, crowds.phones_of(house, 4), 4, 0.25, 1.0)


def _of_backlog(found: sides.Measured, number: int) -> list[Figure]:
    figures: list[Figure] = []
    for way, words in (("up", "sent, committed and marked sent"), ("down", "into an empty phone")):
        ours, peer, floor = (
            statistics.median(found.times[side][way]) for side in ("villi", "pouchdb", "floor")
        )
        figures += [
            times_faster(f"{number} entries {words}", ours, peer, 3),
            told(f"… PouchDB 9 and express-pouchdb, {way}", round(peer), "ms"),
            told(f"… the floor, {way}: one request, no protocol", round(floor), "ms", floor / ours),
        ]
    return [
        *figures,
        at_most("memory of the web process, idle", found.idle["villi"], 80, "MB"),
        at_most("… and at most beyond that under the backlog", found.beyond["villi"], 25, "MB"),
        told("… PouchDB's server, idle", found.idle["pouchdb"], "MB"),
        told("… and beyond that under the backlog", found.beyond["pouchdb"], "MB"),
    ]


def entry(playwright: Playwright, folder: Path, sizes: Sizes) -> list[Figure]:
    houses: dict[int, House] = {}
    homes: dict[int, Home] = {}
    for size in (sizes.few, sizes.many):
        houses[size], homes[size] = _filled(folder / str(size), size)
    found = one_entry.measure(houses, homes, sizes.times)
    secrets = houses[sizes.many].sign_in(homes[sizes.many].account, sizes.starts)
    for house in houses.values():
        house.close()
    with villi(folder / str(sizes.many)) as server:
        browser = playwright.chromium.launch(**launch_args())
        first = together.new_phone(browser, server, secrets)
        browser.close()
    few, many = sizes.few, sizes.many
    return [
        at_most(f"one entry up, {many} in the household, server", found.push[many], 6, "ms"),
        _alike("… beside the small household", found.push[many] / found.push[few]),
        at_most(f"one entry down, {many} in the household, server", found.pull[many], 1, "ms"),
        _alike("… beside the small household", found.pull[many] / found.pull[few]),
        told("an empty exchange, server", found.empty[many], "ms"),
        at_most("… the larger of its bodies", found.empty_bytes, 400, "bytes"),
        Figure(
            "… writes",
            "yes" if found.empty_writes else "no",
            "",
            None,
            "no",
            not found.empty_writes,
        ),
        at_most(f"a new phone's Today is usable, {many} in the household", first, 1000, "ms"),
    ]


def _filled(folder: Path, size: int) -> tuple[House, Home]:
    """The newest entry is of today, so that a new phone's Today has something to show."""
    hurried = House(settings(folder), hurried=True)
    home = hurried.home("Alice")
    hurried.fill(home, size, last=now_ms() - 1000)
    hurried.catches_up(home)
    hurried.close()
    return House(settings(folder)), home


def _alike(name: str, ratio: float) -> Figure:
    apart = round(abs(ratio - 1) * 100)
    return Figure(name, apart, "%", round(ratio, 2), "≤ 20 % apart", apart <= 20)


def app(playwright: Playwright, folder: Path, sizes: Sizes) -> list[Figure]:
    with villi(folder / "data", VILLI_OPEN_SIGN_UP="1") as server:
        browser = playwright.chromium.launch(**launch_args())
        gaps = together.seconds_apart(browser, server)
        browser.close()
        context = installed_phone(playwright, folder / "profile")
        saved, raw = _tapped(context, server, sizes.taps)
        context.close()
    return [
        at_most(
            "tap to committed, CPU slowed 4×, p95", p95(saved), 16, "ms", p95(saved) / p95(raw)
        ),
        told("… median", statistics.median(saved), "ms"),
        told("… a raw strict put, the same slowed CPU, p95", p95(raw), "ms"),
        told("… median", statistics.median(raw), "ms"),
        at_most("two visible phones agree after a save, the slowest", max(gaps), 5, "s"),
    ]


def _tapped(context: BrowserContext, server: Server, count: int) -> tuple[list[float], list[float]]:
    phone = Phone(context, server).starts_a_household("Bob", "Mia").says_all_sent()
    phone.loses_the_network().closes_the_app()
    saved = taps(phone, count)
    return saved, raw_puts(context, server.url + "/app/", count)


def crowd(_: Playwright, folder: Path, sizes: Sizes) -> list[Figure]:
    house = House(settings(folder), hurried=True)
    phones = crowds.phones_of(house, sizes.phones)
    house.close()
    with villi(folder) as server:
        calm = crowds.poll(server, phones, sizes.writers, 4.0, sizes.seconds)
        most = crowds.saturate(server, phones, sizes.saturated)
        taken = memory(web_processes(server)[0])
    return [
        at_most(f"{sizes.phones} phones, {sizes.writers} of them write, p95", calm.p95, 50, "ms"),
        told("… median", calm.p50, "ms"),
        told("… answers a second", calm.each_second, "/s"),
        _none("… errors", calm.errors, calm.first_error),
        told("… saturates at", most.each_second, "/s", most.each_second / (OURS * sizes.phones)),
        told("… memory of the web process then", taken, "MB"),
    ]


def postgres(_: Playwright, folder: Path, sizes: Sizes) -> list[Figure]:
    figures: list[Figure] = []
    with crowds.postgres() as url:
        house = House(settings(folder, url), hurried=True)
        phones = crowds.phones_of(house, sizes.phones)
        house.close()
        for workers in (1, 2, 4):
            with villi(folder, DATABASE_URL=url, VILLI_WORKERS=str(workers)) as server:
                calm = crowds.poll(server, phones, sizes.writers, 4.0, sizes.seconds / 2)
                most = crowds.saturate(server, phones, sizes.saturated)
            name = f"PostgreSQL, {workers} process{'es' if workers > 1 else ''}"
            figures += [
                told(f"{name}: p95", calm.p95, "ms"),
                _none("… errors", calm.errors, calm.first_error),
                told("… saturates at", most.each_second, "/s"),
            ]
    return figures


def _none(name: str, errors: int, first: str) -> Figure:
    return Figure(name, f"{errors} {first}".strip(), "", None, "0", errors == 0)
