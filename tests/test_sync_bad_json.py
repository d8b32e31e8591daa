"""What is no JSON, or JSON that no database or phone could hold, is refused as it is read."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.message import MESSAGE, NO_MESSAGES, OP, deep
from webapp.sync.json_body import Malformed, read_json
from webapp.sync.message import read


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("NaN", "NaN"),
        ("Infinity", "Infinity"),
        ("-Infinity", "Infinity"),
        ("1e999", "too large"),
        ("12345678901234567890", "too large"),
        ("9" * 5000, "too large"),
        ('"\\u0000"', "NUL"),
        ('"\\ud800"', "half of a character"),
        ('{"\\udfff": 1}', "half of a character"),
        ('{"a": 1, "a": 2}', "twice"),
        (json.dumps(deep(17)), "deeper"),
        ("[" * 100_000, "deeper"),
        ("'x'", "not complete JSON"),
        ('"a\nb"', "not complete JSON"),
    ],
)
def test_what_no_database_or_phone_could_hold_is_refused(words: str, why: str) -> None:
    with pytest.raises(Malformed, match=why):
        read(json.dumps(MESSAGE).replace('"THE WORDS"', words).encode())


@pytest.mark.parametrize("body", NO_MESSAGES)
def test_what_is_no_message_at_all_is_refused(body: bytes) -> None:
    with pytest.raises(Malformed):
        read(body)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text()
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)  # fmt: skip


@given(value=JSON)
def test_every_ordinary_value_reads_as_itself(value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False)
    if "\\u0000" not in text:  # what needs that escape is refused, see above
        assert read_json(text.encode()) == value


@given(body=st.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode()))
def test_no_body_does_more_than_be_refused(body: bytes) -> None:
    with pytest.raises(Malformed):
        read(body)


@given(change=st.dictionaries(st.sampled_from([*OP, "schema", "other"]), JSON, min_size=1))
def test_no_operation_does_more_than_be_read_or_refused(change: dict[str, Any]) -> None:
    body = json.dumps(MESSAGE | {"ops": [OP | change]}).encode()
    with suppress(Malformed):
        assert len(read(body).ops) == 1
