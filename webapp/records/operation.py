"""An operation as the log keeps it, whatever became of it. Pure."""

from dataclasses import dataclass

from webapp.records.record import Units

APPLIED, MERGED, REJECTED, HELD = "applied", "merged", "rejected", "held"
WITNESS = "witness"
"""A row that a phone still had and the server had lost, with what others had written in it."""


@dataclass(frozen=True, slots=True)
class Logged:
    """A row of the log. `seq` is null for what was refused or held.

    `body` holds what the phone sent (`set`, `base`, `after`, `at`), the `schema` it was written in
    and, of a refused operation, the `fields` that were wrong. `base` and `after` are what counted:
    what of this history the author had seen. Of a witness it holds what the server took of the row
    (`set`, `lost`) and what the phone said of it: `by`, `at`, `of` (the row's operation) and `was`
    (the seq it had). `echo` is the seq of the witness that had brought all of this before; `again`
    is true of what may have come before, in a history that a restored server has forgotten.
    `stamp` is the phone's clock, never later than `received_at` (ms, UTC).
    """

    id: str
    seq: int | None
    act: str
    record_id: str
    kind: str
    status: str
    code: str | None
    hash: str
    stamp: int
    body: Units
    device: str
    actor: str
    received_at: int
