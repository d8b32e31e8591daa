"""The state machine: whatever may happen to phones, the network and the server, in any order.

A rule is a plain word and plain numbers, taken modulo what there is, so that what Hypothesis prints
of a failing run can be run again as it stands (`Script` in test_model.py).
"""

from collections import Counter
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.model import acts
from tests.model.rest import settle
from tests.model.steps import Steps
from tests.model.world import Change, World

N = st.integers(0, 11)
FAILS = st.none() | st.fixed_dictionaries(
    {
        "how": st.sampled_from(["abort", "abort", "dead", "unsure"]),
        "step": st.integers(1, 12),
        "after": st.integers(0, 2),
    }
)
NEVER_OR_FAILS = st.none() | st.none() | FAILS
WRITES = ["new", "new", "edit", "edit", "edit", "act", "bad act", "open form", "save form", "undo",
          "old app"]  # fmt: skip
NETWORK = ["sync", "sync", "sync", "begin", "begin", "deliver", "deliver", "hand over",
           "hand over", "drop", "crash", "amid", "again"]  # fmt: skip
PHONES = ["kill", "tab", "clock", "clock", "wait", "switch", "clone", "evict", "gone"]
SERVER = ["backup", "restore", "share", "share", "history"]
LIMITS = (1000, 1, 2, 3)


class Machine(Steps, RuleBasedStateMachine):
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


def _methods(words: list[str]) -> dict[str, Any]:
    return {word: getattr(Steps, word.replace(" ", "_")) for word in words}


_DOES, _NETWORK, _PHONES, _SERVER = map(_methods, (WRITES, NETWORK, PHONES, SERVER))
