"""The database and the code say the same of every table, on both engines."""

from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from flask import Flask
from sqlalchemy import inspect

from tests.browser import Browser
from webapp.db import Database, metadata
from webapp.migrations import code_head, database_head, migrate


def test_the_tables_in_code_are_the_tables_in_the_database(database: Database) -> None:
    with database.read() as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_a_constraint_in_the_migration_is_a_constraint_in_code(database: Database) -> None:
    """compare_metadata looks at no primary key: with a wrong one households could share a row."""
    with database.read() as conn:
        seen = inspect(conn)
        for table in metadata.sorted_tables:
            key = seen.get_pk_constraint(table.name)["constrained_columns"]
            assert key == [column.name for column in table.primary_key.columns], table.name


def test_the_database_is_at_the_newest_migration(database: Database) -> None:
    with database.read() as conn:
        assert database_head(conn) == code_head()


def test_migrating_again_changes_nothing(database: Database) -> None:
    migrate(database)
    with database.read() as conn:
        assert database_head(conn) == code_head()


def test_ready_means_migrated_and_writable(
    client: Browser, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = client.get("/readyz")
    assert (ready.status_code, ready.json["ok"]) == (200, True)
    monkeypatch.setattr("webapp.shell.code_head", lambda: "9999")
    old = client.get("/readyz")
    assert (old.status_code, old.json["migrated"]) == (503, False)


def test_an_empty_database_is_not_ready_but_healthy(app: Flask, tmp_path: Path) -> None:
    app.extensions["villi"].db.close()
    empty = Database(f"sqlite:///{tmp_path}/empty.db")
    app.extensions["villi"] = replace(app.extensions["villi"], db=empty)
    assert app.test_client().get("/readyz").status_code == 503
    assert app.test_client().get("/healthz").json == {"ok": True}


def test_a_failed_write_leaves_nothing_behind(database: Database, alice: Browser) -> None:
    def breaks() -> None:
        with database.write() as conn:
            conn.exec_driver_sql("UPDATE account SET name = 'Mallory'")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        breaks()
    with database.read() as conn:
        assert conn.exec_driver_sql("SELECT name FROM account").scalar() == "Alice"


def test_a_reader_sees_one_moment_while_others_write(database: Database, alice: Browser) -> None:
    def name() -> object:
        return reader.exec_driver_sql("SELECT name FROM account").scalar()

    with database.read() as reader:
        assert name() == "Alice"
        with database.write() as writer:
            writer.exec_driver_sql("UPDATE account SET name = 'Alicia'")
        assert name() == "Alice"
    with database.read() as reader:
        assert name() == "Alicia"
