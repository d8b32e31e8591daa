"""The guard policy G1 to G16: what holds a plan, and what is only said. It never holds a record."""

from webapp.plans.policy.evaluate import Finding, evaluate, highest
from webapp.plans.policy.rows import ROWS
from webapp.plans.policy.situation import Food, Situation

__all__ = ["ROWS", "Finding", "Food", "Situation", "evaluate", "highest"]
