"""`python -m webapp`: bring the database up to date and serve. What `make run` ends in."""

import os
import socket
import sys

from webapp.config import Config, ConfigError
from webapp.startup import get_ready, tell

GUNICORN = ["-m", "gunicorn", "--config", "python:webapp.serving", "webapp:create_app()"]


def main() -> None:
    """Never returns: the process becomes gunicorn, so that signals reach it directly."""
    try:
        config = Config.from_environment(os.environ)
        claim_port(config)
        reason = get_ready(config)
    except ConfigError as error:
        sys.exit(f"Villi cannot start. {error}")
    os.environ["VILLI_READ_ONLY"] = reason
    if reason:
        tell(reason)
    os.execv(sys.executable, [sys.executable, *GUNICORN])  # noqa: S606 - our own words


def claim_port(config: Config) -> None:
    family = socket.AF_INET6 if ":" in config.bind else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((config.bind, config.port))
        except OSError as error:
            raise ConfigError(
                f"PORT: {config.bind}:{config.port} cannot be used ({error.strerror}). "
                "Stop what runs there, or choose another, such as PORT=8001."
            ) from None


if __name__ == "__main__":
    main()
