"""Invariant 4: no operation vanishes. Each that anybody made is in an outbox, among the
acknowledged, in a tray of the refused or in the server's log, unless it went with the only thing
that had it."""

from typing import TYPE_CHECKING

from tests.model.broken import must

if TYPE_CHECKING:
    from tests.model.world import World


def everywhere(world: "World") -> set[str]:
    found = {key for home in world.state.values() for key in home.log}
    for dump in world.dumps.values():
        for place in ("outbox", "acknowledged", "attention"):
            found |= {op["id"] for op in dump[place]}
    return found


def nothing_vanished(world: "World") -> None:
    missing = set(world.ledger.ops) - world.ledger.lost - everywhere(world)
    must(not missing, 4, f"these operations are nowhere: {sorted(missing)}")
