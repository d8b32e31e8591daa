"""The app's shell (the same bytes for everyone), the built files, and the health checks."""

import gzip
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, Response, request, send_from_directory
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from webapp.db import can_write
from webapp.house import house
from webapp.migrations import code_head, database_head

blueprint = Blueprint("shell", __name__)

HASHED = re.compile(r"[.-]([0-9A-Z]{8}|[0-9a-f]{8,64})\.\w+$")
"""A file name that changes with its bytes: it may be kept for good."""

FOREVER = "public, max-age=31536000, immutable"
ASK_EACH_TIME = "public, no-cache"
WORTH_PACKING = {".js", ".css", ".html", ".json", ".svg", ".webmanifest"}


class NotBuilt(Exception):
    """The browser part is missing. The text names the cure."""


def attach(app: Flask) -> None:
    app.register_blueprint(blueprint)
    app.jinja_env.globals["asset"] = asset


def asset(name: str) -> str:
    """The address of a built file: asset("app.css") is /static/app.2F9A31C7.css."""
    dist = house().config.dist
    try:
        stamp = (dist / "assets.json").stat().st_mtime_ns
    except FileNotFoundError:
        raise NotBuilt("static/dist/assets.json is missing: run `make build` first.") from None
    return _addresses(dist, stamp).get(name, f"/static/{name}")


@lru_cache(maxsize=4)
def _addresses(dist: Path, _: int) -> dict[str, str]:
    found: dict[str, str] = json.loads((dist / "assets.json").read_text())
    return found


@blueprint.get("/app/")
def app() -> ResponseReturnValue:
    return _built("app.html", ASK_EACH_TIME)


@blueprint.get("/app/<path:screen>")
def app_screen(screen: str) -> ResponseReturnValue:
    """Which screen it is, the browser decides."""
    return _built("app.html", ASK_EACH_TIME)


@blueprint.get("/sw.js")
def worker() -> ResponseReturnValue:
    return _built("sw.js", ASK_EACH_TIME)


@blueprint.get("/manifest.webmanifest")
def manifest() -> ResponseReturnValue:
    return _built("manifest.webmanifest", ASK_EACH_TIME)


@blueprint.get("/static/<path:name>")
def static(name: str) -> ResponseReturnValue:
    return _built(name, FOREVER if HASHED.search(name) else ASK_EACH_TIME)


@blueprint.get("/healthz")
def healthz() -> ResponseReturnValue:
    """The process is up. Asks nothing of the database."""
    return {"ok": True}


@blueprint.get("/readyz")
def readyz() -> ResponseReturnValue:
    """Requests can be served: the database takes a write, and has the shape this code expects."""
    db = house().db
    writes = can_write(db)
    migrated = False
    if writes:
        with db.read() as conn:
            migrated = database_head(conn) == code_head()
    answer: dict[str, Any] = {"ok": writes and migrated, "writes": writes, "migrated": migrated}
    return answer, 200 if answer["ok"] else 503


def _built(name: str, keep: str) -> Response:
    dist = house().config.dist
    try:
        response = send_from_directory(dist, name, conditional=False, etag=False)
    except NotFound:
        if not (dist / "assets.json").exists():
            raise NotBuilt("static/dist is missing: run `make build` first.") from None
        raise
    path = dist / name
    if path.suffix in WORTH_PACKING:
        response.vary.add("Accept-Encoding")
        if request.accept_encodings.quality("gzip") > 0:
            response = _packed(response, path)
    response.headers["Cache-Control"] = keep
    response.set_etag(f"{path.stat().st_mtime_ns:x}-{response.content_encoding or 'plain'}")
    response.make_conditional(request)
    return response


def _packed(response: Response, path: Path) -> Response:
    body = _gzipped(path, path.stat().st_mtime_ns)
    packed = Response(body, mimetype=response.mimetype)
    packed.headers["Content-Encoding"] = "gzip"
    packed.vary.add("Accept-Encoding")
    response.close()
    return packed


@lru_cache(maxsize=128)
def _gzipped(path: Path, _: int) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)
