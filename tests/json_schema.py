"""Values that a JSON Schema allows, and values that it may not, for fuzzing what takes JSON."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

Schema = Mapping[str, Any]
Values = SearchStrategy[Any]

LARGEST = 2**53 - 1
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60)
ANYTHING: Values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)


def values(schema: Schema, known: Schema | None = None) -> Values:
    """What `schema` allows. `known` are its `$defs`. Raises KeyError for a type not met so far."""
    known = known if known is not None else schema.get("$defs", {})
    if "$ref" in schema:
        return values(known[schema["$ref"].rpartition("/")[2]], known)
    if "anyOf" in schema:
        return st.one_of([values(each, known) for each in schema["anyOf"]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "const" in schema:
        return st.just(schema["const"])
    return OF_TYPE[schema["type"]](schema, known) if "type" in schema else ANYTHING


def spoiled(sound: Values) -> Values:
    """Sound values of which one place, at any depth, holds anything, is gone, or is there twice."""
    return st.tuples(sound, ANYTHING, st.randoms(use_true_random=False)).map(
        lambda drawn: _spoil(*drawn)
    )


def _spoil(value: Any, other: Any, chance: Any) -> Any:
    if isinstance(value, dict) and value and chance.random() < 0.8:
        key = chance.choice(sorted(value))
        if chance.random() < 0.2:
            return {name: kept for name, kept in value.items() if name != key}
        return value | {key: _spoil(value[key], other, chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        at = chance.randrange(len(value))
        again = [value[at]] if chance.random() < 0.3 else [_spoil(value[at], other, chance)]
        return [*value[:at], *again, *value[at + (len(value) > 3) :]]
    return other


def _whole(schema: Schema, _: Schema) -> Values:
    return st.integers(schema.get("minimum", -LARGEST), schema.get("maximum", LARGEST))


def _number(schema: Schema, _: Schema) -> Values:
    low, high = schema.get("minimum"), schema.get("maximum", 1e12)
    if "exclusiveMinimum" in schema:
        low = schema["exclusiveMinimum"]
        return st.floats(low, high, exclude_min=True, allow_nan=False)
    return st.floats(low, high, allow_nan=False, allow_infinity=False)


def _text(schema: Schema, _: Schema) -> Values:
    if "pattern" in schema:
        return st.from_regex(schema["pattern"], fullmatch=True)
    longest = min(schema.get("maxLength", 60), 60)
    letters = st.characters(codec="utf-8", exclude_characters="\0")
    return st.text(letters, min_size=schema.get("minLength", 0), max_size=longest)


def _list(schema: Schema, known: Schema) -> Values:
    return st.lists(values(schema.get("items", {}), known), max_size=4)


def _group(schema: Schema, known: Schema) -> Values:
    fields = {name: values(each, known) for name, each in schema.get("properties", {}).items()}
    needed = set(schema.get("required", ()))
    return st.fixed_dictionaries(
        {name: each for name, each in fields.items() if name in needed},
        optional={name: each for name, each in fields.items() if name not in needed},
    )


OF_TYPE = {
    "integer": _whole,
    "number": _number,
    "string": _text,
    "array": _list,
    "object": _group,
    "boolean": lambda *_: st.booleans(),
    "null": lambda *_: st.none(),
}
