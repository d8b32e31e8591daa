"""Plans in the database. Every function takes the household's id first."""

from webapp.plans.store import tables as tables
