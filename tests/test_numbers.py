"""Whom a household rings: typed by an adult, carried by every phone of it."""

from typing import Any

import pytest

from tests.browser import Browser
from tests.household import does
from webapp.db import Database
from webapp.households import store
from webapp.households.sitter import for_sitter

TYPED = {"emergency": "112", "poison": "+49 (761) 192-40"}


def told(alice: Browser, database: Database) -> Any:
    with database.read() as conn:
        return store.household_block(conn, alice.household_id, alice.account_id)["numbers"]


def test_what_was_typed_is_on_the_phones_and_can_be_taken_away(
    alice: Browser, database: Database
) -> None:
    assert told(alice, database) == {"emergency": None, "poison": None}
    assert does(alice, "/household/numbers", TYPED).status_code == 302
    assert told(alice, database) == TYPED
    assert "+49 (761) 192-40" in alice.get("/household/numbers").text
    does(alice, "/household/numbers", {"emergency": "", "poison": "  "})
    assert told(alice, database) == {"emergency": None, "poison": None}
    assert "Alice changed whom the household rings." in alice.get("/household/audit").text


def test_a_sitters_phone_has_them(alice: Browser, database: Database) -> None:
    does(alice, "/household/numbers", TYPED)
    with database.read() as conn:
        block = store.household_block(conn, alice.household_id, alice.account_id)
    assert for_sitter(block, block["people"][0]["id"])["numbers"] == TYPED


@pytest.mark.parametrize("wrong", ["ring me", "1", "+", "javascript:1", "0" * 50, "１１２"])
def test_what_is_no_number_is_refused_with_the_cure_and_nothing_typed_is_lost(
    alice: Browser, database: Database, wrong: str
) -> None:
    page = does(alice, "/household/numbers", TYPED | {"poison": wrong})
    assert "Write a telephone number" in page.text
    assert wrong in page.text
    assert 'value="112"' in page.text
    assert told(alice, database) == {"emergency": None, "poison": None}
