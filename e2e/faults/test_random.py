"""F32: two phones, two persons, random actions and random faults; all of it is told by a seed.

`make faults SEED=…` plays one again. FAULTS_MINUTES (8) is how long seeds are tried,
from FIRST_SEED on if it is said (a merge is held to the same ones each time), else from new ones.
"""

import os
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from e2e.browser import PHONE
from e2e.faults.convergence import all_agree
from e2e.faults.ledger import Ledger
from e2e.faults.plan import plan
from e2e.faults.restless import Restless
from e2e.faults.street import Street

MINUTES = float(os.environ.get("FAULTS_MINUTES") or 8)
SEED, FIRST = os.environ.get("SEED", ""), os.environ.get("FIRST_SEED", "")
Phones = list[Restless]


def seeds() -> Iterator[int]:
    """The one that was asked for, or new ones until the time is over."""
    if SEED:
        yield int(SEED)
        return
    until, first = time.monotonic() + 60 * MINUTES, int(FIRST or time.time())
    spent = 0.0
    for seed in count(first):
        began = time.monotonic()
        # The next takes about as long as the longest before it.
        if began + spent > until:
            return
        yield seed
        spent = max(spent, time.monotonic() - began)


def two_phones(browser: Browser, street: Street, ledger: Ledger, seed: int) -> Phones:
    """Alice's and Bob's, of a household made for this seed."""
    phones = [Restless(browser.new_context(**PHONE), street, name) for name in ("alice", "bob")]
    for phone in phones:
        phone.home = f"seed{seed}"
        phone.expects("status of").expects("net::ERR")
    alice, bob = phones
    street.forgets_attempts()
    alice.starts_a_household("Alice", "Mia").says_all_sent().keeps(ledger)
    alice.adds_a_product("L-glutamine powder", "5").says_all_sent()
    bob.joins_by_code(alice.invites_someone().code, "Bob").says_all_sent()
    bob.keeps(ledger)
    alice.is_ready_to_work_offline().says_all_sent()
    return phones


def runs(phones: Phones, street: Street, ledger: Ledger, seed: int) -> int:
    """Act it all out and make peace. Returns how many requests something befell."""
    street.way.log.clear()
    for action in plan(seed):
        try:
            phones[action.phone].acts_out(action, f"Word {action.number} of {seed}")
        except Exception as fault:
            fault.add_note(f"seed {seed}, at action {action}")
            fault.add_note(phones[action.phone].page.locator("body").aria_snapshot())
            raise
    all_agree(phones, street, ledger)
    return sum(how != "passed" for _, how in street.way.log)


def test_f32_random_actions_and_faults_end_in_peace(
    browser: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for seed in seeds():
        began = time.monotonic()
        street = Street(tmp_path / str(seed), VILLI_OPEN_SIGN_UP="1")
        street.start()
        ledger = Ledger(street.data)
        phones: Phones = []
        outcome: dict[str, Any] = {"how": "FAILED"}
        try:
            phones += two_phones(browser, street, ledger, seed)
            outcome["faults"] = runs(phones, street, ledger, seed)
            faults = [fault for phone in phones for fault in phone.unforgiven()]
            assert not faults, f"seed {seed}: {faults}"
            outcome["how"] = "holds"
        finally:
            for phone in phones:
                phone.context.close()
            street.is_torn_down()
            with capsys.disabled():
                seconds = time.monotonic() - began
                print(f"\nF32 seed {seed} {outcome} {len(ledger.deeds)} deeds {seconds:.0f} s")
