"""Invitations: made, shown once as code, QR and link, listed, taken back."""

import segno
from flask import redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from markupsafe import Markup
from werkzeug.wrappers import Response
from wtforms.fields.choices import SelectChoice

from webapp.accounts.codes import new_phone_code, new_secret, shown
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.house import house
from webapp.households import store
from webapp.households.forms import InvitationForm
from webapp.households.household import may_be_invited
from webapp.households.pages.blueprint import blueprint, doer, note, reader
from webapp.households.roles import WORDS


@blueprint.get("/household/invitations")
def invitations() -> str:
    with house().db.read() as conn:
        return _page(conn, None)


@blueprint.post("/household/invitations")
def invite() -> str:
    """Make one and show it in the answer itself: its secret is kept nowhere to be shown again."""
    with house().db.write() as conn:
        me, now = doer(conn, "invite"), now_ms()
        form = _form(conn, me.household_id, posted=True)
        if not form.validate():
            return _page(conn, form)
        secret, code = new_secret(), new_phone_code()
        invitation_id = store.invite(
            conn,
            me.household_id,
            role=form.role.data,
            person_id=form.person.data or None,
            secret=secret,
            code=code,
            created_by=me.account_id,
            now=now,
        )
        note(conn, me, "invitation_made", invitation_id)
    return _shown_once(secret, code, _whom(form), form.role.data)


@blueprint.post("/household/invitations/<invitation_id>/revoke")
def revoke(invitation_id: str) -> Response:
    with house().db.write() as conn:
        me = doer(conn, "invite")
        store.revoke(conn, me.household_id, invitation_id, now_ms())
        note(conn, me, "invitation_revoked", invitation_id)
    return redirect(url_for("households.invitations"))


def _shown_once(secret: str, code: str, whom: str, role: str) -> str:
    base = house().config.public_url or request.host_url.rstrip("/")
    link = f"{base}{url_for('households.join')}#{secret}"
    drawn = segno.make(link, error="m").svg_inline(omitsize=True, light="#fff", border=4)
    return render_template(
        "households/invitation.html",
        code=shown(code),
        link=link,
        address=base.partition("://")[2],
        qr=Markup(drawn),  # noqa: S704 - segno draws paths only; the text is not in it
        whom=whom,
        words=WORDS[role],
    )


def _whom(form: InvitationForm) -> str:
    chosen = next(one for one in form.person.choices if one.value == form.person.data)
    return str(chosen.label) if chosen.value else "someone new"


NEW = "Someone new"


def _form(conn: Connection, household_id: str, *, posted: bool) -> InvitationForm:
    form = InvitationForm() if posted else InvitationForm(formdata=None)
    here = [person for person in store.people(conn, household_id) if may_be_invited(person)]
    form.person.choices = [
        SelectChoice("", NEW),
        *(SelectChoice(person.id, person.name) for person in here),
    ]
    return form


def _page(conn: Connection, form: InvitationForm | None) -> str:
    me = reader(conn, "invite")
    return render_template(
        "households/invitations.html",
        words=WORDS,
        form=form or _form(conn, me.household_id, posted=False),
        made=store.invitations(conn, me.household_id),
        names={p.id: p.name for p in store.people(conn, me.household_id, archived=True)},
        now=now_ms(),
        empty=FlaskForm(formdata=None),
    )
