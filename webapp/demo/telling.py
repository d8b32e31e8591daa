"""How a made-up phone writes things down: operations, moments and ids from a seeded luck."""

from datetime import date, datetime, time
from random import Random
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

Units = dict[str, Any]
Op = dict[str, Any]


class Teller:
    def __init__(self, zone: ZoneInfo, luck: Random) -> None:
        self.zone, self.luck = zone, luck

    def op(self, kind: str, units: Units, at: int, *, record: str = "", act: str = "") -> Op:
        return {
            "id": self.id(at),
            "act": act or self.id(at),
            "record": record or self.id(at),
            "kind": kind,
            "base": 0,
            "on": "",
            "after": [],
            "set": units,
            "at": at,
        }

    def about(self, person: str, at: int, around: bool = False) -> Units:
        return {"person": person, "occurred": self.moment(at, around)}

    def moment(self, at: int, around: bool = False) -> Units:
        local = datetime.fromtimestamp(at / 1000, self.zone)
        return {
            "at": at,
            "local": f"{local:%Y-%m-%dT%H:%M}",
            "zone": self.zone.key,
            "around": around,
        }

    def ms(self, day: date, clock: str, wobble: int = 0) -> int:
        """The instant of a wall clock, a few minutes off so that no two days are alike."""
        wall = datetime.combine(day, time.fromisoformat(clock), self.zone)
        minutes = self.luck.randint(-wobble, wobble)
        return (int(wall.timestamp()) + minutes * 60) * 1000

    def id(self, at: int) -> str:
        """A UUIDv7 of that instant, from the seeded luck."""
        bits = at << 80 | self.luck.getrandbits(80)
        bits = bits & ~(0xF << 76) | 7 << 76
        return str(UUID(int=bits & ~(0b11 << 62) | 0b10 << 62))


def foods_of(names: tuple[str, ...]) -> Units:
    return {
        f"foods/{name.replace(' ', '-')[:40]}": {
            "name": name,
            "portion": "usual",
            "source": "words",
        }
        for name in names
    }
