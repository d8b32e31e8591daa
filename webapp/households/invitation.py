"""Invitations: how long one lasts, what state it is in, and the words for one that fits no more."""

from dataclasses import dataclass

from webapp.accounts.codes import plain

LIFETIME = 24 * 60 * 60 * 1000
CODE_LENGTH = 8


@dataclass(frozen=True)
class Invitation:
    """`person_id` is set when the invitation is for someone who is in the household already."""

    household_id: str
    id: str
    role: str
    person_id: str | None
    created_by: str
    created_at: int
    expires_at: int
    used_at: int | None
    used_by: str | None
    revoked_at: int | None

    def state(self, now: int) -> str:
        """One of used, revoked, expired, open."""
        if self.used_at is not None:
            return "used"
        if self.revoked_at is not None:
            return "revoked"
        return "expired" if self.expires_at <= now else "open"


TROUBLE = {
    "used": "This invitation has been used. Each works once: ask for a new one.",
    "revoked": "This invitation was taken back. Ask for a new one.",
    "expired": "This invitation is more than a day old. Ask for a new one.",
    "unknown": "No invitation has this code. Check it letter by letter, or ask for a new one.",
    "empty": "Type the eight-character code, or open the link you were sent.",
}


def key_of(secret: str, typed: str) -> str:
    """What identifies an invitation, from the link's secret or what was typed or pasted.

    A whole pasted link counts by its fragment; a code without its dash, spaces and small letters.
    """
    if secret:
        return secret.strip()
    text = typed.strip()
    if "#" in text:
        return text.rpartition("#")[2]
    code = plain(text)
    return code if len(code) <= CODE_LENGTH else text
