"""The deliberate bugs, each as the exact text that it replaces."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Change:
    file: str
    old: str
    new: str

    def apply(self, tree: Path) -> None:
        path = tree / self.file
        text = path.read_text()
        found = text.count(self.old)
        if found != 1:
            raise SystemExit(
                f"{self.file} has the text to replace {found} times, not once:\n{self.old}"
            )
        path.write_text(text.replace(self.old, self.new))


@dataclass(frozen=True)
class Bug:
    name: str
    changes: tuple[Change, ...]


def _bug(name: str, file: str, old: str, new: str) -> Bug:
    return Bug(name, (Change(file, old, new),))


PUSH, MERGE = "webapp/sync/push.py", "webapp/sync/merge.py"
EXCHANGE, SENDER = "webapp/sync/exchange/__init__.py", "webapp/sync/exchange/sender.py"
RECEIVE, ANEW = "static/src/store/receive.ts", "static/src/store/anew.ts"


def _server() -> Iterator[Bug]:
    yield _bug(
        "no deduplication",
        PUSH,
        '        return {"id": op.id, "status": "duplicate", "seq": known.seq}\n',
        "        return None\n",
    )
    yield _bug(
        "cursor = head read outside the snapshot",
        EXCHANGE,
        "        head = store.standing(conn, message.household, claimed(message).seq)\n",
        "        with db.read() as late:\n"
        "            head = store.standing(late, message.household, claimed(message).seq)\n",
    )
    yield _bug(
        "no log matching",
        SENDER,
        "    return cursor.seq <= standing.seq and cursor.op == standing.op_at_cursor\n",
        "    return cursor.seq <= standing.seq\n",
    )
    yield _bug(
        "arrival order wins",
        MERGE,
        "        return (self.stamp, self.op) > (other.stamp, other.op)\n",
        "        return self.seq > other.seq\n",
    )
    yield _bug(
        "loser dropped", MERGE, "        kept.append(_lost(value, edit.writer))\n", "        pass\n"
    )
    yield _bug(
        "sight ignored",
        "webapp/sync/store/pull.py",
        '    .where(record.c.household_id == bindparam("in_household"), WITHIN_SIGHT)\n',
        '    .where(record.c.household_id == bindparam("in_household"))\n',
    )


def _phone() -> Iterator[Bug]:
    yield _bug(
        "cursor written without rows",
        RECEIVE,
        "  const received = await journal.store.write(STORES, tx => "
        "receiveIn(tx, journal, turn, answer, holder, now), isNews || turn.state.restored)\n",
        "  const pull = answer.pull && { ...answer.pull, rows: [] }\n"
        "  const received = await journal.store.write(STORES, tx => "
        "receiveIn(tx, journal, turn, { ...answer, pull }, holder, now), isNews)\n"
        "  const { rows } = answer.pull ?? { rows: [] }\n"
        "  if (!received.stale) await journal.store.write(STORES, "
        "async tx => applyRows(tx, rows, turn.state.era), isNews)\n",
    )
    yield _bug(
        "stale page applied",
        RECEIVE,
        "  if (!pull || !isOurs || !samePlace(pull.from, state)) return state\n",
        "  if (!pull || !isOurs) return state\n",
    )
    yield _bug(
        "early removal from the outbox",
        RECEIVE,
        "  const reached = cursor ? ops.filter(op => op.seq <= cursor.seq) : []\n",
        "  const reached = ops\n",
    )
    yield _bug(
        "removed before a moved row has come",
        RECEIVE,
        "  if (!midway) return reached\n",
        "  return reached\n",
    )
    yield _bug(
        "no re-offer",
        ANEW,
        "await Promise.all([offerAgain(tx), askForBlock(tx)])",
        "await askForBlock(tx)",
    )
    yield _bug(
        "no witness",
        "static/src/store/turn.ts",
        "    const offer = await nextOffer(tx, state, limits)\n",
        "    const offer = undefined as Offer | undefined\n",
    )
    yield _bug(
        "act split",
        "static/src/store/outbox.ts",
        "    if (last?.[0]?.act === item.act) last.push(item)\n    else acts.push([item])\n",
        "    acts.push([item])\n",
    )
    yield _bug(
        "another actor's operations sent",
        "static/src/store/phone.ts",
        "  return `villi:${instance}:${household}:${actor}`\n",
        "  return `villi:${instance}:${household}`\n",
    )


BUGS: tuple[Bug, ...] = (*_server(), *_phone())
