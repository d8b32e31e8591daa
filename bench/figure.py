"""A figure with its target, and all of them as a table and as data."""

import json
import platform
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
BEGIN, END = "<!-- figures: written by make bench -->", "<!-- end of the figures -->"


@dataclass(frozen=True)
class Figure:
    """`ratio` is to what it is compared with: how many times quicker, or how many times as much."""

    name: str
    value: float | str
    unit: str
    ratio: float | None = None
    target: str = ""
    met: bool | None = None


def at_most(name: str, value: float, most: float, unit: str, ratio: float | None = None) -> Figure:
    shown = None if ratio is None else round(ratio, 2)
    return Figure(name, round(value, 2), unit, shown, f"≤ {most:g} {unit}", value <= most)


def times_faster(name: str, ours: float, theirs: float, least: float) -> Figure:
    ratio = round(theirs / ours, 2)
    return Figure(name, round(ours), "ms", ratio, f"≥ {least:g}× PouchDB", ratio >= least)


def told(name: str, value: float | str, unit: str, ratio: float | None = None) -> Figure:
    """Without a target: to compare with."""
    shown = round(value, 2) if isinstance(value, float) else value
    return Figure(name, shown, unit, None if ratio is None else round(ratio, 2))


def p95(times: list[float]) -> float:
    return sorted(times)[round(0.95 * (len(times) - 1))]


def write(figures: list[Figure], command: str, remark: str) -> None:
    """bench/latest.json, and the table of bench/README.md."""
    data = json.dumps([asdict(figure) for figure in figures], indent=1, ensure_ascii=False)
    (HERE / "latest.json").write_text(data + "\n")
    page = HERE / "README.md"
    before, _, rest = page.read_text().partition(BEGIN)
    after = rest.partition(END)[2]
    page.write_text(f"{before}{BEGIN}\n\n{_head(command, remark)}\n{_table(figures)}\n{END}{after}")


def _head(command: str, remark: str) -> str:
    lines = [f"- {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, `{command}`", f"- {_machine()}"]
    return "\n".join([*lines, *([f"- **{remark}**"] if remark else []), ""])


def _machine() -> str:
    info = Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.partition(":")[2].strip() for line in info if line.startswith("model name")]
    memory = int(Path("/proc/meminfo").read_text().split()[1]) // 1024**2
    cores = f"{len(models)} cores of {models[0] if models else platform.machine()}"
    return (
        f"{cores}, {memory} GB, {platform.system()} {platform.release()}, SQLite unless it says so"
    )


def _table(figures: list[Figure]) -> str:
    rows = ["| figure | value | ratio | target | met |", "|---|---:|---:|---|---|"]
    for figure in figures:
        ratio = "" if figure.ratio is None else f"{figure.ratio:g}×"
        met = {None: "", True: "yes", False: "**no**"}[figure.met]
        value = f"{figure.value} {figure.unit}".strip()
        rows.append(f"| {figure.name} | {value} | {ratio} | {figure.target} | {met} |")
    return "\n".join(rows) + "\n"
