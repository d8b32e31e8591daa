"""At rest: the network is good, everyone exchanges until nothing moves, and all must agree."""

from typing import TYPE_CHECKING

from tests.model.book import nothing_vanished
from tests.model.broken import must
from tests.model.ledger import Store
from tests.model.of_phone import left_out
from tests.model.state import Home, Row

if TYPE_CHECKING:
    from tests.model.world import World

PATIENCE = 12


def settle(world: "World") -> None:
    """Every phone comes into a good network; then invariants 4, 6 and 9 are asked for."""
    for flight in list(world.flights):
        again = world.drop(flight)
        while again:
            again = world.drop(again)
    for store in list(world.dumps):
        _be_at(world, store)
    quiet, turns = False, 0
    while not quiet:
        turns += 1
        must(turns <= PATIENCE, 6, "the phones never come to an end")
        world.house.clock.ms += 90_000
        quiet = not any([_exchange(world, store) for store in list(world.dumps)])
    for store, dump in world.dumps.items():
        _agrees(world, store, dump)
    nothing_vanished(world)
    _nothing_forgotten(world)


def _be_at(world: "World", store: Store) -> None:
    """Somebody has this journal open in front of them."""
    if not any(tab.store == store for tab in world.tabs.values()):
        world.open(world.devices[store[0]], store[1])


def _exchange(world: "World", store: Store) -> bool:
    """Whether the phone or the server moved."""
    tab = next(tab for tab in world.tabs.values() if tab.store == store)
    tab.device.cookie = tab.account
    before = world.dumps[store], world.state
    for _ in range(60):
        outcome = world.sync(tab, ahead=True)
        must(outcome and outcome["state"] == "done", 6, f"an exchange ended as {outcome}")
        if outcome and not outcome["more"]:
            break
    else:
        must(False, 6, "an exchange that never ends")
    after = world.dumps[store]
    logs = [home.log for home in before[1].values()] != [h.log for h in world.state.values()]
    return logs or _moving(before[0]) != _moving(after)


def _moving(dump: Row) -> list[object]:
    outbox = [(op["id"], op["state"]) for op in dump["outbox"]]
    return [dump["records"], outbox, dump["attention"], dump["pull"]]


def _agrees(world: "World", store: Store, dump: Row) -> None:
    home = world.state[world.house.homes[store[1]]]
    rows = {row["id"]: row for row in dump["records"]}
    due = home.visible(store[1])
    beyond = rows.keys() - due.keys()
    must(not beyond, 6, f"{store} still shows {sorted(beyond)}")
    for key, row in due.items():
        here = rows.get(key)
        must(here or left_out(row), 6, f"{store} lacks {key}")
        same = here is None or (here["seq"], here["doc"]) == (row["seq"], row["doc"])
        must(same, 6, f"{store} has {here} for {row}")
    for op in dump["outbox"]:
        waits = op["state"] == "held" and _cannot_be_applied(home, op)
        must(waits, 6, f"{store} still waits with {op}")
    for op in dump["acknowledged"]:
        must(op["id"] in home.log, 9, f"{op} was acknowledged, and the server does not know it")
    for op in dump["attention"]:
        refused = home.log.get(op["id"], {}).get("status", "rejected")
        must(refused == "rejected", 6, f"{op} needs attention, and was {refused}")


def _cannot_be_applied(home: Home, op: Row) -> bool:
    """On a record that a restored server never got back, or part of an act that waits for one."""
    return op["record"] not in home.records or home.log.get(op["id"], {}).get("status") == "held"


def _nothing_forgotten(world: "World") -> None:
    """What a restored server had lacked and some phone still had is there again."""
    for op, holders in world.must_return.items():
        for store in holders:
            home = world.state[world.house.homes[store[1]]]
            back = op in home.log or any(one["body"].get("of") == op for one in home.log.values())
            must(back, 9, f"{op} was on {store} after the restore, and did not come back")
