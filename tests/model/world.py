"""The model's world: phones, a network that does as it is told, and a server; and the book of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.model import invariants
from tests.model.child import Child, Trouble
from tests.model.house import NOON, House, PowerCut
from tests.model.ledger import Ledger, Store
from tests.model.state import Row, State

MINUTE, DAY = 60_000, 86_400_000
Change = dict[str, Any]


@dataclass
class Device:
    name: str
    cookie: str
    """The account whose session this phone has."""
    shift: int = 0
    """How wrong its clock is, ms."""
    locks: bool = True
    ids: str = ""


@dataclass
class Tab:
    name: str
    device: Device
    account: str
    calls: list[int] = field(default_factory=list)

    @property
    def store(self) -> Store:
        return self.device.name, self.account


@dataclass
class Flight:
    """A request on its way. `answer` is what the server said to it, once it arrived there."""

    tab: Tab
    call: int
    fetch: Row
    answer: tuple[int, bytes] | None = None


class World:
    def __init__(self, house: House, child: Child) -> None:
        self.house, self.child = house, child
        house.reset()
        child.reset()
        self.ledger = Ledger()
        self.devices: dict[str, Device] = {}
        self.tabs: dict[str, Tab] = {}
        self.flights: list[Flight] = []
        self.dumps: dict[Store, Row] = {}
        self.heard: list[tuple[str, Row]] = []
        """Requests that have reached the server, which the network may bring once more."""
        self.restored = self.restored_now = False
        self.must_return: dict[str, set[Store]] = {}
        """Row operations that a restored server lacks, and the journals that can bring them."""
        self.state: State = house.state()
        self.saved: dict[str, list[str]] = {}
        self.records = 0
        self._seeds = 0
        self._names = 0

    # Phones

    def device(self, account: str, locks: bool = True) -> Device:
        made = Device(self._name("phone"), account, locks=locks)
        self.devices[made.name] = made
        self._tell(made, "device", seed=self._seed(), locks=locks)
        return made

    def clone(self, device: Device) -> Device:
        """A phone set up from a copy of another: same journals, same device id, own randomness."""
        made = Device(self._name("phone"), device.cookie, device.shift, device.locks)
        self.devices[made.name] = made
        self._tell(device, "clone", to=made.name, seed=self._seed(), locks=device.locks)
        for (name, account), dump in list(self.dumps.items()):
            if name == device.name:
                self.dumps[made.name, account] = dump
                self._can_return(dump, (made.name, account))
        return made

    def open(self, device: Device, account: str = "") -> Tab:
        account = account or device.cookie
        tab = Tab(self._name("tab"), device, account)
        home = self.house.homes[account]
        identity = {
            "instance": "instance-of-the-model",
            "household": home,
            "householdName": "h",
            "actor": account,
            "actorName": "a",
        }
        device.ids = self._tell(device, "open", tab=tab.name, identity=identity)["device"]
        self.tabs[tab.name] = tab
        self.look(tab)
        return tab

    def kill(self, tab: Tab) -> None:
        """The page is ended in the midst of whatever it does; its requests may still arrive."""
        self.flights = [flight for flight in self.flights if flight.tab is not tab]
        self._say(tab, "kill")
        del self.tabs[tab.name]

    def evict(self, device: Device) -> None:
        """The browser throws the phone's storage away, and with it what only was there."""
        self.give_up(device)
        self._tell(device, "evict")
        self.devices[device.name] = device

    def give_up(self, device: Device) -> None:
        """The phone is gone for good."""
        for tab in [tab for tab in self.tabs.values() if tab.device is device]:
            self.kill(tab)
        for store in [store for store in self.dumps if store[0] == device.name]:
            del self.dumps[store]
            for holders in self.must_return.values():
                holders.discard(store)
        del self.devices[device.name]
        self.ledger.lost |= set(self.ledger.ops) - invariants.everywhere(self)

    def sign_in(self, device: Device, account: str) -> None:
        """Somebody else signs in on this phone; pages of the one before may stay open."""
        device.cookie = account

    def now(self, device: Device) -> int:
        return self.house.clock.ms + device.shift

    # Writing

    def save(
        self,
        tab: Tab,
        *changes: Change,
        seen: dict[str, Any] | None = None,
        fresh: bool = False,
        fail: Row | None = None,
    ) -> list[str]:
        """The new operations' ids; none when the phone said that it could not save."""
        knew = seen["knew"] if seen else {}
        more = {"fresh": fresh} | ({"seen": seen["bases"]} if seen else {})
        said = {change["record"]: change for change in changes}

        def known(op: Row, before: Row) -> frozenset[str]:
            return knew.get(op["record"]) or self._on_screen(before, op["record"])

        new = self._write(tab, "save", known, fail, changes=list(changes), **more)
        assert not new or [op["set"] for op in new] == [c["set"] for c in changes], said
        if new:
            self.saved.setdefault(tab.name, []).append(new[0]["act"])
        return [op["id"] for op in new]

    def undo(self, tab: Tab, act: str) -> list[str]:
        def known(op: Row, _: Row) -> frozenset[str]:
            mine = [w for i in self.ledger.acts[act] if (w := self.ledger.ops[i])]
            same = [w for w in mine if w.op["record"] == op["record"]]
            return frozenset().union(*(w.knew | {w.op["id"]} for w in same))

        return [op["id"] for op in self._write(tab, "undo", known, None, act=act)]

    def put(self, tab: Tab, *ops: Row) -> list[str]:
        """Operations straight into the outbox, as another version of the app would leave them."""

        def known(op: Row, before: Row) -> frozenset[str]:
            return self._on_screen(before, op["record"])

        return [op["id"] for op in self._write(tab, "put", known, None, ops=list(ops))]

    def own_acts(self, tab: Tab) -> list[str]:
        """The acts that this page saved, and so could still take back."""
        return self.saved.get(tab.name, [])

    def old_operation(self, tab: Tab, change: Change) -> Row:
        """An operation as the first version of the app wrote it."""
        self.records += 1
        row = next(
            (r for r in self.dumps[tab.store]["records"] if r["id"] == change["record"]), None
        )
        under = [op for op in self.dumps[tab.store]["outbox"] if op["record"] == change["record"]]
        made = {"id": f"01900000-0000-7000-9000-{self.records:012d}"}
        return {
            **made,
            **change,
            "act": made["id"],
            "base": row["seq"] if row else 0,
            "after": [op["id"] for op in under],
            "at": self.now(tab.device),
        }

    def form(self, tab: Tab, record: str) -> dict[str, Any]:
        """A form is opened on a record: what it was opened on, for `save(seen=…)`."""
        base = self._say(tab, "base", record=record)
        knew = self._on_screen(self.dumps[tab.store], record)
        return {"bases": {record: base}, "knew": {record: knew}}

    def _write(
        self,
        tab: Tab,
        do: str,
        known: Callable[[Row, Row], frozenset[str]],
        fail: Row | None,
        **more: Any,
    ) -> list[Row]:
        before = self.dumps[tab.store]
        there = {op["id"] for op in before["outbox"]}
        self._arm(tab, fail)
        failed = False
        try:
            self._say(tab, do, **more)
        except Trouble:
            failed = True
        after = self._dump(tab)
        new = [op for op in after["outbox"] if op["id"] not in there]
        assert not (failed and new), "not saved, it said, and it was"
        assert failed is False or fail, "storage failed by itself"
        done: dict[str, frozenset[str]] = {}
        for op in new:
            knew = known(op, before) | done.get(op["record"], frozenset())
            done[op["record"]] = knew | {op["id"]}
            self.ledger.add(op, tab.store, self.house.homes[tab.account], knew)
        self._looked(tab, after)
        return new

    def _on_screen(self, dump: Row, record: str) -> frozenset[str]:
        row = next((row for row in dump["records"] if row["id"] == record), None)
        under = [op for op in dump["outbox"] if op["record"] == record]
        return self.ledger.known_by(row, under, record)

    # The network

    def begin(self, tab: Tab, fail: Row | None = None) -> Flight | None:
        """The page begins an exchange; None when it asks the server nothing."""
        self._arm(tab, fail)
        call = self.child.begin("round", tab=tab.name, now=self.now(tab.device))
        return self._advance(tab, call)

    def deliver(self, flight: Flight, *, limit: int = 1000, cut: int = 0, amid: Any = None) -> bool:
        """The request comes to the server; its answer is on the way back. False: it died."""
        body = {**flight.fetch["body"], "limit": limit}
        self.heard.append((flight.tab.device.cookie, body))
        flight.answer = self.ask(flight.tab.device.cookie, body, cut=cut, amid=amid)
        return flight.answer is not None

    def hand_over(self, flight: Flight, fail: Row | None = None) -> Flight | None:
        """The answer reaches the phone. Returns the request that the phone makes next, if any."""
        assert flight.answer is not None
        status, body = flight.answer
        return self._go_on(flight, {"status": status, "body": body.decode()}, fail)

    def drop(self, flight: Flight) -> Flight | None:
        """Whatever became of it, the phone hears nothing."""
        return self._go_on(flight, {"fail": True}, None)

    def lose_answer(self, tab: Tab) -> None:
        flight = self.begin(tab)
        assert flight
        self.deliver(flight)
        self.drop(flight)

    def lose_request(self, tab: Tab) -> None:
        flight = self.begin(tab)
        assert flight
        self.drop(flight)

    def again(self, number: int) -> None:
        """The network brings an old request once more."""
        account, body = self.heard[number % len(self.heard)]
        self.ask(account, body)

    def ask(
        self, account: str, body: Row, *, cut: int = 0, amid: Any = None
    ) -> tuple[int, bytes] | None:
        try:
            answer = self.house.exchange(account, body, cut=cut, amid=amid)
        except PowerCut:
            answer = None
        self.news()
        if answer:
            invariants.of_answer(self, account, body, answer)
        return answer

    def sync(self, tab: Tab, *, limit: int = 1000) -> Row | None:
        """One round on a good network; its outcome. None while another page is at it."""
        flight = self.begin(tab)
        while flight:
            self.deliver(flight, limit=limit)
            flight = self.hand_over(flight)
        return self.outcome

    def catch_up(self, tab: Tab) -> None:
        """Rounds on a good network, until there is nothing more."""
        while (outcome := self.sync(tab)) and outcome["more"]:
            pass

    def _go_on(self, flight: Flight, answer: Row, fail: Row | None) -> Flight | None:
        self.flights.remove(flight)
        self._arm(flight.tab, fail)
        self.child.answer(flight.fetch, answer)
        return self._advance(flight.tab, flight.call)

    def _advance(self, tab: Tab, call: int) -> Flight | None:
        self.outcome: Row | None = None
        try:
            done = self.child.wait(call)
        except Trouble:
            done = {"ok": {"state": "trouble", "more": True}}
        if done is not None:
            self.outcome = done["ok"]
            self.look(tab)
            return None
        flight = Flight(tab, call, self.child.fetches[call].popleft())
        self.flights.append(flight)
        self.look(tab)
        return flight

    # The server

    def share(self, person: str, eaten: str, felt: str) -> None:
        household = next(key for key, home in self.state.items() if person in home.people)
        self.house.share(household, person, eaten, felt)
        self.news()

    def restore(self, backup: Any) -> None:
        """The server's disk is lost, and yesterday's backup put in its place."""
        self.house.bring_back(backup)
        self.restored = self.restored_now = True
        self.state = self.house.state()
        self.must_return = {}
        for store, dump in self.dumps.items():
            self._can_return(dump, store)
        self.ledger.lost |= set(self.ledger.ops) - invariants.everywhere(self)
        self.news()
        self.restored_now = False

    def ask_history(self, account: str, number: int) -> None:
        """The history of any record of anybody: told to those who see it, and to nobody else."""
        known = {
            key: (h, row) for h, home in self.state.items() for key, row in home.records.items()
        }
        if not known:
            return
        key = sorted(known)[number % len(known)]
        home_id, row = known[key]
        seen = home_id == self.house.homes[account] and self.state[home_id].sees(account, row)
        status, told = self.house.history(account, key)
        invariants.must(status == (200 if seen else 404), 11, f"history of {key}: {status}")
        if seen:
            ops = [op["id"] for op in self.state[home_id].applied if op["record_id"] == key]
            invariants.must([one["op"] for one in told["history"]] == ops, 7, f"history of {key}")

    def _can_return(self, dump: Row, store: Store) -> None:
        log = self.state[self.house.homes[store[1]]].log
        for row in dump["records"]:
            if row["op"] not in log:
                self.must_return.setdefault(row["op"], set()).add(store)

    def news(self) -> None:
        before, self.state = self.state, self.house.state()
        for home in self.state.values():
            self.ledger.note_lineage(home)
        invariants.of_server(self, before)

    # Looking

    def look(self, tab: Tab) -> None:
        self._looked(tab, self._dump(tab))

    def _dump(self, tab: Tab) -> Row:
        dump: Row = self._say(tab, "dump")
        return dump

    def _looked(self, tab: Tab, dump: Row) -> None:
        before = self.dumps.get(tab.store)
        self.dumps[tab.store] = dump
        invariants.of_phone(self, tab.store, before, dump)

    def pass_minutes(self, minutes: int) -> None:
        self.house.clock.ms += minutes * MINUTE

    # Speaking with the phones

    def _arm(self, tab: Tab, fail: Row | None) -> None:
        if fail:
            self._tell(tab.device, "fail", failure=fail)

    def _say(self, tab: Tab, do: str, **more: Any) -> Any:
        return self.child.call(do, tab=tab.name, now=self.now(tab.device), **more)

    def _tell(self, device: Device, do: str, **more: Any) -> Any:
        return self.child.call(do, device=device.name, now=self.now(device), **more)

    def _name(self, thing: str) -> str:
        self._names += 1
        return f"{thing}-{self._names}"

    def _seed(self) -> int:
        self._seeds += 1
        return self._seeds


__all__ = ["DAY", "MINUTE", "NOON", "Device", "Flight", "Tab", "World"]
