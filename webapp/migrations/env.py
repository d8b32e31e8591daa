"""Alembic's entry: it runs on the connection that `migrate` hands it, inside its transaction."""

from alembic import context

from webapp.db import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter columns in place
)
context.run_migrations()
