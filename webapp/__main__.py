"""`python -m webapp`: bring the database up to date and serve. What `make run` ends in."""

import os
import sys

from webapp.config import Config, ConfigError
from webapp.db import Database
from webapp.migrations import migrate

THREADS = 8


def main() -> None:
    """Never returns: the process becomes gunicorn, so that signals reach it directly."""
    try:
        config = Config.from_environment(os.environ)
    except ConfigError as error:
        sys.exit(str(error))
    database = Database(config.database_url)
    migrate(database)
    database.close()
    print(f"Villi is at {config.public_url or f'http://{config.bind}:{config.port}'}", flush=True)
    os.execv(sys.executable, [sys.executable, *gunicorn(config)])  # noqa: S606 - our own words


def gunicorn(config: Config) -> list[str]:
    """Threads, not processes, beside an embedded database: one lock, one cache."""
    return [
        *("-m", "gunicorn", "--worker-class", "gthread", "--log-level", "warning"),
        *("--workers", str(config.workers), "--threads", str(THREADS)),
        *("--bind", f"{config.bind}:{config.port}"),
        "webapp:create_app()",
    ]


if __name__ == "__main__":
    main()
