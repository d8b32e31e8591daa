"""Questions that every phone asks every few seconds, put together once and handed to the driver.

A Core statement costs several times what the embedded database needs to answer it. What is asked
for each exchange is therefore turned into the driver's own words once; everything else, and
whatever goes wrong here, goes through SQLAlchemy as ever.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Dialect, Select

Values = dict[str, Any]
Reader = Callable[[Any], Any]


@dataclass(frozen=True)
class _Spelled:
    """`order` has the names of the values by place; None where the driver takes them by name.
    `constants` are the question's own values."""

    text: str
    order: Sequence[str] | None
    constants: Values
    readers: list[tuple[int, Reader]]


class Prepared:
    """A SELECT with bound parameters; lists (`IN`) may be of any length. JSON columns as text only:
    values go to the driver as they are."""

    def __init__(self, question: Select[Any]) -> None:
        self.question = question
        self._spelled: dict[tuple[object, ...], _Spelled] = {}

    def rows(self, conn: Connection, values: Values) -> list[tuple[Any, ...]]:
        """All rows of the answer. Raises what SQLAlchemy raises."""
        spelled = self._spelling(conn.dialect, values)
        flat = spelled.constants | _flat(values)
        asked = flat if spelled.order is None else [flat[name] for name in spelled.order]
        try:
            cursor = conn.connection.cursor()
            cursor.execute(spelled.text, asked)
            rows = cast(list[tuple[Any, ...]], cursor.fetchall())
            cursor.close()
        except conn.dialect.loaded_dbapi.Error:
            # Asked again in its own words: the fault then comes as everybody expects it.
            return [tuple(row) for row in conn.execute(self.question, values)]
        return [_read(row, spelled.readers) for row in rows] if spelled.readers else rows

    def first(self, conn: Connection, values: Values) -> tuple[Any, ...] | None:
        rows = self.rows(conn, values)
        return rows[0] if rows else None

    def _spelling(self, dialect: Dialect, values: Values) -> _Spelled:
        key = (dialect.name, *(len(v) for v in values.values() if isinstance(v, list)))
        if key not in self._spelled:
            self._spelled[key] = _spell(self.question, dialect, values)
        return self._spelled[key]


def _spell(question: Select[Any], dialect: Dialect, values: Values) -> _Spelled:
    made = question.compile(dialect=dialect).construct_expanded_state(values)
    found = [
        (place, column.type.dialect_impl(dialect).result_processor(dialect, None))
        for place, column in enumerate(question.selected_columns)
    ]
    asked = _flat(values)
    return _Spelled(
        text=made.statement,
        order=made.positiontup,
        constants={name: value for name, value in made.parameters.items() if name not in asked},
        readers=[(place, reader) for place, reader in found if reader is not None],
    )


def _flat(values: Values) -> Values:
    """Each element of a list under a name of its own, as SQLAlchemy names it."""
    flat: Values = {}
    for name, value in values.items():
        if isinstance(value, list):
            flat |= {f"{name}_{place}": each for place, each in enumerate(value, 1)}
        else:
            flat[name] = value
    return flat


def _read(row: tuple[Any, ...], readers: list[tuple[int, Reader]]) -> tuple[Any, ...]:
    values = list(row)
    for place, reader in readers:
        values[place] = reader(values[place])
    return tuple(values)
