"""Kinds as data for the browser: labels and inputs, and the JSON Schema of every merge unit.

Two files: every screen reads the words, only forms read the schemas.
"""

import json
from typing import Any

from webapp.kinds.kind import Input, Kind, adapter_of, input_of, map_value
from webapp.kinds.registry import KINDS, SCHEMA


def declared() -> dict[str, Any]:
    """{schema, kinds: [{name, label, plural, icon, part, order, headline, fields: [...]}]}."""
    return {"schema": SCHEMA, "kinds": [_kind(kind) for kind in KINDS]}


def schemas() -> dict[str, dict[str, Any]]:
    """{kind: {field: the schema that one merge unit of it must fit}}."""
    return {
        kind.name: {
            name: adapter_of(field).json_schema() for name, field in kind.model_fields.items()
        }
        for kind in KINDS
    }


def files() -> dict[str, str]:
    """What the browser's part is built with, by name."""
    return {"declared.json": _text(declared()), "schemas.json": _text(schemas())}


def _text(data: dict[str, Any]) -> str:
    return json.dumps(data, indent=1, ensure_ascii=False, sort_keys=False) + "\n"


def _kind(kind: type[Kind]) -> dict[str, Any]:
    return {
        "name": kind.name,
        "label": kind.label,
        "plural": kind.plural,
        "icon": kind.icon,
        "part": kind.part,
        "order": kind.order,
        "headline": list(kind.headline),
        "fields": [_field(kind, name) for name in kind.model_fields],
    }


def _field(kind: type[Kind], name: str) -> dict[str, Any]:
    field = kind.model_fields[name]
    asked = input_of(field)
    return {
        "name": name,
        **_asking(asked),
        "map": map_value(field) is not None,
        "required": field.is_required(),
    }


def _asking(asked: Input) -> dict[str, Any]:
    return {
        "ask": asked.ask,
        "label": asked.label,
        "hint": asked.hint,
        "options": [list(pair) for pair in asked.options],
        "more": asked.more,
        "after": asked.after,
    }
