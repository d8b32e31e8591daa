"""Who is out of a household, or may write no more: what waited is kept, and who comes back is the
same person."""

from tests.browser import Browser
from tests.household import does, role_of
from tests.phone import Phone, codes, counted
from tests.test_invitations import invite
from webapp.db import Database
from webapp.households import store
from webapp.records.store import op as log


def test_operations_that_waited_while_a_role_changed_are_refused_singly(
    alice: Browser, bob: Browser, database: Database
) -> None:
    his = Phone(bob)
    his.send()
    waiting = [
        his.note(),
        his.create("meal"),
        his.create("dose", quantity={"amount": 5, "unit": "g"}),
    ]
    does(alice, f"/household/members/{bob.account_id}/role", {"role": "viewer"})
    answer = his.send(*waiting)
    assert codes(answer) == ["not_allowed"] * 3
    assert [each["id"] for each in answer["results"]] == [each["id"] for each in waiting]
    assert "pull" in answer or "reset" in answer, "what it may see it still gets"


def test_what_a_removed_member_had_waiting_is_refused_singly_and_they_are_told_nothing_else(
    alice: Browser, bob: Browser, database: Database
) -> None:
    his, hers = Phone(bob), Phone(alice)
    his.send()
    does(alice, f"/household/members/{bob.account_id}/remove")
    hers.send(hers.create("meal", note="after he was gone"))
    before, waiting = counted(database, log), [his.note(), his.create("meal")]
    response = his.post(*waiting)
    assert response.status_code == 200
    answer = response.get_json()
    assert codes(answer) == ["not_a_member"] * 2
    assert set(answer) == {"instance", "now", "generation", "results"}
    assert counted(database, log) == before
    rest = his.post()
    assert (rest.status_code, rest.get_json()["error"]["code"]) == (404, "not_a_member")
    assert "export" in rest.get_json()["error"]["message"]


def test_one_who_was_never_here_is_told_what_anybody_is_told(
    alice: Browser, charlie: Browser
) -> None:
    phone = Phone(charlie)
    for household in (alice.household_id, charlie.account_id):
        answer = phone.post(phone.note(), household=household)
        assert answer.status_code in {404, 409}
        assert answer.get_json()["error"]["code"] != "not_a_member"


def test_who_is_removed_loses_what_could_bring_them_back_and_their_person_stays(
    alice: Browser, bob: Browser, client: Browser, database: Database
) -> None:
    shown, his = invite(bob), Phone(bob)
    his.send(his.note())
    does(alice, f"/household/members/{bob.account_id}/remove")
    assert "taken back" in client.submit("/join", {"code": shown.code}).text
    with database.read() as conn:
        block = store.household_block(conn, alice.household_id, alice.account_id)
    assert [each["name"] for each in block["past_people"]] == ["Bob"]
    assert [each["account"] for each in block["members"]] == [alice.account_id]
    assert block["devices"] == []
    assert bob.get("/household/members").status_code in {302, 404}
    assert "not in this household any more" in bob.get("/household/ended").text.lower()


def test_who_comes_back_is_the_same_person_with_their_past(
    alice: Browser, bob: Browser, database: Database
) -> None:
    does(alice, f"/household/members/{bob.account_id}/remove")
    shown = invite(alice, role="helper")
    answers = {"called": "Bob", "eaten_sight": "household", "felt_sight": "private"}
    bob.submit("/join/accept", answers | {"secret": shown.secret}, at="/join")
    with database.read() as conn:
        people = store.people(conn, alice.household_id)
    assert [each.id for each in people] == [alice.person_id, bob.person_id]
    assert role_of(database, alice.household_id, bob.account_id) == "helper"
