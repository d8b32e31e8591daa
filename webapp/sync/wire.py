"""A record on its way to a phone: JSON text, put together from text the database already has. Pure.

Documents are not read and written again on the way: a page of a thousand rows is mostly they.
"""

from typing import NamedTuple


class Row(NamedTuple):
    """What of a record travels. `doc` and `conflicts` are JSON text; times are ms, UTC."""

    id: str
    kind: str
    seq: int
    op: str
    by: str
    edited_by: str | None
    at: int
    edited_at: int | None
    device: str
    deleted: bool
    occurred_at: int | None
    doc: str
    conflicts: str | None


def wire(row: Row, writers: str | None = None) -> str:
    """The row as phones keep it. Ids and kinds were checked when they came: none needs escaping.

    `writers` is JSON text, for a row with conflicts: who wrote what stands.
    """
    beside = "" if writers is None else f',"writers":{writers}'
    return (
        f'{{"id":"{row.id}","kind":"{row.kind}","seq":{row.seq},"op":"{row.op}",'
        f'"by":"{row.by}","edited_by":{_text(row.edited_by)},"at":{row.at},'
        f'"edited_at":{"null" if row.edited_at is None else row.edited_at},'
        f'"device":"{row.device}","doc":{row.doc},"conflicts":{row.conflicts or "null"},'
        f'"deleted":{"true" if row.deleted else "false"}{beside}}}'
    )


def wire_gone(row: Row) -> str:
    """That the phone must not hold this record any more, if it ever did."""
    return f'{{"id":"{row.id}","seq":{row.seq},"gone":true}}'


def _text(value: str | None) -> str:
    return "null" if value is None else f'"{value}"'
