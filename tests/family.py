"""Four people who share a household, and a sitter: what each may see is judged by the tables,
read as plain rows and by the words of the agreement, not by the rules under test.
"""

from collections.abc import Iterable
from itertools import count
from typing import Any

from flask import Flask

from tests.browser import Browser
from tests.cards import Made
from tests.conftest import _owner
from tests.household import member_in
from tests.phone import START, Phone, moment
from webapp.accounts import store as accounts
from webapp.clock import DAY, HOUR, MINUTE, now_ms
from webapp.db import Database
from webapp.errors import Refused
from webapp.handover.store.tables import handover_card
from webapp.households import store
from webapp.households.store import tables as t
from webapp.records.store import record

SITTER = 4
_logins = count()


class Family:
    """Four accounts with a phone each. Every entry has words of its own, so that a leak shows."""

    def __init__(self, app: Flask, database: Database) -> None:
        self.db, number = database, next(_logins)
        first = _owner(app, database, f"first{number}")
        self.home = first.household_id
        others = [member_in(app, database, self.home, "adult", f"{n}of{number}") for n in "abc"]
        self.all: list[Browser] = [first, *others]
        self.phones = [Phone(each) for each in self.all]
        self.words: dict[str, str] = {}
        self.turn = count()
        self.saw: dict[int, set[str]] = {}
        self.card = Made(app, database, first, others[0].person_id)
        self.sitter = Phone(self.card.opened())

    def the_card(self, state: str) -> None:
        now = now_ms()
        if state == "withdrawn":
            self.card.moved(revoked_at=now)
        starts = now + HOUR if state == "early" else self.card.starts
        ends = now - MINUTE if state == "over" else self.card.ends
        self.card.moved(starts_at=starts, ends_at=ends)

    def shares(self, who: int, eaten: str, felt: str, *named: Iterable[int]) -> None:
        parts = zip(("eaten", "felt"), named or ((), ()), strict=True)
        pairs = [(part, self.all[n].account_id) for part, ns in parts for n in ns if self.has(n)]
        with self.db.write() as conn:
            store.set_sight(conn, self.home, self.all[who].person_id, eaten, felt, pairs)

    def writes(self, who: int, about: int, kind: str, is_old: bool) -> None:
        words = f"word{len(self.words)}."
        made = {"words": words} if kind == "note" else {"note": words}
        phone = self.phones[who]
        when = moment() if is_old else moment(now_ms())
        op = phone.create(kind, **made, person=self.all[about].person_id, occurred=when)
        answer = phone.post(op, generation=0)
        self.words[op["record"]] = words
        self.check(who, answer.text)

    def becomes(self, who: int, role: str) -> None:
        with self.db.write() as conn:
            if store.member_of(conn, self.home, self.all[who].account_id):
                _unless_last(lambda: store.set_role(conn, self.home, self._account(who), role))

    def leaves(self, who: int) -> None:
        account = self._account(who)
        if not self.has(who):
            return
        with self.db.write() as conn:
            if _unless_last(lambda: store.remove_member(conn, self.home, account, 1)):
                accounts.note_action(
                    conn, "left", 1, account_id=account, household_id=self.home, object_id=account
                )

    def comes(self, who: int, role: str) -> None:
        if self.has(who):
            return
        with self.db.write() as conn:
            person = self.all[who].person_id
            store.add_member(conn, self.home, self._account(who), role, person, 1)

    def has(self, who: int) -> bool:
        with self.db.read() as conn:
            return store.member_of(conn, self.home, self._account(who)) is not None

    def _account(self, who: int) -> str:
        return self.all[who].account_id

    # What must hold

    def in_sight(self, who: int) -> set[str]:
        """The records that this account may see, by the tables."""
        me = self._account(who)
        with self.db.read() as conn:
            rows = {
                name: conn.execute(table.select().where(table.c.household_id == self.home)).all()
                for name, table in (("member", t.member), ("person", t.person), ("record", record),
                                    ("named", t.named_sight))
            }  # fmt: skip
        role = next((one.role for one in rows["member"] if one.account_id == me), None)
        people = {one.id: one for one in rows["person"]}
        named = {(one.person_id, one.part) for one in rows["named"] if one.account_id == me}

        def sees(row: Any) -> bool:
            whom = people[row.person_id]
            choice = whom.eaten_sight if row.part == "eaten" else whom.felt_sight
            if role == "helper" and row.occurred_at < now_ms() - DAY:
                return False  # a helper has the present day only
            if role is None or whom.account_id == me:
                return role is not None
            if role == "helper" and row.part == "felt":
                return False
            return choice == "household" or (choice == "named" and (whom.id, row.part) in named)

        return {row.id for row in rows["record"] if sees(row)}

    def of_the_card(self) -> set[str]:
        """The records that the sitter may see, by the tables."""
        with self.db.read() as conn:
            card = conn.execute(
                handover_card.select().where(handover_card.c.id == self.card.id)
            ).one()
            whom = conn.execute(t.person.select().where(t.person.c.id == card.person_id)).one()
            mine = record.c.person_id == card.person_id, record.c.part == "eaten"
            found = conn.execute(record.select().where(*mine)).all()
        runs = card.revoked_at is None and card.starts_at <= now_ms() < card.ends_at
        if not runs or (whom.eaten_sight != "household" and whom.account_id != card.created_by):
            return set()
        return {row.id for row in found if row.occurred_at >= now_ms() - DAY}

    def the_sitter_asks(self) -> None:
        seen, told = self.of_the_card(), self.sitter.post()
        texts = [told.text]
        if told.status_code == 410:
            self.sitter.rows, self.sitter.generation = {}, 0  # it lets go, and would begin anew
        elif told.get_json().get("reset") == "generation":
            self.sitter.generation, self.sitter.rows = told.get_json()["generation"], {}
            texts.append(self.sitter.post(cursor=None, boot={"s0": None, "after": None}).text)
            self.sitter.boot()
        else:
            self.sitter.keep(told.get_json())
        gone = {key for key, row in self.sitter.rows.items() if row.get("gone")}
        assert {*self.sitter.rows} - gone == seen, "what the sitter's phone holds"
        for each in self.worth_asking(SITTER, seen):
            texts.append(self.sitter.browser.get(f"/api/v1/records/{each}/history").text)
        for each, words in self.words.items():
            assert each in seen or words not in "".join(texts), f"{words} is no sitter's business"

    def worth_asking(self, who: int, seen: set[str]) -> set[str]:
        """Whose history is asked for: of all that came into sight or went, and two more in turn."""
        changed = seen ^ self.saw.get(who, set())
        self.saw[who] = seen
        known = list(self.words)
        return changed | {known[next(self.turn) % len(known)] for _ in range(2)}

    def asks_for_every_history(self) -> None:
        self.saw = {who: set(self.words) - seen for who, seen in self.saw.items()}
        for who in range(4):
            self.contact(who)
        self.the_sitter_asks()

    def check(self, who: int, text: str, seen: set[str] | None = None) -> None:
        seen = self.in_sight(who) if seen is None else seen
        for each, words in self.words.items():
            assert each in seen or words not in text, f"{words} is out of sight of {who}"

    def contact(self, who: int) -> None:
        phone, told = self.phones[who], self.phones[who].post()
        self.check(who, told.text)
        if not self.has(who):
            assert told.status_code == 404
            return
        answer = told.get_json()
        if answer.get("reset") == "generation":
            phone.generation, phone.cursor, phone.rows = answer["generation"], START, {}
            self.check(who, phone.post(cursor=None, boot={"s0": None, "after": None}).text)
            phone.boot()
        else:
            phone.keep(answer)
        phone.rows = {key: row for key, row in phone.rows.items() if not row.get("gone")}
        seen = self.in_sight(who)
        assert set(phone.rows) == seen, f"what the phone of {who} holds"
        for each in self.worth_asking(who, seen):
            told = self.all[who].get(f"/api/v1/records/{each}/history")
            self.check(who, told.text, seen)
            assert (told.status_code == 200) == (each in phone.rows)


def _unless_last(do: Any) -> bool:
    """Whether it was done: the last owner stays one."""
    try:
        do()
    except Refused:
        return False
    return True
