"""One operation as it came, read as the newest schema says it. Pure."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from webapp.records.record import Units
from webapp.sync.json_body import LARGEST
from webapp.sync.upgrades import STEPS, Steps, newest, upgrade

Id = Annotated[str, Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Count = Annotated[int, Field(ge=0, le=LARGEST)]


class _Envelope(BaseModel):
    """What every operation has, of whatever version of Villi, for good."""

    model_config = ConfigDict(strict=True, extra="allow")

    id: Id
    act: Id
    record: Id
    kind: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    schema_: Count | None = Field(None, alias="schema")


class _Op(_Envelope):
    """An operation of the newest schema, or one upgraded to it."""

    base: Count
    on: Id | Literal[""]
    was: Count = 0
    after: Annotated[list[Id], Field(max_length=500)]
    set: dict[str, Any]
    at: Count


_op, _envelope = TypeAdapter(_Op), TypeAdapter(_Envelope)


@dataclass(frozen=True, slots=True)
class Operation:
    """One write of one record. `body` is what the phone sent, for the log and for later versions.

    `base` and `on` are the pair of seq and id that the record had when its form was opened; `was`
    is the seq that a server acknowledged this operation by before it was restored, 0 for none.
    `known` is false when a newer version made it: then only the envelope has been understood.
    `brought` is true of a row that a witness brings back.
    """

    id: str
    act: str
    record: str
    kind: str
    hash: str
    size: int
    body: Units
    schema: int
    known: bool
    base: int = 0
    after: frozenset[str] = frozenset()
    set: Units = field(default_factory=dict)
    at: int = 0
    on: str = ""
    was: int = 0
    brought: bool = False


def operation(raw: Units, schema: int, steps: Steps = STEPS) -> Operation:
    """From JSON that came in a message of `schema`. Raises pydantic's ValidationError."""
    own = schema if raw.get("schema") is None else raw["schema"]
    known = not isinstance(own, int) or own <= newest(steps)
    if known:
        wanted = upgrade(raw, own, steps) if isinstance(own, int) else raw
        read_as: _Envelope = _op.validate_python(wanted)
    else:
        read_as = _envelope.validate_python(raw)
    digest, size = hashed(raw)
    return Operation(
        id=read_as.id,
        act=read_as.act,
        record=read_as.record,
        kind=read_as.kind,
        hash=digest,
        size=size,
        body={key: value for key, value in raw.items() if key not in _COLUMNS},
        schema=read_as.schema_ or schema,
        known=known,
        **_details(read_as),
    )


_COLUMNS = {"id", "act", "record", "kind"}
_CHANGING = {"base", "on", "was", "schema"}
"""What may be told otherwise at another try, and so is no part of what an operation says."""


def _details(op: _Envelope) -> dict[str, Any]:
    if not isinstance(op, _Op):
        return {}
    return {
        "base": op.base,
        "on": op.on,
        "was": op.was,
        "after": frozenset(op.after),
        "set": op.set,
        "at": op.at,
    }


def hashed(raw: Units) -> tuple[str, int]:
    """(what tells an operation from another of the same id, its size in bytes)."""
    meant = {key: value for key, value in raw.items() if key not in _CHANGING}
    text = _spell(meant).encode()
    return hashlib.sha256(text).hexdigest(), len(text)


_spell = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode
