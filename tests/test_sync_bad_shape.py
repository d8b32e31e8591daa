"""Messages of the wrong shape: refused whole, the place named. A matter of reading, no server."""

from typing import Any

import pytest

from tests.message import LOST, MESSAGE, OP, ROW, fault_of
from tests.phone import START
from webapp.ids import new_id


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"proto": "1"}, "proto"),
        ({"proto": True}, "proto"),
        ({"schema": 0}, "schema"),
        ({"device": "my phone"}, "device"),
        ({"device": new_id().upper()}, "device"),
        ({"actor": 7}, "actor"),
        ({"household": None}, "household"),
        ({"generation": -1}, "generation"),
        ({"generation": 1.5}, "generation"),
        ({"cursor": 412}, "cursor"),
        ({"cursor": {"seq": -1, "op": ""}}, "cursor/seq"),
        ({"cursor": {"seq": 1}}, "cursor/op"),
        ({"cursor": START, "boot": {}}, "cursor"),
        ({"cursor": None, "boot": {"s0": None, "after": 1}}, "boot/after"),
        ({"cursor": None, "boot": {"s0": 5, "after": None}}, "boot/s0"),
        ({"limit": 0}, "limit"),
        ({"limit": 100_000}, "limit"),
        ({"unsent": -1}, "unsent"),
        ({"ops": {}}, "ops"),
        ({"ops": ["op"]}, "ops/0"),
        ({"device_label": "x" * 81}, "device_label"),
    ],
)
def test_a_message_of_the_wrong_shape_names_the_place(change: dict[str, Any], place: str) -> None:
    assert fault_of(MESSAGE | change).place == place


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"id": "1"}, "ops/1/id"),
        ({"id": new_id() + "\n"}, "ops/1/id"),
        ({"act": None}, "ops/1/act"),
        ({"record": ["x"]}, "ops/1/record"),
        ({"kind": "Meal; --"}, "ops/1/kind"),
        ({"base": -1}, "ops/1/base"),
        ({"base": "1"}, "ops/1/base"),
        ({"after": "x"}, "ops/1/after"),
        ({"after": [new_id()] * 501}, "ops/1/after"),
        ({"set": []}, "ops/1/set"),
        ({"at": 1.5}, "ops/1/at"),
        ({"at": True}, "ops/1/at"),
        ({"on": "x", "schema": 2}, "ops/1/on"),
        ({"on": None, "schema": 2}, "ops/1/on"),
        ({"schema": 2}, "ops/1/on"),
        ({"on": "", "was": -1, "schema": 2}, "ops/1/was"),
        ({"schema": "x"}, "ops/1/schema"),
    ],
)
def test_one_operation_of_the_wrong_shape_refuses_the_whole_message(
    change: dict[str, Any], place: str
) -> None:
    found = fault_of(MESSAGE | {"ops": [OP, OP | change]}).place
    assert found == place or found.startswith(place + "/")


def test_more_than_a_thousand_operations_are_refused() -> None:
    assert fault_of(MESSAGE | {"ops": [OP] * 1001}).place == "ops"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"lacks": {}}, "lacks"),
        ({"lacks": [new_id()] * 1001}, "lacks"),
        ({"lacks": ["x"]}, "lacks/0"),
        ({"lacks": [new_id(), {"op": new_id(), "seq": -1}]}, "lacks/1"),
        ({"lacks": [{"op": "x", "seq": 1}]}, "lacks/0"),
        ({"witness": ROW}, "witness"),
        ({"witness": [ROW] * 201}, "witness"),
        ({"witness": [ROW, "row"]}, "witness/1"),
        ({"anchor": 5}, "anchor"),
        ({"anchor": {"seq": 1}}, "anchor/op"),
        ({"anchor": {"seq": 2**53 - 1, "op": "x" * 37}}, "anchor/op"),
    ],
)
def test_what_is_offered_after_a_restore_is_checked_as_strictly(
    change: dict[str, Any], place: str
) -> None:
    found = fault_of(MESSAGE | {"cursor": None} | change).place
    assert found == place or found.startswith(place + "/")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"id": "1"}, "id"),
        ({"op": None}, "op"),
        ({"kind": "Note"}, "kind"),
        ({"seq": "7"}, "seq"),
        ({"seq": True}, "seq"),
        ({"by": "alice"}, "by"),
        ({"edited_by": 7}, "edited_by"),
        ({"at": -1}, "at"),
        ({"edited_at": "now"}, "edited_at"),
        ({"doc": []}, "doc"),
        ({"doc": None}, "doc"),
        ({"conflicts": []}, "conflicts"),
        ({"conflicts": {"words": LOST}}, "conflicts/words"),
        ({"conflicts": {"words": [LOST] * 101}}, "conflicts/words"),
        ({"conflicts": {"words": [{"value": 1}]}}, "conflicts/words/0/at"),
    ],
)
def test_one_row_of_the_wrong_shape_refuses_the_whole_witness(
    change: dict[str, Any], place: str
) -> None:
    message = MESSAGE | {"cursor": None, "ops": [], "witness": [ROW, ROW | change]}
    found = fault_of(message).place
    assert found == f"witness/1/{place}" or found.startswith(f"witness/1/{place}/")
