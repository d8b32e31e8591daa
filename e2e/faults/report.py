"""A line for each scenario after a run: whether it passed, and how long it took."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

SCENARIO = re.compile(r"(?:test_|[\[-])f(\d\d)(?![0-9a-z])")
FAULTS = "e2e/faults/"


@dataclass
class Line:
    """One scenario: its tests, and the seconds of all of them, their preparation included."""

    tests: set[str] = field(default_factory=set)
    failed: set[str] = field(default_factory=set)
    seconds: float = 0.0

    def words(self, name: str) -> str:
        how = f"FAILED ({len(self.failed)})" if self.failed else "passed"
        tests = f"{len(self.tests)} tests" if len(self.tests) > 1 else ""
        return f"{name:<6} {how:<10} {self.seconds:6.1f} s  {tests}".rstrip()


class Report:
    """A pytest plugin. Tests that name no scenario, such as the steps, are a line by their file."""

    def __init__(self) -> None:
        self.lines: dict[str, Line] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if FAULTS in report.nodeid:
            line = self.lines.setdefault(_name(report.nodeid), Line())
            line.tests.add(report.nodeid)
            line.seconds += report.duration
            if report.failed:
                line.failed.add(report.nodeid)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self.lines:
            terminalreporter.section("faults")
            for words in self.summary():
                terminalreporter.write_line(words)

    def summary(self) -> Iterator[str]:
        for name, line in sorted(self.lines.items()):
            yield line.words(name)
        passed = sum(not line.failed for line in self.lines.values())
        seconds = sum(line.seconds for line in self.lines.values())
        yield f"{passed} of {len(self.lines)} passed, {seconds:.0f} s"


def _name(nodeid: str) -> str:
    found = SCENARIO.search(nodeid)
    if found:
        return f"F{int(found[1]):02}"
    return nodeid.partition("::")[0].rpartition("/")[2].removeprefix("test_").removesuffix(".py")
