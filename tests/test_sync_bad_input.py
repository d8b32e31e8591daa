"""Malformed, oversized, hostile and half messages sent to a server: refused whole, no lock left."""

import json
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select
from werkzeug.serving import make_server

from tests.browser import Browser
from tests.message import NO_MESSAGES, connections_held, deep
from tests.phone import Phone, statuses
from webapp.db import Database
from webapp.records.store import op as log
from webapp.records.store import record


@pytest.fixture
def phone(alice: Browser, database: Database) -> Iterator[Phone]:
    """A phone whose bad messages must leave nothing behind: no row, no lock, no transaction."""
    phone = Phone(alice)
    yield phone
    with database.read() as conn:
        rows = [conn.scalar(select(func.count()).select_from(table)) for table in (log, record)]
    assert rows == [0, 0]
    assert connections_held(database) == 0
    assert statuses(phone.send(phone.note())) == ["applied"]


def post(phone: Phone, body: bytes, **headers: str) -> Any:
    sent = {"Content-Type": "application/json"} | headers
    return phone.browser.post("/api/v1/sync", data=body, headers=sent)


def refused(response: Any, status: int = 400, code: str = "malformed") -> dict[str, str]:
    """Assert the one error shape; returns its fields."""
    assert response.status_code == status, response.text
    body = response.get_json()
    assert body["error"]["code"] == code
    assert body["error"]["message"]
    assert body["instance"]
    fields: dict[str, str] = body["error"]["fields"]
    return fields


def test_what_is_refused_leaves_nothing_behind(phone: Phone) -> None:
    good, bad = phone.note(), phone.note() | {"set": []}
    messages = [
        phone.message(good, bad),
        phone.message(good, limit=0),
        phone.message(good) | {"ops": 1},
    ]
    nan = json.dumps(phone.message(good)).replace('"slept well"', "NaN")
    nested = json.dumps(phone.message(phone.note(future=deep(17))))
    bodies = [json.dumps(message) for message in messages] + [nan, nested, nan[: len(nan) // 2]]
    for body in [*NO_MESSAGES, *(body.encode() for body in bodies)]:
        assert refused(post(phone, body))
    place = {"s0": None, "after": "1; DROP TABLE op"}
    assert list(refused(phone.post(good, cursor=None, boot=place))) == ["boot/after"]


def test_more_than_a_megabyte_is_too_large(phone: Phone) -> None:
    note = phone.note("x" * (1 << 20))
    refused(phone.post(note), 413, "too_large")


def test_anything_but_json_is_refused(phone: Phone) -> None:
    body = json.dumps(phone.message(phone.note())).encode()
    refused(post(phone, body, **{"Content-Type": "text/plain"}), 415, "not_json")


def test_a_page_of_another_site_cannot_send(phone: Phone) -> None:
    body = json.dumps(phone.message(phone.note())).encode()
    refused(post(phone, body, **{"Sec-Fetch-Site": "cross-site"}), 403, "cross_site")


def test_a_message_cut_in_half_is_refused_and_leaves_no_lock(app: Flask, phone: Phone) -> None:
    """A real server and a raw socket: the body ends before its promised length."""
    body = json.dumps(phone.message(phone.note("x" * 3000))).encode()
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        for half in (body[: len(body) // 2], b""):
            assert _status(server.port, phone, half, len(body)) in {"400", ""}
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _status(port: int, phone: Phone, sent: bytes, promised: int) -> str:
    cookie = phone.browser.get_cookie("villi_sid")
    assert cookie is not None
    head = (
        f"POST /api/v1/sync HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n"
        f"Cookie: villi_sid={cookie.value}\r\nSec-Fetch-Site: same-origin\r\n"
        f"Content-Type: application/json\r\nContent-Length: {promised}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(head.encode() + sent)
        line.shutdown(socket.SHUT_WR)
        answer = line.makefile("rb").read().decode()
    return answer.split(" ")[1] if answer else ""


def test_a_value_deep_enough_is_kept(alice: Browser) -> None:
    phone = Phone(alice)
    note = phone.note(future=deep(16 - 4))
    phone.send(note)
    assert phone.rows[note["record"]]["doc"]["future"] == deep(12)


def test_words_of_every_script_are_kept(alice: Browser) -> None:
    phone = Phone(alice)
    words = "Überraschung 🥣 \u2028 \\u0000 </script> ' OR 1=1 -- %s {} \t\r\n"
    note = phone.note(words)
    phone.send(note)
    phone.rows.clear()
    phone.boot()
    assert phone.rows[note["record"]]["doc"]["words"] == words
