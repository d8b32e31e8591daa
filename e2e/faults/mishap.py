"""What the phone gets for a request that something befalls; see `rules.Rule` for the modes."""

import asyncio
from http import HTTPStatus

from e2e.faults import wire
from e2e.faults.rules import LOGIN_PAGE, PASSED_ON, Rule
from e2e.faults.wire import Request


async def answer_to(
    request: Request, rule: Rule | None, server_port: int, gives_up: asyncio.Future[bytes]
) -> bytes:
    """The bytes for the phone; none is a reset. Raises OSError when the server is gone or dies.

    `gives_up` is done when the phone does not wait any more, or the rule was lifted.
    """
    if rule is None:
        return await wire.ask(server_port, request.whole)
    if rule.mode == "latency":
        await asyncio.wait([gives_up], timeout=rule.seconds)
    if rule.mode in PASSED_ON:
        return await _passed_on(request, rule, server_port)
    match rule.mode:
        case "cut_request":
            await wire.ask_half(server_port, request)
        case "blackhole":
            await asyncio.wait([gives_up])
        case "portal":
            return wire.page("200 OK", LOGIN_PAGE, rule.headers)
        case "status":
            said = f"{rule.status} {HTTPStatus(rule.status).phrase}"
            return wire.page(said, b"<h1>No</h1>", rule.headers)
    return b""


async def _passed_on(request: Request, rule: Rule, server_port: int) -> bytes:
    """The server hears the whole request, and it is only a question of what comes back."""
    if rule.mode == "dup":
        await wire.ask(server_port, request.whole)
    answer = await wire.ask(server_port, request.whole)
    if rule.mode == "drop_response":
        return b""
    return wire.shortened(answer, rule.lacking, rule.tidy) if rule.mode == "truncate" else answer
