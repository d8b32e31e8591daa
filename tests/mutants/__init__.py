"""Deliberate bugs: a model that catches none of them proves nothing."""
