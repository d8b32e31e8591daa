"""Hand-over cards in the database. Every function takes the household's id first."""

from webapp.handover.store import tables as tables
