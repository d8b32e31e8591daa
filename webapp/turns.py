"""Few requests think at once, however many are being received and sent.

Python runs one thread at a time; a dozen that all want to think only hand it round more often,
which cost a fifth of what the server could do. A phone on a slow network holds no place meanwhile:
its words are received whole before it is given one.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

WHOLE = 1 << 20
"""Bytes. A body that says it is larger is left to the app, which refuses it unread."""


class Turns:
    """`places`: as many as can do something while the others wait, for a disk or for a database."""

    def __init__(self, app: WSGIApplication, places: int) -> None:
        self._app, self._places = app, threading.BoundedSemaphore(places)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        _receive(environ)
        with self._places:
            return self._app(environ, start_response)


def _receive(environ: WSGIEnvironment) -> None:
    length = environ.get("CONTENT_LENGTH") or ""
    if length.isdecimal() and int(length) <= WHOLE:
        environ["wsgi.input"] = io.BytesIO(environ["wsgi.input"].read(int(length)))
    elif not length and "HTTP_TRANSFER_ENCODING" in environ:
        # Of unknown length: one byte more than is ever taken shows that it is too large.
        environ["wsgi.input"] = io.BytesIO(environ["wsgi.input"].read(WHOLE + 1))
