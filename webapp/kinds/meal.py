"""Meal: something eaten or drunk, in foods."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from webapp.kinds.kind import Entry, Food, Input, Key, Part, RecordId
from webapp.kinds.words import MEALS


class Meal(Entry):
    name: ClassVar[str] = "meal"
    label: ClassVar[str] = "Meal"
    plural: ClassVar[str] = "Meals"
    icon: ClassVar[str] = "utensils"
    part: ClassVar[Part] = "eaten"
    order: ClassVar[int] = 10
    headline: ClassVar[tuple[str, ...]] = ("foods", "meal")

    foods: Annotated[dict[Key, Food], Input("foods", "What was eaten?")] = Field(
        default_factory=dict
    )
    meal: Annotated[
        Literal["breakfast", "lunch", "dinner", "snack", "drink"] | None,
        Input("choice", "Which meal", options=MEALS),
    ] = None
    table: Annotated[RecordId | None, Input("hidden", "At one table with")] = None
    """The same for all who ate this meal together."""
    note: Annotated[str | None, Field(max_length=2000), Input("text", "Note", more=True)] = None
