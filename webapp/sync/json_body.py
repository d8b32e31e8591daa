"""Reading a JSON body that may be hostile: refused whole, with the place and the cure, or whole.

Everything a database or another phone could choke on is caught here, before any transaction:
depth, NaN and numbers beyond what a browser can hold, doubled keys, NUL and half characters.
"""

import json
import math
from typing import Any

DEPTH = 16
LARGEST = 2**53 - 1
"""Browsers cannot hold a larger whole number exactly."""


class Malformed(Exception):
    """The body cannot be used. `place` names where, `why` says what is wrong and the cure."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place}: {why}")
        self.place, self.why = place, why


def read_json(body: bytes) -> Any:
    """The value in `body`, which must be UTF-8. Raises Malformed."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise Malformed("body", "is not UTF-8 text") from None
    try:
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_float=_float,
            parse_int=_int,
        )
    except RecursionError:
        raise Malformed("body", f"is nested deeper than {DEPTH} levels") from None
    except ValueError:
        raise Malformed("body", "is not complete JSON: send it again whole") from None
    _walk(value, 1, "\\u" in text)
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise Malformed("body", "names the same key twice in one object")
    return made


def _constant(name: str) -> Any:
    raise Malformed("body", f"{name} is not a number in JSON")


def _float(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise Malformed("body", "holds a number that is too large")
    return number


def _int(text: str) -> int:
    if len(text) > 17 or abs(number := int(text)) > LARGEST:
        raise Malformed("body", "holds a whole number that is too large")
    return number


def _walk(value: Any, depth: int, escaped: bool) -> None:
    """Check depth and, where escapes make it possible, characters that no text may hold."""
    if isinstance(value, dict):
        inside = [*value.values(), *value] if escaped else value.values()
    elif isinstance(value, list):
        inside = value
    else:
        if escaped and isinstance(value, str):
            _characters(value)
        return
    if depth > DEPTH:
        raise Malformed("body", f"is nested deeper than {DEPTH} levels")
    for each in inside:
        if escaped or isinstance(each, (dict, list)):
            _walk(each, depth + 1, escaped)


def _characters(text: str) -> None:
    if "\x00" in text:
        raise Malformed("body", "holds a NUL character: take it out")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise Malformed("body", "holds half of a character (an unpaired surrogate)") from None
