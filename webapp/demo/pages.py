"""The sample household: one button begins it before anybody has signed up, one throws it away."""

import click
from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response

from webapp.accounts import store as accounts
from webapp.accounts.access import require_session, sign_in, sign_out
from webapp.accounts.codes import hashed as secret_hash
from webapp.accounts.codes import new_phone_code, new_secret
from webapp.clock import HOUR, now_ms
from webapp.demo import making
from webapp.errors import Refused
from webapp.house import house
from webapp.households.access import membership
from webapp.households.household import known_zone

blueprint = Blueprint("demo", __name__, cli_group=None)

TRIES = 10
"""Samples that one address may begin in an hour."""


@blueprint.post("/demo")
def start() -> Response:
    """Only while nobody real has an account here, or where signing up is open to all."""
    now, db, zone = now_ms(), house().db, known_zone(request.form.get("zone"))
    with db.write() as conn:
        if accounts.any_account(conn) and not house().config.open_sign_up:
            why = "People live here already. Sign in, or ask them for an invitation."
            raise Refused("by_invitation", why, status=403)
        accounts.count_attempt(conn, f"demo:{request.remote_addr}", now, TRIES, HOUR)
    with db.write() as conn:
        account = making.make_account(conn, now)
        home, cast = making.make_household(conn, account, now, zone)
        session = sign_in(conn, account, now, home)
    making.fill(db, session, home, cast, now, zone)
    return redirect("/app/")


@blueprint.post("/demo/discard")
def discard() -> str:
    """The answer tells this phone, too, to let go of its copy."""
    session, now = require_session(), now_ms()
    with house().db.write() as conn:
        home = membership(conn, session).household_id
        making.discard(conn, home)
        sign_out(conn, now)
    return render_template("demo/gone.html", household_id=home)


@blueprint.cli.command("demo")
@click.option("--zone", default="UTC", help="The family's time zone, such as Europe/Berlin.")
def demo_command(zone: str) -> None:
    """Make a sample household and print how to sign in to it."""
    now, db, password = now_ms(), house().db, new_phone_code() + new_phone_code()
    login = f"sample-{new_phone_code().lower()}"
    with db.write() as conn:
        account = making.make_account(conn, now, login=login, password=password)
        home, cast = making.make_household(conn, account, now, known_zone(zone))
        key = secret_hash(new_secret())
        session = accounts.open_session(
            conn, account.id, id_hash=key, household_id=home, label="console", now=now
        )
    count = making.fill(db, session, home, cast, now, known_zone(zone))
    with db.write() as conn:
        accounts.end_session(conn, key)
    click.echo(f"{making.NAME}: {count} entries. Sign in as {login} with {password}")
