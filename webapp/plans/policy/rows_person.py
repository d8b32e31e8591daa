"""Who the person is: the checklist's answers, and the age (G1 to G5)."""

from webapp.plans.policy.checklist import FLAGS, Flag
from webapp.plans.policy.row import Holds, Row

OLDER = 65

WORDS = {
    "stop": "With “{flag}” only a specialist can decide. Villi makes no plan; everything that is taken can be recorded.",
    "confirm": "With “{flag}” a plan waits for the {whom}: type who agreed, and when.",
    "warn": "With “{flag}”, ask about it first: labels ask for care.",
    "note": "With “{flag}”, watch it as usual: this does not take the place of any treatment.",
}  # fmt: skip


def _ticked(key: str) -> Holds:
    return lambda now: key in now.flags


def _row(flag: Flag) -> Row:
    words = WORDS[flag.level].replace("{flag}", flag.words).replace("{whom}", flag.whom)
    holds = _ticked(flag.key)
    return Row(
        flag.rule,
        flag.key,
        ("plan", "prescribed", "step"),
        flag.level,
        holds,
        words,
        flag.source,
        whom=flag.whom,
    )


PERSON = (
    *map(_row, FLAGS),
    Row(
        "G3", "older", ("plan", "prescribed", "step"), "confirm",
        lambda now: now.ages is not None and now.ages[1] >= OLDER,
        "From 65 on, a plan waits for a doctor who knows the kidneys: type who agreed, and when.",
        "R14", whom="doctor",
    ),
)  # fmt: skip
