"""Passwords: which are too easy to guess, and how they are kept (argon2id).

A hash takes 19 MiB, so only two are made at a time: a flood of sign-ins must not eat the memory.
"""

import threading

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 8, 128
GUESSED_OVER = 40
"""Signs that the guesser looks at: it takes the square of the length, and these say enough."""

_hasher = PasswordHasher(memory_cost=19 * 1024, time_cost=2, parallelism=1)
_two_at_a_time = threading.BoundedSemaphore(2)


def weakness(password: str, login: str = "") -> str | None:
    """What is wrong with this password and what to do, or None. No rules about kinds of signs."""
    if len(password) < SHORTEST:
        return f"Use at least {SHORTEST} characters. Three or four words in a row are fine."
    if len(password) > LONGEST:
        return f"Use at most {LONGEST} characters."
    # Not above: its word lists take 13 MB, and most processes never meet a new password.
    from zxcvbn import zxcvbn
    from zxcvbn.frequency_lists import FREQUENCY_LISTS

    if password.casefold() in FREQUENCY_LISTS["passwords"]:
        return "Many people use this password, so it is tried first. Choose another one."
    known = [word for word in {login, login.partition("@")[0], "villi"} if word]
    if zxcvbn(password[:GUESSED_OVER], user_inputs=known)["score"] < 2:
        return "This is easy to guess. Make it longer: three or four words in a row are fine."
    return None


def hashed(password: str) -> str:
    with _two_at_a_time:
        return _hasher.hash(password)


def verified(kept: str | None, password: str) -> bool:
    """Whether the password fits. With None (no such account) it takes as long, and is False."""
    with _two_at_a_time:
        try:
            return _hasher.verify(kept or _nobody(), password) and kept is not None
        except (VerificationError, InvalidHashError):
            return False


def needs_rehash(kept: str) -> bool:
    """Whether it was made with other parameters than today's."""
    return _hasher.check_needs_rehash(kept)


_nobodys_hash: list[str] = []


def _nobody() -> str:
    """A hash that fits nothing, made at the first need."""
    if not _nobodys_hash:
        _nobodys_hash.append(_hasher.hash("nobody has this password"))
    return _nobodys_hash[0]
