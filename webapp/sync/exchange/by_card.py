"""The end of a hand-over card: the phone is given its receipts, and nothing more to read."""

from typing import Any

from webapp.households.household import Member
from webapp.households.sitter import CardEnded

KEPT = "kept"
"""The receipt of what came after the card was withdrawn: the household has it, and decides."""
LEFT_OUT = "left_out"


def unless_ended(member: Member, results: list[dict[str, Any]], now: int) -> None:
    """Raises CardEnded once the card shows nothing for good; what was pushed is committed then."""
    if member.card is None:
        return
    state = member.card.state(now)
    if state not in {"early", "running"}:
        raise CardEnded(state, [_receipt(each) for each in results])


def _receipt(result: dict[str, Any]) -> dict[str, Any]:
    if result.get("code") in {"card_withdrawn", LEFT_OUT}:
        return {"id": result["id"], "status": KEPT, "seq": None, "code": "card_withdrawn"}
    return result
