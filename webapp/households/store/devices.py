"""Devices: the phones of a household, when each was last heard from, what they said they hold."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from webapp.households.store import tables as t
from webapp.households.store.agreement import agree
from webapp.prepared import Prepared

QUIET = 60_000
"""Contact is written down at most once a minute, so that an idle phone writes next to nothing."""


@dataclass(frozen=True)
class Device:
    """`forgot_at` is set once its copy of the journal turned out to be gone, with the
    `forgot_unsent` entries that it had last told of; `successor` is the name that the same phone
    goes by since: another one where everything was cleared, its own where only the journal was.
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

    @property
    def is_back(self) -> bool:
        """Whether a contact under this name proves that it was not cleared after all."""
        return self.successor is not None and self.successor != self.id


_COLUMNS = [
    column for column in t.device.c if column.name not in {"household_id", "name", "revoked_at"}
]
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
    conn: Connection, household_id: str, device_id: str, account_id: str, unsent: int, now: int
) -> bool:
    """Whether `touch_device` would write anything: asked from a read, so that an empty exchange
    needs no write transaction."""
    known = _known(conn, household_id, device_id)
    if known is None or known.account_id != account_id or known.unsent != unsent:
        return True
    if known.is_back:
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
) -> bool:
    """Note that the device was heard from; True when it had never been. An empty `label` keeps the
    one that is known.

    A new device, label or holder is news for the other phones; a mere contact is not.
    """
    known = _known(conn, household_id, device_id)
    if known is None:
        _add(conn, household_id, device_id, account_id, label or "Phone", unsent, now)
        return True
    label = label or known.label
    news = (known.account_id, known.label) != (account_id, label) or known.is_back
    if not news and known.unsent == unsent and now - known.last_contact_at < QUIET:
        return False
    if news:
        agree(conn, household_id)
    told = {"account_id": account_id, "label": label[:80], "unsent": unsent, "last_contact_at": now}
    if known.is_back:
        told |= {"forgot_at": None, "forgot_unsent": None, "successor": None}
    _change(conn, household_id, device_id, told)
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
    _change(conn, household_id, device_id, {**lost, "successor": successor})


def _change(conn: Connection, household_id: str, device_id: str, values: dict[str, Any]) -> None:
    this = (t.device.c.household_id == household_id) & (t.device.c.id == device_id)
    conn.execute(update(t.device).where(this).values(values))


def _add(
    conn: Connection,
    household_id: str,
    device_id: str,
    account_id: str,
    label: str,
    unsent: int,
    now: int,
) -> None:
    agree(conn, household_id)
    conn.execute(
        insert(t.device).values(
            household_id=household_id,
            id=device_id,
            account_id=account_id,
            label=label[:80],
            unsent=unsent,
            first_seen_at=now,
            last_contact_at=now,
        )
    )


def _known(conn: Connection, household_id: str, device_id: str) -> Device | None:
    row = _KNOWN.first(conn, {"household": household_id, "device": device_id})
    return Device(*row) if row else None
