"""The floors of the house: who may import whom. Lower floors know nothing of those above."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WEBAPP = ROOT / "webapp"
SRC = ROOT / "static" / "src"

SUBJECTS = (
    "kinds",
    "db",
    "jobs",
    "backup",
    "accounts",
    "households",
    "records",
    "plans",
    "sync",
    "handover",
    "demo",
)
"""Lowest first."""

GROUND = {
    "clock",
    "ids",
    "config",
    "errors",
    "failpoint",
    "house",
    "migrations",
    "db",
    "latch",
    "prepared",
}
"""Files every subject may use; they sit on the floor of `db`."""

FLOORS = {
    "store": 1,
    "access": 2,
    "exchange": 2,
    "withheld": 2,
    "making": 2,
    "gate": 2,
    "happened": 2,
    "proving": 3,
    "restoring": 3,
    "nightly": 3,
    "purging": 3,
    "forms": 3,
    "sight_form": 3,
    "pages": 4,
    "api": 4,
}
"""Inside a subject; every other file there is pure, and lies below them."""

BROWSER = (
    "kinds",
    "records",
    "plans",
    "learn",
    "store",
    "sync",
    "components",
    "screens",
    "app",
)


def sources() -> Iterator[tuple[Path, list[str]]]:
    """(a Python file of the house, the modules it imports)."""
    for path in sorted(WEBAPP.rglob("*.py")):
        yield path, list(imports(ast.parse(path.read_text())))


def imports(tree: ast.AST) -> Iterator[str]:
    """Dotted names; `from webapp.accounts import store` counts as webapp.accounts.store."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                inner = WEBAPP.parent / node.module.replace(".", "/") / name.name
                is_module = inner.is_dir() or inner.with_suffix(".py").is_file()
                yield f"{node.module}.{name.name}" if is_module else node.module


def subject(module: str) -> str:
    """The subject of webapp.accounts.store is accounts; the ground's is db; create_app's is top."""
    first = module.split(".")[1] if "." in module else ""
    return "db" if first in GROUND else first if first in SUBJECTS else "top"


def floor(module: str) -> int:
    parts = module.split(".")
    return FLOORS.get(parts[2], 0) if len(parts) > 2 else 0


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def test_a_subject_imports_only_those_below_it() -> None:
    order = (*SUBJECTS, "top")
    for path, found in sources():
        me = order.index(subject(name_of(path)))
        for module in found:
            if module.startswith("webapp."):
                assert order.index(subject(module)) <= me, f"{name_of(path)} imports {module}"


def test_inside_a_subject_a_file_imports_only_the_floors_below_it() -> None:
    for path, found in sources():
        me = name_of(path)
        for module in found:
            if module.startswith(f"webapp.{subject(me)}."):
                assert floor(module) <= floor(me), f"{me} imports {module}"


def test_no_subject_imports_the_doors_of_another() -> None:
    doors = {"pages", "api", "forms"}
    for path, found in sources():
        me = name_of(path)
        for module in found:
            parts = module.split(".")
            if parts[0] == "webapp" and len(parts) > 2 and parts[2] in doors:
                assert subject(me) in {subject(module), "top"}, f"{me} imports {module}"


def test_sql_is_written_in_stores_only() -> None:
    for path, found in sources():
        me = name_of(path)
        ground = me in {"webapp.db", "webapp.prepared"} or me.startswith("webapp.migrations")
        allowed = floor(me) == 1 or ground
        uses = any(module.split(".")[0] in {"sqlalchemy", "alembic"} for module in found)
        assert allowed or not uses, f"{me} imports sqlalchemy"


def test_neither_a_store_nor_a_pure_file_knows_of_flask() -> None:
    for path, found in sources():
        me = name_of(path)
        if subject(me) in {"db", "top"} or floor(me) > 1 or me.count(".") < 2:
            continue
        known = [module for module in found if module.split(".")[0].startswith("flask")]
        assert not known, f"{me} imports {known}"
        doors = [module for module in found if module == "webapp.house"]
        assert not doors, f"{me} imports {doors}"


LINE = re.compile(r"""(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]""")
BARE = re.compile(r"""(?:^|\n)\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]""")


def scripts() -> Iterator[tuple[Path, list[str]]]:
    for path in sorted([*SRC.rglob("*.ts"), *SRC.rglob("*.tsx")]):
        if not re.search(r"\.(test|d)\.tsx?$", path.name) and "test" not in path.parts:
            text = path.read_text()
            bare = [one or other for one, other in BARE.findall(text)]
            yield path, [*LINE.findall(text), *bare]


def place(path: Path) -> str:
    """The floor of static/src/store/journal.ts is store; that of static/src/app.tsx is app."""
    first = path.relative_to(SRC).parts[0]
    return first if first in BROWSER else "app"


def near(path: Path, found: list[str]) -> Iterator[Path]:
    for module in found:
        if module.startswith("."):
            yield (path.parent / module).resolve()


def test_in_the_browser_a_floor_imports_only_those_below_it() -> None:
    for path, found in scripts():
        if path.is_relative_to(SRC / "service-worker"):
            continue
        me = BROWSER.index(place(path))
        for other in near(path, found):
            if other.is_relative_to(SRC):
                assert BROWSER.index(place(other)) <= me, f"{path.name} imports {other}"


def test_a_ts_file_draws_nothing() -> None:
    for path, found in scripts():
        if path.suffix == ".ts":
            drawn = [m for m in found if m.startswith("preact") or m.endswith(".tsx")]
            assert not drawn, f"{path.relative_to(SRC)} imports {drawn}"


def test_the_worker_knows_the_store_and_the_exchange_and_nothing_above() -> None:
    allowed = BROWSER.index("sync")
    for path, found in scripts():
        if path.is_relative_to(SRC / "service-worker"):
            for other in near(path, found):
                inside = other.is_relative_to(SRC / "service-worker")
                low = BROWSER.index(place(other)) <= allowed
                assert inside or low, f"{path.name} imports {other}"


def test_import_lines_name_their_file_ending() -> None:
    for path, found in scripts():
        for module in found:
            if module.startswith("."):
                ending = re.search(r"\.(ts|tsx|json|css|svg)$", module)
                assert ending, f"{path.relative_to(SRC)} imports {module}"
