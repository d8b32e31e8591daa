"""Hand-over cards in the database. Every function takes the household's id first."""

from webapp.handover.store.block import handover_block, own_card
from webapp.handover.store.cards import card_by, cards, make_card, note_opened, the_card, withdraw

__all__ = [
    "card_by",
    "cards",
    "handover_block",
    "make_card",
    "note_opened",
    "own_card",
    "the_card",
    "withdraw",
]
