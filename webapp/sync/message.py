"""What a phone says in one exchange, checked whole before anything is touched."""

from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from webapp.sync.json_body import LARGEST, Malformed, read_json
from webapp.sync.operation import Count, Id, Operation, operation
from webapp.sync.upgrades import STEPS, Steps

MAX_OPS = 1000
MAX_LACKS = 1000
MAX_WITNESS = 200
MAX_LOST = 100
MAX_BYTES = 1 << 20
PAGE = 1000


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


class Lacked(_Part):
    """The last operation of a row that the phone has, and the seq that it knows it by."""

    seq: Count
    op: Id


class Lost(_Part):
    """A value in conflict, as a row tells of it."""

    value: Any
    at: Count


class WitnessRow(_Part):
    """A row as a phone was given it, by a server that has forgotten it since."""

    id: Id
    kind: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    seq: Count
    op: Id
    by: Id
    at: Count
    edited_by: Id | None
    edited_at: Count | None
    doc: dict[str, Any]
    conflicts: dict[str, Annotated[list[Lost], Field(max_length=MAX_LOST)]] | None


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
    anchor: Cursor | None = None
    agreed: Count
    unsent: Annotated[int, Field(ge=0, le=1_000_000)]
    heard: Count | None = None
    limit: Annotated[int, Field(ge=1, le=PAGE)] = PAGE
    ops: Annotated[list[dict[str, Any]], Field(max_length=MAX_OPS)]
    lacks: Annotated[list[Id | Lacked], Field(max_length=MAX_LACKS)] = []
    witness: Annotated[list[WitnessRow], Field(max_length=MAX_WITNESS)] = []


_request = TypeAdapter(_Request)


@dataclass(frozen=True, slots=True)
class Message:
    """`cursor` or `boot` says where the phone stands. With neither it pushes and asks, and reads
    nothing. `anchor` is the furthest place that it was told of: it must still be of this history.
    `heard` asks which other phones were heard from since that moment.
    """

    proto: int
    schema: int
    device: str
    device_label: str
    actor: str
    household: str
    generation: int
    cursor: Cursor | None
    boot: Boot | None
    anchor: Cursor | None
    agreed: int
    unsent: int
    limit: int
    ops: list[Operation]
    lacks: list[Lacked] = field(default_factory=list)
    witness: list[WitnessRow] = field(default_factory=list)
    heard: int | None = None

    @property
    def has_place(self) -> bool:
        return self.cursor is not None or self.boot is not None


def read(body: bytes, steps: Steps = STEPS) -> Message:
    """The message in `body`. Raises Malformed; then nothing of it may be used."""
    raw = read_json(body)
    try:
        asked = _request.validate_python(raw)
    except ValidationError as fault:
        raise malformed(fault) from None
    _check_place(asked)
    return Message(
        proto=asked.proto,
        schema=asked.schema_,
        device=asked.device,
        device_label=asked.device_label.strip(),
        actor=asked.actor,
        household=asked.household,
        generation=asked.generation,
        cursor=asked.cursor,
        boot=asked.boot,
        anchor=asked.anchor,
        agreed=asked.agreed,
        unsent=asked.unsent,
        limit=asked.limit,
        ops=[_read(each, place, asked.schema_, steps) for place, each in enumerate(raw["ops"])],
        lacks=[_pair(each) for each in asked.lacks],
        witness=asked.witness,
        heard=asked.heard,
    )


def _check_place(asked: _Request) -> None:
    if asked.cursor is not None and asked.boot is not None:
        raise Malformed("cursor", "send only one of cursor and boot")


def _pair(asked: str | Lacked) -> Lacked:
    """A bare id asks whether the operation is known at all, at whatever seq."""
    return Lacked(seq=0, op=asked) if isinstance(asked, str) else asked


def _read(raw: dict[str, Any], place: int, schema: int, steps: Steps) -> Operation:
    try:
        return operation(raw, schema, steps)
    except ValidationError as fault:
        raise malformed(fault, f"ops/{place}/") from None


def malformed(fault: ValidationError, prefix: str = "") -> Malformed:
    first = fault.errors(include_url=False, include_input=False)[0]
    place = prefix + "/".join(str(part) for part in first["loc"])
    return Malformed(place or "body", first["msg"])
