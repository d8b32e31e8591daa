"""The pages of plans: writing one down, and how it stands."""

from webapp.plans.pages import agreeing, standing
from webapp.plans.pages.blueprint import blueprint

__all__ = ["agreeing", "blueprint", "standing"]
