"""What is left of a value that the caller sees masked."""

from typing import Any, Final

from sqlalchemy import ColumnElement, case, cast, func, null

from hub.domain.personal import LONG
from hub.domain.records.declare import Field
from hub.domain.records.field_types import IdentifierType, LinkType, TextType
from hub.query.elements import Joined, MaskedForm, Stars, number, quoted

TEXTS: Final = (TextType, IdentifierType, LinkType)


def masked(field: Field[Any], column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A text with its ends kept and its middle hidden; of anything else nothing."""
    if field.personal:
        return MaskedForm(column)
    return ends_kept(column) if isinstance(field.type, TEXTS) else cast(null(), column.type)


def ends_kept(text: ColumnElement[Any]) -> ColumnElement[Any]:
    """A text with its ends kept and its middle hidden, as `masked` of hub/domain/personal.py does it."""
    length = func.length(text)
    kept = case((length >= number(LONG), number(4)), else_=number(1))
    hidden = length - number(2) * kept
    stars = case((hidden > number(1), hidden), else_=number(1))
    end = case((hidden > number(0), func.substr(text, length - kept + number(1))), else_=quoted(""))
    return Joined((func.substr(text, number(1), kept), Stars(stars), end))
