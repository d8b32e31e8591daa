"""Many rows into one table, handed to the driver as they are.

SQLAlchemy prepares the parameters of every row anew, column by column: for a backlog that took
longer than the database itself. The statement is still its own; only the values go past it.
"""

from functools import cache
from typing import Any

from pydantic_core import to_json
from sqlalchemy import JSON, Connection, Table

Row = tuple[Any, ...]


def insert_rows(conn: Connection, table: Table, rows: list[Row]) -> None:
    """Each row has a value for every column, in the table's order; JSON as `text_of` spells it."""
    if rows:
        conn.exec_driver_sql(_statement(table, conn.dialect.paramstyle), rows)


def text_of(value: Any) -> str | None:
    """A JSON column's value as the text that the database takes; None stays null."""
    return None if value is None else to_json(value).decode()


@cache
def _statement(table: Table, paramstyle: str) -> str:
    mark = "?" if paramstyle == "qmark" else "%s"
    is_json = [isinstance(column.type, JSON) for column in table.columns]
    marks = [f"{mark}::jsonb" if json and mark == "%s" else mark for json in is_json]
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({", ".join(marks)})'  # noqa: S608
