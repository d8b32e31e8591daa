"""A real server at the end of a street on which things go wrong: what the fault tests live in."""

from pathlib import Path

from e2e.faults.proxy import FaultProxy
from e2e.server import Server, until

ARMED = "failpoint"


class Street(Server):
    """A Server whose phones reach it through `way`, the fault proxy: `url` is the proxy's.

    `dies_at(place)` arms a failpoint of the running server; it dies there once.
    """

    def __init__(self, data: Path, **settings: str) -> None:
        super().__init__(data, VILLI_FAILPOINT=f"@{data / ARMED}", **settings)
        self.way = FaultProxy(self.port)
        self.way.start()
        self.url = self.way.url

    def dies_at(self, place: str) -> None:
        """A name, or `#3` for the third place it comes to from now on."""
        (self.data / ARMED).write_text(place)

    @property
    def has_died(self) -> bool:
        """Whether the failpoint that was armed last has been met."""
        return not (self.data / ARMED).exists()

    def awaits_its_death(self) -> None:
        until(lambda: self.has_died, "the server's death")

    def answers_again(self) -> None:
        """Its parent has brought the dead process back."""
        self._await_answer()

    def ends_the_latest_session(self) -> None:
        """As when it has grown old: the phone that signed in last is signed out."""
        self._query("DELETE FROM session WHERE rowid = (SELECT max(rowid) FROM session)")

    def is_spared(self) -> None:
        """Disarm: nothing more is to die."""
        (self.data / ARMED).unlink(missing_ok=True)

    def is_torn_down(self) -> None:
        self.kill()
        self.way.stop()
