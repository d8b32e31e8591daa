"""Settings from the environment, read once. A wrong one stops the start and names the cure."""

import os
import secrets
import warnings
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
KNOWN = {
    "VILLI_DATA",
    "VILLI_BIND",
    "VILLI_PUBLIC_URL",
    "VILLI_OPEN_SIGN_UP",
    "VILLI_WORKERS",
    "VILLI_BACKUPS",
    "VILLI_BACKUP",
    "VILLI_OFFLINE",
    "VILLI_READ_ONLY",
}
YES, NO = {"1", "true", "yes", "on"}, {"", "0", "false", "no", "off"}


class ConfigError(Exception):
    """A setting that Villi cannot start with. The text says what to change."""


@dataclass(frozen=True)
class Config:
    data: Path
    """Folder of the database and the secrets."""
    database_url: str = field(repr=False)
    secret_key: str = field(repr=False)
    instance: str
    """Random id of this installation: a phone never mixes two servers up."""
    port: int = 8000
    bind: str = "127.0.0.1"
    public_url: str | None = None
    """Where people reach Villi, such as https://villi.example: no slash at the end."""
    open_sign_up: bool = False
    trusted_proxies: int = 0
    workers: int = 1
    dist: Path = ROOT / "static" / "dist"
    """The built browser part."""
    backups: Path | None = None
    """Folder of the backups; None: the one beside the data, see `backup_folder`."""
    backup: bool = True
    """Whether Villi takes backups by itself: each night, and before the database changes shape."""
    offline: bool = True
    """Whether phones keep the app. False takes a broken worker off every phone that asks; what
    they keep of the journal stays, and is sent by the app that comes over the network."""
    read_only: str = ""
    """Why nothing is written, as the start found it: damaged, missing; empty when all is well."""

    @property
    def backup_folder(self) -> Path:
        return self.backups or self.data / "backups"

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Config":
        """Read the settings; make the data folder and the secrets if they are not there yet."""
        _warn_of_unknown(environ)
        data = _folder(Path(environ.get("VILLI_DATA") or "instance").absolute())
        database_url = _database_url(environ.get("DATABASE_URL", ""), data)
        return cls(
            data=data,
            database_url=database_url,
            secret_key=_kept_secret(data, "secret_key", 64),
            instance=_kept_secret(data, "instance", 12),
            port=_number(environ, "PORT", 8000, 1, 65535),
            bind=environ.get("VILLI_BIND") or "127.0.0.1",
            public_url=_public_url(environ.get("VILLI_PUBLIC_URL", "")),
            open_sign_up=_switch(environ, "VILLI_OPEN_SIGN_UP"),
            trusted_proxies=_number(environ, "TRUSTED_PROXIES", 0, 0, 5),
            workers=_workers(environ, database_url),
            backups=_backups(environ.get("VILLI_BACKUPS", "")),
            backup=_switch(environ, "VILLI_BACKUP", unset=True),
            offline=_switch(environ, "VILLI_OFFLINE", unset=True),
            read_only=environ.get("VILLI_READ_ONLY", ""),
        )


def _warn_of_unknown(environ: Mapping[str, str]) -> None:
    for name in sorted(set(environ) - KNOWN):
        if name.startswith("VILLI_"):
            known = ", ".join(sorted(KNOWN))
            warnings.warn(f"{name} is not a setting of Villi. There are: {known}.", stacklevel=3)


def _folder(path: Path) -> Path:
    """Only the account that runs Villi may look inside: it holds health data and keys."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.chmod(0o700)
        (path / "secrets").mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise ConfigError(
            f"VILLI_DATA: cannot use the folder {path} ({error.strerror}). "
            "Choose one that this account may write, such as VILLI_DATA=$HOME/villi."
        ) from None
    if not os.access(path, os.W_OK | os.X_OK):
        raise ConfigError(f"VILLI_DATA: {path} is read-only. Make it writable or choose another.")
    return path


def _kept_secret(data: Path, name: str, size: int) -> str:
    """The secret of that name, made at the first start. Never one kept in memory only: a restart
    would sign everybody out, and phones would take the server for a stranger."""
    path = data / "secrets" / name
    try:
        _make_secret(path, secrets.token_hex(size))
    except OSError as error:
        raise ConfigError(
            f"VILLI_DATA: cannot write {path} ({error.strerror}). Make the folder writable."
        ) from None
    try:
        kept = path.read_text().strip()
    except OSError as error:
        raise ConfigError(
            f"VILLI_DATA: cannot read {path} ({error.strerror}). "
            "Run Villi as the account that made the file."
        ) from None
    if len(kept) < 2 * size:
        raise ConfigError(
            f"{path} is cut short. Restore it from a backup, or delete it: "
            "everybody then signs in again."
        )
    return kept


def _make_secret(path: Path, secret: str) -> None:
    """Written aside and linked into place, so that of two starts at once one wins, whole."""
    if path.exists():
        return
    aside = path.with_suffix(f".{secrets.token_hex(8)}")
    with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as new:
        new.write(secret)
        new.flush()
        os.fsync(new.fileno())
    try:
        with suppress(FileExistsError):
            os.link(aside, path)
    finally:
        aside.unlink()


def _database_url(text: str, data: Path) -> str:
    if not text:
        return f"sqlite:///{data / 'villi.db'}"
    scheme = urlsplit(text).scheme
    if scheme == "sqlite" and text.startswith("sqlite:///") and len(text) > len("sqlite:///"):
        return text
    if scheme in {"postgres", "postgresql", "postgresql+psycopg"}:
        return "postgresql+psycopg" + text[len(scheme) :]
    raise ConfigError(
        "DATABASE_URL: Villi takes postgresql://name:password@host/database or "
        "sqlite:////path/to/file.db. Leave it out to use the embedded database."
    )


def _number(environ: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    text = environ.get(name, "").strip()
    if not text:
        return default
    if text.isascii() and text.isdigit() and low <= int(text) <= high:
        return int(text)
    raise ConfigError(f"{name}: {text!r} does not fit. Give a whole number from {low} to {high}.")


def _workers(environ: Mapping[str, str], database_url: str) -> int:
    count = _number(environ, "VILLI_WORKERS", 1, 1, 64)
    if count > 1 and database_url.startswith("sqlite"):
        raise ConfigError("VILLI_WORKERS: more than one needs PostgreSQL. Set DATABASE_URL too.")
    return count


def _backups(text: str) -> Path | None:
    return Path(text).absolute() if text else None


def _switch(environ: Mapping[str, str], name: str, *, unset: bool = False) -> bool:
    text = environ.get(name, "").strip().lower()
    if not text:
        return unset
    if text in YES | NO:
        return text in YES
    raise ConfigError(f"{name}: {text!r} is neither yes nor no. Use 1 or 0.")


def _public_url(text: str) -> str | None:
    if not text:
        return None
    parts = urlsplit(text)
    with suppress(ValueError):  # of a port that is no number
        whole = parts.hostname and parts.path in {"", "/"} and parts.port != 0
        if parts.scheme in {"http", "https"} and whole:
            return f"{parts.scheme}://{parts.netloc}"
    raise ConfigError("VILLI_PUBLIC_URL: give it as https://villi.example, without a path.")
