"""A fault of our own over one act must not stop the acts around it, nor the news.

Were the whole push answered with a fault, the phone would send the same again for ever: whatever
the person writes from then on would wait behind an act that this server cannot take.
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from webapp.db import may_pass
from webapp.errors import Problem
from webapp.records.operation import HELD
from webapp.sync.message import Message

log = logging.getLogger(__name__)
FAULT = "server_fault"
Results = list[dict[str, Any]]


def apart(push: Callable[[Message], Results], message: Message) -> Results:
    """The results of `push`. When it breaks, the acts are pushed one by one, and those that break
    are held: the phone keeps them and offers them again, to a server that is mended by then.

    A fault that passes by itself, and every refusal in words of ours, goes through.
    """
    try:
        return push(message)
    except Exception as fault:
        _unless_it_passes(fault)
    results: Results = [{} for _ in message.ops]
    for places in _acts(message):
        ops = [message.ops[place] for place in places]
        try:
            found = push(replace(message, ops=ops))
        except Exception as fault:
            _unless_it_passes(fault)
            log.error("an act is held", extra={"fault": type(fault).__name__})
            found = [{"id": op.id, "status": HELD, "code": FAULT} for op in ops]
        for place, result in zip(places, found, strict=True):
            results[place] = result
    return results


def _unless_it_passes(fault: Exception) -> None:
    if isinstance(fault, Problem) or may_pass(fault):
        raise fault


def _acts(message: Message) -> list[list[int]]:
    """Where the operations of each act lie in the message; acts in the order of their first."""
    places: dict[str, list[int]] = {}
    for place, op in enumerate(message.ops):
        places.setdefault(op.act, []).append(place)
    return list(places.values())
