"""Read what the courts answer about judgment defaulters; pure. The layout is ASSUMED: none is published."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from hub.domain.connector import Found
from hub.domain.records.field_types import MomentType
from hub.domain.records.field_values import read_moment
from hub.domain.records.problems import Unreadable
from hub.errors import SourceUnreadable

FIELDS: Final = ("listed", "asOf", "documentCount")
"""What is said of every code that the courts know."""


def read_answer(answer: object) -> dict[str, Found | None]:
    """What the courts say of each code; None where `listed` is null, as they don't know the code.

    The answer is `{"asOf": instant, "results": [{"code", "listed", "documentNumbers"}, …]}`; what it has beyond
    that is left aside. Raises `SourceUnreadable`.
    """
    as_of = read_instant(member(answer, "asOf"))
    results = member(answer, "results")
    if not isinstance(results, list):
        raise not_agreed("results")
    found: dict[str, Found | None] = {}
    for result in results:
        code = member(result, "code")
        if not isinstance(code, str) or code in found:
            raise not_agreed("code")
        found[code] = read_result(result, as_of)
    return found


def read_result(result: object, as_of: datetime) -> Found | None:
    """What is said of one code."""
    listed, documents = member(result, "listed"), member(result, "documentNumbers")
    if not isinstance(documents, list) or not all(isinstance(one, str) and one.strip() for one in documents):
        raise not_agreed("documentNumbers")
    # Listed on no document, or on none listed: which half is wrong is the court's to say.
    if not isinstance(listed, bool | None) or bool(listed) is not bool(documents):
        raise not_agreed("listed")
    if listed is None:
        return None
    return dict(zip(FIELDS, (listed, as_of.isoformat(), len(set(documents))), strict=True))


def read_instant(stated: object) -> datetime:
    """The instant of the list, in UTC."""
    try:
        return read_moment(MomentType(), stated, "asOf")
    except Unreadable:
        raise not_agreed("asOf") from None


def member(of: object, name: str) -> object:
    """A member of an object; raises `SourceUnreadable` where it is missing."""
    if not isinstance(of, Mapping) or name not in of:
        raise not_agreed(name)
    return of[name]


def not_agreed(name: str) -> SourceUnreadable:
    """The refusal of an answer, with the member that is not as agreed."""
    return SourceUnreadable(
        f"The courts' answer is not as agreed: see '{name}'.", f"法院的答复与约定格式不符，见“{name}”。"
    )
