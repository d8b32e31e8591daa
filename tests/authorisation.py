"""Eight kinds of people before Alice's household, and every request that each may try there."""

from dataclasses import replace
from typing import Any

from flask import Flask
from sqlalchemy import select
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.browser import Browser
from tests.cards import Made
from tests.conftest import _owner, new_browser
from tests.household import member_in
from tests.phone import Phone, moment
from webapp.accounts import store as accounts
from webapp.clock import now_ms
from webapp.db import Database, metadata
from webapp.households import store
from webapp.ids import new_id
from webapp.plans import store as plans
from webapp.plans.amount import Quantity
from webapp.plans.asked import Limits
from webapp.plans.plan import Agreed, Portion, Provider, Ramp, Rung, Step

ACTORS = ("anonymous", "viewer", "helper", "adult", "owner", "removed", "stranger", "sitter")
NOT_ROWS = {"audit", "session", "device", "phone_code"}
"""Who tried is written down, and when somebody was heard from; a code is of one's own account."""

_LUNCH = Portion("lunch", "Lunch", "lunch", "11:30", Quantity(5, "g"))
_STEPS = (Step("2026-11-23", (_LUNCH,)),)
_RAMP = Ramp((Rung((_LUNCH,), 7), Rung((replace(_LUNCH, quantity=Quantity(10, "g")),), 7)), 0)
_SAID_BY = Provider("Dr Reed", "2026-11-20")
AGREED = Agreed("Powder", _STEPS, None, Limits(), _SAID_BY, "Alice", ramp=_RAMP)


class World:
    """Alice's household with all that an id can point at; `actor` and `targets` make more."""

    def __init__(self, app: Flask, database: Database, alice: Browser) -> None:
        self.app, self.db, self.alice, self.home = app, database, alice, alice.household_id
        self._made = 0
        phone = Phone(alice)
        self.meal = phone.create("meal", note="leek and rice", occurred=moment(now_ms()))
        phone.send(self.meal)
        with database.write() as conn:
            store.set_sight(conn, self.home, alice.person_id, "household", "household")
            self.child = store.add_person(conn, self.home, "Mia", 1, zone="UTC", is_child=True)

    def actor(self, kind: str) -> Browser:
        """A new one of this kind, so that nothing that one did stands in the way of the next."""
        self._made += 1
        login = f"{kind}{self._made}"
        if kind == "sitter":
            return Made(self.app, self.db, self.alice, self.child).signed_in()
        if kind == "anonymous":
            return new_browser(self.app)
        if kind == "stranger":
            return _owner(self.app, self.db, login)
        role = "adult" if kind == "removed" else kind
        them = member_in(self.app, self.db, self.home, role, login)
        if kind == "removed":
            self._remove(them)
        return them

    def _remove(self, them: Browser) -> None:
        with self.db.write() as conn:
            store.remove_member(conn, self.home, them.account_id, 1)
            accounts.note_action(
                conn, "member_removed", 1, household_id=self.home, object_id=them.account_id
            )

    def targets(self, them: Browser) -> dict[str, str]:
        """What the ids in a path are: another's, but where only one's own can be meant."""
        self._made += 1
        is_member = them.household_id == self.home
        with self.db.write() as conn:
            invitation = store.invite(
                conn, self.home, role="adult", person_id=None, secret=new_id(), code=new_id(),
                created_by=self.alice.account_id, now=10**15,
            )  # fmt: skip
            device, holder = new_id(), (them if is_member else self.alice).account_id
            store.touch_device(conn, self.home, device, holder, "Pixel", 0, 1)
            plan = plans.create(
                conn, self.home, self.child, self.meal["record"], AGREED,
                plans.Deed("agreed", self.alice.account_id, 1),
            )  # fmt: skip
        other = member_in(self.app, self.db, self.home, "adult", f"other{self._made}")
        return {
            "invitation_id": invitation,
            "device_id": device,
            "plan_id": plan,
            "card_id": Made(self.app, self.db, self.alice, self.child).id,
            "account_id": other.account_id,
            "person_id": self.child,
            "own_person_id": them.person_id if is_member else other.person_id,
            "record_id": self.meal["record"],
            "screen": "diary",
            "name": "app.js",
        }

    def rows(self) -> dict[str, Any]:
        """All of the household's rows, but for what is written down of those who tried."""
        found = {}
        with self.db.read() as conn:
            for name, table in metadata.tables.items():
                if "household_id" in table.c and name not in NOT_ROWS:
                    query = select(table).where(table.c.household_id == self.home)
                    found[name] = sorted(map(repr, conn.execute(query).all()))
        return found


def routes(app: Flask) -> list[tuple[Rule, str]]:
    """Every rule with each method that it answers to by its own."""
    return [
        (rule, method)
        for rule in app.url_map.iter_rules()
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
    ]


def tries(
    world: World, them: Browser, rule: Rule, method: str, ids: dict[str, str]
) -> TestResponse:
    """The request as the page or the app would send it, with what would be taken from an owner."""
    if rule.endpoint == "households.privacy":
        ids = ids | {"person_id": ids["own_person_id"]}
    built = world.app.url_map.bind("localhost").build(
        rule.endpoint, {name: ids[name] for name in rule.arguments}, method=method
    )
    if built.startswith("/api/"):
        return them.open(built, method=method, json=Phone(them).message(household=world.home))
    if method == "GET":
        return them.get(built)
    at = "/card" if them.person_id == world.child else "/account" if them.account_id else "/sign-in"
    answer = them.submit(built, FORMS.get(rule.endpoint, {}) | _home(world, rule), at=at)
    assert isinstance(answer, TestResponse)
    return answer


def _home(world: World, rule: Rule) -> dict[str, str]:
    if rule.endpoint == "handover.make_card":
        return {"person": world.alice.person_id}
    asks = rule.endpoint in {"households.switch", "households.restore"}
    return {"household": world.home} if asks else {}


PERSON = {"name": "Mia", "zone": "UTC", "day_start": "04:00"}
FORMS: dict[str, dict[str, str]] = {
    "accounts.sign_in": {"login": "nobody", "password": "of that name"},
    "accounts.recover": {"login": "nobody", "code": "AAAAA", "password": "quiet river stone"},
    "households.add_in_setup": PERSON,
    "households.add_person": PERSON,
    "households.change_person": PERSON,
    "households.change_role": {"role": "viewer"},
    "households.found_household": {"name": "Home", "called": "Me"},
    "households.invite": {"person": "", "role": "adult"},
    "households.join_accept": {"secret": "of no invitation"},
    "households.join_sign_up": {"secret": "of no invitation"},
    "households.name": {"name": "Number 9"},
    "households.save_numbers": {"emergency": "999", "poison": ""},
    "households.name_device": {"name": "Kitchen"},
    "handover.make_card": {
        "name": "Anna",
        "starts": "2100-01-01T18:00",
        "ends": "2100-01-01T23:00",
    },
    "handover.open": {"secret": "of no card"},
    "plans.save_safety": {"none": "y"},
    "plans.step_up": {"version": "1", "starts": "today"},
    "plans.step_hold": {"version": "1", "starts": "today"},
    "plans.pause": {"version": "1", "why": "a stomach bug"},
    "plans.resume": {"version": "1"},
    "plans.end": {"version": "1"},
    "households.share_device": {"on": "1"},
    "households.privacy": {"eaten_sight": "household", "felt_sight": "household"},
}
