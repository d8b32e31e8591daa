"""Secrets that Villi hands out: session ids, recovery codes, codes to add a phone.

Each is kept as SHA-256 only. A fast hash is right: they are random, there is nothing to guess from.
"""

import secrets
from hashlib import sha256

ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""No I, L, O, U, 0, 1: they are read and heard as one another."""

PHONE_CODE_LIFETIME = 10 * 60 * 1000


def new_secret() -> str:
    """256 bits, for a cookie or a link's fragment."""
    return secrets.token_urlsafe(32)


def new_phone_code() -> str:
    return _letters(8)


def new_recovery_code() -> str:
    """Five groups of five, to print: 122 bits."""
    return "-".join(_letters(5) for _ in range(5))


def shown(code: str) -> str:
    """ABCDEFGH as ABCD-EFGH, to be read aloud."""
    return f"{code[:4]}-{code[4:]}"


def plain(typed: str) -> str:
    """What was typed without dashes, spaces and small letters."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def code_hash(typed: str) -> str:
    return hashed(plain(typed))


def hashed(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def _letters(count: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(count))
