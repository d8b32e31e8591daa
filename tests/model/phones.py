"""Phones and their pages: opened, copied, ended, thrown away, and looked into after each step."""

from dataclasses import dataclass
from typing import Any

from tests.model import of_phone
from tests.model.book import everywhere
from tests.model.child import Child
from tests.model.house import House
from tests.model.ledger import Ledger, Store
from tests.model.state import Row, State

MINUTE, DAY = 60_000, 86_400_000


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


class Phones:
    """What there is, and the book of it: the parts of `World` that know of phones alone."""

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
        self.ledger.lost |= set(self.ledger.ops) - everywhere(self)

    def sign_in(self, device: Device, account: str) -> None:
        """Somebody else signs in on this phone; pages of the one before may stay open."""
        device.cookie = account

    def now(self, device: Device) -> int:
        return self.house.clock.ms + device.shift

    def pass_minutes(self, minutes: int) -> None:
        self.house.clock.ms += minutes * MINUTE

    def look(self, tab: Tab) -> None:
        self._looked(tab, self._dump(tab))

    def _can_return(self, dump: Row, store: Store) -> None:
        log = self.state[self.house.homes[store[1]]].log
        for row in dump["records"]:
            if row["op"] not in log:
                self.must_return.setdefault(row["op"], set()).add(store)

    def _dump(self, tab: Tab) -> Row:
        dump: Row = self._say(tab, "dump")
        return dump

    def _looked(self, tab: Tab, dump: Row) -> None:
        before = self.dumps.get(tab.store)
        self.dumps[tab.store] = dump
        of_phone.check(self, tab.store, before, dump)

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
