"""A dose that was saved although the guard had doubts is told in the audit, exactly once."""

from tests.backup import Backup
from tests.browser import Browser
from tests.phone import Op, Phone, statuses
from tests.restore.survivor import Survivor
from tests.test_audit import told
from webapp.db import Database

SAVED = "saved an entry although Villi asked to wait, or to ask first."
FIVE = {"amount": 5, "unit": "g"}


def doubted(phone: Phone, asked: str = "wait") -> Op:
    return phone.create("dose", product_name="Powder", quantity=FIVE, asked=asked)


def overridden(alice: Browser) -> list[str]:
    return [line for line in told(alice) if line.endswith(SAVED)]


def test_it_is_told_once_however_often_it_is_sent(alice: Browser, bob: Browser) -> None:
    phone, his = Survivor(alice), Survivor(bob)
    dose, plain = doubted(his), his.create("dose", product_name="Powder", quantity=FIVE)
    assert statuses(his.send(dose, dose, plain)) == ["applied", "duplicate", "applied"]
    assert statuses(his.send(dose)) == ["duplicate"]
    phone.send()
    his.send(his.edit(dose["record"], quantity={"amount": 4, "unit": "g"}))
    phone.send(phone.edit(dose["record"], note="no", deleted=True))
    assert overridden(alice) == [f"Bob {SAVED}"]


def test_a_refused_one_is_no_deed(alice: Browser, bob: Browser) -> None:
    his = Survivor(bob)
    refused = doubted(his) | {"set": {**doubted(his)["set"], "quantity": "five"}}
    assert statuses(his.send(refused)) == ["rejected"]
    assert overridden(alice) == []


def test_one_that_another_phone_brings_back_is_told_once_and_puts_it_on_nobody(
    alice: Browser, bob: Browser, database: Database
) -> None:
    hers, his = Survivor(alice), Survivor(bob)
    hers.send()
    his.send()
    backup = Backup(database)
    dose = doubted(his, "ask")
    answer = his.send(dose)
    hers.send()
    backup.put_back()
    assert overridden(alice) == []
    hers.witness()
    hers.witness(dose["record"])
    his.say(his.again(dose, answer["results"][0]["seq"]))
    assert overridden(alice) == [f"Somebody {SAVED}"]
