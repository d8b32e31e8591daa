"""The app's shell (the same bytes for everyone), the built files, and the health checks."""

import gzip
import json
import mimetypes
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, Response, request
from flask.typing import ResponseReturnValue
from werkzeug.security import safe_join

from webapp.backup.standing import standing
from webapp.clock import now_ms
from webapp.db import can_write
from webapp.errors import NotFound
from webapp.house import house
from webapp.migrations import code_head, database_head

blueprint = Blueprint("shell", __name__)

HASHED = re.compile(r"[.-]([0-9A-Z]{8}|[0-9a-f]{8,64})\.\w+$")
"""A file name that changes with its bytes: it may be kept for good."""

FOREVER = "public, max-age=31536000, immutable"
ASK_EACH_TIME = "public, no-cache"
TYPES = {
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
"""Not left to the machine's own table: a worker of the wrong type is refused by browsers."""

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
    return _built("sw.js" if house().config.offline else "sw-off.js", ASK_EACH_TIME)


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
    """Requests can be served: the database takes a write, and has the shape this code expects.

    `backup`, in a word, is a warning for whoever watches: it makes nothing unready.
    """
    db = house().db
    writes = can_write(db)
    migrated, backup = False, "unknown"
    if writes:
        with db.read() as conn:
            migrated = database_head(conn) == code_head()
            if migrated:
                backup = standing(house().config, conn).in_a_word(now_ms())
    answer: dict[str, Any] = {"ok": writes and migrated, "writes": writes, "migrated": migrated}
    answer["backup"] = backup
    return answer, 200 if answer["ok"] else 503


def _built(name: str, keep: str) -> Response:
    """A file of dist, packed where that helps, with its validator. Raises NotFound, NotBuilt."""
    dist = house().config.dist
    path = safe_join(str(dist), name)
    if path is None or not Path(path).is_file():
        if not (dist / "assets.json").exists():
            raise NotBuilt("static/dist is missing: run `make build` first.")
        raise NotFound
    packs = Path(path).suffix in WORTH_PACKING and request.accept_encodings.quality("gzip") > 0
    stamp = Path(path).stat().st_mtime_ns
    kind = TYPES.get(Path(path).suffix) or mimetypes.guess_type(path)[0]
    response = Response(_bytes(Path(path), stamp, packs), mimetype=kind)
    if packs:
        response.headers["Content-Encoding"] = "gzip"
    response.vary.add("Accept-Encoding")
    response.headers["Cache-Control"] = keep
    response.set_etag(f"{stamp:x}-{'gzip' if packs else 'plain'}")
    response.make_conditional(request)
    return response


@lru_cache(maxsize=256)
def _bytes(path: Path, _: int, packed: bool) -> bytes:
    """The files are few and small; packing them each time would cost more than keeping them."""
    read = path.read_bytes()
    return gzip.compress(read, 9, mtime=0) if packed else read
