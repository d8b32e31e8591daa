"""Operations of every schema ever released, read as today's. Pure, and for good.

A phone may come back after years with a full outbox: no step here is ever changed or taken out
once it was released, and each schema has its golden files in tests/golden/ops.
"""

from collections.abc import Callable, Mapping

from webapp.records.record import Units

Steps = Mapping[int, Callable[[Units], Units]]


def _to_2(op: Units) -> Units:
    """Schema 2 says what lay under the operation by its name, too; nobody could say so before.

    What was called so in schema 1 had no meaning, and gets none.
    """
    return {**op, "on": "", "was": 0}


STEPS: Steps = {1: _to_2}
"""{schema: the step from it to the next}."""


def newest(steps: Steps = STEPS) -> int:
    """The schema that the last step leads to: the one that is understood without any."""
    return max(steps) + 1


def upgrade(op: Units, schema: int, steps: Steps = STEPS) -> Units:
    """The operation, written in `schema`, as the newest one says it. `op` itself stays as it is."""
    for each in range(max(schema, 1), newest(steps)):
        op = steps[each](op)
    return op
