"""The kinds there are. A file in this folder that declares a Kind is enough to add one."""

import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from pydantic import ValidationError

import webapp.kinds as folder
from webapp.kinds.kind import Entry, Kind, adapter_of, map_value

SCHEMA = 2
"""The version of the operations' own format. Every one ever released is accepted for good: a new
one needs its step in webapp/sync/upgrades.py and its files in tests/golden/ops."""

KEY = re.compile(r"[a-z0-9_-]{1,40}")


class UnitRefused(Exception):
    """One merge unit does not fit its declaration: `unit` names it, `reason` says why."""

    def __init__(self, unit: str, reason: str) -> None:
        super().__init__(f"{unit}: {reason}")
        self.unit, self.reason = unit, reason


def _declared() -> Iterator[type[Kind]]:
    for module in sorted(found.name for found in pkgutil.iter_modules(folder.__path__)):
        if module in {"kind", "registry", "declare", "words"}:
            continue
        for value in vars(import_module(f"webapp.kinds.{module}")).values():
            if isinstance(value, type) and issubclass(value, Kind) and value not in {Kind, Entry}:
                yield value


KINDS: tuple[type[Kind], ...] = tuple(sorted(set(_declared()), key=lambda kind: kind.order))
BY_NAME: dict[str, type[Kind]] = {kind.name: kind for kind in KINDS}


class Declared(NamedTuple):
    """A field, as each of its merge units is checked."""

    is_map: bool
    is_required: bool
    check: Callable[..., Any]
    """Takes a value and `strict`; raises ValidationError."""


@cache
def _fields(kind: str) -> dict[str, Declared]:
    return {
        name: Declared(
            map_value(field) is not None,
            field.is_required(),
            # The core's own: a push checks thousands of values, and the wrapper doubles the time.
            adapter_of(field).validator.validate_python,
        )
        for name, field in BY_NAME[kind].model_fields.items()
    }


@cache
def _required(kind: str) -> tuple[str, ...]:
    return tuple(name for name, field in _fields(kind).items() if field.is_required)


def check_unit(kind: str, unit: str, value: Any) -> None:
    """Raise UnitRefused unless `value` may be written to `unit` of a record of `kind`.

    None clears any unit but a required one. A unit of a field this version does not know is let
    through: a newer app may have written it, and it must survive the round trip.
    """
    name, _, key = unit.partition("/")
    known = _fields(kind).get(name)
    if known is None:
        return
    if known.is_map != bool(key):
        raise UnitRefused(unit, "is no map" if key else "is a map: name its entry")
    if key and not KEY.fullmatch(key):
        raise UnitRefused(unit, "has a key with other signs than a-z, 0-9, - and _, or over 40")
    if value is None:
        if known.is_required:
            raise UnitRefused(unit, "cannot be cleared")
        return
    try:
        known.check(value, strict=True)
    except ValidationError as fault:
        raise UnitRefused(unit, fault.errors()[0]["msg"]) from None


def missing_units(kind: str, units: set[str]) -> list[str]:
    """The required fields that a new record of `kind` with these units still lacks, in order."""
    return [name for name in _required(kind) if name not in units]
