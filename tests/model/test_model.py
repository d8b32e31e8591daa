"""The machine at random: a short run here, a long one by `make model EXAMPLES=3000`.

What fails is printed as a script; the short run is the same at each time for the same code.
"""

import os
from collections.abc import Callable

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.model.child import Child
from tests.model.house import House
from tests.model.machine import Machine
from tests.model.world import World

EXAMPLES = int(os.environ.get("EXAMPLES", "0"))
SHRINK = os.environ.get("SHRINK", "1") == "1"


def run(make: Callable[[], World], examples: int, steps: int = 40) -> None:
    class Run(Machine):
        pass

    Run.make = staticmethod(make)
    run_state_machine_as_test(
        Run,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            derandomize=not EXAMPLES,
            database=None,
            deadline=None,
            print_blob=True,
            phases=[Phase.generate, Phase.shrink] if SHRINK else [Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_nothing_is_lost_whatever_happens(house: House, child: Child) -> None:
    Machine.steps.clear()
    run(lambda: World(house, child), EXAMPLES or 60)
    done = Machine.steps
    print(f"{done['settle']} runs, {sum(done.values())} steps: {dict(done.most_common())}")
