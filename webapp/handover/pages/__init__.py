"""The pages of hand-over cards: those of the household, and the one a link opens."""

from webapp.handover.pages import cards, making, opening, paper
from webapp.handover.pages.blueprint import blueprint

__all__ = ["blueprint", "cards", "making", "opening", "paper"]
