"""What Villi never says, anywhere: causes, cures, judgements, praise, an amount to take.

Every template, every text of the phone's part and every Python string is read. The lists are those
of the health reference (7.5 and "what builders must not miss"). A sentence that needs such a word,
mostly to deny it, is named below with its reason.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

FORBIDDEN = {
    "claims a cause": r"\b(caused by|causes? (your|the|a|an)\b|due to\b|triggered|is why you)",
    "claims an effect": r"\b(heals?|healed|healing|repairs? (the|your)|cures?|cured by|detox\w*|"
    r"toxins?|proves?|proven|significant(ly)?|boosts?)\b",
    "diagnoses": r"\byou (have|suffer from) (a )?(leaky|allerg|intoleran|coeliac|ibs\b)"
    r"|your leaky gut|leaky gut syndrome|\bgut score\b|\bdiagnos\w+",
    "suggests an amount": r"\b(recommended|ideal|therapeutic|optimal|usual) (dose|amount|daily)"
    r"|\b(take|try|start with|begin with|increase to|go up to) \d"
    r"|\b(increase|raise) (your|the) dose|\byou should take\b",
    "judges": r"\b(cheat\w*|relapse\w*|non-?complian\w*|illegal foods?|clean (food|eating)|"
    r"(good|bad) foods?|junk food|guilty)\b",
    "praises": r"\b(well done|great job|good job|keep it up|streaks?|badges?|congratulations)\b",
}

SAID_FOR_A_REASON = {
    "It does not diagnose.": "denies it",
    "It does not diagnose, treat or choose doses.": "denies it",
    "“Leaky gut” is not an accepted diagnosis;": "denies it",
    "“Leaky gut syndrome” is not a recognised diagnosis": "denies it",
    "The syndrome is not an accepted diagnosis and has no valid test.": "denies it",
    "Leaky gut syndrome: myths and management": "the title of a paper",
    "“Leaky gut syndrome” (archived page)": "the title of a page",
    "New diagnosis": "an event that a person ticks: a doctor made it",
    "no trial has shown that a tighter barrier cures a disease": "denies it",
}


def texts() -> Iterator[tuple[str, str]]:
    """(a file, what it may say). Comments and docstrings are for us."""
    for path in sorted((ROOT / "templates").rglob("*.html")):
        yield _name(path), re.sub(r"{#.*?#}", " ", path.read_text(), flags=re.DOTALL)
    for path in sorted((ROOT / "webapp").rglob("*.py")):
        yield _name(path), "\n".join(_strings(ast.parse(path.read_text())))
    for path in sorted((ROOT / "static" / "src").rglob("*.ts*")):
        bare = re.sub(r"/\*.*?\*/", " ", path.read_text(), flags=re.DOTALL)
        yield _name(path), re.sub(r"(?<![:'\"`])//.*", " ", bare)
    yield "declared.json", (ROOT / "static/src/kinds/declared.json").read_text()


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _strings(tree: ast.AST) -> Iterator[str]:
    """Neither docstrings nor what stands as a statement by itself."""
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value


def forbidden_in(text: str) -> Iterator[tuple[str, str]]:
    """(what is wrong with it, the words around it)."""
    for allowed in SAID_FOR_A_REASON:
        text = text.replace(allowed, " ")
    for wrong, pattern in FORBIDDEN.items():
        for found in re.finditer(pattern, text, re.IGNORECASE):
            yield wrong, " ".join(text[max(0, found.start() - 40) : found.end() + 40].split())


def test_no_text_says_what_villi_never_says() -> None:
    said = [(name, *each) for name, text in texts() for each in forbidden_in(text)]
    assert not said, "\n".join(f"{name}: {wrong}: …{words}…" for name, wrong, words in said)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ("claims a cause", "Your headache was caused by bread."),
        ("claims a cause", "Onions triggered it."),
        ("claims an effect", "It heals the lining."),
        ("claims an effect", "A significant change."),
        ("diagnoses", "You have leaky gut."),
        ("diagnoses", "A sign of leaky gut syndrome."),
        ("suggests an amount", "Take 5 g with lunch."),
        ("suggests an amount", "The recommended dose is on the pack."),
        ("judges", "A good food."),
        ("praises", "Well done, a streak of seven days!"),
    ],
)
def test_each_of_them_would_be_found(wrong: str, sentence: str) -> None:
    assert wrong in {found for found, _ in forbidden_in(sentence)}


def test_every_exception_is_still_said() -> None:
    said = " ".join(" ".join(text.split()) for _, text in texts())
    assert [words for words in SAID_FOR_A_REASON if words not in said] == []
