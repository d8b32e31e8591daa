"""The household's pages, one file for each thing one comes to do."""

from webapp.households.pages import (
    audit,
    devices,
    household,
    invitations,
    join,
    members,
    new_phone,
    people,
    setup,
)
from webapp.households.pages.blueprint import blueprint

__all__ = [
    "audit",
    "blueprint",
    "devices",
    "household",
    "invitations",
    "join",
    "members",
    "new_phone",
    "people",
    "setup",
]
