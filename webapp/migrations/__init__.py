"""Bringing the database to the shape this code expects, or telling that it is not there.

Versions are one chain, and their file names begin with their numbers: the newest is the last file.
So only whoever migrates has to bring Alembic into memory.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from webapp.db import Database
from webapp.failpoint import failpoint

MIGRATION_LOCK = 7_316_549_013
"""Any number: the key of PostgreSQL's advisory lock, so that two starts do not migrate at once."""

HERE = Path(__file__).parent


def migrate(db: Database, target: str = "head") -> None:
    """Run what is missing, in one transaction: all of it is there afterwards, or nothing.

    On SQLite the write transaction is the lock. Its foreign keys rest meanwhile, since a table
    that is rebuilt is dropped, which would take the rows that point to it along; they are
    checked before the end instead.
    """
    with db.reshape() as conn:
        if not db.is_sqlite:
            conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
        _upgrade(conn, target)
        if db.is_sqlite and conn.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise RuntimeError("a migration left rows that point to nothing")
        failpoint("before_migration_commit")
    failpoint("after_migration_commit")


def code_heads() -> list[str]:
    """Every version this code knows, oldest first."""
    return sorted(path.name.partition("_")[0] for path in (HERE / "versions").glob("[0-9]*.py"))


def code_head() -> str:
    """The newest migration this code brings."""
    return code_heads()[-1]


def database_head(conn: Connection) -> str | None:
    """The version that this database is at; None when it is empty."""
    if not inspect(conn).has_table("alembic_version"):
        return None
    found = conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


def _upgrade(conn: Connection, target: str) -> None:
    from alembic import command
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(HERE))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = conn
    command.upgrade(settings, target)
