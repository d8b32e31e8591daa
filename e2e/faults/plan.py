"""A random run as a list of actions, made from its seed alone. Pure."""

from dataclasses import dataclass
from random import Random
from typing import Any

ACTIONS = 200
PHONES = 2
WEIGHTS = {
    "logs": 34,
    "logs_with_dose": 6,
    "logs_and_undoes": 5,
    "edits": 16,
    "edits_and_undoes": 4,
    "deletes": 7,
    "deletes_and_undoes": 4,
    "settles": 6,
    "loses_the_network": 9,
    "gets_the_network_back": 9,
    "reloads": 5,
    "closes": 6,
    "leaves_and_returns": 6,
    "server_dies": 4,
    "server_returns": 6,
    "server_dies_at": 5,
    "way_fails": 24,
    "session_ends": 2,
}
FAULTS: list[dict[str, Any]] = [
    {"mode": "refuse"},
    {"mode": "blackhole"},
    {"mode": "latency", "seconds": 1.5},
    {"mode": "cut_request"},
    {"mode": "drop_response"},
    {"mode": "drop_response"},
    {"mode": "truncate"},
    {"mode": "truncate", "tidy": True, "lacking": 200},
    {"mode": "dup"},
    {"mode": "portal"},
    {"mode": "status", "status": 500},
    {"mode": "status", "status": 502},
    {"mode": "status", "status": 429, "headers": {"Retry-After": "1"}},
]


@dataclass(frozen=True)
class Action:
    """`draw` decides among what is there when it comes to it, such as which entry is edited."""

    number: int
    phone: int
    what: str
    draw: int
    fault: dict[str, Any]

    def __str__(self) -> str:
        how = f" {self.fault}" if self.what == "way_fails" else ""
        return f"{self.number} {'AB'[self.phone]} {self.what}{how}"


def plan(seed: int, actions: int = ACTIONS) -> list[Action]:
    random = Random(seed)
    names, weights = list(WEIGHTS), list(WEIGHTS.values())
    return [
        Action(
            number,
            random.randrange(PHONES),
            random.choices(names, weights)[0],
            random.randrange(1_000_000),
            {**random.choice(FAULTS), "count": random.choice((1, 1, 1, 2))},
        )
        for number in range(actions)
    ]
