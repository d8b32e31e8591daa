"""Invitations: their secret, their eight-character code, and how a mistyped code is understood."""

import secrets
from dataclasses import dataclass
from hashlib import sha256

ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""No I, L, O, U, 0, 1: they are read and heard as one another."""

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
    "used": "This invitation has been used. Ask for a new one; it works once.",
    "revoked": "This invitation was taken back. Ask for a new one.",
    "expired": "This invitation is more than a day old. Ask for a new one.",
    "unknown": "No invitation has this code. Check it letter by letter, or ask for a new one.",
}


def new_secret() -> str:
    return secrets.token_urlsafe(32)


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def shown(code: str) -> str:
    """ABCDEFGH as ABCD-EFGH."""
    return f"{code[:4]}-{code[4:]}"


def plain(typed: str) -> str:
    """What was typed, without the dash, spaces and small letters."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def hashed(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
