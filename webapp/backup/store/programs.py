"""PostgreSQL's own programs: which of them fits the server, and how it is called."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from webapp.backup.backup import BackupFault

PACKAGED = "/usr/lib/postgresql"
_VERSION = re.compile(r"(\d+)")


class Programs:
    """The programs of one folder, all of one version, at least as new as the server: older ones
    refuse to read it."""

    def __init__(self, conn: Connection, url: URL) -> None:
        self.url = url
        needed = int(conn.scalar(text("SHOW server_version_num"))) // 10_000
        self.folder = fitting(_folders(conn), needed)

    def run(self, name: str, *words: str) -> bytes:
        """What it wrote to standard output. Raises BackupFault with what it complained of."""
        done = subprocess.run(  # noqa: S603 - our own words
            [self.folder / name, *words], env=self._environment(), capture_output=True
        )
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip()
            raise BackupFault(f"{name} failed: {said or done.returncode}")
        return done.stdout

    def stream(self, name: str, *words: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(  # noqa: S603 - our own words
            [self.folder / name, *words],
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    @property
    def address(self) -> str:
        """Without the password, which every account on this machine could read from the list of
        processes: that goes by the environment."""
        plain = self.url.set(drivername="postgresql", password=None)
        return plain.render_as_string(hide_password=False)

    def _environment(self) -> dict[str, str]:
        more = {"PGPASSWORD": str(self.url.password)} if self.url.password else {}
        return {**os.environ, "PGAPPNAME": "villi backup", **more}


def _folders(conn: Connection) -> list[Path]:
    """PATH first, then Debian's folders, then the server's own when it is on this machine."""
    on_path = shutil.which("pg_dump")
    found = [Path(on_path).parent] if on_path else []
    found += sorted(Path(PACKAGED).glob("*/bin"), reverse=True)
    try:
        with conn.begin_nested():
            own = conn.scalar(text("SELECT setting FROM pg_config WHERE name = 'BINDIR'"))
            found.append(Path(str(own)))
    except SQLAlchemyError:
        pass  # only a superuser may ask
    return found


def fitting(folders: list[Path], needed: int) -> Path:
    """The first with programs of the version `needed`, or newer. Raises BackupFault."""
    seen = []
    for folder in folders:
        if all((folder / name).exists() for name in ("pg_dump", "pg_restore", "psql")):
            version = _version(folder / "pg_dump")
            if version >= needed:
                return folder
            seen.append(version)
    if seen:
        raise BackupFault(
            f"pg_dump is of version {max(seen)}, and the server of {needed}: an older one cannot "
            f"read it. Install the PostgreSQL client of version {needed} or newer (Debian: "
            f"apt-get install postgresql-client-{needed}), and put its folder into PATH."
        )
    raise BackupFault(
        "pg_dump, pg_restore and psql are not on this machine. Install PostgreSQL's client "
        f"(Debian: apt-get install postgresql-client-{needed}), or put its folder into PATH."
    )


def _version(program: Path) -> int:
    said = subprocess.run([program, "--version"], capture_output=True, text=True)  # noqa: S603
    found = _VERSION.search(said.stdout)
    return int(found[1]) if found else 0
