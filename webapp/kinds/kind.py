"""What a kind is: one model that says what may be recorded, and how a form should ask for it.

A kind's fields are its *merge units*: a scalar, a declared group (amount + unit), or a keyed map
whose every entry is a unit of its own (`foods/<key>`, `ratings/headache`). A bare list is never a
field, since two phones could not add to it without losing one another's words.
"""

from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, ClassVar, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from pydantic.fields import FieldInfo

Part = Literal["eaten", "felt", "household"]
"""Which part of a person an entry belongs to: meals and doses, how they feel, or nobody's own."""

RecordId = Annotated[str, Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Key = Annotated[str, Field(pattern=r"^[a-z0-9_-]{1,40}$")]
Rating = Annotated[int, Field(ge=0, le=10)]
"""0 none · 1-3 there, but I can ignore it · 4-6 gets in the way · 7-10 stops me."""


class Group(BaseModel):
    """Several values that are only ever written together, as one merge unit."""

    model_config = ConfigDict(extra="allow", allow_inf_nan=False)


class Moment(Group):
    """When something happened, as the person said it."""

    at: int = Field(ge=0, le=253_402_300_799_000, description="milliseconds since 1970, UTC")
    local: str = Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d$", description="the clock on the wall")
    zone: str = Field(min_length=1, max_length=64, description="IANA zone, such as Europe/Berlin")
    around: bool = False


Unit = Literal["g", "mg", "µg", "ml", "drop", "capsule", "tablet", "scoop", "sachet", "IU"]


class Quantity(Group):
    """An amount and its unit: 5 g."""

    amount: float = Field(gt=0, le=100_000)
    unit: Unit


class Food(Group):
    """One thing on the plate, in the words of who ate it or from the list."""

    name: str = Field(min_length=1, max_length=120)
    portion: Literal["small", "usual", "large"] = "usual"
    source: Literal["words", "list", "usual"] = "words"


@dataclass(frozen=True)
class Input:
    """How a form asks for a field.

    `ask` is the sort of control; `options` are (value, words) pairs for choices, or the declared
    keys of a keyed map. `after` makes one tap of the field open a screen once saved (red flags).
    """

    ask: Literal[
        "choice", "words", "text", "number", "scale", "scales", "flags", "foods", "quantity",
        "product", "switch", "moment", "pictures", "hidden",
    ]  # fmt: skip
    label: str
    hint: str = ""
    options: tuple[tuple[str, str], ...] = ()
    more: bool = False
    """Folded away behind "More": useful, seldom needed."""
    after: str = ""


class Kind(BaseModel):
    """Base of every kind. A subclass in a file of its own in this folder registers itself."""

    model_config = ConfigDict(extra="allow", allow_inf_nan=False)

    name: ClassVar[str]
    label: ClassVar[str]
    plural: ClassVar[str]
    icon: ClassVar[str]
    part: ClassVar[Part]
    order: ClassVar[int]
    headline: ClassVar[tuple[str, ...]]

    deleted: Annotated[bool | None, Input("hidden", "Deleted")] = None


class Entry(Kind):
    """A kind that is about a person and happened at a time."""

    person: Annotated[RecordId, Input("hidden", "About")]
    occurred: Annotated[Moment, Input("moment", "When")]
    writer: Annotated[RecordId | None, Input("hidden", "Written by")] = None
    """On a tablet that several share: the person who said that they were writing."""


def input_of(field: FieldInfo) -> Input:
    """The field's input hint. Raises LookupError, naming no field, if its author forgot one."""
    for extra in field.metadata:
        if isinstance(extra, Input):
            return extra
    raise LookupError("every field of a kind carries an Input")


def map_value(field: FieldInfo) -> Any | None:
    """The type of one entry of a keyed map, or None when the field is not a map."""
    for kind_of in (field.annotation, *get_args(field.annotation)):
        if get_origin(kind_of) is dict:
            return get_args(kind_of)[1]
    return None


def unit_type(field: FieldInfo) -> Any:
    """The type that one merge unit of this field must have, without the None that clears it."""
    value = map_value(field)
    bare = value if value is not None else field.annotation
    if get_origin(bare) in (Union, UnionType):
        kept = tuple(option for option in get_args(bare) if option is not type(None))
        bare = Union[kept]  # noqa: UP007 - built at run time
    rules = [extra for extra in field.metadata if value is None and not isinstance(extra, Input)]
    return Annotated[(bare, *rules)] if rules else bare


def adapter_of(field: FieldInfo) -> TypeAdapter[Any]:
    return TypeAdapter(unit_type(field), config=None)
