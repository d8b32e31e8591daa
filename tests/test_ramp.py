"""A slow ramp: laid out with a provider, held by the guard policy, climbed by taps only."""

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from tests.browser import Browser
from tests.household import does, member_in
from tests.phone import moment
from tests.test_plans import Home, today
from webapp.clock import now_ms
from webapp.db import Database
from webapp.households import store as households
from webapp.households.store.tables import person as p
from webapp.ids import new_id
from webapp.plans import store
from webapp.plans.amount import Quantity
from webapp.plans.asked import Limits
from webapp.plans.plan import Agreed, Portion, Provider, Rung, Step
from webapp.plans.ramp import even, laid_out, stairs
from webapp.plans.review import review_on

LADDER = {
    "unit": "g", "breakfast": "y", "breakfast_opens": "06:00", "dinner": "y",
    "dinner_opens": "17:00", "lunch_opens": "11:30", "bedtime_opens": "20:30",
    "day_1": "5", "day_2": "10", "day_3": "15", "step_days": "7",
    "daily_maximum": "15", "gap_hours": "4", "ends": "",
    "provider_name": "Dr Reed", "confirmed": "Alice Hill",
}  # fmt: skip


class Ramp(Home):
    """Alice lays out a ramp for Tom, who is grown up, of a product that contains glutamine."""

    def __init__(self, app: Flask, database: Database, alice: Browser) -> None:
        super().__init__(app, database, alice)
        with database.write() as conn:
            self.tom = households.add_person(conn, self.id, "Tom", 1, zone="UTC")
        self.know(self.tom, birth_year=1980)

    def _product(self, title: str) -> str:
        made = self.phone.create("product", title=title, glutamine=True)
        self.phone.send(made)
        return str(made["record"])

    def know(self, person: str, **known: Any) -> None:
        """Write down what is known of a person, as their page does."""
        with self.db.write() as conn:
            conn.execute(update(p).where(p.c.id == person).values(**known))

    def ticks(self, *flags: str, person: str = "") -> Any:
        boxes = dict.fromkeys(flags, "y") if flags else {"none": "y"}
        return does(self.alice, self.path("/safety", person or self.tom), boxes)

    def lays_out(self, person: str = "", **other: str) -> Any:
        dates = {"starts": str(today()), "provider_date": str(today() - timedelta(days=3))}
        seen = {"seen": "G14:baseline"}
        data = LADDER | dates | seen | {"product": self.product} | other
        kept = {key: value for key, value in data.items() if value != "off"}
        return does(self.alice, self.path("/ramp/new", person or self.tom), kept)

    def steps(self, way: str, **other: str) -> Any:
        plan = self.plan(self.tom)
        answers = {"version": str(plan["version"]), "starts": "today"} | other
        return does(self.alice, self.path(f"/{plan['id']}/{way}", self.tom), answers)


@pytest.fixture
def ramp(app: Flask, database: Database, alice: Browser) -> Ramp:
    return Ramp(app, database, alice)


def day_sums(plan: dict[str, Any]) -> list[float]:
    return [sum(one["quantity"]["amount"] for one in step["portions"]) for step in plan["steps"]]


@pytest.mark.parametrize(
    ("amount", "portions", "shares"),
    [("5", 2, ["2.5", "2.5"]), ("5", 3, ["1.7", "1.7", "1.6"]), ("10", 3, ["3.3", "3.3", "3.4"]),
     ("0.2", 3, ["0.067", "0.067", "0.066"]), ("7.5", 1, ["7.5"])],
)  # fmt: skip
def test_an_even_split_comes_to_what_was_typed(
    amount: str, portions: int, shares: list[str]
) -> None:
    assert even(Decimal(amount), portions) == [Decimal(one) for one in shares]


def test_what_was_laid_out_begins_on_the_first_step_and_stays_there(ramp: Ramp) -> None:
    ramp.ticks()
    made = ramp.lays_out()
    assert made.status_code == 302, made.text
    plan = ramp.plan(ramp.tom)
    assert day_sums(plan) == [5]
    assert [one["quantity"]["amount"] for one in plan["steps"][0]["portions"]] == [2.5, 2.5]
    assert plan["ramp"]["at"] == 0
    assert len(plan["ramp"]["rungs"]) == 3
    assert "checked" not in plan
    page = ramp.alice.get(made.location).text
    for words in ("5 g a day", "10 g a day", "15 g a day", "not before", "Step up"):
        assert words in page


BOOK = json.loads((Path(__file__).parent / "cases" / "stairs.json").read_text())["cases"]


@pytest.mark.parametrize("case", BOOK, ids=[case["name"] for case in BOOK])
def test_stairs_are_as_the_phones_have_them(case: dict[str, Any]) -> None:
    def portions(amounts: list[float]) -> tuple[Portion, ...]:
        return tuple(
            Portion(str(at), "", None, "06:00", Quantity(one, "g"))
            for at, one in enumerate(amounts)
        )

    rungs = [Rung(portions(amounts), days) for amounts, days in case["rungs"]]
    provider = Provider("Dr Reed", "2026-11-20")
    plain = Agreed("Powder", (Step(case["since"], ()),), None, Limits(), provider, "Alice")
    found = list(stairs(laid_out(plain, rungs, case["at"])))
    assert [[one.day, one.standing, one.since or one.earliest] for one in found] == case["stairs"]
    assert list(stairs(plain)) == []


def test_the_stairs_have_dates_that_nobody_is_moved_by(ramp: Ramp) -> None:
    ramp.ticks()
    ramp.lays_out()
    with ramp.db.read() as conn:
        [plan] = store.plans_of(conn, ramp.id, [ramp.tom])
    first = today()
    assert [(one.standing, one.since or one.earliest) for one in stairs(plan.agreed)] == [
        ("now", str(first)),
        ("ahead", str(first + timedelta(days=7))),
        ("ahead", str(first + timedelta(days=14))),
    ]


def test_the_checklist_comes_first_and_is_answered_by_some_or_none(ramp: Ramp) -> None:
    asked = ramp.alice.get(ramp.path("/ramp/new", ramp.tom))
    assert asked.status_code == 302
    assert "/safety" in asked.location
    assert "Answer the safety checklist first" in ramp.lays_out().text
    empty = does(ramp.alice, ramp.path("/safety", ramp.tom), {})
    assert "Tick what applies" in empty.text
    both = does(ramp.alice, ramp.path("/safety", ramp.tom), {"none": "y", "kidney": "y"})
    assert "untick one of them" in both.text
    assert ramp.ticks("kidney").status_code == 302
    page = ramp.alice.get(ramp.path("/safety", ramp.tom)).text
    [box] = [part for part in page.split("<input") if 'name="kidney"' in part]
    assert "checked" in box


def test_the_checklist_is_private(ramp: Ramp) -> None:
    bob = member_in(ramp.app, ramp.db, ramp.id, "adult")
    bobs = bob.person_id
    assert ramp.alice.get(ramp.path("/safety", bobs)).status_code == 403
    assert does(ramp.alice, ramp.path("/safety", bobs), {"none": "y"}).status_code == 403
    with ramp.db.read() as conn:
        assert store.safety_of(conn, ramp.id, bobs) is None


def test_a_stop_is_a_stop_and_what_was_typed_is_kept(ramp: Ramp) -> None:
    ramp.ticks("cirrhosis")
    refused = ramp.lays_out(agreed_who="Dr Liver", agreed_on=str(today()))
    assert refused.status_code == 200
    assert "Villi makes no plan" in refused.text
    assert 'value="15"' in refused.text
    with ramp.db.read() as conn:
        assert store.plans_of(conn, ramp.id, [ramp.tom]) == []


def test_one_typed_answer_is_for_all_that_is_asked(ramp: Ramp) -> None:
    ramp.ticks("kidney", "seizures")
    asked = ramp.lays_out(day_2="12")
    for words in ("kidney specialist", "neurologist", "more than 5 g a day waits"):
        assert words in asked.text
    assert ramp.lays_out(day_2="12", agreed_who="Dr Kidney").text.count("Type when they agreed")
    tomorrow = str(today() + timedelta(days=2))
    still = ramp.lays_out(day_2="12", agreed_who="Dr Kidney", agreed_on=tomorrow)
    assert "still to come" in still.text
    made = ramp.lays_out(day_2="12", agreed_who="Dr Kidney", agreed_on=str(today()))
    assert made.status_code == 302
    with ramp.db.read() as conn:
        [plan] = store.plans_of(conn, ramp.id, [ramp.tom])
    assert plan.agreed.checked is not None
    assert plan.agreed.checked.who == "Dr Kidney"
    assert set(plan.agreed.checked.rules) == {"G3:kidney", "G4:seizures", "G10:steep"}


def test_a_warning_is_one_more_tap(ramp: Ramp) -> None:
    ramp.ticks()
    warned = ramp.lays_out(seen="")
    assert "Food first: seven days" in warned.text
    assert "Send it once more to go on." in warned.text
    assert 'value="G14:baseline"' in warned.text
    assert ramp.lays_out().status_code == 302


FAULTS = [
    ({"day_1": ""}, "Fill the steps one after the other"),
    ({"day_1": "", "day_2": "", "day_3": ""}, "Give the first step an amount"),
    ({"day_2": ""}, "Fill the steps one after the other"),
    ({"day_1": "0"}, "Write an amount above 0"),
    ({"day_1": "nonsense"}, "Write a number"),
    ({"day_2": "5"}, "A step up is more than the one before it"),
    ({"day_3": "8"}, "A step up is more than the one before it"),
    ({"breakfast": "off", "dinner": "off"}, "Tick at least one meal"),
    ({"dinner_opens": "05:00"}, "Dinner is due before breakfast"),
    ({"step_days": "0"}, "Write days from 1 to 365"),
    ({"daily_maximum": ""}, "Give the most in a day"),
    ({"daily_maximum": "12"}, "A step comes to 15 g a day: correct it, or this"),
    ({"provider_name": ""}, "Name the doctor"),
    ({"starts": "2001-01-01"}, "That is before it was agreed"),
    ({"ends": "2001-01-01"}, "That is before the first day"),
    ({"confirmed": ""}, "Type your name"),
    ({"unit": "scoop"}, "Plan L-glutamine in grams"),
    ({"day_3": "45", "daily_maximum": "50", "agreed_who": "Dr R", "agreed_on": "2026-11-20"},
     "Above 40 g a day Villi makes no plan"),
]  # fmt: skip


@pytest.mark.parametrize(("other", "words"), FAULTS, ids=[words for _, words in FAULTS])
def test_what_is_wrong_is_said_and_nothing_is_written(
    ramp: Ramp, other: dict[str, str], words: str
) -> None:
    ramp.ticks()
    answer = ramp.lays_out(**other)
    assert answer.status_code == 200
    assert words in answer.text
    with ramp.db.read() as conn:
        assert store.plans_of(conn, ramp.id, [ramp.tom]) == []


def test_a_step_up_is_a_tap_and_too_soon_waits_for_who_agreed(ramp: Ramp) -> None:
    ramp.ticks()
    ramp.lays_out()
    asked = ramp.steps("up")
    assert "Less than three days on a step" in asked.text
    assert "This step was agreed for a later day" in asked.text
    assert day_sums(ramp.plan(ramp.tom)) == [5]
    agreed = {"agreed_who": "Dr Reed", "agreed_on": str(today())}
    assert ramp.steps("up", **agreed).status_code == 302
    plan = ramp.plan(ramp.tom)
    assert (day_sums(plan), plan["ramp"]["at"]) == ([10], 1)
    twice = ramp.steps("up", **agreed)
    assert "One step a day" in twice.text
    assert ramp.plan(ramp.tom)["ramp"]["at"] == 1


def test_a_step_back_needs_nobodys_leave_and_the_history_says_why(ramp: Ramp) -> None:
    ramp.ticks()
    ramp.lays_out()
    ramp.steps("up", agreed_who="Dr Reed", agreed_on=str(today()), starts="tomorrow")
    plan = ramp.plan(ramp.tom)
    assert [step["from"] for step in plan["steps"]] == [str(today()), str(today() + timedelta(1))]
    assert ramp.steps("back", why="headache").status_code == 302
    assert day_sums(ramp.plan(ramp.tom))[-1] == 5
    assert ramp.steps("hold", why="the doctor is away").status_code == 302
    page = ramp.alice.get(ramp.path(f"/{plan['id']}", ramp.tom)).text
    for words in ("stepped up", "stepped back: headache", "stays on this step: the doctor is away"):
        assert words in page
    assert ramp.alice.get(ramp.path(f"/{plan['id']}/back", ramp.tom)).status_code == 404


def test_a_childs_ramp_goes_by_a_doctor_and_a_fresh_weight(ramp: Ramp) -> None:
    ramp.ticks(person=ramp.mia)
    assert "year of birth first" in ramp.lays_out(ramp.mia).text
    ramp.know(ramp.mia, birth_year=today().year - 9)
    assert "Weigh first" in ramp.lays_out(ramp.mia).text
    old = date.today() - timedelta(days=120)
    ramp.know(ramp.mia, weight_g=30_000, weight_on=str(old))
    assert "Weigh first" in ramp.lays_out(ramp.mia).text
    ramp.know(ramp.mia, weight_on=str(today()))
    assert ramp.lays_out(ramp.mia).status_code == 302


def test_the_page_for_the_provider_shows_the_steps_and_room_to_sign(ramp: Ramp) -> None:
    ramp.ticks("kidney")
    ramp.lays_out(agreed_who="Dr Kidney", agreed_on=str(today()))
    plan = ramp.plan(ramp.tom)
    page = ramp.alice.get(ramp.path(f"/{plan['id']}/paper", ramp.tom)).text
    for words in (
        "5 g",
        "15 g",
        "at the earliest",
        "Dr Reed",
        "Date and signature",
        "own convention",
    ):
        assert words in page
    assert "Kidney" not in page


def test_laid_out_anew_it_goes_on_at_the_height_where_it_is(ramp: Ramp) -> None:
    ramp.ticks()
    ramp.lays_out()
    ramp.steps("up", agreed_who="Dr Reed", agreed_on=str(today()))
    plan = ramp.plan(ramp.tom)
    form = ramp.alice.get(ramp.path(f"/{plan['id']}/ramp", ramp.tom)).text
    assert 'value="15"' in form
    dates = {"starts": str(today()), "provider_date": str(today())}
    other = {"day_1": "4", "day_2": "8", "day_3": "12", "version": str(plan["version"])}
    sent = does(ramp.alice, ramp.path(f"/{plan['id']}/ramp", ramp.tom), LADDER | dates | other)
    assert sent.status_code == 302, sent.text
    now = ramp.plan(ramp.tom)
    assert (now["ramp"]["at"], day_sums(now)) == (1, [8])


REVIEWS = json.loads((Path(__file__).parent / "cases" / "review.json").read_text())


@pytest.mark.parametrize(("days", "state"), REVIEWS["days"])
def test_a_review_comes_as_the_phones_have_it(days: int, state: str | None) -> None:
    none = Limits(None, None, None)
    plan = Agreed("", (Step(REVIEWS["since"], ()),), None, none, Provider("", ""), "")
    agreed = laid_out(plan, [Rung((), 7)], 0, REVIEWS["since"])
    day = date.fromisoformat(REVIEWS["since"]) + timedelta(days)
    found = review_on(agreed, str(day))
    assert (found.state if found else None) == state
    assert review_on(plan, str(day)) is None


def since(ramp: Ramp, days: int) -> str:
    """A ramp of Tom's that was agreed so many days ago; its id."""
    began = str(today() - timedelta(days=days))
    lunch = Portion("lunch", "Lunch", "lunch", "11:30", Quantity(5, "g"))
    more = replace(lunch, quantity=Quantity(10, "g"))
    limit = Quantity(10, "g")
    said_by = Provider("Dr Reed", began)
    plain = Agreed("Powder", (Step(began, ()),), None, Limits(None, limit, limit), said_by, "Alice")
    agreed = laid_out(plain, [Rung((lunch,), 7), Rung((more,), 7)], 0, began)
    with ramp.db.write() as conn:
        deed = store.Deed("agreed", ramp.alice.account_id, 1)
        return store.create(conn, ramp.id, ramp.tom, ramp.product, agreed, deed)


@pytest.mark.parametrize(
    ("days", "words"),
    [(48, ""), (49, "Does it still hold?"), (111, "Does it still hold?"), (112, "Sixteen weeks")],
)
def test_a_review_is_announced_seven_days_ahead_and_no_pause_is_silent(
    ramp: Ramp, days: int, words: str
) -> None:
    page = ramp.alice.get(ramp.path(f"/{since(ramp, days)}", ramp.tom)).text
    assert ("It still holds" in page) == bool(words)
    assert words in page


def test_it_still_holds_once_somebody_types_who_said_so_and_when(ramp: Ramp) -> None:
    path = ramp.path(f"/{since(ramp, 120)}/reconfirm", ramp.tom)
    assert "Nothing is due until it was agreed anew" in ramp.alice.get(path).text
    sent = {"version": "1", "provider_name": "Dr Reed", "confirmed": "Alice"}
    old = does(ramp.alice, path, sent | {"provider_date": str(today() - timedelta(days=120))})
    assert "That was said before" in old.text
    assert "Give the day it was agreed" in does(ramp.alice, path, sent).text
    unsaid = {"provider_date": str(today()), "confirmed": ""}
    assert "Type your name" in does(ramp.alice, path, sent | unsaid).text
    assert does(ramp.alice, path, sent | {"provider_date": str(today())}).status_code == 302
    plan = ramp.plan(ramp.tom)
    assert plan["ramp"]["since"] == str(today())
    assert plan["provider"] == {"name": "Dr Reed", "date": str(today())}
    page = ramp.alice.get(ramp.path(f"/{plan['id']}", ramp.tom)).text
    assert "Alice confirmed it anew" in page
    assert "Does it still hold?" not in page


def test_more_than_a_week_without_a_dose_is_said_before_a_step_up(ramp: Ramp) -> None:
    plan = since(ramp, 30)
    at = now_ms() - 9 * 24 * 3600_000
    dose = {"person": ramp.tom, "product": ramp.product, "quantity": {"amount": 5, "unit": "g"}}
    ramp.phone.send(ramp.phone.create("dose", occurred=moment(at), **dose))
    page = ramp.alice.get(ramp.path(f"/{plan}/up", ramp.tom)).text
    assert "More than a week without a dose" in page


def test_a_step_up_while_things_got_worse_waits_for_who_agreed(ramp: Ramp) -> None:
    plan = since(ramp, 30)
    days = [*((ago, 1) for ago in range(31, 38)), (0, 4), (1, 4)]
    for ago, rating in days:
        at = now_ms() - ago * 24 * 3600_000
        held = {"person": ramp.tom, "occurred": moment(at), "ratings/headache": rating}
        ramp.phone.send(ramp.phone.op(new_id(), "checkin", held))
    page = ramp.alice.get(ramp.path(f"/{plan}/up", ramp.tom)).text
    assert "The journal says that things got worse" in page
    with ramp.db.write() as conn:
        households.set_sight(conn, ramp.id, ramp.tom, "household", "private")
    hidden = ramp.alice.get(ramp.path(f"/{plan}/up", ramp.tom)).text
    assert "things got worse" not in hidden
