"""Plans in the database. Every function takes the household's id first."""

from webapp.plans.store import tables as tables
from webapp.plans.store.cabinet import Product, products
from webapp.plans.store.plans import (
    Change,
    Deed,
    change,
    changes,
    create,
    plans_of,
    set_state,
    the_plan,
)

__all__ = [
    "Change",
    "Deed",
    "Product",
    "change",
    "changes",
    "create",
    "plans_of",
    "products",
    "set_state",
    "tables",
    "the_plan",
]
