"""Which role may do what: the one table that pages, the records' API, sync and the tests read.

Pure. A role says what a member may do with what they see; whom they see is for each person to say
(household.py). Whoever adds a deed adds a line here, and asks `may` where it is done.
"""

from collections.abc import Mapping
from dataclasses import dataclass

OWNER, ADULT, HELPER, VIEWER = ROLES = ("owner", "adult", "helper", "viewer")
SITTER = "sitter"
"""Who holds a hand-over card: nobody is made one, and no list of members has it."""
INVITED = (ADULT, HELPER, VIEWER)
"""Nobody is invited as an owner: an owner is made of a member."""


def _by(roles: str) -> frozenset[str]:
    return frozenset(roles.split())


TABLE: Mapping[str, frozenset[str]] = {
    "look": _by("owner adult helper viewer"),
    "see_feelings": _by("owner adult viewer"),
    "see_past": _by("owner adult viewer"),
    "see_by_card": _by(SITTER),
    "log_entry": _by("owner adult helper sitter"),
    "set_own_sight": _by("owner adult helper viewer"),
    "leave": _by("owner adult helper viewer"),
    "change_agreed": _by("owner adult"),
    "invite": _by("owner adult"),
    "change_role": _by("owner"),
    "remove_member": _by("owner"),
    "hand_over": _by("owner"),
    "hand_over_card": _by("owner adult"),
    "delete_household": _by("owner"),
    "read_audit": _by("owner"),
}
"""Deed -> the roles that may do it. `see_feelings`: of others, where those share them. `see_past`:
what was before the present day (window.py). `see_by_card`: one person's meals and doses, while the
card runs (span.py). What a sitter writes are doses and notes
(sync/judge.py)."""


@dataclass(frozen=True)
class Words:
    """How a role is spoken of: in a list of members, and in one sentence to who is invited."""

    short: str
    you: str


WORDS: Mapping[str, Words] = {
    OWNER: Words(
        "owner",
        "As an owner you do what adults do, and decide who belongs to the household and in which "
        "role.",
    ),
    ADULT: Words(
        "adult",
        "As an adult you see what each person shares, write and change entries for them, and "
        "invite others.",
    ),
    HELPER: Words(
        "helper",
        "As a helper you write meals and doses and see those of today that each person shares (of "
        "yesterday the doses, so that none is given twice); how the others feel is not shown.",
    ),
    VIEWER: Words("viewer", "As a viewer you see what each person shares, and write nothing."),
}


def may(role: str, deed: str) -> bool:
    """Whether this role may do this deed; a role that is not known may do nothing."""
    return role in TABLE[deed]


def why_not(deed: str) -> str:
    """What to say to one who may not, with whom to ask."""
    if TABLE[deed] == {OWNER}:
        return "Only an owner of the household may do this. Ask one."
    return "Ask an adult of the household to change this."
