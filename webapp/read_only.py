"""What is answered when the database may not be written, or turns out to be broken while serving.

Never an empty journal in place of a damaged one. Phones get a code that they wait on with their
entries; pages say what is the matter; whatever can still be read is read.
"""

import logging

from flask import Flask, make_response, request
from flask.typing import ResponseReturnValue

from webapp.accounts.access import look_up_nobody
from webapp.answers import answer, fault
from webapp.config import Config
from webapp.db import DatabaseFault, is_damage
from webapp.errors import Problem
from webapp.security import SAFE

log = logging.getLogger(__name__)
ASK_AGAIN = 60
"""Seconds."""


class ReadOnly(Problem):
    status = 503
    code = "read_only"
    message = (
        "The server's database is damaged; the person who runs it must restore a backup. "
        "Entries wait on your phone."
    )


def attach(app: Flask, config: Config) -> None:
    """Before the gate: a damaged database may not even know who is asking."""
    if config.read_only:
        app.before_request(_refuse_writes)
    app.register_error_handler(DatabaseFault, _database_fault)


def _refuse_writes() -> ResponseReturnValue | None:
    return None if request.method in SAFE else _say()


def _database_fault(error: Exception) -> ResponseReturnValue:
    if not is_damage(error):
        return fault(error)
    log.error("the database is damaged", extra={"fault": type(error).__name__})
    return _say()


def _say() -> ResponseReturnValue:
    look_up_nobody()
    response = make_response(answer(ReadOnly()))
    response.headers["Retry-After"] = str(ASK_AGAIN)
    return response
