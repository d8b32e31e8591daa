"""Bringing the database to the shape this code expects, or telling that it is not there."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from webapp.db import Database

MIGRATION_LOCK = 7_316_549_013
"""Any number: the key of PostgreSQL's advisory lock, so that two starts do not migrate at once."""


def migrate(db: Database, target: str = "head") -> None:
    """Run what is missing, in one transaction. On SQLite the write transaction is the lock."""
    with db.write() as conn:
        if not db.is_sqlite:
            conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
        settings = _settings()
        settings.attributes["connection"] = conn
        command.upgrade(settings, target)


def code_head() -> str:
    """The newest migration this code brings."""
    return str(ScriptDirectory.from_config(_settings()).get_current_head())


def database_head(conn: Connection) -> str | None:
    return MigrationContext.configure(conn).get_current_revision()


def _settings() -> Config:
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent))
    settings.set_main_option("path_separator", "os")
    return settings
