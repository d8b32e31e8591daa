"""The network, which does as it is told: deliver, lose, repeat, delay, or let the server die."""

from typing import Any

from tests.model import of_answer, of_server
from tests.model.child import Trouble
from tests.model.house import PowerCut
from tests.model.phones import Flight, Tab
from tests.model.state import Row
from tests.model.writing import Writing


class Network(Writing):
    def begin(self, tab: Tab, fail: Row | None = None, *, ahead: bool = False) -> Flight | None:
        """The page begins an exchange; None when it asks the server nothing.

        `ahead`: it asks for more while it stores the answer.
        """
        self._arm(tab, fail)
        call = self.child.begin("round", tab=tab.name, now=self.now(tab.device), ahead=ahead)
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

    def sync(self, tab: Tab, *, limit: int = 1000, ahead: bool = False) -> Row | None:
        """One round on a good network; its outcome. None while another page is at it."""
        flight = self.begin(tab, ahead=ahead)
        while flight:
            self.deliver(flight, limit=limit)
            flight = self.hand_over(flight)
        return self.outcome

    def catch_up(self, tab: Tab) -> None:
        """Rounds on a good network, until there is nothing more."""
        while (outcome := self.sync(tab)) and outcome["more"]:
            pass

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
            of_answer.check(self, account, body, answer)
        return answer

    def news(self) -> None:
        before, self.state = self.state, self.house.state()
        for home in self.state.values():
            self.ledger.note_lineage(home)
        of_server.check(self, before)

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
