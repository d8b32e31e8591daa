"""Three weeks of a made-up household, as the operations that its phones would have sent.

Pure: the same seed and `now` give the same weeks. What Alice feels goes up and down without a
lesson in it: a sample that got better would promise something.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from webapp.demo import menu
from webapp.demo.telling import Op, Teller, Units, foods_of

DAYS = 21
PRODUCT = "L-glutamine powder"


@dataclass(frozen=True)
class Cast:
    """The ids of the people that the weeks are about."""

    alice: str
    bob: str
    mia: str


def sample(cast: Cast, now: int, zone: str, seed: str) -> list[Op]:
    """All operations, oldest first, none later than `now` (ms, UTC)."""
    weeks = _Weeks(cast, now, ZoneInfo(zone), Random(seed))  # noqa: S311 - no secret
    return sorted(weeks.told(), key=lambda op: int(op["at"]))


class _Weeks(Teller):
    def __init__(self, cast: Cast, now: int, zone: ZoneInfo, luck: Random) -> None:
        super().__init__(zone, luck)
        self.cast, self.now = cast, now

    def told(self) -> Iterator[Op]:
        today = datetime.fromtimestamp(self.now / 1000, self.zone).date()
        self.product = self.id(self.now)
        yield from self._cabinet(today - timedelta(days=DAYS))
        for number in range(DAYS):
            yield from self._day(number, today - timedelta(days=DAYS - 1 - number))
        yield self._drink()

    def _cabinet(self, day: date) -> Iterator[Op]:
        at = self.ms(day, "09:30")
        scoop = {"amount": 5, "unit": "g"}
        units = {"title": PRODUCT, "scoop": scoop, "glutamine": True}
        yield self.op("product", units, at, record=self.product)
        for title, meal, foods in menu.USUAL_MEALS:
            yield self.op("usual_meal", {"title": title, "meal": meal} | foods_of(foods), at)

    def _day(self, number: int, day: date) -> Iterator[Op]:
        happened = [*self._eaten(number, day), *self._felt(number, day), *self._noted(number, day)]
        yield from (op for op in happened if op["at"] <= self.now)

    def _eaten(self, number: int, day: date) -> Iterator[Op]:
        alice, mia, bob = self.cast.alice, self.cast.mia, self.cast.bob
        doses = 0 if number < 2 else 1 if number < 9 else 2 if number < 16 else 3
        breakfast, dinner = self.luck.choice(menu.BREAKFASTS), self.luck.choice(menu.DINNERS)
        yield from self._meal(alice, day, "07:30", "breakfast", breakfast, doses > 0)
        yield from self._meal(mia, day, "07:30", "breakfast", breakfast[:1])
        yield from self._meal(
            alice, day, "12:40", "lunch", self.luck.choice(menu.LUNCHES), doses > 2
        )
        if day.weekday() < 5:
            yield from self._meal(mia, day, "12:10", "lunch", self.luck.choice(menu.SCHOOL))
        if self.luck.random() < 0.5:
            yield from self._meal(alice, day, "16:00", "snack", self.luck.choice(menu.SNACKS))
        for person in (alice, mia, bob):
            yield from self._meal(
                person, day, "18:45", "dinner", dinner, person == alice and doses > 1
            )

    def _meal(
        self, person: str, day: date, clock: str, meal: str, foods: tuple[str, ...],
        with_dose: bool = False,
    ) -> Iterator[Op]:  # fmt: skip
        """A meal; with its dose in the same act, or now and then with the dose forgotten."""
        at = self.ms(day, clock, wobble=25)
        around = self.luck.random() < 0.2
        units = {"meal": meal} | self.about(person, at, around) | foods_of(foods)
        op = self.op("meal", units, at)
        yield op
        if not with_dose:
            return
        taken: Units = {"quantity": {"amount": 5, "unit": "g"}, "with_food": "with"}
        if self.luck.random() < 0.07:
            taken = {"skipped": "forgot"}
        about = self.about(person, at, around)
        what = {"product": self.product, "product_name": PRODUCT, "meal_entry": op["record"]}
        yield self.op("dose", taken | what | about, at, act=op["act"])

    def _felt(self, number: int, day: date) -> Iterator[Op]:
        rough = number in {7, 8, 13}
        if self.luck.random() < 0.9:
            yield self._check_in(day, rough)
        for _ in range(self.luck.choice((0, 1, 1, 1, 2))):
            kind = self.luck.choice("34445" if not rough else "5667")
            yield self._stool(self.cast.alice, day, kind)
        if number % 4 == 1:
            yield self._stool(self.cast.mia, day, self.luck.choice("234"))
        if number in {3, 8, 11, 18}:
            at = self.ms(day, "15:20", wobble=60)
            ache = {"symptom": "headache", "severity": self.luck.randint(3, 6)}
            yield self.op("symptom", ache | self.about(self.cast.alice, at), at)
        if number in {6, 15}:
            at = self.ms(day, "19:30", wobble=20)
            ache = {"symptom": "belly", "severity": 3, "words": "Tummy ache after dinner"}
            yield self.op("symptom", ache | self.about(self.cast.mia, at), at)

    def _check_in(self, day: date, rough: bool) -> Op:
        at = self.ms(day, "21:15", wobble=30)
        usual = {"fatigue": 4, "headache": 2, "belly": 4, "constipation": 1, "brain_fog": 3}
        units: Units = {
            f"ratings/{name}": max(0, min(10, level + self.luck.randint(-2, 2) + 2 * rough))
            for name, level in usual.items()
        }
        units |= {"stress": self.luck.randint(2, 8), "sleep": self.luck.choice((6, 6.5, 7, 7.5, 8))}
        units |= {"stopped": "a_bit" if rough else "no"}
        if rough:
            units["factors/infection"] = True
        return self.op("checkin", units | self.about(self.cast.alice, at), at)

    def _stool(self, person: str, day: date, kind: str) -> Op:
        at = self.ms(day, "08:20", wobble=45)
        units = {"type": kind, "urgency": "some" if kind in "67" else "none"}
        return self.op("stool", units | self.about(person, at), at)

    def _noted(self, number: int, day: date) -> Iterator[Op]:
        alice, at = self.cast.alice, self.ms(day, "20:10", wobble=15)
        for on, words in menu.NOTES:
            if on == number:
                yield self.op("note", {"words": words} | self.about(alice, at), at)
        if number == 9:
            asks = {"words": "Should I be tested for coeliac disease?"}
            yield self.op("question", asks | self.about(alice, at), at)
        if number == 8:
            tired = {"sign": "tiredness", "words": "tiredness for more than four weeks"}
            seen = {"cleared": "being_seen", "cleared_at": self.moment(at)}
            yield self.op("sign", tired | seen | self.about(alice, at), at)
        if number == 7:
            ends = self.moment(self.ms(day + timedelta(days=2), "20:00"))
            cold = {"event": "illness", "words": "Cold, caught from Mia", "until": ends}
            yield self.op("event", cold | self.about(alice, at), at)
        if number == 5:
            cold = {"event": "illness", "words": "Cold from school"}
            yield self.op("event", cold | self.about(self.cast.mia, at), at)
        if number == 17:
            stress = {"event": "stress", "words": "Deadline at work"}
            yield self.op("event", stress | self.about(alice, at), at)

    def _drink(self) -> Op:
        """Something of the last half hour, so that Today is never empty."""
        at = self.now - 25 * 60_000
        units = {"meal": "drink"} | self.about(self.cast.alice, at) | foods_of(("peppermint tea",))
        return self.op("meal", units, at)
