"""A card on paper, for one who would rather tick with a pen: A4, in ink, without colour."""

from flask import render_template

from webapp.clock import DAY, now_ms
from webapp.handover import store
from webapp.handover.pages.blueprint import blueprint, card_of, moment, reader, span_words
from webapp.handover.paper import clock, lines, rules
from webapp.house import house
from webapp.households import store as households
from webapp.plans import store as plans
from webapp.plans.happened import holds


@blueprint.get("/household/cards/<card_id>/paper")
def paper(card_id: str) -> str:
    now = now_ms()
    with house().db.read() as conn:
        me = reader(conn)
        card = card_of(conn, me, card_id)
        person = households.the_person(conn, me.household_id, card.person_id)
        agreed = plans.plans_of(conn, me.household_id, [person.id])
        since = min(now, card.starts) - DAY
        given = store.given_since(conn, me.household_id, person.id, since)
        held = holds(conn, me.household_id, agreed)
        running = [plan for plan in agreed if plan.state == "running" and plan.id not in held]
    lately = [each for each in given if each.at >= now - DAY and not each.was_skipped]
    return render_template(
        "handover/paper.html",
        card=card,
        person=person,
        span=span_words(card, person),
        lines=lines(running, person, card.starts, card.ends, given),
        rules=rules(running),
        lately=[(clock(each.at, person.zone), each.what) for each in lately],
        printed=moment(now, person),
    )
