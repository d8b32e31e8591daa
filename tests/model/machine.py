"""The state machine: whatever may happen to phones, the network and the server, in any order.

Each rule takes plain numbers, taken modulo what there is, so that a failing run that Hypothesis
prints can be run again as it stands: `Machine` is also a script (see test_deep.py).
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any, ClassVar, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.model import acts
from tests.model.rest import settle
from tests.model.world import DAY, MINUTE, Change, Device, Flight, Tab, World

N = st.integers(0, 11)
FAILS = st.none() | st.fixed_dictionaries(
    {"how": st.sampled_from(["abort", "abort", "dead", "unsure"]), "step": st.integers(1, 12)}
)
SHIFTS = (0, 3 * DAY, -3 * DAY, 9 * DAY, -9 * DAY, MINUTE, -MINUTE)
LIMITS = (1000, 1, 2, 3)
SELDOM = st.sampled_from([False, True, False])
MOST_DEVICES, MOST_TABS = 5, 8
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

    def _count(self, name: str) -> None:
        type(self).steps[name] += 1

    def teardown(self) -> None:
        self._count("settle")
        settle(self.w)

    # The cast

    @initialize(bobs=st.integers(1, 2), locks=st.booleans())
    def begin_with(self, bobs: int, locks: bool) -> None:
        alice, bob, charlie = (self.w.house.account(n) for n in ("alice", "bob", "charlie"))
        first = self.w.open(self.w.device(alice, locks))
        self.w.open(first.device)
        for at in range(bobs):
            self.w.open(self.w.device(bob, at == 0))
        self.w.open(self.w.device(charlie))

    # What people write

    @rule(tab=N, what=N, who=N, fail=FAILS)
    def write(self, tab: int, what: int, who: int, fail: Any) -> None:
        self._count("write")
        page = self._tab(tab)
        makes = pick(("note", "meal", "dose", "product"), what)
        person = self._person(page, who)
        made = {
            "note": lambda: acts.note(self.w, page, pick(acts.WORDS, what), person),
            "meal": lambda: acts.meal(self.w, page, "rice", person),
            "dose": lambda: acts.dose(self.w, page, what + 1, person),
            "product": lambda: acts.product(self.w),
        }[makes]()
        self.w.save(page, made, fail=fail)

    @rule(tab=N, who=N, bad=st.sampled_from([0, 0, 1, 2]), fail=FAILS)
    def act(self, tab: int, who: int, bad: int, fail: Any) -> None:
        """A meal and its dose; `bad`: which of the two the server will refuse."""
        self._count("act")
        page = self._tab(tab)
        person = self._person(page, who)
        both = [acts.meal(self.w, page, "soup", person), acts.dose(self.w, page, 5, person)]
        if bad:
            both[bad - 1]["set"]["note"] = acts.BAD
        self.w.save(page, *both, fail=fail)

    @rule(tab=N, record=N, what=N, fail=FAILS)
    def edit(self, tab: int, record: int, what: int, fail: Any) -> None:
        self._count("edit")
        page = self._tab(tab)
        change = self._change(page, record, what)
        if change:
            self.w.save(page, change, fail=fail)

    @rule(tab=N, record=N, what=N)
    def edit_often(self, tab: int, record: int, what: int) -> None:
        self.edit(tab, record, what, None)

    @rule(tab=N, record=N, what=N)
    def open_form(self, tab: int, record: int, what: int) -> None:
        page = self._tab(tab)
        change = self._change(page, record, what)
        if change:
            self._count("open form")
            self.forms.append((page.name, change, self.w.form(page, change["record"])))

    @precondition(lambda self: self.forms)
    @rule(form=N)
    def save_form(self, form: int) -> None:
        """What was typed against an older state of the record."""
        at = form % len(self.forms)
        name, change, seen = self.forms.pop(at)
        if name in self.w.tabs:
            self._count("save form")
            self.w.save(self.w.tabs[name], change, seen=seen)

    @rule(tab=N, act=N)
    def undo(self, tab: int, act: int) -> None:
        page = self._tab(tab)
        mine = [a for a in self.w.own_acts(page) if a not in self.undone]
        if mine:
            self._count("undo")
            chosen = pick(reversed(mine), act)
            self.undone.add(chosen)
            self.w.undo(page, chosen)

    @rule(tab=N, record=N, what=N)
    def old_app(self, tab: int, record: int, what: int) -> None:
        """An operation that an older version of the app left in the outbox."""
        page = self._tab(tab)
        change = self._change(page, record, what)
        if change:
            self._count("old operation")
            self.w.put(page, self.w.old_operation(page, change))

    # What the network does

    @rule(tab=N, limit=st.sampled_from(LIMITS))
    def sync(self, tab: int, limit: int) -> None:
        self._count("sync")
        self.w.sync(self._tab(tab), limit=limit)

    @rule(tab=N, rounds=st.integers(2, 4))
    def sync_well(self, tab: int, rounds: int) -> None:
        for _ in range(rounds):
            self._count("sync")
            self.w.sync(self._tab(tab))

    @rule(tab=N, fail=FAILS)
    def begin(self, tab: int, fail: Any) -> None:
        page = self._tab(tab)
        if sum(flight.tab is page for flight in self.w.flights) < 2:
            self._count("begin")
            self.w.begin(page, fail)

    @precondition(lambda self: self._asked())
    @rule(flight=N, limit=st.sampled_from(LIMITS))
    def deliver(self, flight: int, limit: int) -> None:
        self._count("deliver")
        self.w.deliver(pick(self._asked(), flight), limit=limit)

    @precondition(lambda self: self._answered())
    @rule(flight=N, fail=FAILS)
    def hand_over(self, flight: int, fail: Any) -> None:
        self._count("hand over")
        self.w.hand_over(pick(self._answered(), flight), fail)

    @precondition(lambda self: self.w.flights)
    @rule(flight=N)
    def drop(self, flight: int) -> None:
        """The request or, where the server had it already, its answer is lost."""
        self._count("drop")
        self.w.drop(pick(self.w.flights, flight))

    @precondition(lambda self: self._asked())
    @rule(flight=N, cut=st.integers(1, 2))
    def crash(self, flight: int, cut: int) -> None:
        self._count("crash")
        chosen = pick(self._asked(), flight)
        self.w.deliver(chosen, cut=cut)
        self.w.drop(chosen)

    @precondition(lambda self: len(self._asked()) > 1)
    @rule(flight=N, other=N, at=st.integers(1, 9))
    def amid(self, flight: int, other: int, at: int) -> None:
        """One request is read and answered while another one is being written."""
        first = pick(self._asked(), flight)
        second = pick([one for one in self._asked() if one is not first], other)
        self._count("amid")
        self.w.deliver(first, amid=(at, lambda: self.w.deliver(second)))

    @precondition(lambda self: self.w.heard)
    @rule(number=st.integers(0, 40))
    def again(self, number: int) -> None:
        self._count("again")
        self.w.again(number)

    # What becomes of phones

    @rule(tab=N)
    def kill(self, tab: int) -> None:
        page = self._tab(tab)
        self._count("kill")
        self.w.kill(page)
        self.w.open(page.device, page.account)

    @rule(device=N)
    def second_tab(self, device: int) -> None:
        if len(self.w.tabs) < MOST_TABS:
            self._count("tab")
            self.w.open(self._device(device))

    @rule(device=N, shift=st.sampled_from(SHIFTS))
    def wrong_clock(self, device: int, shift: int) -> None:
        self._count("wrong clock")
        self._device(device).shift = shift

    @rule(minutes=st.sampled_from([1, 2, 60]))
    def wait(self, minutes: int) -> None:
        self._count("wait")
        self.w.house.clock.ms += minutes * MINUTE

    @rule(device=N, account=N)
    def switch(self, device: int, account: int) -> None:
        """Another account signs in on the phone, while a page of the first may stay open."""
        self._count("switch")
        phone = self._device(device)
        self.w.sign_in(phone, pick(self.w.house.homes, account))
        self.w.open(phone)

    @rule(device=N)
    def clone(self, device: int) -> None:
        if len(self.w.devices) < MOST_DEVICES:
            self._count("clone")
            self.w.open(self.w.clone(self._device(device)))

    @rule(device=N, sure=SELDOM)
    def evict(self, device: int, sure: bool) -> None:
        if sure:
            self._count("evict")
            phone = self._device(device)
            self.w.evict(phone)
            self.w.open(phone)

    @precondition(lambda self: len(self.w.devices) > 2)
    @rule(device=N, sure=SELDOM)
    def gone(self, device: int, sure: bool) -> None:
        if sure:
            self._count("gone")
            self.w.give_up(self._device(device))

    # What becomes of the server

    @rule(sure=SELDOM)
    def backup(self, sure: bool) -> None:
        if sure:
            self._count("backup")
            self.backups = [*self.backups[-1:], self.w.house.keep()]

    @precondition(lambda self: self.backups)
    @rule(which=N, sure=SELDOM)
    def restore(self, which: int, sure: bool) -> None:
        if sure:
            self._count("restore")
            self.w.restore(pick(self.backups, which))

    @rule(person=N, eaten=st.booleans(), felt=st.booleans())
    def share(self, person: int, eaten: bool, felt: bool) -> None:
        self._count("share")
        home = self.w.state[self.w.house.homes[self.w.house.account("alice")]]
        words = [("household" if shared else "private") for shared in (eaten, felt)]
        self.w.share(pick(sorted(home.people), person), *words)

    @rule(tab=N, record=N)
    def history(self, tab: int, record: int) -> None:
        self._count("history")
        self.w.ask_history(self._tab(tab).device.cookie, record)

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

    def _change(self, tab: Tab, record: int, what: int) -> Change | None:
        return acts.some_change(self.w, tab, record, what)
