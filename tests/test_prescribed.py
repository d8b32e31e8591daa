"""A prescription of glutamine, copied as it is: who must not have it does not get a plan for it."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from tests.browser import Browser
from tests.household import does, member_in
from tests.test_plans import Home, today
from tests.test_ramp import LADDER, Ramp
from webapp.db import Database
from webapp.plans import store
from webapp.plans.plan import Plan


class Prescribed(Ramp):
    """Alice copies a prescription for Tom, who is grown up, or for Mia, who is a child."""

    def _product(self, title: str) -> str:
        return Home._product(self, "L-Glutamin Pulver")

    def copies(self, person: str = "", **other: str) -> Any:
        return self.agrees(person=person or self.tom, **other)

    def known(self, person: str = "") -> Plan:
        with self.db.read() as conn:
            [found] = store.plans_of(conn, self.id, [person or self.tom])
        return found


@pytest.fixture
def home(app: Flask, database: Database, alice: Browser) -> Prescribed:
    return Prescribed(app, database, alice)


def has_no_plan(home: Prescribed, person: str = "") -> bool:
    home.phone.send()
    return all(one["person"] != (person or home.tom) for one in home.phone.parts["plans"])


def test_the_name_on_the_pack_is_enough_and_the_checklist_comes_first(home: Prescribed) -> None:
    sent = home.alice.get(home.path("/new", home.tom))
    assert sent.status_code == 302
    assert "/safety?then=schedule" in sent.location
    refused = home.copies()
    assert "Answer the safety checklist first" in refused.text
    assert has_no_plan(home)
    answered = does(home.alice, sent.location, {"none": "y", "then": "schedule"})
    assert answered.location.endswith(home.path("/new", home.tom))
    assert home.copies().status_code == 302
    assert home.known().agreed.ramp is None


def test_a_switch_that_was_turned_off_counts_for_more_than_the_name(home: Prescribed) -> None:
    free = home.phone.create("product", title="Protein, glutamine-free", glutamine=False)
    home.phone.send(free)
    assert home.copies(product=str(free["record"])).status_code == 302


def test_who_may_not_see_the_checklist_is_told_who_answers_it(home: Prescribed) -> None:
    bobs = member_in(home.app, home.db, home.id, "adult").person_id
    assert home.alice.get(home.path("/new", bobs)).status_code == 200
    assert "or whom it is shared with, answers it" in home.copies(bobs).text
    assert "Safety checklist" not in home.alice.get(home.path("", bobs)).text
    assert "Safety checklist" in home.alice.get(home.path("", home.tom)).text


@pytest.mark.parametrize("flag", ["cirrhosis", "sepsis"])
def test_who_must_not_have_it_gets_no_plan_and_nothing_typed_is_lost(
    home: Prescribed, flag: str
) -> None:
    home.ticks(flag)
    page = home.copies().text
    assert "Villi makes no plan; everything that is taken can be recorded" in page
    assert 'value="Dr Reed"' in page
    assert has_no_plan(home)


def test_one_typed_answer_is_kept_and_asked_for_again_when_it_changes(home: Prescribed) -> None:
    home.ticks("kidney", "seizures")
    asked = home.copies().text
    assert "waits for the kidney specialist" in asked
    assert "Type who agreed." in asked
    assert has_no_plan(home)
    said = {"agreed_who": "Dr Ode", "agreed_on": "2026-11-20"}
    assert home.copies(**said).status_code == 302
    checked = home.known().agreed.checked
    assert checked is not None
    assert (set(checked.rules), checked.who) == ({"G3:kidney", "G4:seizures"}, "Dr Ode")
    assert "checked" not in home.plan(home.tom)
    plan = home.known()
    change = {"version": str(plan.version), "breakfast_amount": "3"}
    path = home.path(f"/{plan.id}/change", home.tom)
    assert "Type who agreed." in does(home.alice, path, home.answers(**change)).text
    assert home.known().version == plan.version
    assert does(home.alice, path, home.answers(**change, **said)).status_code == 302


def test_a_prescription_goes_by_what_was_written_not_by_a_ramps_limits(home: Prescribed) -> None:
    """22 g in two portions at once onto nothing, no weight: a ramp would ask; 41 g stays a stop."""
    home.ticks()
    much = {"breakfast_amount": "11", "dinner_amount": "11", "daily_maximum": "22"}
    assert home.copies(**much).status_code == 302
    home.ticks(person=home.mia)
    too_much = much | {"breakfast_amount": "30", "daily_maximum": "41"}
    plan = home.known()
    path = home.path(f"/{plan.id}/change", home.tom)
    page = does(home.alice, path, home.answers(version=str(plan.version), **too_much)).text
    assert "Above 40 g a day Villi makes no plan" in page


@pytest.mark.parametrize(
    ("age", "words"),
    [(None, "Write down Mia’s year of birth first"), (0, "Before the first birthday"),
     (3, "a second adult"), (8, "")],
)  # fmt: skip
def test_a_childs_prescription_by_age(home: Prescribed, age: int | None, words: str) -> None:
    home.know(home.mia, birth_year=None if age is None else today().year - age)
    home.ticks(person=home.mia)
    answer = home.copies(home.mia)
    assert (answer.status_code == 302) == (words == "")
    assert words in answer.text
    assert has_no_plan(home, home.mia) == (words != "")
    if age == 3:
        assert "Who is alone types the doctor’s telephone" in answer.text
        assert home.copies(home.mia, second="Bob Hill").status_code == 302


def test_a_childs_prescription_is_a_year_old_at_most(home: Prescribed) -> None:
    home.know(home.mia, birth_year=today().year - 8)
    home.ticks(person=home.mia)
    page = home.copies(home.mia, provider_date=str(today() - timedelta(days=366))).text
    assert "For children we only record what a doctor has set" in page
    assert has_no_plan(home, home.mia)


def test_a_prescription_does_not_become_a_ramp_past_the_checklist(home: Prescribed) -> None:
    """The plan was written down before its product said what it contains."""
    home.phone.send(home.phone.edit(home.product, title="Powder"))
    assert home.copies().status_code == 302
    home.phone.send(home.phone.edit(home.product, title="Glutamine"))
    plan = home.known()
    ladder = LADDER | {"starts": str(today()), "provider_date": str(today())}
    path = home.path(f"/{plan.id}/ramp", home.tom)
    sent = does(home.alice, path, ladder | {"version": str(plan.version)})
    assert "Answer the safety checklist first" in sent.text
    assert home.known().agreed.ramp is None
