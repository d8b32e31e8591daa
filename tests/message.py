"""A sound message, operation and row for tests to spoil, and what a spoiled one may not leave."""

import json
from typing import Any

import pytest
from sqlalchemy import QueuePool

from tests.phone import START
from webapp.db import Database
from webapp.ids import new_id
from webapp.sync.json_body import Malformed
from webapp.sync.message import read

OP: dict[str, Any] = {
    "id": new_id(), "act": new_id(), "record": new_id(), "kind": "note", "base": 0, "after": [],
    "set": {"words": "THE WORDS"}, "at": 1_790_000_000_000,
}  # fmt: skip
MESSAGE: dict[str, Any] = {
    "proto": 1, "schema": 1, "device": new_id(), "actor": new_id(), "household": new_id(),
    "generation": 1, "cursor": START, "agreed": 0, "unsent": 1, "limit": 1000, "ops": [OP],
}  # fmt: skip
ROW: dict[str, Any] = {
    "id": new_id(), "kind": "note", "seq": 7, "op": new_id(), "by": new_id(), "edited_by": None,
    "at": 1_790_000_000_000, "edited_at": None, "device": new_id(), "doc": {"words": "THE WORDS"},
    "conflicts": None, "deleted": False,
}  # fmt: skip
LOST: dict[str, Any] = {"value": 1, "by": new_id(), "at": 1, "op": new_id(), "seq": 1}
NO_MESSAGES = [
    b"", b"{", b"[]", b"null", b'"x"', b"3", b"\xff\xfe", b'{"proto": "\xed\xa0\x80"}', b"{}{}",
]  # fmt: skip


def fault_of(message: dict[str, Any]) -> Malformed:
    with pytest.raises(Malformed) as raised:
        read(json.dumps(message).encode())
    return raised.value


def deep(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = [value]
    return value


def connections_held(database: Database) -> int:
    """Each would be a transaction, and perhaps a lock, that nobody ends."""
    pool = database.engine.pool
    assert isinstance(pool, QueuePool)
    return pool.checkedout()
