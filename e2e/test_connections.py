"""Connections that say nothing, and phones that speak slowly, keep nobody from being answered."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

from e2e.server import Server

MANY = 200
SOME = 8
PATIENCE = 20
HALF = b"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 400\r\n\r\nlogin="
WHOLE = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
CHUNKED = (
    b"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"6\r\nlogin=\r\n"
)


@contextmanager
def lines(server: Server, count: int, said: bytes = b"") -> Iterator[None]:
    """So many connections on which this was said, and nothing more."""
    with ExitStack() as open_ones:
        for _ in range(count):
            open_ones.enter_context(line(server)).sendall(said)
        yield


def line(server: Server) -> socket.socket:
    at = urlsplit(server.url)
    return socket.create_connection((at.hostname, at.port), timeout=PATIENCE)


def answer(server: Server) -> bytes:
    with line(server) as asking:
        asking.sendall(WHOLE)
        return asking.recv(15)


def test_connections_that_say_nothing_hold_up_nobody(server: Server) -> None:
    with lines(server, MANY):
        assert answer(server) == b"HTTP/1.1 200 OK"


def test_phones_that_speak_slowly_hold_up_nobody(server: Server) -> None:
    with lines(server, SOME // 2, HALF), lines(server, SOME // 2, CHUNKED):
        assert answer(server) == b"HTTP/1.1 200 OK"
