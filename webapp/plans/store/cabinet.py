"""What the household's cabinet holds, for plans to be made of. Phones write it; this only reads."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from webapp.plans.amount import Quantity
from webapp.plans.plan import Plan
from webapp.records.store import record


@dataclass(frozen=True)
class Product:
    """A record of the cabinet. `gap_hours` and `most` are as its label says; None where it does
    not, or nobody wrote it down."""

    id: str
    title: str
    unit: str
    gap_hours: float | None
    most: Quantity | None
    glutamine: bool = False
    """So the cabinet says, or the name on the pack: the guard policy counts it."""


def products(conn: Connection, household_id: str) -> list[Product]:
    """Those in use, by name."""
    rows = conn.execute(
        select(record.c.id, record.c.doc).where(
            record.c.household_id == household_id,
            record.c.kind == "product",
            record.c.deleted.is_(False),
        )
    )
    found = [_product(row.id, row.doc) for row in rows if row.doc.get("archived") is not True]
    return sorted(found, key=lambda one: (one.title.casefold(), one.id))


def product_of(conn: Connection, household_id: str, plan: Plan) -> Product | None:
    """What a plan is about; None where it is no longer in the cabinet."""
    return next((one for one in products(conn, household_id) if one.id == plan.product), None)


def _product(id_: str, doc: dict[str, object]) -> Product:
    gap, scoop = doc.get("gap_hours"), _quantity(doc.get("scoop"))
    return Product(
        id=id_,
        title=str(doc.get("title") or ""),
        unit=scoop.unit if scoop else "g",
        gap_hours=gap if isinstance(gap, int | float) else None,
        most=_quantity(doc.get("most")),
        glutamine=_glutamine(doc),
    )


def _glutamine(doc: dict[str, object]) -> bool:
    """As the switch says; where nobody touched it, as the name does, in most languages."""
    said = doc.get("glutamine")
    return said if isinstance(said, bool) else "glutamin" in str(doc.get("title")).casefold()


def _quantity(raw: object) -> Quantity | None:
    if not isinstance(raw, dict):
        return None
    amount, unit = raw.get("amount"), raw.get("unit")
    if isinstance(amount, int | float) and isinstance(unit, str):
        return Quantity(amount, unit)
    return None
