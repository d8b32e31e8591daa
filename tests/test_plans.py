"""Plans: what a provider said, written down, held to itself, changed only by versions, and carried
to the phones of those who see the person's meals and doses."""

from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from tests.browser import Browser
from tests.household import does, member_in
from tests.phone import Phone
from webapp.clock import now_ms
from webapp.db import Database
from webapp.errors import Conflict
from webapp.households import store as households
from webapp.plans import store
from webapp.plans.asked import day_of

AGREED = {
    "unit": "g",
    "breakfast_amount": "2,5", "breakfast_opens": "06:00",
    "lunch_amount": "", "lunch_opens": "11:30",
    "dinner_amount": "5", "dinner_opens": "17:00",
    "bedtime_amount": "", "bedtime_opens": "20:30",
    "daily_maximum": "10", "gap_hours": "4",
    "starts": "2026-11-23", "ends": "",
    "provider_name": "Dr Reed", "provider_date": "2026-11-20", "confirmed": "Alice Hill",
}  # fmt: skip


def today() -> date:
    """Mia's day, which begins at four."""
    return date.fromisoformat(day_of(now_ms(), "UTC", "04:00"))


class Home:
    """Alice's household with Mia, a child, and a product in the cabinet."""

    def __init__(self, app: Flask, database: Database, alice: Browser) -> None:
        self.app, self.db, self.alice, self.id = app, database, alice, alice.household_id
        self.phone = Phone(alice)
        self.product = self._product("Psyllium powder")
        with database.write() as conn:
            self.mia = households.add_person(conn, self.id, "Mia", 1, zone="UTC", is_child=True)

    def _product(self, title: str) -> str:
        made = self.phone.create("product", title=title)
        self.phone.send(made)
        return str(made["record"])

    def path(self, rest: str = "", person: str = "") -> str:
        return f"/household/people/{person or self.mia}/plans{rest}"

    def answers(self, **other: str) -> dict[str, str]:
        dates = {"starts": str(today()), "provider_date": str(today() - timedelta(days=3))}
        return AGREED | dates | {"product": self.product} | other

    def agrees(self, browser: Browser | None = None, person: str = "", **other: str) -> Any:
        """Fill in and send "What your provider said"."""
        return does(browser or self.alice, self.path("/new", person), self.answers(**other))

    def plan(self, person: str = "") -> dict[str, Any]:
        """The one plan that Alice's phone has of this person."""
        self.phone.send()
        [found] = [
            one for one in self.phone.parts["plans"] if one["person"] == (person or self.mia)
        ]
        return dict(found)


@pytest.fixture
def home(app: Flask, database: Database, alice: Browser) -> Home:
    return Home(app, database, alice)


def test_what_was_agreed_reaches_the_phones(home: Home, bob: Browser) -> None:
    page = home.alice.get(home.path("/new")).text
    assert "Psyllium powder" in page
    made = home.agrees()
    assert made.status_code == 302, made.text
    plan = home.plan()
    assert plan | {"id": "", "confirmed": {}} == {
        "id": "", "person": home.mia, "product": home.product, "title": "Psyllium powder",
        "state": "running", "version": 1, "ends": None, "confirmed": {},
        "steps": [{"from": str(today()), "portions": [
            {"key": "breakfast", "title": "Breakfast", "meal": "breakfast", "opens": "06:00",
             "quantity": {"amount": 2.5, "unit": "g"}},
            {"key": "dinner", "title": "Dinner", "meal": "dinner", "opens": "17:00",
             "quantity": {"amount": 5.0, "unit": "g"}},
        ]}],
        "limits": {"gap": 240, "day": {"amount": 10.0, "unit": "g"},
                   "rolling": {"amount": 10.0, "unit": "g"}},
        "provider": {"name": "Dr Reed", "date": str(today() - timedelta(days=3))},
    }  # fmt: skip
    assert plan["confirmed"] | {"at": 0} == {"who": "Alice", "name": "Alice Hill", "at": 0}
    his = Phone(bob)
    his.send()
    assert his.parts["plans"] == [plan]
    shown = home.alice.get(made.location).text
    for words in ("Breakfast: 2.5 g", "due from 17:00", "At most 10 g in a day", "Dr Reed",
                  "At least 4 hours between two doses", "Alice wrote it down"):  # fmt: skip
        assert words in shown
    assert "Alice wrote down what was agreed for Mia." in home.alice.get("/household/audit").text


@pytest.mark.parametrize("key", [key for key in AGREED if key.endswith("_amount")])
def test_no_amount_is_filled_in_beforehand(home: Home, key: str) -> None:
    page = home.alice.get(home.path("/new")).text
    [box] = [part for part in page.split("<input") if f'name="{key}"' in part]
    assert 'value=""' in box


FAULTS = [
    ({"product": ""}, "Choose what it is about"),
    ({"product": "01a208a8-3e98-75a7-8bf9-ab5455c516ae"}, "Not a valid choice"),
    ({"unit": "pinch"}, "Not a valid choice"),
    ({"breakfast_amount": "", "dinner_amount": ""}, "at least one portion an amount"),
    ({"breakfast_amount": "0"}, "Write an amount above 0"),
    ({"breakfast_amount": "-5"}, "Write an amount above 0"),
    ({"breakfast_amount": "five"}, "Write a number"),
    ({"breakfast_amount": "0.0004"}, "up to three decimals"),
    ({"breakfast_amount": "NaN"}, "Write a number"),
    ({"breakfast_amount": "Infinity"}, "Write a number"),
    ({"breakfast_amount": "1e9"}, "Write a number"),
    ({"daily_maximum": "100001"}, "Write a number up to 100000"),
    ({"dinner_opens": "05:00"}, "Dinner is due before breakfast (06:00): give a later time"),
    ({"dinner_opens": "06:00"}, "Dinner is due before breakfast"),
    ({"dinner_opens": ""}, "Give the time it is due from"),
    ({"dinner_opens": "25:00"}, "Give the time it is due from"),
    ({"daily_maximum": ""}, "Give the most in a day that was agreed"),
    ({"daily_maximum": "7"}, "The portions come to 7.5 g a day: correct them, or this"),
    ({"gap_hours": "0"}, "Write hours above 0"),
    ({"gap_hours": "11.5"}, "Breakfast and dinner are due 11 hours apart"),
    ({"dinner_amount": "", "bedtime_amount": "5", "bedtime_opens": "02:30", "gap_hours": "4"},
     "Bedtime and breakfast are due 3.5 hours apart"),
    ({"provider_name": " "}, "Name the doctor or other provider"),
    ({"provider_name": "x" * 121}, "Use at most 120 characters"),
    ({"provider_date": ""}, "Give the day it was agreed"),
    ({"provider_date": "20.11.2026"}, "Write the day as year-month-day"),
    ({"provider_date": "2999-01-01"}, "That day is still to come"),
    ({"starts": ""}, "Give the first day"),
    ({"starts": "2001-01-01"}, "That is before it was agreed"),
    ({"ends": "2001-01-01"}, "That is before the first day"),
    ({"confirmed": ""}, "Type your name"),
]  # fmt: skip


@pytest.mark.parametrize(("other", "words"), FAULTS, ids=[words for _, words in FAULTS])
def test_what_cannot_be_is_said_at_its_box_and_nothing_typed_is_lost(
    home: Home, other: dict[str, str], words: str
) -> None:
    page = home.agrees(**other)
    assert page.status_code == 200
    assert words in page.text
    assert page.text.count('class="field__error"') == 1
    for box, kept in {**home.answers(), **other}.items():
        assert kept.strip() in page.text or box in {"product", "unit"}
    home.phone.send()
    assert home.phone.parts["plans"] == []


def test_nobody_has_two_plans_of_one_product(home: Home) -> None:
    assert home.agrees().status_code == 302
    page = home.agrees()
    assert "Mia has a plan for Psyllium powder already" in page.text
    assert home.agrees(person=home.alice.person_id).status_code == 302, "somebody else may"
    known = home.plan()
    does(home.alice, home.path(f"/{known['id']}/end"), {"version": "1"})
    earlier = str(today() - timedelta(days=1))
    over = {"provider_date": "2020-01-01", "starts": "2020-01-02", "ends": earlier}
    assert home.agrees(**over).status_code == 302, "and she, once the first has ended"
    assert home.agrees().status_code == 302, "by a day, too"


def test_it_is_paused_with_a_reason_goes_on_and_ends(home: Home) -> None:
    home.agrees()
    plan = home.plan()
    at = home.path(f"/{plan['id']}")
    assert "Say why" in does(home.alice, f"{at}/pause", {"version": "1", "why": " "}).text
    assert home.plan()["state"] == "running", "no pause is silent"
    does(home.alice, f"{at}/pause", {"version": "1", "why": "a stomach bug"})
    paused = home.plan()
    assert (paused["state"], paused["version"], paused["paused"]["why"]) == (
        "paused", 2, "a stomach bug")  # fmt: skip
    assert "a stomach bug" in home.alice.get(at).text
    assert does(home.alice, f"{at}/pause", {"version": "2", "why": "again"}).status_code == 409
    does(home.alice, f"{at}/resume", {"version": "2"})
    again = home.plan()
    assert (again["state"], "paused" in again) == ("running", False)
    does(home.alice, f"{at}/end", {"version": "3", "why": ""})
    home.phone.send()
    assert home.phone.parts["plans"] == []
    page = home.alice.get(at).text
    for deed in ("wrote it down", "paused it: a stomach bug", "let it go on", "ended it"):
        assert f"Alice {deed}" in page
    assert "Change it" not in page
    audit = home.alice.get("/household/audit").text
    for done in ("paused what was agreed for Mia", "ended what was agreed for Mia"):
        assert f"Alice {done}." in audit
    assert "stomach" not in audit
    assert does(home.alice, f"{at}/resume", {"version": "4"}).status_code == 409


def test_a_change_counts_from_its_day_on_and_the_past_stays(home: Home, database: Database) -> None:
    first = today() - timedelta(days=2)
    home.agrees(starts=str(first))
    plan = home.plan()
    at = home.path(f"/{plan['id']}/change")
    page = home.alice.get(at).text
    assert 'value="2.5"' in page
    sent = home.answers(version="1", dinner_amount="7", daily_maximum="12")
    assert "stays as it was" in does(home.alice, at, sent | {"starts": str(first)}).text
    assert does(home.alice, at, sent).status_code == 302
    steps = home.plan()["steps"]
    assert [step["from"] for step in steps] == [str(first), str(today())]
    assert [step["portions"][1]["quantity"]["amount"] for step in steps] == [5.0, 7.0]
    late = does(home.alice, at, sent | {"dinner_amount": "6"})
    assert "Somebody changed the plan while you wrote" in late.text
    assert 'value="6"' in late.text
    assert home.plan()["version"] == 2
    does(home.alice, at, sent | {"version": "2", "dinner_amount": "6"})
    steps = home.plan()["steps"]
    assert [step["portions"][1]["quantity"]["amount"] for step in steps] == [5.0, 6.0], "one a day"
    with database.read() as conn:
        [kept] = store.changes(conn, home.id, [plan["id"]]).values()
    assert [(one.deed.deed, one.agreed.steps[-1].portions[1].quantity.amount) for one in kept] == [
        ("agreed", 5.0), ("changed", 7.0), ("changed", 6.0)]  # fmt: skip


def test_a_plan_that_was_read_before_another_change_is_not_written_over(
    home: Home, database: Database
) -> None:
    home.agrees()
    deed = store.Deed("ended", home.alice.account_id, 1)
    with database.write() as conn:
        [read] = store.plans_of(conn, home.id, [home.mia])
        store.set_state(conn, home.id, read, "ended", deed)
        with pytest.raises(Conflict):
            store.set_state(conn, home.id, read, "running", deed)


def test_it_is_for_those_who_see_the_doses(home: Home, app: Flask, database: Database) -> None:
    home.agrees()
    own = home.alice.person_id
    home.agrees(person=own)
    with database.write() as conn:
        households.set_sight(conn, home.id, own, "private", "household")
    for role in ("adult", "helper", "viewer"):
        them = member_in(app, database, home.id, role)
        phone = Phone(them)
        phone.send()
        assert [plan["person"] for plan in phone.parts["plans"]] == [home.mia]
        denied = them.get(home.path(person=own))
        assert (denied.status_code, "not shared with you" in denied.text) == (403, True)
        shown = them.get(home.path(f"/{home.plan()['id']}"))
        assert shown.status_code == 200
        assert ("Change it" in shown.text) == (role == "adult")
    assert len(home.phone.parts["plans"]) == 2


def test_who_gains_sight_gets_the_plan_with_it(
    home: Home, bob: Browser, database: Database
) -> None:
    own = home.alice.person_id
    with database.write() as conn:
        households.set_sight(conn, home.id, own, "private", "private")
    home.agrees(person=own)
    his = Phone(bob)
    his.send()
    assert his.parts["plans"] == []
    with database.write() as conn:
        households.set_sight(conn, home.id, own, "household", "private")
    his.send(generation=2)
    assert [plan["person"] for plan in his.parts["plans"]] == [own]
    with database.write() as conn:
        households.set_sight(conn, home.id, own, "private", "private")
    his.send(generation=3)
    assert his.parts["plans"] == []


def test_a_plan_of_another_person_or_household_is_not_found(home: Home, charlie: Browser) -> None:
    home.agrees()
    id_ = home.plan()["id"]
    assert home.alice.get(home.path(f"/{id_}", home.alice.person_id)).status_code == 404
    for person in (home.mia, charlie.person_id):
        assert charlie.get(home.path(f"/{id_}", person)).status_code == 404
        for deed in ("pause", "resume", "end", "change"):
            answer = does(charlie, home.path(f"/{id_}/{deed}", person), home.answers(version="1"))
            assert answer.status_code == 404
    his = Phone(charlie)
    his.send(his.create("product", title="Magnesium"))
    page = does(charlie, home.path("/new", charlie.person_id), home.answers())
    assert "Not a valid choice" in page.text, "nor is a product of theirs taken"
    assert home.plan()["version"] == 1
    assert "not of this household" in charlie.get("/household/audit").text


def test_without_a_cabinet_it_says_where_to_fill_it(alice: Browser) -> None:
    at = f"/household/people/{alice.person_id}/plans"
    assert "/app/add/product" in alice.get(at).text
    assert "/app/add/product" in alice.get(f"{at}/new").text


def test_nothing_of_it_is_left_when_the_household_is_erased(home: Home, database: Database) -> None:
    home.agrees()
    with database.write() as conn:
        households.erase(conn, home.id)
    with database.read() as conn:
        for table in (store.tables.plan, store.tables.plan_change):
            assert conn.execute(select(table)).all() == []
