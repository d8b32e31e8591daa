"""HTTP as the fault proxy needs it: whole messages, read from one side and written to the other."""

import asyncio
import re
import socket
import struct
from contextlib import suppress
from dataclasses import dataclass

_LENGTH = re.compile(rb"\r\ncontent-length:\s*(\d+)", re.I)
_CONNECTION = re.compile(rb"\r\n(?:connection|keep-alive):[^\r]*", re.I)


@dataclass(frozen=True)
class Request:
    """`head` lacks the blank line at its end; the server is asked to close when it has answered."""

    line: str
    head: bytes
    body: bytes

    @property
    def whole(self) -> bytes:
        return self.head + b"\r\n\r\n" + self.body

    @property
    def half(self) -> bytes:
        return self.head + b"\r\n\r\n" + self.body[: len(self.body) // 2]


async def read_request(reader: asyncio.StreamReader) -> Request | None:
    """One whole request; None when the browser opened a connection and said nothing."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n"))[:-4]
        said = _LENGTH.search(head)
        body = await reader.readexactly(int(said[1]) if said else 0)
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    line = head.partition(b"\r\n")[0].decode("latin-1")
    return Request(line, _CONNECTION.sub(b"", head) + b"\r\nConnection: close", body)


async def ask(port: int, message: bytes) -> bytes:
    """Everything the server answers until it closes. Raises OSError when it is gone or dies."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(message)
        await writer.drain()
        answer = await reader.read()
    finally:
        tear_down(writer)
    if not answer:
        raise ConnectionResetError("the server died before it answered")
    return answer


async def ask_half(port: int, request: Request) -> None:
    """What a phone sends whose network ends in the middle of it."""
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request.half)
    with suppress(ConnectionError):
        await writer.drain()
    tear_down(writer)


def page(status: str, body: bytes, headers: dict[str, str]) -> bytes:
    """An answer that is not the server's."""
    named = {"Content-Type": "text/html", "Content-Length": str(len(body)), **headers}
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in named.items())]
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode() + body


def shortened(answer: bytes, lacking: int, tidy: bool) -> bytes:
    """The answer without its last bytes; `tidy` makes its head agree, as if that were all of it."""
    head, _, body = answer[:-lacking].partition(b"\r\n\r\n")
    if tidy:
        head = _LENGTH.sub(b"\r\nContent-Length: %d" % len(body), head)
    return head + b"\r\n\r\n" + body


async def give(writer: asyncio.StreamWriter, answer: bytes, *, orderly: bool) -> None:
    """Write the answer; `orderly` ends the connection as a server does that has said all."""
    writer.write(answer)
    await writer.drain()
    if orderly:
        writer.close()
        await writer.wait_closed()


def tear_down(writer: asyncio.StreamWriter) -> None:
    """A real reset: the other side gets no orderly end."""
    plug: socket.socket | None = writer.get_extra_info("socket")
    if plug is not None and plug.fileno() >= 0:
        plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
