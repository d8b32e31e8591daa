"""No answer ever holds a row out of sight, while roles and sight change at random; and what a
phone holds after each contact is all that is in sight.
"""

from typing import Any

from flask import Flask
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.family import Family
from webapp.db import Database

CHOICES = st.sampled_from(["household", "named", "named", "private"])
ROLES = st.sampled_from(["owner", "adult", "helper", "viewer"])
WHO = st.integers(0, 3)
SOME = st.sets(WHO, max_size=3)
SHARE = st.tuples(st.just("shares"), WHO, CHOICES, CHOICES, SOME, SOME)
WRITE = st.tuples(st.just("writes"), WHO, WHO, st.sampled_from(["meal", "note"]), st.booleans())
STEPS = st.lists(
    st.one_of(
        SHARE,
        WRITE,
        SHARE,
        WRITE,
        st.tuples(st.just("becomes"), WHO, ROLES),
        st.tuples(st.just("leaves"), WHO),
        st.tuples(st.just("comes"), WHO, ROLES),
        st.tuples(st.just("the_card"), st.sampled_from(["early", "running", "over", "withdrawn"])),
    ),
    min_size=5,
    max_size=9,
)


@seed(4)
@settings(
    max_examples=10,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_no_answer_holds_a_row_out_of_sight(
    app: Flask, database: Database, steps: list[tuple[Any, ...]]
) -> None:
    family = Family(app, database)
    for who in range(4):
        for is_old in (True, False):
            family.writes(who, who, "meal", is_old)
            family.writes(who, who, "note", is_old)
    family.becomes(3, "helper")
    family.shares(0, "named", "named", {1}, {1, 3})
    family.shares(1, "household", "household")
    for word, *told in steps:
        getattr(family, word)(*told)
        for who in range(4):
            family.contact(who)
        family.the_sitter_asks()
    family.asks_for_every_history()
