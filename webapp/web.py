"""The web of Villi: the one place where the parts meet. `webapp.create_app` calls it."""

import os
from hashlib import sha256

from flask import Flask, Request, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface

from webapp import again, answers, cli, front, logs, read_only, security, shell
from webapp.accounts import access
from webapp.accounts import pages as accounts_pages
from webapp.config import Config
from webapp.db import Database
from webapp.demo import pages as demo_pages
from webapp.handover import pages as handover_pages
from webapp.handover import store as handover
from webapp.house import House
from webapp.households import pages as households_pages
from webapp.plans import pages as plans_pages
from webapp.plans.access import plans_block
from webapp.records import api as records_api
from webapp.sync import api as sync_api
from webapp.turns import Turns

PLACES, PLACES_BESIDE_A_SERVER = 2, 4
"""Requests that think at once: one, and what may go on while it waits for the disk, or for a
database that is a server of its own."""
SUBJECTS = (
    accounts_pages,
    households_pages,
    plans_pages,
    records_api,
    sync_api,
    handover_pages,
    demo_pages,
)


def make_app(config: Config | None = None) -> Flask:
    """The whole app. Without `config` it reads the environment and makes what is missing."""
    config = config or Config.from_environment(os.environ)
    app = Flask("webapp", static_folder=None, template_folder="../templates")
    database = Database(config.database_url, "ro" if config.read_only else "rw")
    app.extensions["villi"] = House(config, database, config.instance)
    app.config.update(SECRET_KEY=config.secret_key, BUILD=_build(config))
    app.session_interface = FormSession()
    logs.attach(app)
    answers.register_errors(app)
    read_only.attach(app, config)
    access.attach(app)
    security.attach(app, config)
    again.attach(app)
    shell.attach(app)
    app.register_blueprint(front.blueprint)
    for subject in SUBJECTS:
        app.register_blueprint(subject.blueprint)
    sync_api.add_block(app, plans_block)
    sync_api.add_block(app, handover.handover_block)
    cli.attach(app)
    app.wsgi_app = Turns(  # type: ignore[method-assign]  # Flask documents this very line
        app.wsgi_app, PLACES if database.is_sqlite else PLACES_BESIDE_A_SERVER
    )
    return app


class FormSession(SecureCookieSessionInterface):
    """Flask's signed cookie, for the form token and one-time messages only; see accounts.access."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """A phone that exchanges brings none, and need not wait for keys to be made."""
        if self.get_cookie_name(app) in request.cookies:
            return super().open_session(app, request)
        return SecureCookieSession()

    def get_cookie_name(self, app: Flask) -> str:
        return "villi_form"

    def get_cookie_samesite(self, app: Flask) -> str:
        return "Lax"

    def get_cookie_secure(self, app: Flask) -> bool:
        return request.is_secure


def _build(config: Config) -> str:
    """Names the built browser part; empty when there is none."""
    manifest = config.dist / "assets.json"
    return sha256(manifest.read_bytes()).hexdigest()[:12] if manifest.exists() else ""
