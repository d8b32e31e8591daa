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


@blueprint.get("/household/cards/<uuid:card_id>")
def card(card_id: object) -> str:
    with house().db.read() as conn:
        me = reader(conn)
        found = card_of(conn, me, str(card_id))
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


@blueprint.post("/household/cards/<uuid:card_id>/withdraw")
def withdraw(card_id: object) -> Response:
    """At once; withdrawing one that is over changes nothing."""
    this = str(card_id)
    with house().db.write() as conn:
        me = doer(conn)
        card_of(conn, me, this)
        if store.withdraw(conn, me.household_id, this, now_ms()):
            note(conn, me, "card_withdrawn", this)
    return redirect(url_for("handover.card", card_id=this), 303)


@blueprint.post("/household/cards/<uuid:card_id>/take-over")
def take_over(card_id: object) -> Response:
    """What came after the withdrawal becomes part of the journal, as the sitter's."""
    this, now = str(card_id), now_ms()
    with house().db.write() as conn:
        me = doer(conn)
        if withheld.take_over(conn, card_of(conn, me, this), now):
            note(conn, me, "card_entries_taken", this)
    return redirect(url_for("handover.card", card_id=this), 303)


@blueprint.post("/household/cards/<uuid:card_id>/leave-out")
def leave_out(card_id: object) -> Response:
    this = str(card_id)
    with house().db.write() as conn:
        me = doer(conn)
        if store.leave_out(conn, me.household_id, card_of(conn, me, this).account_id):
            note(conn, me, "card_entries_left", this)
    return redirect(url_for("handover.card", card_id=this), 303)
