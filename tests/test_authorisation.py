"""Every route and every kind of operation, by everybody: one table says what each is answered."""

import pytest
from flask import Flask

from tests.authorisation import ACTORS, World, routes, tries
from tests.browser import Browser
from tests.phone import Phone, moment
from webapp.db import Database
from webapp.ids import new_id
from webapp.kinds.registry import BY_NAME

TABLE = """
                                         anonymous viewer helper adult owner removed stranger
GET accounts.account                     303 200 200 200 200 200 200
POST accounts.password                   303 422 422 422 422 422 422
GET accounts.recover                     200 200 200 200 200 200 200
POST accounts.recover                    422 422 422 422 422 422 422
GET accounts.recovery_code               303 302 302 302 302 302 302
POST accounts.recovery_code_kept         303 303 303 303 303 303 303
POST accounts.renew_recovery_code        303 422 422 422 422 422 422
GET accounts.sign_in                     200 302 302 302 302 302 302
POST accounts.sign_in                    422 422 422 422 422 422 422
POST accounts.sign_out                   303 303 303 303 303 303 303
POST accounts.sign_out_everywhere        303 303 303 303 303 303 303
GET accounts.sign_up                     200 302 302 302 302 302 302
POST accounts.sign_up                    200 302 302 302 302 302 302
POST demo.discard                        303 403 403 403 403 404 403
POST demo.start                          403 403 403 403 403 403 403
DELETE front.leave                       401 204 204 204 204 204 204
GET front.welcome                        200 302 302 302 302 302 302
GET front.who                            401 200 200 200 200 200 200
POST households.add_in_setup             303 403 403 302 302 404 302
POST households.add_person               303 403 403 302 302 404 302
POST households.archive                  303 403 403 302 302 404 404
GET handover.card                        303 403 403 200 200 404 404
GET handover.cards                       303 403 403 200 200 404 200
POST handover.leave_out                  303 403 403 303 303 404 404
POST handover.make_card                  303 403 403 200 200 404 422
GET handover.new_card                    303 403 403 200 200 404 200
GET handover.open                        200 200 200 200 200 200 200
POST handover.open                       422 422 422 422 422 422 422
GET handover.paper                       303 403 403 200 200 404 404
POST handover.take_over                  303 403 403 303 303 404 404
POST handover.withdraw                   303 403 403 303 303 404 404
GET households.audit                     303 403 403 403 200 404 200
POST households.change_person            303 403 403 302 302 404 404
POST households.change_role              303 403 403 403 302 404 404
GET households.delete                    303 403 403 403 200 404 200
POST households.delete                   303 403 403 403 422 404 422
GET households.device                    303 200 200 200 200 404 404
GET households.devices                   303 200 200 200 200 404 200
GET households.ended                     303 302 302 302 302 200 302
POST households.found_household          303 302 302 302 302 302 302
POST households.hand_over                303 403 403 403 302 404 404
GET households.invitations               303 403 403 200 200 404 200
POST households.invite                   303 403 403 200 200 404 200
GET households.join                      200 200 200 200 200 200 200
POST households.join                     422 422 422 422 422 422 422
POST households.join_accept              303 422 422 422 422 422 422
POST households.join_sign_up             422 422 422 422 422 422 422
POST households.leave_to_export          401 204 204 204 204 404 204
GET households.member                    303 200 200 200 200 404 404
GET households.members                   303 200 200 200 200 404 200
POST households.name                     303 403 403 302 302 404 302
POST households.name_device              303 303 303 303 303 404 404
GET households.new_person                303 403 403 200 200 404 200
POST households.new_phone                303 200 200 200 200 200 200
GET households.numbers                   303 403 403 200 200 404 200
GET households.person                    303 200 200 200 200 404 404
POST households.privacy                  303 302 302 302 302 404 404
POST households.remove                   303 403 403 403 302 404 404
POST households.restore                  303 404 404 404 404 404 404
POST households.revoke                   303 403 403 302 302 404 404
POST households.revoke_device            303 303 303 303 303 404 404
POST households.revoke_other_devices     303 303 303 303 303 404 303
POST households.save_numbers             303 403 403 302 302 404 302
GET households.setup_household           303 302 302 302 302 302 302
GET households.setup_people              303 200 200 200 200 302 200
POST households.share_device             303 303 303 303 303 404 404
POST households.switch                   303 302 302 302 302 404 404
POST plans.agree                         303 403 403 200 200 404 404
GET plans.before_back                    303 403 403 404 404 404 404
GET plans.before_hold                    303 403 403 200 200 404 404
GET plans.before_reconfirm               303 403 403 200 200 404 404
GET plans.before_up                      303 403 403 200 200 404 404
POST plans.change_plan                   303 403 403 200 200 404 404
POST plans.end                           303 403 403 302 302 404 404
POST plans.lay_out                       303 403 403 200 200 404 404
POST plans.lay_out_anew                  303 403 403 200 200 404 404
GET plans.new_plan                       303 403 403 200 200 404 404
GET plans.new_ramp                       303 403 403 200 200 404 404
POST plans.pause                         303 403 403 302 302 404 404
GET plans.plan                           303 200 200 200 200 404 404
GET plans.plan_as_it_is                  303 403 403 200 200 404 404
GET plans.plan_paper                     303 200 200 200 200 404 404
GET plans.plans                          303 200 200 200 200 404 404
GET plans.ramp_as_it_is                  303 403 403 200 200 404 404
POST plans.reconfirm                     303 403 403 200 200 404 404
POST plans.resume                        303 403 403 409 409 404 404
GET plans.safety                         303 403 403 200 200 404 404
POST plans.save_safety                   303 403 403 302 302 404 404
POST plans.step_back                     303 403 403 404 404 404 404
POST plans.step_hold                     303 403 403 302 302 404 404
POST plans.step_up                       303 403 403 302 302 404 404
GET records.history                      401 200 200 200 200 404 404
GET shell.app                            200 200 200 200 200 200 200
GET shell.app_screen                     200 200 200 200 200 200 200
GET shell.healthz                        200 200 200 200 200 200 200
GET shell.manifest                       404 404 404 404 404 404 404
GET shell.readyz                         200 200 200 200 200 200 200
GET shell.static                         404 404 404 404 404 404 404
GET shell.worker                         404 404 404 404 404 404 404
POST sync.sync                           401 200 200 200 200 404 409
"""
"""Before Alice's household; the stranger is an owner of another one. 303 leads to the sign-in; what
is 422 is not filled in; 302 is done. Whoever adds a route adds a line, and thinks about each."""

EXPECTED = {
    " ".join(line.split()[:2]): dict(zip(ACTORS[:-1], map(int, line.split()[2:]), strict=True))
    for line in TABLE.strip().splitlines()[1:]
}
SITTER = {
    "POST accounts.sign_out": 303,
    "DELETE front.leave": 204,
    "GET front.welcome": 302,
    "GET front.who": 200,
    "GET handover.open": 200,
    "POST handover.open": 422,
    "GET records.history": 404,
    "GET shell.app": 200,
    "GET shell.app_screen": 200,
    "GET shell.healthz": 200,
    "GET shell.manifest": 404,
    "GET shell.readyz": 200,
    "GET shell.static": 404,
    "GET shell.worker": 404,
    "POST sync.sync": 200,
}
"""What the holder of a card may ask for; everything else, the open doors too, is 403."""
for _route, _line in EXPECTED.items():
    _line["sitter"] = SITTER.get(_route, 403)

OPERATIONS = {
    "eaten": "rejected applied applied applied",
    "felt": "rejected rejected applied applied",
    "household": "rejected applied applied applied",
}
"""By viewer, helper, adult and owner, on what another person shares with the household."""

UNITS = {
    "symptom": {"symptom": "headache", "severity": 3},
    "stool": {"type": "4"},
    "event": {"event": "travel"},
    "sign": {"sign": "lump", "words": "a lump"},
    "note": {"words": "slept well"},
    "question": {"words": "What is my limit?"},
    "product": {"title": "L-glutamine powder"},
    "usual_meal": {"title": "Porridge"},
}


def test_the_table_has_every_route_and_no_other(app: Flask) -> None:
    assert {f"{method} {rule.endpoint}" for rule, method in routes(app)} == set(EXPECTED)


@pytest.mark.parametrize("kind", ACTORS)
def test_every_route_answers_everybody_as_the_table_says(
    app: Flask, alice: Browser, database: Database, kind: str
) -> None:
    world, found = World(app, database, alice), {}
    for rule, method in routes(app):
        them = world.actor(kind)
        ids = world.targets(them)
        before = world.rows() if method != "GET" else None
        route = f"{method} {rule.endpoint}"
        status = tries(world, them, rule, method, ids).status_code
        found[route] = status
        is_denied = status >= 400 or kind in {"anonymous", "removed", "stranger"}
        if before is not None and is_denied:
            assert world.rows() == before, f"{route} changed something"
    assert found == {route: line[kind] for route, line in EXPECTED.items()}


@pytest.mark.parametrize("name", BY_NAME)
def test_every_kind_of_operation_is_taken_from_whom_the_table_says(
    app: Flask, alice: Browser, database: Database, name: str
) -> None:
    world, part = World(app, database, alice), BY_NAME[name].part
    units = UNITS.get(name, {})
    if part != "household":
        units = units | {"person": alice.person_id, "occurred": moment()}
    hers = Phone(alice)
    hers.generation = hers.send()["generation"]
    there = hers.op(new_id(), name, units)
    hers.send(there)
    for kind, status in zip(ACTORS[1:5], OPERATIONS[part].split(), strict=True):
        phone = Phone(world.actor(kind))
        tried = [
            phone.op(new_id(), name, units),
            phone.op(there["record"], name, {"note": kind}, base=hers.rows[there["record"]]["seq"]),
            phone.op(there["record"], name, {"deleted": True}, base=10**6),
        ]
        for op in tried:
            told = phone.send(op)["results"][0]
            assert status == ("applied" if told["status"] == "merged" else told["status"]), kind
            assert told.get("code") == ("not_allowed" if status == "rejected" else None)
    _nobody_else_writes(world, name, units, there["record"])


@pytest.mark.parametrize("name", BY_NAME)
def test_a_sitter_writes_doses_and_notes_of_one_child_and_changes_nobody_else_s(
    app: Flask, alice: Browser, database: Database, name: str
) -> None:
    world, units = World(app, database, alice), UNITS.get(name, {})
    if BY_NAME[name].part != "household":
        units = units | {"person": world.child, "occurred": moment()}
    hers, them = Phone(alice), Phone(world.actor("sitter"))
    there = hers.op(new_id(), name, units)
    hers.send(there, generation=0)
    tried = [
        them.op(new_id(), name, units),
        them.op(new_id(), name, units | {"person": alice.person_id}),
        them.op(there["record"], name, {"note": "a sitter's"}, base=10**6),
        them.op(there["record"], name, {"deleted": True}, base=10**6),
    ]
    told = [them.send(op, generation=0)["results"][0] for op in tried]
    own = "applied" if name in {"dose", "note"} else "rejected"
    assert [one["status"] for one in told] == [own, "rejected", "rejected", "rejected"]
    assert {one["code"] for one in told if one["status"] == "rejected"} == {"not_allowed"}


def _nobody_else_writes(world: World, name: str, units: dict[str, object], record: str) -> None:
    for kind, status in (("anonymous", 401), ("removed", 200), ("stranger", 409)):
        phone = Phone(them := world.actor(kind))
        before = world.rows()
        ops = [phone.op(new_id(), name, units), phone.op(record, name, {"deleted": True}, base=1)]
        answer = them.post("/api/v1/sync", json=phone.message(*ops, household=world.home))
        assert answer.status_code == status, kind
        if status == 200:
            assert [(one["status"], one["code"]) for one in answer.json["results"]] == [
                ("rejected", "not_a_member"), ("rejected", "not_a_member")]  # fmt: skip
            assert "pull" not in answer.json
        assert world.rows() == before
