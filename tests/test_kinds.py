"""The kinds: what a unit may hold, what a record must have, and a fresh copy in the browser."""

from pathlib import Path
from typing import Any

import pytest

from webapp.kinds.declare import files, schemas
from webapp.kinds.kind import Kind, input_of
from webapp.kinds.registry import KINDS, UnitRefused, check_unit, missing_units

WRITTEN = Path(__file__).parent.parent / "static/src/kinds"
MOMENT = {"at": 1_790_000_000_000, "local": "2026-09-21T16:13", "zone": "Europe/Berlin"}


def test_the_browsers_copy_of_the_kinds_is_not_stale() -> None:
    for name, text in files().items():
        assert (WRITTEN / name).read_text(encoding="utf-8") == text, "run `make kinds`"


def test_the_eight_entry_kinds_and_the_two_household_records_are_there_in_order() -> None:
    assert [kind.name for kind in KINDS] == [
        "meal", "dose", "checkin", "symptom", "stool", "event", "sign", "note", "question",
        "product", "usual_meal",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_says_how_a_form_asks_for_it_and_no_field_is_a_bare_list(
    kind: type[Kind],
) -> None:
    for name, field in kind.model_fields.items():
        assert input_of(field).label, name
    for name, schema in schemas()[kind.name].items():
        assert schema.get("type") != "array", name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_headline_names_fields_of_its_kind(kind: type[Kind]) -> None:
    assert set(kind.headline) <= set(kind.model_fields)


@pytest.mark.parametrize(
    ("kind", "unit", "value"),
    [
        ("meal", "foods/a1", {"name": "oat porridge", "portion": "small"}),
        ("meal", "foods/a1", None),
        ("dose", "quantity", {"amount": 2.5, "unit": "g", "weighed": True}),
        ("dose", "quantity", {"amount": 5, "unit": "g"}),
        ("checkin", "ratings/headache", 0),
        ("checkin", "ratings/a_symptom_of_next_year", 3),
        ("checkin", "sleep", 7),
        ("stool", "blood", True),
        ("event", "until", MOMENT),
        ("note", "occurred", MOMENT),
        ("note", "a_field_of_a_newer_app", {"any": ["thing"]}),
    ],
)
def test_a_unit_takes_what_was_declared_and_keeps_what_is_newer(
    kind: str, unit: str, value: Any
) -> None:
    check_unit(kind, unit, value)


@pytest.mark.parametrize(
    ("kind", "unit", "value"),
    [
        ("meal", "foods", {"a1": {"name": "oats"}}),
        ("meal", "foods/A B", None),
        ("meal", "foods/a1", {"name": ""}),
        ("meal", "foods/a1", {"name": "oats", "portion": "huge"}),
        ("meal", "note/x", "words"),
        ("dose", "quantity", {"amount": 0, "unit": "g"}),
        ("dose", "quantity", {"amount": float("inf"), "unit": "g"}),
        ("dose", "quantity", {"amount": 5, "unit": "spoons"}),
        ("dose", "product", "not-an-id"),
        ("checkin", "ratings/headache", 11),
        ("checkin", "ratings/headache", 3.5),
        ("checkin", "ratings/headache", "3"),
        ("symptom", "severity", True),
        ("note", "words", None),
        ("note", "words", "x" * 4001),
        ("note", "occurred", {**MOMENT, "local": "yesterday"}),
    ],
)
def test_a_unit_that_does_not_fit_is_refused_by_name(kind: str, unit: str, value: Any) -> None:
    with pytest.raises(UnitRefused) as refused:
        check_unit(kind, unit, value)
    assert refused.value.unit == unit
    assert refused.value.reason


def test_a_new_record_must_have_its_required_fields() -> None:
    assert missing_units("symptom", {"person", "symptom"}) == ["occurred", "severity"]
    assert missing_units("product", {"title"}) == []
