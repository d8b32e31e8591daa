"""Alembic's entry: it runs on the connection that `migrate` hands it, inside its transaction."""

from typing import Any

from alembic import context

from webapp.db import metadata
from webapp.failpoint import failpoint


def _done(*_: Any, **__: Any) -> None:
    failpoint("after_migration_step")


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter columns in place
    on_version_apply=_done,
)
context.run_migrations()
