"""Dose: something from the cabinet taken once, in one quantity, or skipped."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from webapp.kinds.kind import Entry, Input, Key, Part, Quantity, RecordId

EFFECTS = (
    ("nausea", "Nausea"),
    ("belly_pain", "Belly pain"),
    ("bloating", "Bloating"),
    ("constipation", "Constipation"),
    ("headache", "Headache"),
    ("dizziness", "Dizziness"),
    ("rash", "Rash"),
)
SKIPPED = (
    ("forgot", "Forgot"),
    ("felt_unwell", "Felt unwell"),
    ("no_food", "No food with it"),
    ("refused", "Refused"),
    ("ran_out", "Ran out"),
    ("advised", "Advised not to"),
    ("other", "Other"),
)


class Dose(Entry):
    name: ClassVar[str] = "dose"
    label: ClassVar[str] = "Dose"
    plural: ClassVar[str] = "Doses"
    icon: ClassVar[str] = "pill"
    part: ClassVar[Part] = "eaten"
    order: ClassVar[int] = 20
    headline: ClassVar[tuple[str, ...]] = ("quantity", "product_name", "skipped")

    product: Annotated[RecordId | None, Input("product", "What was taken?")] = None
    product_name: Annotated[str | None, Field(max_length=120), Input("hidden", "Product")] = None
    quantity: Annotated[Quantity | None, Input("quantity", "How much?")] = None
    with_food: Annotated[
        Literal["with", "without"] | None,
        Input("choice", "Food", options=(("with", "With food"), ("without", "Without food"))),
    ] = None
    meal_entry: Annotated[RecordId | None, Input("hidden", "Taken with")] = None
    portion: Annotated[str | None, Field(max_length=120), Input("hidden", "Planned portion")] = None
    skipped: Annotated[
        Literal["forgot", "felt_unwell", "no_food", "refused", "ran_out", "advised", "other"]
        | None,
        Input("choice", "Skipped, because", options=SKIPPED, more=True),
    ] = None
    effects: Annotated[
        dict[Key, bool], Input("flags", "Noticed afterwards", options=EFFECTS, more=True)
    ] = Field(default_factory=dict)
    note: Annotated[str | None, Field(max_length=2000), Input("text", "Note", more=True)] = None
    asked: Annotated[
        Literal["wait", "ask"] | None, Input("hidden", "Saved although the guard said")
    ] = None
    settled: Annotated[
        dict[Key, Literal["same", "twice"]], Input("hidden", "The same dose, or given twice")
    ] = Field(default_factory=dict)
    """By the id of the other record."""
