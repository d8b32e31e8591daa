"""What the journal holds that a plan looks back at: days with food and check-ins; doses."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, select

from webapp.plans.asked import day_of
from webapp.plans.holding import PAUSING
from webapp.plans.proposing import CheckIn
from webapp.plans.signs import Sign
from webapp.records.store import record as r


def baseline_days(conn: Connection, household_id: str, person_id: str, since: int) -> int:
    """On how many dates since then both a meal and a check-in were written down. Ask for sight of
    both parts before."""
    rows = conn.execute(
        select(r.c.kind, r.c.doc).where(
            r.c.household_id == household_id,
            r.c.person_id == person_id,
            r.c.kind.in_(("meal", "checkin")),
            r.c.occurred_at >= since,
            r.c.deleted.is_(False),
        )
    )
    dates: dict[str, set[str]] = {"meal": set(), "checkin": set()}
    for kind, doc in rows:
        dates[kind].add(str((doc.get("occurred") or {}).get("local", ""))[:10])
    return len(dates["meal"] & dates["checkin"])


def last_given(
    conn: Connection, household_id: str, person_id: str, product_id: str, since: int
) -> int | None:
    """When this product was last taken since then, ms UTC; None for not at all."""
    rows = conn.execute(
        select(r.c.occurred_at, r.c.doc).where(
            r.c.household_id == household_id,
            r.c.person_id == person_id,
            r.c.kind == "dose",
            r.c.occurred_at >= since,
            r.c.deleted.is_(False),
        )
    )
    mine = [at for at, doc in rows if doc.get("product") == product_id and not doc.get("skipped")]
    return max(mine, default=None)


def happened(
    conn: Connection, household_id: str, person_ids: Collection[str]
) -> dict[str, list[int]]:
    """{person: when each event was that a provider should know of (G6), ms UTC}"""
    rows = conn.execute(
        select(r.c.person_id, r.c.occurred_at, r.c.doc).where(
            r.c.household_id == household_id,
            r.c.person_id.in_(person_ids),
            r.c.kind == "event",
            r.c.deleted.is_(False),
        )
    )
    found: dict[str, list[int]] = {}
    for person, at, doc in rows:
        if doc.get("event") in PAUSING and at is not None:
            found.setdefault(person, []).append(at)
    return found


def signs(
    conn: Connection, household_id: str, person_ids: Collection[str]
) -> dict[str, list[Sign]]:
    """{person: the red flags that were ever ticked}"""
    rows = conn.execute(
        select(r.c.person_id, r.c.occurred_at, r.c.doc).where(
            r.c.household_id == household_id,
            r.c.person_id.in_(person_ids),
            r.c.kind == "sign",
            r.c.deleted.is_(False),
        )
    )
    found: dict[str, list[Sign]] = {}
    for person, at, doc in rows:
        cleared_at = (doc.get("cleared_at") or {}).get("at")
        one = Sign(doc["sign"], at, doc.get("now") is True, doc.get("cleared"), cleared_at)
        found.setdefault(person, []).append(one)
    return found


def checkins(
    conn: Connection, household_id: str, person_id: str, since: int, zone: str, day_start: str
) -> list[CheckIn]:
    """Those since then, by the person's days. Ask for sight of how they feel before."""
    rows = conn.execute(
        select(r.c.occurred_at, r.c.doc).where(
            r.c.household_id == household_id,
            r.c.person_id == person_id,
            r.c.kind == "checkin",
            r.c.occurred_at >= since,
            r.c.deleted.is_(False),
        )
    )
    return [CheckIn(day_of(at, zone, day_start), *_felt(doc)) for at, doc in rows]


def _felt(doc: dict[str, Any]) -> tuple[dict[str, int], bool]:
    """(the ratings by symptom, whether it stopped them)"""
    rated = {unit.partition("/")[2]: value for unit, value in doc.items() if "ratings/" in unit}
    return rated, doc.get("stopped") == "yes"
