"""Plans in the database. Every function takes the household's id first."""

from webapp.plans.store import tables as tables
from webapp.plans.store.cabinet import Product, product_of, products
from webapp.plans.store.lived import (
    baseline_days,
    checkins,
    happened,
    last_given,
    signs,
)
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
from webapp.plans.store.safety import Answered, safety_of, save_safety

__all__ = [
    "Answered",
    "Change",
    "Deed",
    "Product",
    "baseline_days",
    "change",
    "changes",
    "checkins",
    "create",
    "happened",
    "last_given",
    "plans_of",
    "product_of",
    "products",
    "safety_of",
    "save_safety",
    "set_state",
    "signs",
    "tables",
    "the_plan",
]
