"""Read what senders push, from GraphQL and from files alike: one record or withdrawal an item."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from hub.domain.connector import Op, Statement
from hub.domain.records import KINDS
from hub.domain.records.declare import camel
from hub.domain.records.field_types import DayType, TextType
from hub.domain.records.field_values import FORBIDDEN_TEXT, read_day, read_text
from hub.domain.records.problems import Problem, Unreadable, refused, shown

KIND_OF_MEMBER: Final[Mapping[str, str]] = MappingProxyType({camel(kind): kind for kind in KINDS})
"""The member that holds a record → its kind: `otherParty` → `other_party`."""

WITHDRAW: Final = "withdraw"
MEMBERS: Final = (*KIND_OF_MEMBER, WITHDRAW)
STATEMENT: Final = "statement"
ABOUT: Final = ("version", "effectiveOn")
"""What a record's `statement` tells: its version, and its day."""

VERSION: Final = f"{STATEMENT}.version"
EFFECTIVE_ON: Final = f"{STATEMENT}.effectiveOn"
WITHDRAWAL: Final = frozenset({"kind", "nativeId"})

LARGEST_VERSION: Final = 2**63 - 1
LONGEST_NATIVE_ID: Final = 10_000
DEEPEST: Final = 16


@dataclass(frozen=True, slots=True)
class Unread:
    """An item that states nothing readable; it is refused in its place, and the batch goes on."""

    problems: tuple[Problem, ...]


def statements_of(items: Iterable[object]) -> list[Statement | Unread]:
    """Read many items; each comes back in its place."""
    return [read_item(item) for item in items]


def read_item(item: object) -> Statement | Unread:
    """Read one item, whatever it is."""
    try:
        return statement_of(item)
    except Unreadable as error:
        return Unread(error.problems)


def statement_of(item: object) -> Statement:
    """Read `{"penalty": {…, "statement": {"version": 2, "effectiveOn": "2014-05-01"}}}` or `{"withdraw": {…}}`.

    Exactly one member names the record; a member that is None counts as absent. `statement`, which may be left
    out, tells the version and its day; a withdrawal states `kind` and `nativeId` beside it. Values may be those
    of JSON or of Python (dates, decimals, members of code lists). Raises `Unreadable` with everything that is
    wrong.
    """
    stated = given(item, "")
    problems = [no_field(name, MEMBERS) for name in stated if name not in MEMBERS]
    found = [name for name in stated if name in MEMBERS]
    if problems or len(found) != 1:
        raise Unreadable(*problems, *([] if len(found) == 1 else [not_one(found)]))
    member = found[0]
    payload = dict(an_object(stated[member], member))
    version, effective_on = read_about(payload.pop(STATEMENT, None))
    if member == WITHDRAW:
        kind, native_id = read_withdrawal(payload)
        return Statement(kind, {}, Op.WITHDRAW, native_id, version, effective_on)
    return Statement(KIND_OF_MEMBER[member], plain_object(payload, member), version=version, effective_on=effective_on)


def given(value: object, path: str) -> dict[str, Any]:
    """The members of an object that say anything."""
    return {name: one for name, one in an_object(value, path).items() if one is not None}


def read_about(value: object) -> tuple[int | None, date | None]:
    """The version that a record states, and the day from which it holds."""
    stated = {} if value is None else given(value, STATEMENT)
    problems = [no_field(f"{STATEMENT}.{name}", ABOUT) for name in stated if name not in ABOUT]
    if problems:
        raise Unreadable(*problems)
    return read_version(stated.get("version")), read_effective_on(stated.get("effectiveOn"))


def an_object(value: object, path: str) -> Mapping[str, Any]:
    """The value, if it is an object."""
    if not isinstance(value, Mapping):
        what = path or "A record"
        raise refused(path, "WRONG_TYPE", f"{what} must be an object.", f"{path or '记录'}应为对象。")
    return value


def read_withdrawal(stated: Mapping[str, Any]) -> tuple[str, str]:
    """The kind and the native id of a record that is taken back."""
    known = {kind.upper(): kind for kind in KINDS}
    problems = [no_field(f"{WITHDRAW}.{name}", ("kind", "nativeId")) for name in stated if name not in WITHDRAWAL]
    kind = stated.get("kind")
    name = kind.name if isinstance(kind, Enum) else kind
    if not isinstance(name, str) or name not in known:
        listed = ", ".join(known)
        problems.append(
            Problem(
                f"{WITHDRAW}.kind",
                "UNKNOWN_KIND",
                f"No record type {shown(name)}. Known: {listed}.",
                f"没有记录类型 {shown(name)}。可用：{listed}。",
            )
        )
    if stated.get("nativeId") in (None, ""):
        where = f"{WITHDRAW}.nativeId"
        problems.append(Problem(where, "REQUIRED", f"{where} is required.", f"缺少必填项（{where}）。"))
    if problems:
        raise Unreadable(*problems)
    return known[str(name)], read_text(TextType(LONGEST_NATIVE_ID), stated["nativeId"], f"{WITHDRAW}.nativeId")


def read_version(stated: object) -> int | None:
    """The agency's own number of this version."""
    if stated is None:
        return None
    if isinstance(stated, bool) or not isinstance(stated, int) or not 0 <= stated <= LARGEST_VERSION:
        raise refused(
            VERSION,
            "INVALID_NUMBER",
            f"{VERSION} is not a whole number of 0 or more: {shown(stated)}.",
            f"{VERSION} 应为不小于 0 的整数：{shown(stated)}。",
        )
    return stated


def read_effective_on(stated: object) -> date | None:
    """The day from which the record holds, whatever day its payload states."""
    if stated is None or (isinstance(stated, date) and not isinstance(stated, datetime)):
        return stated
    return read_day(DayType(), stated, EFFECTIVE_ON)


def plain_object(value: Mapping[str, Any], path: str, *, depth: int = 0) -> dict[str, object]:
    """An object as JSON has it, for the log; raises `Unreadable` where JSON or a database has no room for it."""
    return {plain_name(name, path): plain(inner, f"{path}.{name}", depth=depth + 1) for name, inner in value.items()}


def plain(value: object, path: str, *, depth: int) -> object:
    """A value as JSON has it."""
    if depth > DEEPEST:
        raise refused(path[:60], "TOO_DEEP", f"{path[:60]} … is nested too deeply.", f"{path[:60]} …嵌套过深。")
    if isinstance(value, Mapping):
        return plain_object(value, path, depth=depth)
    if isinstance(value, list | tuple):
        return [plain(inner, f"{path}[{index}]", depth=depth + 1) for index, inner in enumerate(value)]
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}" if value.is_finite() else str(value)
    return str(value) if isinstance(value, UUID) else value


def plain_name(name: object, path: str) -> str:
    """The name of a field, which problems repeat: what no database keeps must not get that far."""
    if not isinstance(name, str) or FORBIDDEN_TEXT.search(name):
        raise refused(
            path,
            "FORBIDDEN_CHARACTER",
            f"The name of a field in {path} holds a NUL or half a character; remove it.",
            f"{path} 中的字段名含有空字符或残缺字符，请删除。",
        )
    return name


def no_field(name: str, known: Iterable[str]) -> Problem:
    """Complain about a name that has no meaning here."""
    listed = ", ".join(known)
    said = shown(name)
    return Problem(
        said[1:-1], "UNKNOWN_FIELD", f"No field {said}. Known: {listed}.", f"没有字段 {said}。可用：{listed}。"
    )


def not_one(found: list[str]) -> Problem:
    """Complain about an item with no record, or with several."""
    listed, given = ", ".join(MEMBERS), ", ".join(found) or "none"
    return Problem(
        "",
        "NOT_ONE_RECORD",
        f"An item states exactly one of {listed}; this one states {given}.",
        f"每项须且仅须填写其中之一：{listed}；本项填写：{given if found else '无'}。",
    )
