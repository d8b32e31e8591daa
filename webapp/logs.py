"""A line for each request. Ids and places; never bodies, query strings or names."""

import logging
import time

from flask import Flask, Response, g, request

from webapp.accounts.access import current_session
from webapp.ids import new_id

log = logging.getLogger("webapp.request")


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
