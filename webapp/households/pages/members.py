"""Who is in the household: its people and members; what one member may do, and how one goes."""

from flask import redirect, render_template, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response

from webapp.accounts import store as accounts
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.errors import Gone, Refused
from webapp.house import house
from webapp.households import store
from webapp.households.forms import HouseholdNameForm, RoleForm
from webapp.households.household import Member
from webapp.households.pages.blueprint import asking, blueprint, doer, keeper, note
from webapp.households.roles import WORDS, may


@blueprint.get("/household/members")
def members() -> Response | str:
    """Of a deleted household: where it can be brought back, as phones are told to look here."""
    try:
        return _page(None)
    except Gone:
        return redirect(url_for("households.ended"))


@blueprint.post("/household/name")
def name() -> Response | str:
    form = HouseholdNameForm()
    if not form.validate():
        return _page(form)
    with house().db.write() as conn:
        me = keeper(conn)
        store.rename(conn, me.household_id, form.name.data)
        note(conn, me, "household_renamed")
    return redirect(url_for("households.members"))


@blueprint.get("/household/members/<account_id>")
def member(account_id: str) -> str:
    with house().db.read() as conn:
        return _member_page(conn, asking(conn), account_id)


@blueprint.post("/household/members/<account_id>/role")
def change_role(account_id: str) -> Response | tuple[str, int]:
    form = RoleForm()
    if not form.validate():
        return _again(account_id, form, "")
    try:
        with house().db.write() as conn:
            me = doer(conn, "change_role")
            if store.set_role(conn, me.household_id, account_id, form.role.data):
                note(conn, me, f"role_{form.role.data}", account_id)
    except Refused as problem:
        return _again(account_id, form, problem.message, problem.status)
    return redirect(url_for("households.members"))


@blueprint.post("/household/members/<account_id>/hand-over")
def hand_over(account_id: str) -> Response:
    with house().db.write() as conn:
        me = doer(conn, "hand_over")
        store.hand_over(conn, me.household_id, me.account_id, account_id)
        note(conn, me, "handed_over", account_id)
    return redirect(url_for("households.members"))


@blueprint.post("/household/members/<account_id>/remove")
def remove(account_id: str) -> Response | tuple[str, int]:
    """For oneself this is leaving, which needs no right; the words for it differ."""
    try:
        with house().db.write() as conn:
            leaves = asking(conn).account_id == account_id
            me = doer(conn, "leave" if leaves else "remove_member")
            store.remove_member(conn, me.household_id, account_id, now_ms())
            note(conn, me, "left" if leaves else "member_removed", account_id)
    except Refused as problem:
        return _again(account_id, None, problem.message, problem.status)
    return redirect(url_for("households.ended" if leaves else "households.members"))


def _page(form: HouseholdNameForm | None) -> str:
    with house().db.read() as conn:
        me = asking(conn)
        home = store.the_household(conn, me.household_id)
        joined = store.members(conn, me.household_id)
        shown = {
            "people": store.people(conn, me.household_id, archived=True),
            "homes": store.households_of(conn, me.account_id),
            "names": accounts.names(conn, [found.account_id for found in joined]),
        }
    return render_template(
        "households/members.html",
        me=me,
        home=home,
        members=joined,
        words=WORDS,
        may=may,
        form=form or HouseholdNameForm(formdata=None, name=home.name),
        empty=FlaskForm(formdata=None),
        **shown,
    )


def _again(
    account_id: str, form: RoleForm | None, message: str, status: int = 422
) -> tuple[str, int]:
    """The same page with what was chosen, and why it was not done."""
    with house().db.read() as conn:
        return _member_page(conn, asking(conn), account_id, form, message), status


def _member_page(
    conn: Connection, me: Member, account_id: str, form: RoleForm | None = None, message: str = ""
) -> str:
    found = store.the_member(conn, me.household_id, account_id)
    return render_template(
        "households/member.html",
        me=me,
        home=store.the_household(conn, me.household_id),
        member=found,
        name=accounts.names(conn, [account_id]).get(account_id, ""),
        is_me=found.account_id == me.account_id,
        words=WORDS,
        may=may,
        form=form or RoleForm(formdata=None, role=found.role),
        message=message,
        empty=FlaskForm(formdata=None),
    )
