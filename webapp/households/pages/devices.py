"""The phones of the household: whose, when last heard from, what they still hold.

One's own are named here, and signed out."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from flask import Flask, redirect, render_template, request, url_for
from flask.sansio.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from webapp.accounts import store as accounts
from webapp.accounts.access import on_signed_out, require_session
from webapp.accounts.proving import confirm_password, show_refusal
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.errors import Refused, TooMany
from webapp.house import house
from webapp.households import store
from webapp.households.forms import DeviceNameForm, ShareDeviceForm
from webapp.households.household import Member
from webapp.households.pages.blueprint import asking, blueprint, note
from webapp.households.tablet import common_sight

Moment = Callable[[int], tuple[str, str]]
"""A time of ours -> (for machines, for people), such as 23 November, 14:02."""


@blueprint.get("/household/devices")
def devices() -> str:
    with house().db.read() as conn:
        me = asking(conn)
        known = store.devices(conn, me.household_id)
        names = accounts.names(conn, {device.account_id for device in known})
        moment, zone = clock_of(conn, me)
    return render_template(
        "households/devices.html",
        devices=known,
        mine=me.account_id,
        here=require_session().device_id,
        names=names,
        moment=moment,
        zone=zone,
        empty=FlaskForm(formdata=None),
    )


@blueprint.get("/household/devices/<device_id>")
def device(device_id: str) -> str:
    """One of one's own, with what stays readable on it should it be lost."""
    return _page(device_id, None)


@blueprint.post("/household/devices/<device_id>/name")
def name_device(device_id: str) -> ResponseReturnValue:
    form = DeviceNameForm()
    if not form.validate():
        return _page(device_id, form), 422
    with house().db.write() as conn:
        me = asking(conn)
        name = form.name.data or None
        store.name_device(conn, me.household_id, device_id, me.account_id, name)
        note(conn, me, "device_named", device_id)
    return redirect(url_for("households.devices"), 303)


@blueprint.post("/household/devices/<device_id>/share")
def share_device(device_id: str) -> ResponseReturnValue:
    """Several people use this tablet from now on, or, with the password, only its holder."""
    form, is_shared = ShareDeviceForm(), "on" in request.form
    try:
        if not is_shared:
            confirm_password(form.share_password.data or "", "share_password")
        with house().db.write() as conn:
            me = asking(conn)
            store.own_device(conn, me.household_id, device_id, me.account_id)
            store.share_device(conn, device_id, me.account_id, is_shared)
            note(conn, me, "device_shared" if is_shared else "device_unshared", device_id)
    except (Refused, TooMany) as problem:
        show_refusal(form, problem)
        return _page(device_id, None, form, problem.message), problem.status
    return redirect(url_for("households.device", device_id=device_id), 303)


@blueprint.post("/household/devices/<device_id>/revoke")
def revoke_device(device_id: str) -> ResponseReturnValue:
    """Its sessions end at once, and it is refused until somebody signs in on it again."""
    this, now = device_id, now_ms()
    if require_session().device_id == this:
        raise Refused("this_phone", "This is the phone in your hand: sign out in its journal.")
    with house().db.write() as conn:
        me = asking(conn)
        store.revoke_device(conn, me.household_id, this, me.account_id, now)
        accounts.end_device_sessions(conn, me.account_id, this)
        note(conn, me, "device_revoked", this)
    return redirect(url_for("households.device", device_id=this), 303)


@blueprint.post("/household/devices/revoke-others")
def revoke_other_devices() -> ResponseReturnValue:
    """Every phone of the account but the one that asks."""
    session, now = require_session(), now_ms()
    with house().db.write() as conn:
        me = asking(conn)
        ended = accounts.end_other_sessions(conn, me.account_id, session.id_hash)
        mine = {each.id for each in store.own_devices(conn, me.household_id, me.account_id)}
        for device_id in mine.intersection(ended):
            store.revoke_device(conn, me.household_id, device_id, me.account_id, now)
        note(conn, me, "devices_revoked", None)
    return redirect(url_for("households.devices"), 303)


@blueprint.record
def _registered(state: BlueprintSetupState) -> None:
    if isinstance(state.app, Flask):
        on_signed_out(state.app, _signed_out)


def _signed_out(conn: Connection, account_id: str, devices: Sequence[str], now: int) -> None:
    """A new password, or signing out everywhere: the other phones are told why they are out."""
    for home in store.revoke_everywhere(conn, account_id, devices, now):
        accounts.note_action(conn, "devices_revoked", now, account_id=account_id, household_id=home)


def clock_of(conn: Connection, me: Member) -> tuple[Moment, str]:
    """How moments are told to this member, and by which zone's clock."""
    own = [p for p in store.people(conn, me.household_id) if p.account_id == me.account_id]
    zone = ZoneInfo(own[0].zone if own else "UTC")

    def moment(at: int) -> tuple[str, str]:
        when = datetime.fromtimestamp(at / 1000, UTC)
        return when.isoformat(), f"{when.astimezone(zone):%-d %B, %H:%M}"

    return moment, zone.key


def _page(
    device_id: str,
    form: DeviceNameForm | None,
    sharing: ShareDeviceForm | None = None,
    said: str = "",
) -> str:
    with house().db.read() as conn:
        me = asking(conn)
        shown = store.own_device(conn, me.household_id, device_id, me.account_id)
        moment, zone = clock_of(conn, me)
        people = store.people(conn, me.household_id, archived=True)
        seen = common_sight(people, me.role) if shown.is_shared else me.sight
    parts = {"eaten": "meals and doses", "felt": "how it has been"}
    readable = [
        (person.name, [words for part, words in parts.items() if (person.id, part) in seen])
        for person in people
    ]
    return render_template(
        "households/device.html",
        device=shown,
        is_here=require_session().device_id == device_id,
        readable=[(name, seen) for name, seen in readable if seen],
        form=form or DeviceNameForm(formdata=None, name=shown.name or ""),
        sharing=sharing or ShareDeviceForm(formdata=None),
        said=said,
        empty=FlaskForm(formdata=None),
        moment=moment,
        zone=zone,
    )
