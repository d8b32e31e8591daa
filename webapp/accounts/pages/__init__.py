"""The account's pages: the doors in and out, and one's own account."""

from webapp.accounts.pages import account, doors, recovery
from webapp.accounts.pages.blueprint import blueprint

__all__ = ["account", "blueprint", "doors", "recovery"]
