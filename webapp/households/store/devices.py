"""Devices: the phones of a household, when each was last heard from, what they said they hold."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from webapp.errors import NotSignedIn
from webapp.households.store import tables as t
from webapp.households.store.agreement import agree
from webapp.prepared import Prepared

QUIET = 60_000
"""Contact is written down at most once a minute, so that an idle phone writes next to nothing."""


class Revoked(NotSignedIn):
    """The phone was signed out from another one, and nobody has signed in on it since."""

    code = "device_revoked"
    message = "This phone was signed out from another one. Sign in to send what is waiting."


@dataclass(frozen=True)
class Device:
    """`label` is what it is ("Android · Chrome"), `name` what its holder calls it, if anything.

    `forgot_at` is set once its copy of the journal turned out to be gone, with the
    `forgot_unsent` entries that it had last told of; `successor` is the name that the same phone
    goes by since: another one where everything was cleared, its own where only the journal was.
    `revoked_at` is set from its being signed out elsewhere until somebody signs in on it.
    """

    id: str
    account_id: str
    label: str
    unsent: int
    first_seen_at: int
    last_contact_at: int
    forgot_at: int | None
    forgot_unsent: int | None
    successor: str | None
    name: str | None = None
    revoked_at: int | None = None
    is_shared: bool = False
    """A tablet that stands where several write on it: it shows no private part."""

    @property
    def called(self) -> str:
        return self.name or self.label

    def refuses(self, since: int | None) -> bool:
        """Whether a session that began then is one from before the phone was signed out."""
        return self.revoked_at is not None and since is not None and since < self.revoked_at

    @property
    def is_back(self) -> bool:
        """Whether a contact under this name proves that it was not cleared after all."""
        return self.successor is not None and self.successor != self.id


_COLUMNS = [column for column in t.device.c if column.name != "household_id"]
_KNOWN = Prepared(
    select(*_COLUMNS).where(
        t.device.c.household_id == bindparam("household"), t.device.c.id == bindparam("device")
    )
)


def devices(conn: Connection, household_id: str) -> list[Device]:
    """Last heard from first."""
    rows = conn.execute(
        select(*_COLUMNS)
        .where(t.device.c.household_id == household_id)
        .order_by(t.device.c.last_contact_at.desc(), t.device.c.id)
    )
    return [Device(*row) for row in rows]


def device_is_due(
    conn: Connection,
    household_id: str,
    device_id: str,
    account_id: str,
    unsent: int,
    now: int,
    *,
    since: int | None = None,
) -> bool:
    """Whether `touch_device` would write anything: asked from a read, so that an empty exchange
    needs no write transaction. `since` is when the session began. Raises Revoked."""
    known = _known(conn, household_id, device_id)
    _admit(known, since)
    if known is None or known.account_id != account_id or known.unsent != unsent:
        return True
    if known.is_back or known.revoked_at is not None:
        return True
    return now - known.last_contact_at >= QUIET


def touch_device(
    conn: Connection,
    household_id: str,
    device_id: str,
    account_id: str,
    label: str,
    unsent: int,
    now: int,
    *,
    since: int | None = None,
    is_shared: bool = False,
) -> bool:
    """Note that the device was heard from; True when it had never been. An empty `label` keeps the
    one that is known. Raises Revoked, for a session from before the phone was signed out.

    A new device, label or holder, and a sign-in after that, are news for the other phones; a mere
    contact is none: `heard` tells of it to whoever asks. `is_shared` is for one that is new: a
    shared tablet that was cleared comes under another name, and stays one.
    """
    known = _known(conn, household_id, device_id)
    _admit(known, since)
    if known is None:
        told = {"account_id": account_id, "label": (label or "Phone")[:80], "unsent": unsent}
        _add(conn, household_id, device_id, now, told | {"is_shared": is_shared})
        return True
    label = label or known.label
    is_in_again = known.revoked_at is not None and since is not None
    news = (known.account_id, known.label) != (account_id, label) or known.is_back or is_in_again
    if not news and known.unsent == unsent and now - known.last_contact_at < QUIET:
        return False
    if news:
        agree(conn, household_id)
    told = {"account_id": account_id, "label": label[:80], "unsent": unsent, "last_contact_at": now}
    if known.is_back:
        told |= {"forgot_at": None, "forgot_unsent": None, "successor": None}
    if is_in_again:
        told["revoked_at"] = None
    change_device(conn, household_id, device_id, told)
    return False


def note_forgotten(
    conn: Connection, household_id: str, device_id: str, account_id: str, successor: str, now: int
) -> None:
    """The account's phone lost what it held as `device_id`, and goes on as `successor`.

    What it had unsent is gone with it. Nothing happens when there is no such device of theirs.
    """
    known = _known(conn, household_id, device_id)
    if known is None or known.account_id != account_id:
        return
    agree(conn, household_id)
    lost = {"forgot_at": now, "forgot_unsent": known.unsent, "unsent": 0}
    change_device(conn, household_id, device_id, {**lost, "successor": successor})


def admit_device(conn: Connection, household_id: str, device_id: str, since: int) -> None:
    """Raises Revoked unless a session that began `since` may speak for this device."""
    _admit(_known(conn, household_id, device_id), since)


def _admit(known: Device | None, since: int | None) -> None:
    if known is not None and known.refuses(since):
        raise Revoked


def change_device(
    conn: Connection, household_id: str, device_id: str, values: dict[str, Any]
) -> None:
    this = (t.device.c.household_id == household_id) & (t.device.c.id == device_id)
    conn.execute(update(t.device).where(this).values(values))


def is_shared(conn: Connection, household_id: str, device_id: str) -> bool:
    known = _known(conn, household_id, device_id)
    return known is not None and known.is_shared


def _add(
    conn: Connection, household_id: str, device_id: str, now: int, told: dict[str, Any]
) -> None:
    agree(conn, household_id)
    key = {"household_id": household_id, "id": device_id}
    heard = {"first_seen_at": now, "last_contact_at": now}
    conn.execute(insert(t.device).values(key | heard | told))


def _known(conn: Connection, household_id: str, device_id: str) -> Device | None:
    row = _KNOWN.first(conn, {"household": household_id, "device": device_id})
    return Device(*row) if row else None
