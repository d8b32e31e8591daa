"""New ids: UUIDv7, which sort by the time they were made, so that indexes grow at their end.

An id is a name, not a secret: secrets come from `webapp.accounts.codes`.
"""

import uuid_utils


def new_id() -> str:
    return str(uuid_utils.uuid7())
