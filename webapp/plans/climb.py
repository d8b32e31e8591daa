"""Where somebody stands on a ramp, as the guard policy looks at it. Pure."""

from dataclasses import replace
from datetime import date

from webapp.plans.circumstances import milligrams
from webapp.plans.plan import Agreed
from webapp.plans.policy import Situation
from webapp.plans.ramp import stairs


def climb(
    base: Situation, agreed: Agreed, today: str, *, steps_today: int, days_off: int, is_worse: bool
) -> Situation:
    """Before a step up, on the person's day `today`."""
    last = agreed.steps[-1]
    on_it = (date.fromisoformat(today) - date.fromisoformat(last.since)).days
    return replace(
        base,
        step_before=sum(milligrams(one.quantity) or 0 for one in last.portions),
        days_on_step=max(on_it, 0),
        days_too_soon=_too_soon(agreed, today),
        steps_today=steps_today,
        days_off=days_off,
        is_worse=is_worse,
    )


def _too_soon(agreed: Agreed, today: str) -> int:
    """Days until the next step may be taken as it was agreed; 0 once it may."""
    ahead = next((one.earliest for one in stairs(agreed) if one.earliest), today)
    return max((date.fromisoformat(ahead) - date.fromisoformat(today)).days, 0)
