"""Villi: a household's journal of meals, doses and symptoms. `create_app` makes its web."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from webapp.config import Config


def create_app(config: Config | None = None) -> Flask:
    """The whole app. Without `config` it reads the environment and makes what is missing."""
    # Not above: the worker and the server's first process import this package too, and would
    # carry the web with them for nothing.
    from webapp.web import make_app

    return make_app(config)
