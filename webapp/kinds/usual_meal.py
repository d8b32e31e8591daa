"""Usual meal: a plate the household eats again and again. It never carries a dose."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from webapp.kinds.kind import Food, Input, Key, Kind, Part
from webapp.kinds.words import MEALS


class UsualMeal(Kind):
    name: ClassVar[str] = "usual_meal"
    label: ClassVar[str] = "Usual meal"
    plural: ClassVar[str] = "Usual meals"
    icon: ClassVar[str] = "cooking-pot"
    part: ClassVar[Part] = "household"
    order: ClassVar[int] = 120
    headline: ClassVar[tuple[str, ...]] = ("title", "foods")

    title: Annotated[str, Field(min_length=1, max_length=120), Input("words", "Name")]
    foods: Annotated[dict[Key, Food], Input("foods", "Foods")] = Field(default_factory=dict)
    meal: Annotated[
        Literal["breakfast", "lunch", "dinner", "snack", "drink"] | None,
        Input("choice", "Which meal", options=MEALS),
    ] = None
