"""A database of every shape ever released comes up to the present one, with everything in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config as AlembicConfig
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from tests.browser import Browser
from tests.make_released import FOLDER, with_cookie
from tests.own_database import own_database
from tests.phone import Phone, statuses
from webapp import create_app
from webapp.backup.store import Snapshot, shape_and_counts
from webapp.config import Config
from webapp.db import Database
from webapp.migrations import HERE, code_head, code_heads, database_head, migrate
from webapp.records.store import record as records

SHAPES = sorted(path.name.partition(".")[0] for path in FOLDER.glob("*.postgresql.sql"))


@pytest.fixture(params=SHAPES)
def shape(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["sqlite", "postgres"])
def released_url(request: pytest.FixtureRequest, shape: str, tmp_path: Path) -> Iterator[str]:
    """The address of a database of that shape, as it was written down."""
    if request.param == "sqlite":
        path = tmp_path / "released.db"
        with closing(sqlite3.connect(path)) as conn:
            conn.executescript((FOLDER / f"{shape}.sql").read_text())
        yield f"sqlite:///{path}"
        return
    with own_database(request.getfixturevalue("postgres")) as url:
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as conn:
            conn.exec_driver_sql((FOLDER / f"{shape}.postgresql.sql").read_text())
        engine.dispose()
        yield url


@pytest.fixture
def released(released_url: str) -> Iterator[Database]:
    db = Database(released_url)
    yield db
    db.close()


def held(db: Database) -> Snapshot:
    with db.read() as conn:
        return shape_and_counts(conn)


def test_every_shape_but_the_present_one_is_written_down() -> None:
    missing = set(code_heads()[:-1]) - set(SHAPES)
    assert not missing, (
        f"No database of shape {missing} in {FOLDER}: check out the last commit before the new "
        "migration and run `python -m tests.make_released` there."
    )
    for one in SHAPES:
        assert (FOLDER / f"{one}.sql").exists()


def test_the_newest_file_is_what_alembic_takes_for_the_head() -> None:
    settings = AlembicConfig()
    settings.set_main_option("script_location", str(HERE))
    settings.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(settings)
    assert script.get_heads() == [code_head()]
    assert [one.revision for one in script.walk_revisions()] == code_heads()[::-1]


def test_a_released_database_keeps_every_row(released: Database, shape: str) -> None:
    before = held(released)
    assert before.head == shape
    migrate(released)
    after = held(released)
    assert after.head == code_head()
    assert {name: after.counts[name] for name in before.counts} == before.counts
    assert after.seqs == before.seqs


def test_a_released_database_has_the_shape_of_a_new_one(released: Database, tmp_path: Path) -> None:
    migrate(released)
    fresh = Database(f"sqlite:///{tmp_path / 'fresh.db'}")
    migrate(fresh)
    with released.read() as old, fresh.read() as new:
        assert database_head(old) == database_head(new)
        for table in inspect(new).get_table_names():
            columns = [[each["name"] for each in inspect(c).get_columns(table)] for c in (old, new)]
            assert sorted(columns[0]) == sorted(columns[1]), table
    fresh.close()


def test_phones_of_a_released_database_go_on_where_they_were(
    released: Database, released_url: str, tmp_path: Path
) -> None:
    migrate(released)
    config = Config(data=tmp_path, database_url=released_url, secret_key="k", instance="released")
    app = create_app(config)
    app.test_client_class = Browser
    database: Database = app.extensions["villi"].db
    with database.read() as conn:
        row = conn.execute(text("SELECT id, seq FROM op WHERE seq = 7")).one()
        before = conn.execute(records.select()).all()
    alice = Phone(with_cookie(app, database, "alice"))
    alice.cursor = {"seq": row.seq, "op": row.id}
    answer = alice.send()
    assert "reset" not in answer
    alice.boot()
    seen = {each.id for each in before if not each.deleted}
    assert len(seen - alice.rows.keys()) == 1, "all but what Bob keeps to himself"
    disputed = [row for row in alice.rows.values() if row.get("conflicts")]
    assert [row["doc"]["note"] for row in disputed] == ["without leek"]
    assert statuses(alice.send(alice.note("after the migration"))) == ["applied"]
    database.close()
