"""The machine at random: a short run here, a long one by `make model EXAMPLES=3000`.

What fails is printed as a script of steps, which can be pasted into `test_a_script` and run again.
The short run is the same each time for the same code; a long one prints its seed.
"""

import os
import random
import time
from collections.abc import Callable

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.model.child import Child
from tests.model.house import House
from tests.model.machine import Machine
from tests.model.world import World

EXAMPLES = int(os.environ.get("EXAMPLES", "0"))
HURRY = os.environ.get("VILLI_MODEL") == "mutants"
"""Whether it matters only that something fails, not what the least script of it would be."""


def run(make: Callable[[], World], examples: int, number: int, steps: int = 40) -> None:
    class Run(Machine):
        pass

    Run.make = staticmethod(make)
    began, cpu = time.monotonic(), time.process_time()
    Run.steps.clear()
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        database=None,
        deadline=None,
        print_blob=False,
        phases=[Phase.generate] if HURRY else [Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    print(f"\nseed {number}")
    try:
        run_state_machine_as_test(seed(number)(Run), settings=chosen)
    finally:
        _tell(Run, time.monotonic() - began, time.process_time() - cpu)


def _tell(ran: type[Machine], seconds: float, cpu: float) -> None:
    total = sum(ran.steps.values())
    print(f"{ran.steps['settle']} examples, {total} steps in {seconds:.0f} s ({cpu:.0f} s of CPU)")
    print(", ".join(f"{name} {times}" for name, times in ran.steps.most_common()))


def test_nothing_is_lost_whatever_happens(house: House, child: Child) -> None:
    number = int(os.environ.get("SEED") or (random.randrange(10**6) if EXAMPLES else 1))
    run(lambda: World(house, child), EXAMPLES or (10 if HURRY else 40), number)


def test_nothing_is_lost_on_postgresql(postgres_house: House, child: Child) -> None:
    run(lambda: World(postgres_house, child), max(5, EXAMPLES // 50), 2)


def test_a_script(world: World) -> None:
    """A run as it is printed when it fails, so that this way of running it stays whole."""

    class Script(Machine):
        make = staticmethod(lambda: world)

    state = Script()
    state.begin_with(bobs=1, locks=False)
    state.person(do="new", fail=None, one=0, tab=0, what=1)
    state.network(do="sync", fail=None, limit=1, one=0)
    state.server(do="backup", one=0, what=0)
    state.phone(do="clone", one=0, what=0)
    state.teardown()
    assert len(world.ledger.ops) == 2
