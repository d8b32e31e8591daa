"""What is to go wrong with a request: written by tests, read by the proxy."""

import re
from dataclasses import dataclass, field

SYNC = r"POST /api/v1/sync"
FOR_EVER = -1
PASSED_ON = frozenset({"latency", "dup", "drop_response", "truncate"})
MODES = PASSED_ON | {"refuse", "blackhole", "cut_request", "portal", "status"}
LOGIN_PAGE = b"<!doctype html><title>Hotel</title><h1>Welcome! Sign in to this network.</h1>"


@dataclass
class Rule:
    """Requests whose line `pattern` finds go wrong in this `mode`, the next `count` of them.

    refuse         reset before anything is passed on
    blackhole      taken, and never answered; reset when the rule is lifted
    latency        passed on after `seconds`, or when the rule is lifted
    cut_request    head and half of the body reach the server, then both sides are torn down
    drop_response  the server answers in full, the phone gets a reset
    truncate       the phone gets all but the last `lacking` bytes of the answer, then a reset;
                   `tidy` ends it as a proxy does that has a shorter copy: whole, by its length
    dup            passed on twice, the phone gets the second answer
    portal         the sign-in page of a hotel's network, with status 200
    status         `status` with `headers` and no word of ours; only bodies larger than `over` bytes
    """

    pattern: str
    mode: str
    count: int = 1
    seconds: float = 0.0
    lacking: int = 20
    tidy: bool = False
    status: int = 500
    headers: dict[str, str] = field(default_factory=dict)
    over: int = -1
    fired: int = 0
    lifted: bool = False

    def __post_init__(self) -> None:
        assert self.mode in MODES, self.mode

    @property
    def cuts(self) -> bool:
        """Whether the phone's connection ends with a reset in the midst of the answer."""
        return self.mode == "truncate" and not self.tidy

    def catches(self, request_line: str, size: int) -> bool:
        """Whether this request, with a body of `size` bytes, is one of those."""
        if self.lifted or self.fired == self.count:
            return False
        return size > self.over and re.search(self.pattern, request_line) is not None
