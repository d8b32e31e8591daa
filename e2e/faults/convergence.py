"""Peace after a random run: every fault is over, every phone is open, and all say the same."""

from collections.abc import Sequence

from e2e.faults.ledger import Ledger, Sides
from e2e.faults.restless import Restless
from e2e.faults.street import Street

TRIES = 20


def all_agree(phones: Sequence[Restless], street: Street, ledger: Ledger) -> None:
    """Raises AssertionError when a phone has not what the server has, or the ledger fails."""
    street.is_spared()
    street.way.lift()
    street.start()
    for phone in phones:
        phone.makes_peace()
    _come_to_agree(phones, ledger)
    ledger.holds_with_nothing_waiting()


def _come_to_agree(phones: Sequence[Restless], ledger: Ledger) -> None:
    """Each phone fetches what the others have sent since."""
    for _ in range(TRIES):
        differences = list(_differences(ledger.sides()))
        if not differences:
            return
        for phone in phones:
            phone.opens("/app/settings").presses("Try now").says_all_sent()
    raise AssertionError("\n".join(["Phones and server differ:", *differences]))


def _differences(sides: Sides) -> list[str]:
    """Everything in this household is about Mia or the cabinet, which both may see."""
    server = sides.server.rows
    return [
        f"{which} has {rows.get(id)}, the server {server.get(id)}"
        for phone in sides.phones
        for which, rows in phone.rows.items()
        for id in sorted({*server, *rows})
        if rows.get(id) != server.get(id)
    ]
