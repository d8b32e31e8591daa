"""One's own phones: named, signed out from elsewhere, and which still have something waiting."""

from collections.abc import Collection

from sqlalchemy import Connection, select, update

from webapp.errors import NotFound
from webapp.households.store import tables as t
from webapp.households.store.agreement import agree
from webapp.households.store.devices import Device, change_device, devices


def own_device(conn: Connection, household_id: str, device_id: str, account_id: str) -> Device:
    """Raises NotFound, also for a phone of somebody else."""
    mine = own_devices(conn, household_id, account_id)
    found = next((each for each in mine if each.id == device_id), None)
    if found is None:
        raise NotFound("device", "This is none of your phones.")
    return found


def own_devices(conn: Connection, household_id: str, account_id: str) -> list[Device]:
    """Last heard from first."""
    return [each for each in devices(conn, household_id) if each.account_id == account_id]


def name_device(
    conn: Connection, household_id: str, device_id: str, account_id: str, name: str | None
) -> None:
    """None takes the name away. Raises NotFound."""
    own_device(conn, household_id, device_id, account_id)
    agree(conn, household_id)
    change_device(conn, household_id, device_id, {"name": name})


def is_on_tablet(conn: Connection, account_id: str, device_id: str) -> bool:
    """Whether what this account shows on the device is what a shared tablet may show."""
    mine = t.member.c.household_id == t.device.c.household_id
    return (
        conn.scalars(
            select(t.device.c.id)
            .join(t.member, mine)
            .where(
                t.member.c.account_id == account_id,
                t.device.c.id == device_id,
                t.device.c.is_shared,
            )
            .limit(1)
        ).first()
        is not None
    )


def share_device(conn: Connection, device_id: str, account_id: str, is_shared: bool) -> None:
    """The phone becomes a shared tablet in all households that the account shows on it, or ceases
    to be one. Every member begins anew at the next contact: a tablet that was away meanwhile must
    not stand in what it was shown when it last was one."""
    homes = select(t.member.c.household_id).where(t.member.c.account_id == account_id)
    for (home,) in conn.execute(homes.order_by(t.member.c.household_id)).all():
        if all(each.id != device_id for each in own_devices(conn, home, account_id)):
            continue
        agree(conn, home)
        change_device(conn, home, device_id, {"is_shared": is_shared})
        conn.execute(
            update(t.member)
            .where(t.member.c.household_id == home)
            .values(generation=t.member.c.generation + 1)
        )


def revoke_device(
    conn: Connection, household_id: str, device_id: str, account_id: str, now: int
) -> None:
    """From now on an exchange from it is refused until somebody signs in on it again. What it has
    unsent stays there. Raises NotFound."""
    own_device(conn, household_id, device_id, account_id)
    agree(conn, household_id)
    change_device(conn, household_id, device_id, {"revoked_at": now})


def revoke_everywhere(
    conn: Connection, account_id: str, device_ids: Collection[str], now: int
) -> list[str]:
    """Of these devices of the account, each is marked as signed out in every household that it is
    known in; returns those households."""
    homes = select(t.member.c.household_id).where(t.member.c.account_id == account_id)
    told = []
    for (home,) in conn.execute(homes.order_by(t.member.c.household_id)).all():
        mine = {each.id for each in own_devices(conn, home, account_id)}.intersection(device_ids)
        if mine:
            agree(conn, home)
            told.append(home)
        for device_id in sorted(mine):
            change_device(conn, home, device_id, {"revoked_at": now})
    return told


def with_something_waiting(conn: Connection, account_id: str) -> list[Device]:
    """The account's phones, in all of its households, that last told of something unsent and have
    not forgotten it since; last heard from first."""
    homes = select(t.member.c.household_id).where(t.member.c.account_id == account_id)
    return [
        each
        for (home,) in conn.execute(homes).all()
        for each in own_devices(conn, home, account_id)
        if each.unsent > 0
    ]
