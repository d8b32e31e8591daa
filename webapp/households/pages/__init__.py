"""The household's pages, one file for each thing one comes to do."""

from webapp.households.pages import (
    audit,
    devices,
    exports,
    household,
    invitations,
    join,
    members,
    new_phone,
    numbers,
    people,
    setup,
)
from webapp.households.pages.blueprint import blueprint

__all__ = [
    "audit",
    "blueprint",
    "devices",
    "exports",
    "household",
    "invitations",
    "join",
    "members",
    "new_phone",
    "numbers",
    "people",
    "setup",
]
