"""The exchange's SQL: what a push reads and writes, what a pull reads."""

from webapp.sync.store.lacking import lacking
from webapp.sync.store.pull import Standing, boot_page, rows_after, standing
from webapp.sync.store.push import (
    log_of,
    log_of_rows,
    note_overridden,
    note_strangers,
    records_of,
    save,
    writers_of,
)
from webapp.sync.store.stands import stands_of

__all__ = [
    "Standing",
    "boot_page",
    "lacking",
    "log_of",
    "log_of_rows",
    "note_overridden",
    "note_strangers",
    "records_of",
    "rows_after",
    "save",
    "standing",
    "stands_of",
    "writers_of",
]
