"""The name or e-mail address one signs in with, and the name one is called by."""

import re
import unicodedata

from webapp.errors import Refused

LOOKS_LIKE_MAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


def normalised(typed: str) -> str:
    """One spelling for all ways to type it: NFKC, small letters, single spaces, trimmed."""
    return " ".join(unicodedata.normalize("NFKC", typed).casefold().split())


def checked_login(typed: str) -> str:
    """The normalised login, or Refused with what to do, under the field `login`."""
    login = normalised(typed)
    if len(login) < 2 or len(login) > 254:
        raise _refused("Write a name or an e-mail address, from 2 to 254 letters.")
    if _unprintable(login):
        raise _refused("This holds an invisible character. Please type it anew.")
    if "@" in login and not LOOKS_LIKE_MAIL.fullmatch(login):
        raise _refused(
            "This does not look like an e-mail address. Write it as name@example.org, "
            "or choose a name without @."
        )
    return login


def checked_name(typed: str) -> str:
    """A name to be called by: 1 to 80 characters. Raises Refused under the field `name`."""
    name = " ".join(unicodedata.normalize("NFC", typed).split())
    if not 1 <= len(name) <= 80 or _unprintable(name):
        why = "Write a name of 1 to 80 letters."
        raise Refused("bad_name", why, {"name": why})
    return name


def first_name(login: str) -> str:
    """What to call somebody until they say: "alice" for alice@example.org."""
    return login.partition("@")[0][:80].title() or login[:80]


def _refused(why: str) -> Refused:
    return Refused("bad_login", why, {"login": why})


def _unprintable(text: str) -> bool:
    return any(unicodedata.category(sign)[0] == "C" for sign in text)
