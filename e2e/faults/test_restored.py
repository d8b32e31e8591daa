"""The server is put back to its backup: phones bring back what it forgot, of the gone too."""

from pathlib import Path

from e2e.faults.conftest import NewDiarist
from e2e.faults.deeds import Deed
from e2e.faults.diarist import Diarist
from e2e.faults.ledger import Ledger
from e2e.faults.places import server_side
from e2e.faults.restoring import copied, is_put_back
from e2e.faults.status import current
from e2e.faults.street import Street
from e2e.journal import SENT, Phone
from e2e.server import until


def test_f19_a_restored_server_is_given_back_what_it_forgot_the_gone_phones_entries_too(
    alice: Diarist,
    bobs_phone: NewDiarist,
    street: Street,
    ledger: Ledger,
    phones: list[Phone],
    tmp_path: Path,
) -> None:
    bob = bobs_phone()
    alice.logs_a_note("f19 before the backup", who="Mia").says_all_sent()
    bob.opens().says_all_sent()
    copied(street.data, tmp_path / "backup.db")
    alice.logs_a_note("f19 hers, after it", who="Mia")
    alice.logs_a_meal("f19 rice", who="Mia", with_dose="5 g").says_all_sent()
    bob.logs_a_note("f19 his, after it", who="Mia").says_all_sent()
    bob.rewrites("f19 before the backup", "f19 told better by him").says_all_sent()
    alice.opens().says_all_sent().sees_in_diary("told better by him", SENT)
    ledger.holds_with_nothing_waiting()
    words = words_of_all(street)

    device = current(bob.page)[0]
    del ledger.pages[device]
    bob.context.close()
    phones.remove(bob)
    alice.logs_a_note("f19 not sent when it happened", who="Mia").says_all_sent()
    is_put_back(street, tmp_path / "backup.db")
    alice.opens()
    everything = words | {"f19 not sent when it happened"}
    until(lambda: words_of_all(street) == everything, "all that the phones have")
    alice.says_all_sent()
    alice.sees_in_diary("told better by him", SENT, times=1)
    alice.sees_in_diary("f19 his, after it", SENT, times=1)
    alice.does_not_see_in_diary("f19 before the backup")
    brought_back(ledger, device, alice)
    ledger.holds_with_nothing_waiting()


def words_of_all(street: Street) -> set[str]:
    """Of the notes of this test, as their rows stand."""
    rows = server_side(street.data).rows.values()
    return {words for row in rows if (words := str(row.doc.get("words", ""))).startswith("f19")}


def brought_back(ledger: Ledger, gone: str, alice: Diarist) -> None:
    """What the phone that is gone did, the ledger now looks for as brought by this one."""
    device, account = current(alice.page)
    for deed in [deed for deed in ledger.deeds if deed.device == gone]:
        ledger.deeds.remove(deed)
        ledger.notes(Deed(account, device, deed.kind, deed.words, deed.of))
