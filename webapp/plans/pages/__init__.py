"""The pages of plans: writing one down, climbing a ramp, and how it stands."""

from webapp.plans.pages import agreeing, climbing, paper, ramps, reconfirming, safety, standing
from webapp.plans.pages.blueprint import blueprint

__all__ = [
    "agreeing",
    "blueprint",
    "climbing",
    "paper",
    "ramps",
    "reconfirming",
    "safety",
    "standing",
]
