"""The state machine: whatever may happen to phones, the network and the server, in any order.

A rule is a plain word and plain numbers, taken modulo what there is, so that what Hypothesis prints
of a failing run can be run again as it stands (`Script` in test_model.py).
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any, ClassVar, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.model import acts
from tests.model.rest import settle
from tests.model.world import DAY, MINUTE, Change, Device, Flight, Tab, World

N = st.integers(0, 11)
FAILS = st.none() | st.fixed_dictionaries(
    {"how": st.sampled_from(["abort", "abort", "dead", "unsure"]), "step": st.integers(1, 12)}
)
NEVER_OR_FAILS = st.none() | st.none() | FAILS
WRITES = ["new", "new", "edit", "edit", "edit", "act", "bad act", "open form", "save form", "undo",
          "old app"]  # fmt: skip
NETWORK = ["sync", "sync", "sync", "begin", "begin", "deliver", "deliver", "hand over",
           "hand over", "drop", "crash", "amid", "again"]  # fmt: skip
PHONES = ["kill", "tab", "clock", "clock", "wait", "switch", "clone", "evict", "gone"]
SERVER = ["backup", "restore", "share", "share", "history"]
SHIFTS = (0, 3 * DAY, -3 * DAY, 9 * DAY, -9 * DAY, MINUTE, -MINUTE)
LIMITS = (1000, 1, 2, 3)
MOST_DEVICES, MOST_TABS, MOST_FLIGHTS = 5, 8, 2
Thing = TypeVar("Thing")


def pick(things: Iterable[Thing], number: int) -> Thing:
    there = list(things)
    return there[number % len(there)]


class Machine(RuleBasedStateMachine):
    make: ClassVar[Any]
    """Makes a fresh world: set by the test that runs this."""
    steps: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        self.w: World = type(self).make()
        self.forms: list[tuple[str, Change, dict[str, Any]]] = []
        self.backups: list[Any] = []
        self.undone: set[str] = set()

    def teardown(self) -> None:
        self.steps["settle"] += 1
        settle(self.w)

    @initialize(bobs=st.integers(1, 2), locks=st.booleans())
    def begin_with(self, bobs: int, locks: bool) -> None:
        alice, bob, charlie = (self.w.house.account(n) for n in ("alice", "bob", "charlie"))
        first = self.w.open(self.w.device(alice, locks))
        self.w.open(first.device)
        self.w.save(first, acts.meal(self.w, first))
        self.w.catch_up(first)
        for at in range(bobs):
            self.w.catch_up(self.w.open(self.w.device(bob, at == 0)))
        self.w.open(self.w.device(charlie))

    @rule(do=st.sampled_from(WRITES), tab=N, one=N, what=N, fail=NEVER_OR_FAILS)
    def person(self, do: str, tab: int, one: int, what: int, fail: Any) -> None:
        """Somebody writes: `one` is whom or which entry it is about, `what` what is said."""
        self.steps[do] += 1
        _DOES[do](self, self._tab(tab), one, what, fail)

    @rule(do=st.sampled_from(WRITES), tab=N, one=N, what=N)
    def another(self, do: str, tab: int, one: int, what: int) -> None:
        self.person(do, tab, one, what, None)

    @rule(do=st.sampled_from(NETWORK), one=N, limit=st.sampled_from(LIMITS), fail=NEVER_OR_FAILS)
    def network(self, do: str, one: int, limit: int, fail: Any) -> None:
        self.steps[do] += 1
        _NETWORK[do](self, one, limit, fail)

    @rule(do=st.sampled_from(NETWORK), one=N, limit=st.sampled_from(LIMITS))
    def more_network(self, do: str, one: int, limit: int) -> None:
        self.network(do, one, limit, None)

    @rule(do=st.sampled_from(PHONES), one=N, what=N)
    def phone(self, do: str, one: int, what: int) -> None:
        self.steps[do] += 1
        _PHONES[do](self, self._device(one), what)

    @rule(do=st.sampled_from(SERVER), one=N, what=N)
    def server(self, do: str, one: int, what: int) -> None:
        self.steps[do] += 1
        _SERVER[do](self, one, what)

    # What people write

    def new(self, page: Tab, one: int, what: int, fail: Any) -> None:
        person = self._person(page, one)
        made = {
            "note": lambda: acts.note(self.w, page, pick(acts.WORDS, what), person),
            "meal": lambda: acts.meal(self.w, page, "rice", person),
            "dose": lambda: acts.dose(self.w, page, what + 1, person),
            "product": lambda: acts.product(self.w),
        }
        self.w.save(page, pick(made.values(), what)(), fresh=one % 3 > 0, fail=fail)

    def edit(self, page: Tab, one: int, what: int, fail: Any) -> None:
        change = acts.some_change(self.w, page, one, what)
        if change:
            self.w.save(page, change, fail=fail)

    def act(self, page: Tab, one: int, what: int, fail: Any) -> None:
        self.w.save(page, *self._meal_and_dose(page, one), fresh=what % 2 > 0, fail=fail)

    def bad_act(self, page: Tab, one: int, what: int, fail: Any) -> None:
        """The server will refuse one of the two, and so must refuse both."""
        both = self._meal_and_dose(page, one)
        both[what % 2]["set"]["note"] = acts.BAD
        self.w.save(page, *both, fail=fail)

    def _meal_and_dose(self, page: Tab, one: int) -> list[Change]:
        person = self._person(page, one)
        return [acts.meal(self.w, page, "soup", person), acts.dose(self.w, page, 5, person)]

    def open_form(self, page: Tab, one: int, what: int, _: Any) -> None:
        change = acts.some_change(self.w, page, one, what)
        if change:
            self.forms.append((page.name, change, self.w.form(page, change["record"])))

    def save_form(self, _: Tab, one: int, what: int, fail: Any) -> None:
        """What was typed against an older state of the record."""
        if self.forms:
            name, change, seen = self.forms.pop(one % len(self.forms))
            if name in self.w.tabs:
                self.w.save(self.w.tabs[name], change, seen=seen, fail=fail)

    def undo(self, page: Tab, one: int, what: int, _: Any) -> None:
        mine = [act for act in self.w.own_acts(page) if act not in self.undone]
        if mine:
            chosen = pick(reversed(mine), one)
            self.undone.add(chosen)
            self.w.undo(page, chosen)

    def old_app(self, page: Tab, one: int, what: int, _: Any) -> None:
        """An operation that the first version of the app left in the outbox."""
        change = acts.some_change(self.w, page, one, what)
        if change:
            self.w.put(page, self.w.old_operation(page, change))

    # What the network does

    def sync(self, one: int, limit: int, _: Any) -> None:
        self.w.sync(self._tab(one), limit=limit)

    def begin(self, one: int, _: int, fail: Any) -> None:
        page = self._tab(one)
        if sum(flight.tab is page for flight in self.w.flights) < MOST_FLIGHTS:
            self.w.begin(page, fail)

    def deliver(self, one: int, limit: int, _: Any) -> None:
        if asked := self._asked():
            self.w.deliver(pick(asked, one), limit=limit)
        else:
            self.begin(one, limit, None)

    def hand_over(self, one: int, limit: int, fail: Any) -> None:
        if answered := self._answered():
            self.w.hand_over(pick(answered, one), fail)
        else:
            self.deliver(one, limit, None)

    def drop(self, one: int, _: int, __: Any) -> None:
        """The request or, where the server had it already, its answer is lost."""
        if self.w.flights:
            self.w.drop(pick(self.w.flights, one))

    def crash(self, one: int, limit: int, _: Any) -> None:
        if asked := self._asked():
            chosen = pick(asked, one)
            self.w.deliver(chosen, cut=1 + limit % 2)
            self.w.drop(chosen)

    def amid(self, one: int, limit: int, _: Any) -> None:
        """One request is read and answered while another one is being written."""
        asked = self._asked()
        if len(asked) > 1:
            first, second = pick(asked, one), pick(asked, one + 1)
            self.w.deliver(first, amid=(1 + one % 9, lambda: self.w.deliver(second)), limit=limit)
            if second.answer is None:
                self.w.deliver(second)
        else:
            self.begin(one, limit, None)

    def again(self, one: int, limit: int, _: Any) -> None:
        if self.w.heard:
            self.w.again(one * limit)

    # What becomes of phones

    def kill(self, phone: Device, what: int) -> None:
        page = pick([tab for tab in self.w.tabs.values() if tab.device is phone], what)
        self.w.kill(page)
        self.w.open(phone, page.account)

    def tab(self, phone: Device, _: int) -> None:
        if len(self.w.tabs) < MOST_TABS:
            self.w.open(phone)

    def clock(self, phone: Device, what: int) -> None:
        phone.shift = pick(SHIFTS, what)

    def wait(self, _: Device, what: int) -> None:
        self.w.pass_minutes(pick((1, 2, 60), what))

    def switch(self, phone: Device, what: int) -> None:
        """Another account signs in on the phone, while a page of the first may stay open."""
        self.w.sign_in(phone, pick(self.w.house.homes, what))
        self.w.open(phone)

    def clone(self, phone: Device, _: int) -> None:
        if len(self.w.devices) < MOST_DEVICES:
            self.w.open(self.w.clone(phone))

    def evict(self, phone: Device, _: int) -> None:
        self.w.evict(phone)
        self.w.open(phone)

    def gone(self, phone: Device, what: int) -> None:
        if len(self.w.devices) > 2 and what % 2:
            self.w.give_up(phone)

    # What becomes of the server

    def backup(self, _: int, __: int) -> None:
        self.backups = [*self.backups[-1:], self.w.house.keep()]

    def restore(self, one: int, _: int) -> None:
        if self.backups:
            self.w.restore(pick(self.backups, one))

    def share(self, one: int, what: int) -> None:
        home = self.w.state[self.w.house.homes[self.w.house.account("alice")]]
        eaten, felt = (("household", "private")[bool(what & bit)] for bit in (1, 2))
        self.w.share(pick(sorted(home.people), one), eaten, felt)

    def history(self, one: int, what: int) -> None:
        self.w.ask_history(self._tab(one).device.cookie, what)

    # Choosing

    def _tab(self, number: int) -> Tab:
        return pick(self.w.tabs.values(), number)

    def _device(self, number: int) -> Device:
        return pick(self.w.devices.values(), number)

    def _person(self, tab: Tab, number: int) -> str:
        home = self.w.state[self.w.house.homes[tab.account]]
        return pick(sorted(home.people), number)

    def _asked(self) -> list[Flight]:
        return [flight for flight in self.w.flights if flight.answer is None]

    def _answered(self) -> list[Flight]:
        return [flight for flight in self.w.flights if flight.answer is not None]


def _methods(words: list[str]) -> dict[str, Any]:
    return {word: getattr(Machine, word.replace(" ", "_")) for word in words}


_DOES, _NETWORK, _PHONES, _SERVER = map(_methods, (WRITES, NETWORK, PHONES, SERVER))
