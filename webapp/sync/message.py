"""What a phone says in one exchange, checked whole before anything is touched."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from webapp.kinds.registry import SCHEMA
from webapp.records.record import Units
from webapp.sync.json_body import LARGEST, Malformed, read_json

MAX_OPS = 1000
MAX_BYTES = 1 << 20
PAGE = 1000

Id = Annotated[str, Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Count = Annotated[int, Field(ge=0, le=LARGEST)]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="allow")


class Cursor(_Part):
    """How far a phone has read: a seq and the id of the operation that had it."""

    seq: Count
    op: Annotated[str, Field(max_length=36)]


class Boot(_Part):
    """Where the first reading stands: the head when it began, and the last row it got."""

    s0: Cursor | None = None
    after: Annotated[str, Field(max_length=80)] | None = None


class _Envelope(_Part):
    """What every operation has, of whatever version of Villi, for good."""

    id: Id
    act: Id
    record: Id
    kind: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    schema_: Count | None = Field(None, alias="schema")


class _Op(_Envelope):
    """An operation of a version that this server knows."""

    base: Count
    after: Annotated[list[Id], Field(max_length=500)]
    set: dict[str, Any]
    at: Count


class _Request(_Part):
    proto: Count
    schema_: Annotated[int, Field(ge=1, le=LARGEST, alias="schema")]
    device: Id
    device_label: Annotated[str, Field(max_length=80)] = ""
    actor: Id
    household: Id
    generation: Count
    cursor: Cursor | None = None
    boot: Boot | None = None
    agreed: Count
    unsent: Annotated[int, Field(ge=0, le=1_000_000)]
    limit: Annotated[int, Field(ge=1, le=PAGE)] = PAGE
    ops: Annotated[list[dict[str, Any]], Field(max_length=MAX_OPS)]


_op, _envelope = TypeAdapter(_Op), TypeAdapter(_Envelope)


@dataclass(frozen=True, slots=True)
class Operation:
    """One write of one record. `body` is what the phone sent, for the log and for later versions.

    `known` is false when a newer version made it: then only the envelope has been understood.
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


@dataclass(frozen=True, slots=True)
class Message:
    proto: int
    device: str
    device_label: str
    actor: str
    household: str
    generation: int
    cursor: Cursor | None
    boot: Boot | None
    agreed: int
    unsent: int
    limit: int
    ops: list[Operation]


def read(body: bytes) -> Message:
    """The message in `body`. Raises Malformed; then nothing of it may be used."""
    raw = read_json(body)
    try:
        asked = _Request.model_validate(raw)
    except ValidationError as fault:
        raise _malformed(fault) from None
    if (asked.cursor is None) == (asked.boot is None):
        raise Malformed("cursor", "send either cursor or boot")
    return Message(
        proto=asked.proto,
        device=asked.device,
        device_label=asked.device_label.strip(),
        actor=asked.actor,
        household=asked.household,
        generation=asked.generation,
        cursor=asked.cursor,
        boot=asked.boot,
        agreed=asked.agreed,
        unsent=asked.unsent,
        limit=asked.limit,
        ops=[_operation(each, place, asked.schema_) for place, each in enumerate(raw["ops"])],
    )


def _operation(raw: Units, place: int, schema: int) -> Operation:
    own = raw.get("schema", schema)
    known = not isinstance(own, int) or own <= SCHEMA
    try:
        read_as = _op.validate_python(raw) if known else _envelope.validate_python(raw)
    except ValidationError as fault:
        raise _malformed(fault, f"ops/{place}/") from None
    text = _canonical(raw)
    return Operation(
        id=read_as.id,
        act=read_as.act,
        record=read_as.record,
        kind=read_as.kind,
        hash=hashlib.sha256(text).hexdigest(),
        size=len(text),
        body={key: value for key, value in raw.items() if key not in _COLUMNS},
        schema=read_as.schema_ or schema,
        known=known,
        **_details(read_as),
    )


_COLUMNS = {"id", "act", "record", "kind"}


def _details(op: _Envelope) -> dict[str, Any]:
    if not isinstance(op, _Op):
        return {}
    return {"base": op.base, "after": frozenset(op.after), "set": op.set, "at": op.at}


def _canonical(raw: Units) -> bytes:
    """One spelling of the operation for its hash. `base` is left out: it may grow between tries."""
    meant = {key: value for key, value in raw.items() if key != "base"}
    return _spell(meant).encode()


_spell = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


def _malformed(fault: ValidationError, prefix: str = "") -> Malformed:
    first = fault.errors(include_url=False, include_input=False)[0]
    place = prefix + "/".join(str(part) for part in first["loc"])
    return Malformed(place or "body", first["msg"])
