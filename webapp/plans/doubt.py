"""Can this phone tell at all? What it may not know of, and whom to ask then. Pure.

A phone that is asleep has recorded nothing, so silence alone is no doubt: it is one grey line. It
is doubt only where somebody who does give this dose may be doing so without a network.
"""

from collections.abc import Iterator

from webapp.plans.asked import FRESH, LATELY, Asked, Device
from webapp.plans.reason import Reason
from webapp.plans.taken import HOUR

SILENT = 36 * HOUR
"""A phone in use is heard from each day, though early on one and late on the next; one that has a
hand-over card, since the slot opened."""


def doubts(asked: Asked) -> Iterator[Reason]:
    since = matters_since(asked)
    if since is None:
        return
    if is_stale(asked, since):
        near = [device for device in others(asked) if may_give(asked, device)]
        yield Reason("stale", ask=accounts(near or others(asked)))
    for device in asked.devices:
        if device.unsent and within(asked, device.heard):
            yield Reason("unsent", (device.id,), ask=(device.account,))
        elif device.account != asked.me and is_silent(asked, device, since):
            yield Reason("silent", (device.id,), ask=(device.account,))


def matters_since(asked: Asked) -> int | None:
    """From when on an unknown dose would matter: the slot's opening, or the end of the last gap."""
    now = asked.true_now
    if asked.slot is not None and asked.slot.opens <= now:
        return asked.slot.opens
    if asked.slot is None and not asked.is_limited:
        return None
    free = [dose.latest + asked.gap for dose in asked.known if dose.given and asked.gap]
    return max(now - (asked.gap or FRESH), *(at for at in free if at <= now), 0)


def is_stale(asked: Asked, since: int) -> bool:
    """This phone has not exchanged since, and somebody else could have given it."""
    if asked.exchanged is not None and asked.exchanged.there >= since:
        return False
    # Whether oneself has swallowed it one knows, unless somebody else is in the habit of giving it.
    return any(not asked.own or may_give(asked, device) for device in others(asked))


def is_silent(asked: Asked, device: Device, since: int) -> bool:
    heard = device.heard or 0
    if heard >= since or not may_give(asked, device):
        return False
    return device.card or asked.true_now - heard >= SILENT


def quiet(asked: Asked) -> tuple[str, ...]:
    """Phones that have not been heard from since it matters: to be said, not asked about."""
    since = matters_since(asked)
    return tuple(d.id for d in asked.devices if since is not None and (d.heard or 0) < since)


def may_give(asked: Asked, device: Device) -> bool:
    """Its owner has given this lately, or is new here, or is in charge right now."""
    gave = [dose.at for dose in asked.known if dose.by == device.account and dose.stands]
    return device.card or any(within(asked, at) for at in (device.gave, device.joined, *gave))


def within(asked: Asked, at: int | None) -> bool:
    return at is not None and asked.true_now - at <= LATELY


def others(asked: Asked) -> list[Device]:
    return [device for device in asked.devices if device.account != asked.me]


def accounts(devices: list[Device]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(device.account for device in devices))
