"""The form of a log line: JSON to standard output. Ids and places; never bodies or names."""

import json
import logging
import sys
from datetime import UTC, datetime

EXTRA = ("request", "method", "route", "status", "ms", "account", "fault", "place", "job", "told")


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {"at": at, "level": record.levelname.lower(), "event": record.getMessage()}
        line |= {name: getattr(record, name) for name in EXTRA if hasattr(record, name)}
        return json.dumps(line, ensure_ascii=False)


def to_stdout() -> None:
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.getLogger("alembic").setLevel(logging.WARNING)
