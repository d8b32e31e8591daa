"""Hand-over cards in the database. Every function takes the household's id first."""

from webapp.handover.store.block import handover_block, own_card
from webapp.handover.store.cards import card_by, cards, make_card, note_opened, the_card, withdraw
from webapp.handover.store.given import given_since
from webapp.handover.store.withheld import leave_out, withheld, withheld_of_all

__all__ = [
    "card_by",
    "cards",
    "given_since",
    "handover_block",
    "leave_out",
    "make_card",
    "note_opened",
    "own_card",
    "the_card",
    "withdraw",
    "withheld",
    "withheld_of_all",
]
