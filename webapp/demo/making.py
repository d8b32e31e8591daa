"""Making the sample household, through the same door as every phone, and throwing it away."""

import json
from dataclasses import replace

from webapp.accounts import store as accounts
from webapp.accounts.access import Account, Session
from webapp.accounts.codes import new_secret
from webapp.accounts.password import hashed
from webapp.db import Connection, Database
from webapp.demo.sample import Cast, sample
from webapp.errors import Refused
from webapp.households import store as households
from webapp.ids import new_id
from webapp.kinds.registry import SCHEMA
from webapp.records.operation import APPLIED
from webapp.sync.exchange import push
from webapp.sync.message import read

NAME = "The Lindens"
LABEL = "Sample phone"


def make_account(conn: Connection, now: int, *, login: str = "", password: str = "") -> Account:
    """Alice of the sample. Nobody knows her password unless one is given."""
    return accounts.create_account(
        conn,
        login=login or f"sample-{new_id()}",
        name="Alice",
        password_hash=hashed(password or new_secret()),
        recovery_hash=None,
        now=now,
        is_sample=True,
    )


def make_household(conn: Connection, account: Account, now: int, zone: str) -> tuple[str, Cast]:
    """Alice's household with Bob, who has no account, and Mia, who is seven: (its id, the cast)."""
    alice = households.Newcomer(account.id, "Alice", zone)
    home = households.begin(conn, NAME, alice, now, is_sample=True)
    own = households.people(conn, home)[0].id
    bob = households.add_person(conn, home, "Bob", now, zone=zone)
    mia = households.add_person(
        conn, home, "Mia", now, zone=zone, is_child=True, birth_year=_year(now) - 7
    )
    return home, Cast(alice=own, bob=bob, mia=mia)


def fill(db: Database, session: Session, household_id: str, cast: Cast, now: int, zone: str) -> int:
    """Push three weeks of entries as a phone would; returns how many. Needs the rows committed."""
    ops = sample(cast, now, zone, seed=household_id)
    message = {
        "proto": 1,
        "schema": SCHEMA,
        "device": new_id(),
        "device_label": LABEL,
        "actor": session.account_id,
        "household": household_id,
        "generation": 1,
        "cursor": {"seq": 0, "op": ""},
        "agreed": 0,
        "unsent": 0,
        "ops": ops,
    }
    # The made-up phone has no session of its own: the real one, which comes next, forgot nothing.
    nobody = replace(session, id_hash="", device_id=None)
    results = push(db, nobody, read(json.dumps(message).encode()), now)
    refused = [result for result in results if result["status"] != APPLIED]
    if refused:
        raise RuntimeError(f"the sample was refused: {refused[0]}")
    return len(results)


def discard(conn: Connection, household_id: str) -> None:
    """Delete the sample household, all of its rows and its made-up accounts. Raises Refused."""
    if not households.the_household(conn, household_id).is_sample:
        raise Refused("not_a_sample", "This household is a real one. It stays.", status=403)
    joined = [found.account_id for found in households.members(conn, household_id)]
    households.erase(conn, household_id)
    for account_id in joined:
        if accounts.credentials_of(conn, account_id).account.is_sample:
            accounts.delete_account(conn, account_id)


def _year(now: int) -> int:
    return 1970 + now // 31_556_952_000
