"""Every row there is. Taking one out makes a test red (tests/test_policy.py)."""

from webapp.plans.policy.rows_amounts import AMOUNTS
from webapp.plans.policy.rows_children import CHILDREN
from webapp.plans.policy.rows_days import DAYS
from webapp.plans.policy.rows_food import FOOD
from webapp.plans.policy.rows_person import PERSON

ROWS = (*PERSON, *AMOUNTS, *CHILDREN, *DAYS, *FOOD)
