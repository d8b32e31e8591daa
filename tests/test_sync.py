"""The exchange: what one phone saves the others see, exactly once, and nobody else ever."""

import json
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select, update

from tests.browser import Browser
from tests.conftest import signed_in
from tests.phone import START, Phone, codes, moment, statuses
from webapp.accounts import store as accounts
from webapp.db import Database
from webapp.households import store as households
from webapp.households.store.tables import device, household, member
from webapp.ids import new_id
from webapp.records.store import op as log
from webapp.records.store import record
from webapp.sync.api import add_block

GRAMS = {"amount": 5, "unit": "g"}


def counted(database: Database, table: Any) -> int:
    with database.read() as conn:
        return int(conn.execute(select(func.count()).select_from(table)).scalar_one())


def head(database: Database, household_id: str) -> int:
    with database.read() as conn:
        return households.the_household(conn, household_id).seq


def test_what_one_phone_saves_the_other_phone_of_the_household_sees(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    meal = hers.create("meal", **{"foods/ab12": {"name": "oat porridge"}})
    answer = hers.send(meal, device_label="Android · Chrome")
    assert answer["results"] == [{"id": meal["id"], "status": "applied", "seq": 1}]
    assert his.send()["pull"]["rows"] == [hers.rows[meal["record"]]]
    row = his.rows[meal["record"]]
    assert row["doc"] == meal["set"]
    assert (row["by"], row["edited_by"], row["device"]) == (alice.account_id, None, hers.device)
    assert his.cursor == hers.cursor == {"seq": 1, "op": meal["id"]}


def test_the_other_edits_it_and_the_first_learns_who(alice: Browser, bob: Browser) -> None:
    hers, his = Phone(alice), Phone(bob)
    dose = hers.create("dose", quantity=GRAMS)
    hers.send(dose)
    his.send()
    his.send(his.edit(dose["record"], quantity={"amount": 10, "unit": "g"}, note="with soup"))
    hers.send()
    row = hers.rows[dose["record"]]
    assert row["doc"]["quantity"]["amount"] == 10
    assert (row["by"], row["edited_by"]) == (alice.account_id, bob.account_id)
    assert row["conflicts"] is None


def test_sending_twice_changes_nothing_and_answers_the_same_seq(
    alice: Browser, database: Database
) -> None:
    phone = Phone(alice)
    first, second = phone.note(), phone.note()
    phone.send(first, second)
    again = phone.send(second, first, second)
    assert [result["seq"] for result in again["results"]] == [2, 1, 2]
    assert statuses(again) == ["duplicate"] * 3
    assert again["pull"]["rows"] == []
    assert head(database, alice.household_id) == counted(database, log) == 2


def test_the_same_operation_twice_in_one_message_is_applied_once(
    alice: Browser, database: Database
) -> None:
    phone = Phone(alice)
    note = phone.note()
    assert statuses(phone.send(note, note)) == ["applied", "duplicate"]
    assert counted(database, record) == 1


def test_a_later_try_with_another_base_is_the_same_operation(alice: Browser) -> None:
    phone = Phone(alice)
    note = phone.note()
    phone.send(note)
    assert statuses(phone.send(note | {"base": 7})) == ["duplicate"]


def test_one_id_never_says_two_things(alice: Browser) -> None:
    phone = Phone(alice)
    note = phone.note("one")
    phone.send(note)
    changed = note | {"set": note["set"] | {"words": "two"}}
    other = phone.note(act=note["act"])
    answer = phone.send(changed, other)
    assert statuses(answer) == ["rejected", "rejected"]
    assert codes(answer) == ["id_reused", "together"]
    assert phone.rows[note["record"]]["doc"]["words"] == "one"


def test_an_act_is_refused_together_and_the_others_go_on(
    alice: Browser, database: Database
) -> None:
    phone = Phone(alice)
    meal = phone.create("meal", **{"foods/ab12": {"name": "rice"}})
    dose = phone.create("dose", act=meal["act"], quantity={"amount": -1, "unit": "g"})
    before, after = phone.note(), phone.note()
    answer = phone.send(before, meal, dose, after)
    assert statuses(answer) == ["applied", "rejected", "rejected", "applied"]
    assert codes(answer) == [None, "together", "bad_value", None]
    assert list(answer["results"][2]["fields"]) == ["quantity"]
    assert set(phone.rows) == {before["record"], after["record"]}
    assert [result["seq"] for result in answer["results"]] == [1, None, None, 2]
    assert head(database, alice.household_id) == 2


def test_an_act_whose_operations_do_not_lie_together_is_still_one_act(alice: Browser) -> None:
    phone = Phone(alice)
    meal, between = phone.create("meal"), phone.note()
    dose = phone.create("dose", act=meal["act"], quantity="five")
    assert codes(phone.send(meal, between, dose)) == ["together", None, "bad_value"]


def test_an_act_may_make_an_entry_and_change_it(alice: Browser) -> None:
    phone = Phone(alice)
    note = phone.note()
    edit = phone.op(note["record"], "note", {"words": "better"}, act=note["act"])
    answer = phone.send(note, edit | {"after": [note["id"]]})
    assert statuses(answer) == ["applied", "applied"]
    assert phone.rows[note["record"]]["doc"]["words"] == "better"


def test_a_refused_id_stays_refused(alice: Browser) -> None:
    phone = Phone(alice)
    bad = phone.note("")
    first = phone.send(bad)["results"]
    assert first[0]["code"] == "bad_value"
    assert phone.send(bad)["results"] == first
    assert codes(phone.send(bad, phone.note(act=bad["act"]))) == ["bad_value", "together"]


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"words": 7}, "bad_value", "words"),
        ({"words": None}, "bad_value", "words"),
        ({"Words!": "x"}, "bad_value", "Words!"),
        ({"occurred": {"at": 1}}, "bad_value", "occurred"),
        ({"person": new_id()}, "unknown_person", "person"),
        ({"big": "x" * 70_000}, "bad_value", "set"),
        ({f"foods/f{i}": {"name": "x"} for i in range(201)}, "too_many_units", "set"),
    ],
)
def test_a_wrong_value_refuses_its_own_act_only(
    alice: Browser, change: dict[str, Any], code: str, field: str
) -> None:
    phone = Phone(alice)
    wrong, right = phone.note(), phone.note()
    wrong["set"] |= change
    answer = phone.send(wrong, right)
    assert codes(answer) == [code, None]
    assert field in answer["results"][0]["fields"]
    assert list(phone.rows) == [right["record"]]


def test_a_new_entry_must_be_whole(alice: Browser) -> None:
    phone = Phone(alice)
    symptom = phone.create("symptom", symptom="headache")
    answer = phone.send(symptom)
    assert codes(answer) == ["missing_value"]
    assert list(answer["results"][0]["fields"]) == ["severity"]


@pytest.mark.parametrize(
    ("units", "kind", "code"),
    [
        ({"person": new_id()}, "note", "fixed_unit"),
        ({"words": "x"}, "event", "other_kind"),
    ],
)
def test_person_and_kind_of_an_entry_never_change(
    alice: Browser, units: dict[str, Any], kind: str, code: str
) -> None:
    phone = Phone(alice)
    note = phone.note()
    phone.send(note)
    assert codes(phone.send(phone.op(note["record"], kind, units, base=1))) == [code]


def test_what_came_after_a_refused_operation_is_refused_too(alice: Browser) -> None:
    phone = Phone(alice)
    bad = phone.note("")
    edit = phone.op(bad["record"], "note", {"words": "better"}) | {"after": [bad["id"]]}
    assert codes(phone.send(bad, edit)) == ["bad_value", "depends_on_refused"]


def test_a_field_that_this_version_does_not_know_survives_the_round_trip(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    weather = {"sky": ["blue", {"wind": 3.5}], "ok": True, "none": None}
    meal = hers.create("meal", weather=weather, **{"tags/new-one": "x"})
    hers.send(meal | {"mood": "from a newer app"})
    his.send()
    his.send(his.edit(meal["record"], note="hello"))
    hers.send()
    assert hers.rows[meal["record"]]["doc"] == meal["set"] | {"note": "hello"}


def test_a_kind_that_this_version_does_not_know_is_held_raw_with_its_act(
    alice: Browser, database: Database
) -> None:
    phone = Phone(alice)
    dream = phone.create("dream", about="flying")
    with_it, alone = phone.note(act=dream["act"]), phone.note()
    for _ in range(2):
        answer = phone.send(dream, with_it, alone)
        assert statuses(answer)[:2] == ["held", "held"]
        assert codes(answer)[:2] == ["unknown_kind", "together"]
    assert list(phone.rows) == [alone["record"]]
    with database.read() as conn:
        kept = conn.execute(select(log).where(log.c.id == dream["id"])).one()
    assert (kept.seq, kept.kind, kept.body["set"]) == (None, "dream", dream["set"])


def test_operations_of_a_newer_version_are_held_whatever_they_look_like(alice: Browser) -> None:
    phone = Phone(alice)
    names = {key: phone.note()[key] for key in ("id", "act", "record", "kind")}
    answer = phone.send(names | {"patch": [[1, 2], "other shape"]}, schema=99)
    assert (statuses(answer), codes(answer)) == (["held"], ["server_too_old"])


def test_an_edit_that_comes_before_its_entry_is_held_and_applied_once_it_can_be(
    alice: Browser,
) -> None:
    phone = Phone(alice)
    note = phone.note("one")
    edit = phone.op(note["record"], "note", {"words": "two"}) | {"after": [note["id"]]}
    answer = phone.send(edit)
    assert (statuses(answer), codes(answer)) == (["held"], ["unknown_record"])
    assert statuses(phone.send(note, edit)) == ["applied", "applied"]
    assert phone.rows[note["record"]]["doc"]["words"] == "two"
    assert statuses(phone.send(edit)) == ["duplicate"]


def test_two_phones_unaware_of_each_other_keep_both_values(alice: Browser, bob: Browser) -> None:
    hers, his = Phone(alice), Phone(bob)
    dose = hers.create("dose", quantity=GRAMS)
    hers.send(dose)
    his.send()
    ten, two = {"amount": 10, "unit": "g"}, {"amount": 2, "unit": "g"}
    later = his.edit(dose["record"], quantity=ten)
    earlier = hers.edit(dose["record"], quantity=two) | {"at": later["at"] - 5}
    assert statuses(his.send(later)) == ["applied"]
    assert statuses(hers.send(earlier)) == ["merged"]
    row = hers.rows[dose["record"]]
    (lost,) = row["conflicts"]["quantity"]
    assert row["doc"]["quantity"] == ten
    assert (lost["value"], lost["by"], lost["op"]) == (two, alice.account_id, earlier["id"])
    hers.send(hers.edit(dose["record"], quantity=two))
    assert hers.rows[dose["record"]]["conflicts"] is None


def test_a_clock_set_years_ahead_counts_no_more_than_the_moment_it_was_heard(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    product = hers.create("product", title="one")
    hers.send(product)
    his.send()
    mine = hers.edit(product["record"], title="from the future")
    yours = his.edit(product["record"], title="later")
    years = 10 * 365 * 86_400_000
    hers.send(mine | {"at": mine["at"] + years})
    his.send(yours | {"at": yours["at"] + years // 2})
    row = his.rows[product["record"]]
    assert row["doc"]["title"] == "later"
    (lost,) = row["conflicts"]["title"]
    assert lost["value"] == "from the future"
    assert lost["at"] <= row["edited_at"], "its stamp is when the server heard it"


def test_deleting_is_told_to_the_other_phone_and_can_be_undone(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    dose = hers.create("dose", quantity=GRAMS)
    hers.send(dose)
    hers.send(hers.edit(dose["record"], deleted=True))
    his.send()
    assert his.rows[dose["record"]]["deleted"] is True
    his.send(his.edit(dose["record"], deleted=None))
    hers.send()
    assert hers.rows[dose["record"]]["deleted"] is False


def test_what_is_private_is_in_nobody_elses_answer(alice: Browser, bob: Browser) -> None:
    hers, his = Phone(alice), Phone(bob)
    felt, eaten = hers.note("a bad day"), hers.create("meal")
    product = hers.create("product", title="L-glutamine powder")
    hers.send(felt, eaten, product)
    assert "a bad day" not in his.post().text
    his.read_all()
    assert set(his.rows) == {eaten["record"], product["record"]}
    his.boot()
    assert felt["record"] not in his.rows
    assert his.cursor == hers.cursor, "rows out of sight are not scanned again at each poll"


def test_what_is_out_of_sight_cannot_be_written_to(alice: Browser, bob: Browser) -> None:
    hers, his = Phone(alice), Phone(bob)
    felt = hers.note("a bad day")
    hers.send(felt)
    edit = his.op(felt["record"], "note", {"words": "overwritten"}, base=1)
    for_her = his.op(new_id(), "note", his.about(alice.person_id) | {"words": "as her"})
    assert codes(his.send(edit, for_her)) == ["not_allowed", "not_allowed"]
    hers.send()
    assert hers.rows[felt["record"]]["doc"]["words"] == "a bad day"


def test_a_change_of_sight_makes_the_phone_begin_anew_and_still_takes_its_entries(
    alice: Browser, bob: Browser, database: Database
) -> None:
    his = Phone(bob)
    his.send()
    with database.write() as conn:
        households.set_sight(conn, alice.household_id, alice.person_id, "household", "household")
    answer = his.send(his.note())
    assert answer["reset"] == "generation"
    assert statuses(answer) == ["applied"]
    assert "pull" not in answer
    his.generation = answer["generation"]
    his.boot()
    assert len(his.rows) == 1


def test_another_households_ids_change_nothing_and_are_noted(
    alice: Browser, charlie: Browser, database: Database
) -> None:
    hers, his = Phone(alice), Phone(charlie)
    note = hers.note("mine")
    hers.send(note)
    by_record = his.op(note["record"], "note", {"words": "his"}, base=1)
    by_person = his.op(new_id(), "note", his.about(alice.person_id) | {"words": "his"})
    answer = his.send(by_record, by_person)
    assert statuses(answer) == ["held", "rejected"]
    assert codes(answer) == ["unknown_record", "unknown_person"]
    assert answer["pull"]["rows"] == []
    hers.send()
    assert hers.rows[note["record"]]["doc"]["words"] == "mine"
    audit = accounts.tables.audit
    with database.read() as conn:
        noted = set(conn.scalars(select(audit.c.object_id).where(audit.c.action == "unknown_id")))
    assert noted == {note["record"], alice.person_id}


@pytest.mark.parametrize(
    ("whose", "code"), [("actor", "actor_mismatch"), ("household", "household_mismatch")]
)
def test_a_message_of_another_account_or_household_is_not_applied(
    alice: Browser, charlie: Browser, database: Database, whose: str, code: str
) -> None:
    other = {"actor": charlie.account_id, "household": charlie.household_id}[whose]
    phone = Phone(alice)
    for ops in ([], [phone.note()]):
        response = phone.post(*ops, **{whose: other})
        assert response.status_code == 409
        assert response.get_json()["error"]["code"] == code
    assert counted(database, log) == counted(database, record) == 0


def test_a_viewer_reads_and_does_not_write(
    alice: Browser, bob: Browser, database: Database
) -> None:
    with database.write() as conn:
        conn.execute(
            update(member).where(member.c.account_id == bob.account_id).values(role="viewer")
        )
    his = Phone(bob)
    assert codes(his.send(his.note())) == ["not_allowed"]


def test_who_left_the_household_is_told_nothing(
    alice: Browser, bob: Browser, database: Database
) -> None:
    his = Phone(bob)
    with database.write() as conn:
        conn.execute(member.delete().where(member.c.account_id == bob.account_id))
    assert his.post(his.note()).status_code == 404
    assert counted(database, log) == 0


def test_without_a_session_the_answer_is_401_and_names_the_server(
    client: Browser, alice: Browser
) -> None:
    response = client.post("/api/v1/sync", json=Phone(alice).message())
    assert response.status_code == 401
    assert response.get_json()["instance"] == "instance-of-the-tests"
    assert response.get_json()["error"]["code"] == "signed_out"


def test_a_newer_protocol_is_told_to_wait(alice: Browser) -> None:
    response = Phone(alice).post(proto=2)
    assert (response.status_code, response.get_json()["error"]["code"]) == (409, "server_too_old")


def test_pages_end_with_the_head_while_others_write(alice: Browser, bob: Browser) -> None:
    hers, his = Phone(alice), Phone(bob)
    hers.send(*(hers.create("meal") for _ in range(7)))
    answer = his.send(limit=3)
    assert (len(answer["pull"]["rows"]), answer["pull"]["more"]) == (3, True)
    assert his.cursor["seq"] == 3
    first = next(iter(his.rows))
    hers.send(hers.edit(first, note="changed in between"), hers.note("out of his sight"))
    pages = []
    while answer["pull"]["more"]:
        answer = his.send(limit=3)
        pages.append([row["seq"] for row in answer["pull"]["rows"]])
    assert pages == [[4, 5, 6], [7, 8]]
    assert his.rows[first]["doc"]["note"] == "changed in between"
    assert his.cursor == hers.cursor
    assert his.cursor["seq"] == 9


def test_an_answer_says_which_cursor_it_goes_on_from(alice: Browser) -> None:
    phone = Phone(alice)
    assert phone.send(phone.note())["pull"]["from"] == START
    reached = phone.cursor
    assert phone.send()["pull"]["from"] == reached


def test_first_reading_brings_the_cabinet_then_the_latest_days(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    products = [hers.create("product", title=f"Powder {n}") for n in range(3)]
    meals = [hers.create("meal", occurred=moment(1_000 * (n % 4))) for n in range(8)]
    hers.send(*meals, *products)
    gone = hers.edit(meals[0]["record"], deleted=True)
    hers.send(gone)
    pages = his.boot(limit=4)
    rows = [row for page in pages for row in page]
    assert [len(page) for page in pages] == [4, 4, 2]
    assert {row["id"] for row in rows[:3]} == {each["record"] for each in products}
    times = [row["doc"]["occurred"]["at"] for row in rows[3:]]
    assert times == sorted(times, reverse=True)
    assert len({row["id"] for row in rows}) == 10
    assert gone["record"] not in his.rows


def test_what_is_written_during_the_first_reading_comes_after_it(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    hers.send(*(hers.create("meal") for _ in range(5)))
    asked = {"s0": None, "after": None}
    page = his.send(cursor=None, boot=asked, limit=2)["pull"]
    assert page["from"] == {"boot": asked}
    began = page["boot"]["s0"]
    read = page["rows"][0]["id"]
    hers.send(hers.edit(read, note="changed"), hers.create("meal"))
    while "boot" in page:
        asked = page["boot"]
        page = his.send(cursor=None, boot=asked, limit=2)["pull"]
        assert page["from"] == {"boot": asked}
    assert (page["cursor"], page["more"]) == (began, True)
    his.read_all()
    assert his.rows == hers.rows
    assert his.cursor == hers.cursor


def test_an_empty_household_is_read_in_one_page(alice: Browser) -> None:
    phone = Phone(alice)
    assert phone.boot() == [[]]
    assert phone.cursor == START
    assert phone.send()["pull"]["more"] is False


@pytest.mark.parametrize("cursor", [{"seq": 1, "op": new_id()}, {"seq": 99, "op": new_id()}])
def test_a_cursor_of_another_history_is_found_out_and_its_bases_do_not_count(
    alice: Browser, cursor: dict[str, Any]
) -> None:
    phone = Phone(alice)
    note = phone.note("one")
    phone.send(note)
    stale = phone.edit(note["record"], words="of the lost history") | {"at": 1}
    answer = phone.send(stale, cursor=cursor)
    assert answer["reset"] == "history_changed"
    assert "pull" not in answer
    assert statuses(answer) == ["merged"]
    phone.send()
    assert phone.rows[note["record"]]["doc"]["words"] == "one"
    boot = {"s0": cursor, "after": None}
    assert phone.send(cursor=None, boot=boot)["reset"] == "history_changed"


def test_an_empty_exchange_is_small_and_writes_nothing(alice: Browser, database: Database) -> None:
    phone = Phone(alice)
    phone.send(phone.note())
    phone.send()
    message = phone.message()

    def everything() -> list[Any]:
        with database.read() as conn:
            return [conn.execute(select(table)).all() for table in (household, device, log)]

    before = everything()
    response = phone.post()
    assert everything() == before
    assert len(json.dumps(message, separators=(",", ":"))) <= 400
    assert len(response.data) <= 400
    assert "parts" not in response.get_json()


def test_the_household_block_comes_when_it_changed_and_carries_what_others_add(
    app: Flask, alice: Browser, database: Database
) -> None:
    add_block(app, lambda conn, household_id, account_id: {"findings": [account_id]})
    phone = Phone(alice)
    phone.send()
    phone.send()
    assert phone.parts["findings"] == [alice.account_id]
    assert [person["name"] for person in phone.parts["people"]] == ["Alice"]
    assert phone.send().get("parts") is None
    with database.write() as conn:
        households.rename(conn, alice.household_id, "Harbour Street")
    phone.send()
    assert phone.parts["household"]["name"] == "Harbour Street"


def test_the_server_notes_what_a_phone_says_it_holds(alice: Browser, database: Database) -> None:
    phone = Phone(alice)
    phone.send(device_label="Android · Chrome", unsent=4)
    with database.read() as conn:
        (known,) = households.devices(conn, alice.household_id)
    assert (known.id, known.label, known.unsent) == (phone.device, "Android · Chrome", 4)
    phone.send(phone.note(), phone.create("kind_of_next_year"), unsent=4)
    with database.read() as conn:
        (known,) = households.devices(conn, alice.household_id)
    assert known.unsent == 3, "one of the four is settled, a held one is still the phone's"


def test_a_session_chosen_for_one_household_never_reaches_another(
    app: Flask, alice: Browser, charlie: Browser, database: Database
) -> None:
    """An account of two households: the session says which one is open."""
    with database.write() as conn:
        person = households.add_person(conn, charlie.household_id, "Alice", 1, zone="UTC")
        households.add_member(conn, charlie.household_id, alice.account_id, "adult", person, 1)
        account = accounts.credentials_of(conn, alice.account_id).account
    phone = Phone(signed_in(app, database, account))
    assert phone.browser.household_id == charlie.household_id, "the one joined first"
    assert phone.post(phone.note()).status_code == 200
    assert phone.post(phone.note(), household=alice.household_id).status_code == 409
