"""A phone as the server sees one: it makes operations, sends them, keeps the rows it is given."""

import itertools
from typing import Any

from sqlalchemy import func, select
from werkzeug.test import TestResponse

from tests.browser import Browser
from webapp.clock import now_ms
from webapp.db import Database
from webapp.households import store as households
from webapp.ids import new_id

Op = dict[str, Any]
START = {"seq": 0, "op": ""}
_moments = itertools.count(1_790_000_000_000, 60_000)


def moment(at: int | None = None) -> dict[str, Any]:
    at = next(_moments) if at is None else at
    return {"at": at, "local": "2026-09-21T15:33", "zone": "Europe/Berlin", "around": False}


class Phone:
    """`rows` is what it holds; `cursor` how far it has read. Nothing is sent but by `send`.

    `schema` is that of the app on it.
    """

    def __init__(self, browser: Browser, device: str | None = None, schema: int = 1) -> None:
        self.browser = browser
        self.schema = schema
        self.device = device or new_id()
        self.generation = 1
        self.cursor: dict[str, Any] = START
        self.agreed = 0
        self.parts: dict[str, Any] = {}
        self.rows: dict[str, dict[str, Any]] = {}

    def create(self, kind: str, act: str | None = None, **units: Any) -> Op:
        """An operation that makes an entry of the signed-in person, complete if `units` are."""
        own = {} if kind in {"product", "usual_meal"} else self.about(self.browser.person_id)
        return self.op(new_id(), kind, own | units, act=act)

    def about(self, person: str) -> dict[str, Any]:
        return {"person": person, "occurred": moment()}

    def note(self, words: str = "slept well", **units: Any) -> Op:
        return self.create("note", words=words, **units)

    def edit(self, record: str, after: list[Op] | None = None, **units: Any) -> Op:
        """A change made with what this phone holds of the record in view."""
        row = self.rows[record]
        op = self.op(record, row["kind"], units, base=row["seq"])
        if self.schema > 1:
            op["on"] = row["op"]
        return op | {"after": [each["id"] for each in after or ()]}

    def op(
        self, record: str, kind: str, units: dict[str, Any], base: int = 0, act: str | None = None
    ) -> Op:
        made = {"id": new_id(), "act": act or new_id(), "record": record, "kind": kind}
        pair = {"base": base} if self.schema == 1 else {"base": base, "on": ""}
        return {**made, **pair, "after": [], "set": units, "at": now_ms()}

    def message(self, *ops: Op, **other: Any) -> dict[str, Any]:
        message = {
            "proto": 1,
            "schema": self.schema,
            "device": self.device,
            "actor": self.browser.account_id,
            "household": self.browser.household_id,
            "generation": self.generation,
            "cursor": self.cursor,
            "agreed": self.agreed,
            "unsent": len(ops),
            "limit": 1000,
            "ops": list(ops),
        }
        return {key: value for key, value in (message | other).items() if value is not None}

    def post(self, *ops: Op, **other: Any) -> TestResponse:
        return self.browser.post("/api/v1/sync", json=self.message(*ops, **other))

    def send(self, *ops: Op, **other: Any) -> dict[str, Any]:
        """One exchange; keeps the rows and the cursor. Returns the answer."""
        response = self.post(*ops, **other)
        assert response.status_code == 200, response.text
        answer: dict[str, Any] = response.get_json()
        self.keep(answer)
        return answer

    def keep(self, answer: dict[str, Any]) -> None:
        if "parts" in answer:
            self.parts, self.agreed = answer["parts"], answer["parts"]["version"]
        pull = answer.get("pull")
        if pull is None:
            return
        for row in pull["rows"]:
            if row["seq"] >= self.rows.get(row["id"], row)["seq"]:
                self.rows[row["id"]] = row
        self.cursor = pull.get("cursor", self.cursor)

    def read_all(self) -> None:
        while self.send()["pull"]["more"]:
            pass

    def boot(self, limit: int = 1000) -> list[list[dict[str, Any]]]:
        """The first reading, page by page; leaves the cursor where the delta begins."""
        pages, boot = [], {"s0": None, "after": None}
        while boot:
            answer = self.send(cursor=None, boot=boot, limit=limit)
            pages.append(answer["pull"]["rows"])
            boot = answer["pull"].get("boot", {})
        return pages


def statuses(answer: dict[str, Any]) -> list[str]:
    return [result["status"] for result in answer["results"]]


def codes(answer: dict[str, Any]) -> list[str | None]:
    return [result.get("code") for result in answer["results"]]


def counted(database: Database, table: Any) -> int:
    with database.read() as conn:
        return int(conn.execute(select(func.count()).select_from(table)).scalar_one())


def head(database: Database, household_id: str) -> int:
    with database.read() as conn:
        return households.the_household(conn, household_id).seq
