"""The history of a record: page by page, who wrote it even where another phone brought it back."""

from typing import Any

from sqlalchemy import insert

from tests.browser import Browser
from tests.phone import Phone
from tests.test_records import history
from webapp.db import Database
from webapp.ids import new_id
from webapp.records.store import op

PAGE = 100


def page(browser: Browser, record_id: str, **asked: Any) -> dict[str, Any]:
    response = browser.get(f"/api/v1/records/{record_id}/history", query_string=asked)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.get_json()
    return answer


def test_a_long_history_comes_in_pages_the_latest_first(alice: Browser) -> None:
    phone = Phone(alice)
    note = phone.note("0")
    phone.send(note)
    for size in (100, 40):
        phone.send(*(phone.edit(note["record"], words=str(n)) for n in range(size)))
    latest = page(alice, note["record"])
    seqs = [each["seq"] for each in latest["history"]]
    assert (seqs, latest["earlier"]) == (list(range(42, 142)), True)
    first = page(alice, note["record"], before=42)
    assert [each["seq"] for each in first["history"]] == list(range(1, 42))
    assert first["earlier"] is False
    assert page(alice, note["record"], before="x") == latest


def test_no_page_of_a_history_out_of_sight_is_told(alice: Browser, bob: Browser) -> None:
    phone = Phone(alice)
    note = phone.note("a bad day")
    phone.send(note)
    for asked in ("", "?before=9", "?before=1"):
        assert bob.get(f"/api/v1/records/{note['record']}/history{asked}").status_code == 404


def test_it_tells_what_each_author_had_seen(alice: Browser, bob: Browser) -> None:
    hers, his = Phone(alice), Phone(bob)
    meal = hers.create("meal", note="soup")
    hers.send(meal)
    his.send()
    hers.send(hers.edit(meal["record"], note="rice"))
    late = his.edit(meal["record"], note="bread")
    his.send(late)
    told = history(bob, meal["record"])
    assert [(each["base"], each["status"]) for each in told[1:]] == [(1, "applied"), (1, "merged")]
    assert told[2]["after"] == []


def test_a_witness_is_told_as_its_authors_word_and_who_brought_it(
    alice: Browser, bob: Browser, charlie: Browser, database: Database
) -> None:
    phone = Phone(alice)
    meal = phone.create("meal", note="soup")
    phone.send(meal)
    for seq, author in ((2, bob), (3, charlie)):
        _witness(database, alice, phone, meal["record"], seq, author.account_id)
    _, by_bob, by_stranger = history(alice, meal["record"])
    assert (by_bob["by_name"], by_bob["sent_by_name"]) == ("Bob", "Alice")
    assert (by_bob["status"], by_bob["at"], by_bob["of"]) == ("witness", 5, "lost")
    assert by_stranger["by_name"] == "", "a phone's word makes no stranger's name known"


def _witness(
    database: Database, alice: Browser, phone: Phone, record: str, seq: int, author: str
) -> None:
    body = {"set": {"note": "rice"}, "by": author, "at": 5, "of": "lost"}
    with database.write() as conn:
        conn.execute(
            insert(op).values(
                household_id=alice.household_id,
                id=new_id(),
                seq=seq,
                act=new_id(),
                record_id=record,
                kind="meal",
                status="witness",
                hash="",
                stamp=9,
                body=body,
                device=phone.device,
                actor=alice.account_id,
                received_at=9,
            )
        )
