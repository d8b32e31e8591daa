"""Log lines: JSON to standard output. Ids and places; never bodies, query strings or names."""

import json
import logging
import sys
import time
from datetime import UTC, datetime

from flask import Flask, Response, g, request

from webapp.accounts.access import current_session
from webapp.ids import new_id

EXTRA = ("request", "method", "route", "status", "ms", "account", "fault", "place")
log = logging.getLogger("webapp.request")


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


def attach(app: Flask) -> None:
    app.before_request(_begin)
    app.after_request(_line)


def _begin() -> None:
    g.request_id, g.began = new_id(), time.perf_counter()


def _line(response: Response) -> Response:
    response.headers["X-Request-Id"] = g.request_id
    if request.endpoint in {"shell.static", "shell.healthz", "shell.readyz"}:
        return response
    session = current_session() if "signed_in" in g else None
    line = {
        "request": g.request_id,
        "method": request.method,
        "route": request.url_rule.rule if request.url_rule else "(none)",
        "status": response.status_code,
        "ms": round((time.perf_counter() - g.began) * 1000),
        "account": session.account_id if session else None,
    }
    log.info("request", extra=line)
    return response
