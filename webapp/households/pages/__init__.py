"""The household's pages, one file for each thing one comes to do."""

from webapp.households.pages import devices, invitations, join, members, people, setup
from webapp.households.pages.blueprint import blueprint

__all__ = ["blueprint", "devices", "invitations", "join", "members", "people", "setup"]
