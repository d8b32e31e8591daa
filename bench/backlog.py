"""A backlog up, and the same entries down into an empty phone: Villi, PouchDB, the floor.

Each round does all three, beginning with another one, so that what else the machine does meets them
alike. Every phone is a real Chromium with IndexedDB on disk.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Protocol

from playwright.sync_api import BrowserContext, Page

from bench.child import forget_peak, memory, peak
from bench.entries import entries
from bench.house import House, operation
from bench.page import call, page_with
from e2e.server import Server

Times = dict[str, list[float]]


class Side(Protocol):
    """One of those compared. `up` and `down` answer milliseconds."""

    name: str
    pid: int

    def up(self, number: int) -> float: ...
    def down(self, number: int) -> float: ...


@dataclass
class Measured:
    """Milliseconds by side and direction; memory by side, MB: idle, and the most beyond that."""

    times: dict[str, Times] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    idle: dict[str, float] = field(default_factory=dict)
    beyond: dict[str, float] = field(default_factory=dict)


class Villi:
    name = "villi"

    def __init__(self, context: BrowserContext, server: Server, pid: int, house: House) -> None:
        self.context, self.server, self.pid, self.house = context, server, pid, house

    def up(self, number: int) -> float:
        self.home = self.house.home("Alice")
        page = self._phone(**self.home.phone)
        call(page, "villi", "sendAll")  # it was online once: no first reading is left
        for chunk in _chunks([operation(e) for e in entries(self.home.person, number)]):
            call(page, "villi", "fill", chunk)
        took = call(page, "villi", "sendAll")
        return self._gone(page, took)

    def down(self, number: int) -> float:
        page = self._phone(**self.home.another_phone(self.home.secret).phone)
        took = call(page, "villi", "sendAll")
        found = call(page, "villi", "records")
        assert found == number, f"{found} of {number} came"
        return self._gone(page, took)

    def _phone(self, **phone: str) -> Page:
        self.context.add_cookies(
            [{"name": "villi_sid", "value": self.home.secret, "url": self.server.url}]
        )
        page = page_with(self.context, self.server.url + "/healthz", "villi")
        call(page, "villi", "open", {"instance": self.house.config.instance, **phone})
        return page

    def _gone(self, page: Page, took: float) -> float:
        call(page, "villi", "forget")
        page.close()
        return took


class Pouch:
    name = "pouchdb"
    names = count(1)

    def __init__(self, context: BrowserContext, url: str, pid: int) -> None:
        self.context, self.url, self.pid = context, url, pid

    def up(self, number: int) -> float:
        self.remote = f"entries{next(self.names)}"
        page = self._phone()
        for chunk in _chunks(_documents(number, "_id")):
            call(page, "pouch", "fill", chunk)
        return self._gone(page, call(page, "pouch", "sendAll", self.remote, number))

    def down(self, number: int) -> float:
        page = self._phone()
        return self._gone(page, call(page, "pouch", "fetchAll", self.remote, number))

    def _phone(self) -> Page:
        page = page_with(self.context, self.url + "/page", "pouch")
        page.add_script_tag(url="/pouchdb.js")
        call(page, "pouch", "open")
        return page

    def _gone(self, page: Page, took: float) -> float:
        call(page, "pouch", "forget")
        page.close()
        return took


class Floor:
    name = "floor"

    def __init__(self, context: BrowserContext, url: str, pid: int) -> None:
        self.context, self.url, self.pid = context, url, pid

    def up(self, number: int) -> float:
        page = page_with(self.context, self.url + "/page", "floor")
        call(page, "floor", "open")
        for chunk in _chunks([{"id": e.pop("_id"), "doc": e} for e in _documents(number, "_id")]):
            call(page, "floor", "fill", chunk)
        took = call(page, "floor", "sendAll")
        call(page, "floor", "forget")
        page.close()
        return float(took)

    def down(self, number: int) -> float:
        page = page_with(self.context, self.url + "/page", "floor")
        call(page, "floor", "open")
        took = call(page, "floor", "fetchAll")
        call(page, "floor", "forget")
        page.evaluate("() => fetch('/rows', { method: 'DELETE' }).then(() => 0)")
        page.close()
        return float(took)


def measure(sides: list[Side], number: int, rounds: int) -> Measured:
    found = Measured()
    for side in sides:
        found.idle[side.name] = memory(side.pid)
        forget_peak(side.pid)
    for nth in range(rounds):
        for side in sides[nth % len(sides) :] + sides[: nth % len(sides)]:
            found.times[side.name]["up"].append(side.up(number))
            found.times[side.name]["down"].append(side.down(number))
    for side in sides:
        found.beyond[side.name] = peak(side.pid) - found.idle[side.name]
    return found


def _documents(number: int, key: str) -> list[dict[str, Any]]:
    person = "0192f0c4-7b7a-7cc0-9c6f-5a1e00000001"
    made = [operation(entry) for entry in entries(person, number)]
    return [{key: each["record"], "kind": each["kind"], **each["set"]} for each in made]


def _chunks(items: list[Any], size: int = 2000) -> list[list[Any]]:
    return [items[at : at + size] for at in range(0, len(items), size)]
