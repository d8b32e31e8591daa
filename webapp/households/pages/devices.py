"""The phones of the household: whose, when last heard from, and what they still hold."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from flask import render_template
from flask_wtf import FlaskForm

from webapp.accounts import store as accounts
from webapp.house import house
from webapp.households import store
from webapp.households.pages.blueprint import asking, blueprint


@blueprint.get("/household/devices")
def devices() -> str:
    with house().db.read() as conn:
        me = asking(conn)
        known = store.devices(conn, me.household_id)
        names = accounts.names(conn, {device.account_id for device in known})
        own = [p for p in store.people(conn, me.household_id) if p.account_id == me.account_id]
    zone = ZoneInfo(own[0].zone if own else "UTC")

    def moment(at: int) -> tuple[str, str]:
        """(for machines, for people), such as 23 November, 14:02."""
        when = datetime.fromtimestamp(at / 1000, UTC)
        return when.isoformat(), f"{when.astimezone(zone):%-d %B, %H:%M}"

    return render_template(
        "households/devices.html",
        devices=known,
        names=names,
        moment=moment,
        zone=zone.key,
        empty=FlaskForm(formdata=None),
    )
