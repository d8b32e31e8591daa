"""Each kind of entry is logged without a network, for oneself and for the child, now and before."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from e2e.journal import ON_THIS_PHONE, SENT, Phone
from e2e.server import Server

Log = Callable[..., object]


@dataclass(frozen=True)
class Logged:
    """How a person logs one kind, and the words under which the Diary shows it again."""

    kind: str
    log: Log
    words: str


KINDS = [
    Logged("Meal", lambda p, **k: p.logs_a_meal("oat porridge, banana", **k), "oat porridge"),
    Logged("Dose", lambda p, **k: p.logs_a_dose("L-glutamine powder", "5", **k), "L-glutamine"),
    Logged(
        "Check-in", lambda p, **k: p.logs_a_checkin({"Fatigue": 4, "Headache": 0}, **k), "fatigue 4"
    ),
    Logged("Symptom", lambda p, **k: p.logs_a_symptom("Brain fog", 6, **k), "Brain fog"),
    Logged("Stool", lambda p, **k: p.logs_a_stool("Smooth and soft", **k), "Type 4"),
    Logged("Event", lambda p, **k: p.logs_an_event("Antibiotics", **k), "Antibiotics"),
    Logged("Note", lambda p, **k: p.logs_a_note("slept by the window", **k), "slept by the"),
]
each_kind = pytest.mark.parametrize("logged", KINDS, ids=lambda logged: logged.kind)


@pytest.fixture
def at_home(phone: Phone) -> Phone:
    """Alice's phone: her household, with Mia, and the powder in the cabinet."""
    phone.starts_a_household("Alice", "Mia")
    phone.adds_a_product("L-glutamine powder", "5")
    return phone.says_all_sent()


@each_kind
def test_is_logged_for_oneself_and_a_child_without_a_network(
    at_home: Phone, logged: Logged
) -> None:
    at_home.loses_the_network()
    logged.log(at_home, who="Alice")
    logged.log(at_home, who="Mia", when="30 min ago")
    at_home.shows_days_of("Everyone").sees_in_diary(logged.words, ON_THIS_PHONE, times=2)
    at_home.says_waiting(2)
    at_home.gets_the_network_back()
    at_home.says_all_sent()
    at_home.sees_in_diary(logged.words, SENT, times=2)


@each_kind
def test_is_logged_around_lunch_while_the_server_is_dead(
    at_home: Phone, server: Server, logged: Logged
) -> None:
    server.kill()
    logged.log(at_home, who="Mia", when="Around lunch")
    at_home.sees_in_diary(logged.words, ON_THIS_PHONE)
    at_home.says_waiting(1)
    server.start()
    at_home.opens().says_all_sent()
    at_home.sees_in_diary(logged.words, SENT)


def test_a_meal_and_its_dose_are_one_act(at_home: Phone) -> None:
    at_home.loses_the_network()
    at_home.logs_a_meal("lentil soup", who="Alice", with_dose="5 g")
    at_home.sees_in_diary("lentil soup").sees_in_diary("5 g", ON_THIS_PHONE)
    at_home.logs_a_meal("rice, egg", who="Mia", with_dose="5 g")
    at_home.undoes()
    at_home.does_not_see_in_diary("rice")
    at_home.sees_in_diary("5 g", times=1)


def test_blood_leads_to_the_red_flags(at_home: Phone) -> None:
    at_home.loses_the_network()
    at_home.starts_to_log("Stool").is_about("Alice").chooses(re.compile("Watery"))
    at_home.turns_on("Blood").saves()
    at_home.is_at("/app/red-flags")
    at_home.sees_in_diary("Type 7", ON_THIS_PHONE)


def test_alone_nothing_speaks_of_several(phone: Phone) -> None:
    phone.starts_a_household("Alice")
    phone.does_not_offer_people()
    phone.starts_to_log("Meal").does_not_offer_people()
    phone.types_foods("toast").saves()
    phone.sees_in_diary("toast").does_not_offer_people()
