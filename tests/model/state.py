"""What the server's tables hold, read as plain rows: the model judges by these alone."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from webapp.db import Connection, metadata
from webapp.kinds.registry import BY_NAME

Row = dict[str, Any]
PART = {name: kind.part for name, kind in BY_NAME.items()}


@dataclass(frozen=True)
class Home:
    """One household. `log` by op id; `applied` in the order of seqs; `records` by id."""

    seq: int
    log: dict[str, Row] = field(default_factory=dict)
    applied: list[Row] = field(default_factory=list)
    records: dict[str, Row] = field(default_factory=dict)
    people: dict[str, Row] = field(default_factory=dict)
    generations: dict[str, int] = field(default_factory=dict)

    def op_at(self, seq: int) -> str:
        return next((op["id"] for op in self.applied if op["seq"] == seq), "")

    def sees(self, account: str, record: Row) -> bool:
        """By the text: what is private is seen by the account linked to that person alone."""
        part = PART[record["kind"]]
        if part == "household":
            return True
        person = self.people.get(record["person_id"])
        if person is None:
            return False
        return person[f"{part}_sight"] == "household" or person["account_id"] == account

    def visible(self, account: str) -> dict[str, Row]:
        return {key: row for key, row in self.records.items() if self.sees(account, row)}


State = dict[str, Home]


def read_state(conn: Connection) -> State:
    tables = metadata.tables
    rows = {
        name: [dict(row) for row in conn.execute(select(tables[name])).mappings()]
        for name in ("household", "op", "record", "person", "member")
    }
    state = {one["id"]: Home(one["seq"]) for one in rows["household"]}
    for op in rows["op"]:
        state[op["household_id"]].log[op["id"]] = op
    for home in state.values():
        applied = [op for op in home.log.values() if op["seq"] is not None]
        home.applied.extend(sorted(applied, key=lambda op: op["seq"]))
    for record in rows["record"]:
        record["conflicts"] = record["conflicts"] or {}
        state[record["household_id"]].records[record["id"]] = record
    for person in rows["person"]:
        state[person["household_id"]].people[person["id"]] = person
    for member in rows["member"]:
        state[member["household_id"]].generations[member["account_id"]] = member["generation"]
    return state
