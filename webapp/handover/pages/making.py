"""A card is made, and shown once as link and QR; its secret is kept nowhere."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import segno
from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup
from wtforms.fields.choices import SelectChoice

from webapp.accounts.codes import new_secret
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.handover import store
from webapp.handover.card import Card
from webapp.handover.forms import CardForm
from webapp.handover.pages.blueprint import blueprint, card_of, doer, note, reader, span_words
from webapp.house import house
from webapp.households import store as households
from webapp.households.household import Member, Person, may_hand_over


@blueprint.get("/household/cards/new")
def new_card() -> str:
    with house().db.read() as conn:
        me = reader(conn)
        people = _looked_after(conn, me)
    return _page(people, None)


@blueprint.post("/household/cards/new")
def make_card() -> ResponseReturnValue:
    """Make one and show it in the answer itself: its secret is not to be shown again."""
    with house().db.write() as conn:
        me, now = doer(conn), now_ms()
        people = _looked_after(conn, me)
        form = _form(people, posted=True)
        if not form.validate():
            return _page(people, form), 422
        person = next(each for each in people if each.id == form.person.data)
        if not form.fits(person.zone, now):
            return _page(people, form), 422
        starts, ends = form.span(person.zone)
        secret = new_secret()
        card_id = store.make_card(
            conn,
            me.household_id,
            person_id=person.id,
            name=form.name.data,
            says=form.says(),
            secret=secret,
            created_by=me.account_id,
            starts=starts,
            ends=ends,
            now=now,
        )
        note(conn, me, "card_made", card_id)
        card = card_of(conn, me, card_id)
    return _shown_once(card, person, secret)


def _shown_once(card: Card, person: Person, secret: str) -> str:
    base = house().config.public_url or request.host_url.rstrip("/")
    link = f"{base}{url_for('handover.open')}#{secret}"
    drawn = segno.make(link, error="m").svg_inline(omitsize=True, light="#fff", border=4)
    return render_template(
        "handover/made.html",
        card=card,
        person=person,
        span=span_words(card, person),
        link=link,
        qr=Markup(drawn),  # noqa: S704 - segno draws paths only; the text is not in it
    )


def _looked_after(conn: Connection, me: Member) -> list[Person]:
    """Whom one may hand over; children first."""
    people = [
        person
        for person in households.people(conn, me.household_id)
        if (person.id, "eaten") in me.sight and may_hand_over(person, me.account_id)
    ]
    return sorted(people, key=lambda person: not person.is_child)


def _form(people: list[Person], *, posted: bool) -> CardForm:
    form = CardForm() if posted else CardForm(formdata=None, **_today(people))
    form.person.choices = [SelectChoice(person.id, person.name) for person in people]
    return form


def _today(people: list[Person]) -> dict[str, datetime]:
    """From now until eleven at night; late in the evening, until the next one."""
    zone = ZoneInfo(people[0].zone) if people else ZoneInfo("UTC")
    now = datetime.fromtimestamp(now_ms() / 1000, zone).replace(
        second=0, microsecond=0, tzinfo=None
    )
    night = now.replace(hour=23, minute=0)
    return {"starts": now, "ends": night if now.hour < 22 else night + timedelta(days=1)}


def _page(people: list[Person], form: CardForm | None) -> str:
    return render_template(
        "handover/new.html", form=form or _form(people, posted=False), people=people
    )
