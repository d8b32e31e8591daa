"""What the machine's words do. Each takes plain numbers, modulo what there is."""

from collections.abc import Iterable
from typing import Any, TypeVar

from tests.model import acts
from tests.model.world import DAY, MINUTE, Change, Device, Flight, Tab, World

SHIFTS = (0, 3 * DAY, -3 * DAY, 9 * DAY, -9 * DAY, MINUTE, -MINUTE)
MOST_DEVICES, MOST_TABS, MOST_FLIGHTS = 5, 8, 2
Thing = TypeVar("Thing")


def pick(things: Iterable[Thing], number: int) -> Thing:
    there = list(things)
    return there[number % len(there)]


class Steps:
    """`w` is the world that they change."""

    w: World
    forms: list[tuple[str, Change, dict[str, Any]]]
    backups: list[Any]
    undone: set[str]

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
        self.w.sync(self._tab(one), limit=limit, ahead=one % 2 > 0)

    def begin(self, one: int, _: int, fail: Any) -> None:
        page = self._tab(one)
        if sum(flight.tab is page for flight in self.w.flights) < MOST_FLIGHTS:
            self.w.begin(page, fail, ahead=one % 2 > 0)

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
