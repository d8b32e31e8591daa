"""PostgreSQL's half: a copy by `pg_dump`, read back whole, and put back in one transaction."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from webapp.backup.backup import BackupFault
from webapp.backup.folder import SECRETS, copy_secrets, settle, sync_folder
from webapp.backup.store.programs import Programs
from webapp.backup.store.snapshot import NEEDED, Snapshot, known_head, shape_and_counts
from webapp.backup.store.sqlite import put_secrets_back
from webapp.db import Database
from webapp.failpoint import failpoint

UNFINISHED = "restore-unfinished"
"""A file in the data folder, from before the secrets change until the database has."""

_COPY = re.compile(rb'COPY (?:[\w"]+\.)?"?(\w+)"? \((.*)\) FROM stdin;')


class PostgresCopies:
    engine, file = "postgresql", "villi.dump"

    def __init__(self, db: Database) -> None:
        self.db = db

    def copy_out(self, folder: Path) -> Snapshot:
        """Counted and dumped in the same snapshot, so that the two must agree to the row."""
        with self._programs() as (conn, programs):
            counted = shape_and_counts(conn)
            shared = str(conn.scalar(text("SELECT pg_export_snapshot()")))
            programs.run(
                "pg_dump",
                "--format=custom",
                "--no-owner",
                "--no-privileges",
                f"--schema={_schema(conn)}",
                f"--snapshot={shared}",
                f"--file={folder / self.file}",
                programs.address,
            )
        read = self.look_over(folder)
        if (read.head, read.counts) != (counted.head, counted.counts):
            raise BackupFault("The dump does not hold what the database held. Try again.")
        return counted

    def look_over(self, folder: Path) -> Snapshot:
        """Unpack the whole dump and count its rows: a damaged one does not unpack."""
        with self._programs() as (_, programs):
            reading = programs.stream("pg_restore", "--file=-", str(folder / self.file))
            assert reading.stdout is not None  # noqa: S101 - tells the type
            assert reading.stderr is not None  # noqa: S101
            head, counts, seqs = _count(reading.stdout)
            said = reading.stderr.read().decode(errors="replace").strip()
            reading.stdout.close()
            reading.stderr.close()
            if reading.wait():
                raise BackupFault(f"{folder / self.file} is damaged: {said}")
        if NEEDED - counts.keys():
            raise BackupFault(f"{folder / self.file} is no journal: tables are missing.")
        return Snapshot(known_head(head), counts, seqs)

    def put_back(self, folder: Path, aside: Path, secrets: Path) -> str:
        """The tables there now move into a schema of their own, and the dump's take their place,
        in one transaction. The secrets go before it: should this process die in between, the
        mark keeps the server from starting with the one and without the other."""
        kept = f"before_restore_{aside.name.replace('-', '_').lower()}"
        mark = secrets.parent / UNFINISHED
        aside.parent.mkdir(mode=0o700, exist_ok=True)
        aside.mkdir(mode=0o700)
        copy_secrets(secrets, aside / SECRETS)
        settle(aside)
        with self._programs() as (conn, programs):
            _nobody_else(conn)
            schema = _schema(conn)
            make_room = _make_room(conn, schema, kept)
        mark.touch()
        sync_folder(mark.parent)
        failpoint("restore_decided")
        put_secrets_back(folder / SECRETS, secrets)
        failpoint("restore_secrets_back")
        try:
            self._replace(programs, folder / self.file, aside, schema, make_room)
        except BackupFault:
            put_secrets_back(aside / SECRETS, secrets)
            mark.unlink()
            raise
        failpoint("restore_replaced")
        mark.unlink()
        return f"the schema {kept} of the same database"

    def _replace(
        self, programs: Programs, dump: Path, work: Path, schema: str, make_room: str
    ) -> None:
        first, then = work / "make-room.sql", work / "dump.sql"
        first.write_text(make_room)
        try:
            plain = ("--no-owner", "--no-privileges", f"--schema={schema}", f"--file={then}")
            programs.run("pg_restore", *plain, str(dump))
            programs.run(
                "psql",
                "--no-psqlrc",
                "--quiet",
                "--single-transaction",
                "--set=ON_ERROR_STOP=1",
                f"--file={first}",
                f"--file={then}",
                programs.address,
            )
        finally:
            first.unlink()
            then.unlink(missing_ok=True)

    @contextmanager
    def _programs(self) -> Iterator[tuple[Connection, Programs]]:
        try:
            with self.db.read() as conn:
                yield conn, Programs(conn, self.db.url)
        except SQLAlchemyError as fault:
            raise BackupFault(
                f"The database did not answer ({fault.__cause__ or fault}). Check DATABASE_URL, "
                "and that PostgreSQL runs."
            ) from None


def _schema(conn: Connection) -> str:
    return str(conn.scalar(text("SELECT current_schema()")))


def _nobody_else(conn: Connection) -> None:
    """The latch is of this machine only; a Villi on another one is seen here."""
    others = conn.scalar(
        text(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
            "AND application_name = 'villi' AND pid <> pg_backend_pid()"
        )
    )
    if others:
        raise BackupFault("Another Villi is using this database. Stop it, then restore.")


def _make_room(conn: Connection, schema: str, kept: str) -> str:
    tables = conn.scalars(
        text("SELECT tablename FROM pg_tables WHERE schemaname = :schema"), {"schema": schema}
    )
    moves = [f'ALTER TABLE "{schema}"."{name}" SET SCHEMA "{kept}";' for name in tables]
    return "\n".join(["SET lock_timeout = '10s';", f'CREATE SCHEMA "{kept}";', *moves, ""])


def _count(script: Iterable[bytes]) -> tuple[str | None, dict[str, int], int]:
    """(shape, rows of each table, the sum of the households' counters) of a dump's script."""
    head, seqs, table, place = None, 0, "", 0
    counts: dict[str, int] = {}
    for line in script:
        begins = None if table else _COPY.match(line)
        if begins:
            table = begins[1].decode()
            columns = [name.strip(b' "') for name in begins[2].split(b",")]
            place = columns.index(b"seq") if table == "household" else 0
            counts[table] = 0
        elif table and line == b"\\.\n":
            table = ""
        elif table:
            counts[table] += 1
            if table == "household":
                seqs += int(line.split(b"\t")[place])
            elif table == "alembic_version":
                head = line.decode().strip()
    counts.pop("alembic_version", None)
    return head, counts, seqs
