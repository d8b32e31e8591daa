"""Hand-over cards for tests: made, opened on a phone of the sitter's, moved in time."""

from typing import Any

from flask import Flask
from sqlalchemy import update

from tests.browser import Browser
from tests.conftest import new_browser, signed_in
from tests.phone import Op, Phone, moment
from webapp.accounts import store as accounts
from webapp.accounts.codes import new_secret
from webapp.clock import HOUR, now_ms
from webapp.db import Database
from webapp.handover import store
from webapp.handover.card import Ring, Says
from webapp.handover.store.tables import handover_card
from webapp.households import store as households

SAYS = Says("Bed at eight.\nThe owl sleeps, too.", "Milk", (Ring("Bob", "+49 170 1234567"),))


class Made:
    """A card about Mia, made by Alice, from an hour ago until in three hours."""

    def __init__(self, app: Flask, database: Database, maker: Browser, child: str = "") -> None:
        self.app, self.db, self.home, self.secret = app, database, maker.household_id, new_secret()
        now = now_ms()
        self.starts, self.ends = now - HOUR, now + 3 * HOUR
        with database.write() as conn:
            self.child = child or households.add_person(
                conn, self.home, "Mia", 1, zone="UTC", is_child=True
            )
            self.id = store.make_card(
                conn, self.home, person_id=self.child, name="Anna", says=SAYS, secret=self.secret,
                created_by=maker.account_id, starts=self.starts, ends=self.ends, now=now,
            )  # fmt: skip
            self.account = store.the_card(conn, self.home, self.id).account_id

    def opened(self) -> Browser:
        """A sitter's phone on which the card is open."""
        browser = new_browser(self.app)
        answer = browser.submit("/card", {"secret": self.secret})
        assert answer.status_code == 303, answer.text
        browser.account_id, browser.household_id = self.account, self.home
        browser.person_id = self.child
        return browser

    def signed_in(self) -> Browser:
        """The same without the page, which counts guesses."""
        with self.db.read() as conn:
            account = accounts.credentials_of(conn, self.account).account
        browser = signed_in(self.app, self.db, account)
        browser.household_id, browser.person_id = self.home, self.child
        return browser

    def phone(self) -> Phone:
        phone = Phone(self.opened(), schema=2)
        phone.generation = phone.send(generation=0)["generation"]
        phone.boot()
        return phone

    def moved(self, **columns: int | None) -> None:
        """`starts_at`, `ends_at`, `revoked_at`: as if time had passed."""
        with self.db.write() as conn:
            this = handover_card.c.id == self.id
            conn.execute(update(handover_card).where(this).values(**columns))

    def withdraw(self) -> None:
        with self.db.write() as conn:
            assert store.withdraw(conn, self.home, self.id, now_ms())


def dose(phone: Phone, person: str, at: int | None = None, **units: Any) -> Op:
    told = {"product_name": "Powder", "person": person, "occurred": moment(at or now_ms())}
    return phone.create("dose", **told | units)
