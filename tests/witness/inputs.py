"""Which arguments cannot be used at all: the whole request is refused for them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from hub.domain.names import fold
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Column, Entity, One
from hub.query.declaring.rows import ROWS
from hub.query.declaring.targets import family
from tests.witness.filters import Where, every_asked, is_party

MOST_VALUES: Final = 1_000
LONGEST_TEXT: Final = 500
LARGEST_AMOUNT: Final = Decimal(10) ** 13
HEX_DIGITS: Final = 32


class Refused(Exception):
    """The whole request is refused, with a code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def refuse_filter(entity: Entity, where: Where | None) -> None:
    """Refuse what no filter may ask."""
    for one in every_asked(entity, where or {}):
        if isinstance(one.declaration, Column):
            refuse_operators(one.given)
        elif isinstance(one.declaration, One) and not is_party(one.declaration):
            refuse_operators({name: given for name, given in one.given.items() if name != "is"})
    for text in searches(where or {}):
        refuse_value(text)
        if not fold(text):
            raise Refused("BAD_INPUT")


def searches(where: Mapping[str, Any]) -> Iterator[str]:
    """Every text that is searched for, however deep: no other member of a filter has this name."""
    for name, given in where.items():
        if name == "search" and given is not None:
            yield given
        for inner in given if isinstance(given, list) else [given]:
            if isinstance(inner, Mapping):
                yield from searches(inner)


def refuse_having(having: Mapping[str, Any] | None) -> None:
    """Refuse what no condition on a measure may ask."""
    for operators in (having or {}).values():
        if operators is not None:
            refuse_operators(operators)


def refuse_operators(operators: Mapping[str, Any]) -> None:
    """Refuse operators without a value, and values that no database compares with."""
    for given in operators.values():
        if given is None:
            raise Refused("BAD_INPUT")
        refuse_value(given)


def refuse_value(given: object) -> None:
    """Refuse long lists and texts, texts that are none, and amounts that are none."""
    if isinstance(given, list):
        for one in given:
            refuse_value(one)
    too_many = isinstance(given, list) and len(given) > MOST_VALUES
    if too_many or (isinstance(given, str) and not is_text(given)):
        raise Refused("BAD_INPUT")
    if isinstance(given, Decimal) and not is_amount(given):
        raise Refused("BAD_INPUT")


def is_text(given: str) -> bool:
    """Whether a text can be looked for."""
    return len(given) <= LONGEST_TEXT and not any(sign == "\x00" or "\ud800" <= sign <= "\udfff" for sign in given)


def is_amount(given: Decimal) -> bool:
    """Whether a number is an amount of yuan."""
    return abs(given) < LARGEST_AMOUNT and given * 100 == int(given * 100)


def read_id(given: str, *families: str) -> tuple[str, UUID]:
    """The family and key in an id; refuses what is no id, or one of another family."""
    name, _, digits = given.rpartition("_")
    sound = len(digits) == HEX_DIGITS and set(digits) <= set("0123456789abcdef")
    if not sound or name not in families:
        raise Refused("BAD_INPUT")
    return name, UUID(digits)


def families() -> dict[str, Entity]:
    """Whatever has an id, by the family of its ids; of several entities the interface."""
    found: dict[str, Entity] = {}
    for entity in DECLARED.entities.values():
        if ROWS[entity.declared].dated and has_id(entity):
            name = family(entity)
            if name not in found or entity.interface:
                found[name] = entity
    return found


def has_id(entity: Entity) -> bool:
    """Whether the rows of an entity can be asked for by their ids."""
    return "Node" in {base.__name__ for base in entity.cls.__mro__}
