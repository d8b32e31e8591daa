"""One entry and what its authors write to it: for tests of how writes come together."""

from typing import Any

from webapp.sync.merge import Edit, Writer, create, merge

DAY = 86_400_000
NOON = 1_790_000_000_000


class Story:
    """One note, written to by several phones; `seq` counts what the server applied."""

    def __init__(self, **units: Any) -> None:
        self.writers: dict[int, Writer] = {}
        self.log: list[tuple[Edit, str]] = []
        self.record = create(self._edit("made", units, 0, (), NOON), "felt")

    def write(
        self, name: str, base: int = 1, after: tuple[str, ...] = (), at: int = NOON, **units: Any
    ) -> bool:
        """Apply the operation `name`; True if it met a write its author had not seen."""
        return merge(self.record, self._edit(name, units, base, after, at), self.writers)

    def _edit(
        self, name: str, units: dict[str, Any], base: int, after: tuple[str, ...], at: int
    ) -> Edit:
        writer = Writer(len(self.writers) + 1, name, f"{name}'s author", at)
        self.writers[writer.seq] = writer
        units = {unit.replace("__", "/"): value for unit, value in units.items()}
        edit = Edit(writer, "note", "note", base, frozenset(after), units, "phone", NOON)
        self.log.append((edit, "felt"))
        return edit

    def lost(self, unit: str = "words") -> list[Any]:
        return [item["value"] for item in self.record.conflicts.get(unit, [])]
