"""What a running Villi has at hand: settings, database, and its name among other servers."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from webapp.config import Config
from webapp.db import Database


@dataclass(frozen=True)
class House:
    config: Config
    db: Database
    instance: str


def house() -> House:
    return cast(House, current_app.extensions["villi"])
