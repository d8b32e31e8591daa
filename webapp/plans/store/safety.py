"""The answers to a person's safety checklist. All are kept; the last ones count."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic_core import from_json, to_json
from sqlalchemy import Connection, func, insert, select

from webapp.plans.store.tables import safety as s


@dataclass(frozen=True)
class Answered:
    """`flags` are keys of the checklist (policy/checklist.py); empty for "None of these"."""

    version: int
    flags: frozenset[str]
    account_id: str
    at: int


def safety_of(conn: Connection, household_id: str, person_id: str) -> Answered | None:
    """The last answers; None while it was never asked. Ask for sight of how they feel before."""
    mine = (s.c.household_id == household_id) & (s.c.person_id == person_id)
    row = conn.execute(select(s).where(mine).order_by(s.c.version.desc()).limit(1)).first()
    if row is None:
        return None
    return Answered(row.version, frozenset(from_json(row.doc)["flags"]), row.account_id, row.at)


def save_safety(
    conn: Connection, household_id: str, person_id: str, flags: Iterable[str], by: str, now: int
) -> None:
    """`by` is the account that answered. Under the household's lock."""
    mine = (s.c.household_id == household_id) & (s.c.person_id == person_id)
    last = conn.execute(select(func.max(s.c.version)).where(mine)).scalar() or 0
    conn.execute(
        insert(s).values(
            household_id=household_id,
            person_id=person_id,
            version=last + 1,
            account_id=by,
            doc=to_json({"flags": sorted(flags)}).decode(),
            at=now,
        )
    )
