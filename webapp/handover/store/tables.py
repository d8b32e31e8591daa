"""The table of hand-over cards. It lies with the households: who is in one is theirs."""

from webapp.households.store.tables import handover_card

__all__ = ["handover_card"]
