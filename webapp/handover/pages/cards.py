"""The household's cards: listed, looked at, withdrawn."""

from flask import redirect, render_template, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response

from webapp.clock import now_ms
from webapp.handover import store, withheld
from webapp.handover.pages.blueprint import (
    blueprint,
    card_of,
    doer,
    moment,
    note,
    reader,
    span_words,
)
from webapp.handover.words import in_words
from webapp.house import house
from webapp.households import store as households


@blueprint.get("/household/cards")
def cards() -> str:
    now = now_ms()
    with house().db.read() as conn:
        me = reader(conn)
        made = store.cards(conn, me.household_id)
        waiting = store.withheld_of_all(conn, me.household_id)
        people = {p.id: p for p in households.people(conn, me.household_id, archived=True)}
    shown = [card for card in made if (card.person_id, "eaten") in me.sight]
    return render_template(
        "handover/cards.html",
        cards=shown,
        people=people,
        waiting=waiting,
        now=now,
        span=span_words,
        moment=moment,
    )


@blueprint.get("/household/cards/<card_id>")
def card(card_id: str) -> str:
    with house().db.read() as conn:
        me = reader(conn)
        found = card_of(conn, me, card_id)
        person = households.the_person(conn, me.household_id, found.person_id)
        waiting = store.withheld(conn, me.household_id, found.account_id)
    told = [in_words(each, person, me.sight) for each in waiting]
    return render_template(
        "handover/card.html",
        card=found,
        person=person,
        state=found.state(now_ms()),
        span=span_words(found, person),
        moment=moment,
        waiting=told,
        empty=FlaskForm(formdata=None),
    )


@blueprint.post("/household/cards/<card_id>/withdraw")
def withdraw(card_id: str) -> Response:
    """At once; withdrawing one that is over changes nothing."""
    with house().db.write() as conn:
        me = doer(conn)
        card_of(conn, me, card_id)
        if store.withdraw(conn, me.household_id, card_id, now_ms()):
            note(conn, me, "card_withdrawn", card_id)
    return redirect(url_for("handover.card", card_id=card_id), 303)


@blueprint.post("/household/cards/<card_id>/take-over")
def take_over(card_id: str) -> Response:
    """What came after the withdrawal becomes part of the journal, as the sitter's."""
    now = now_ms()
    with house().db.write() as conn:
        me = doer(conn)
        if withheld.take_over(conn, card_of(conn, me, card_id), now):
            note(conn, me, "card_entries_taken", card_id)
    return redirect(url_for("handover.card", card_id=card_id), 303)


@blueprint.post("/household/cards/<card_id>/leave-out")
def leave_out(card_id: str) -> Response:
    with house().db.write() as conn:
        me = doer(conn)
        if store.leave_out(conn, me.household_id, card_of(conn, me, card_id).account_id):
            note(conn, me, "card_entries_left", card_id)
    return redirect(url_for("handover.card", card_id=card_id), 303)
