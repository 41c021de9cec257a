"""Read one value of a payload as the type of its field, or say everything that is wrong with it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from hub.domain.citizen_numbers import normal_number
from hub.domain.identifiers import normalised, trimmed
from hub.domain.records.declare import camel
from hub.domain.records.field_types import (
    CitizenNumberType,
    CodesType,
    CodeType,
    CountType,
    DayType,
    FlagType,
    IdentifierType,
    LinkType,
    MomentType,
    MoneyType,
    PartyReference,
    PartyType,
    TextType,
    YearType,
)
from hub.domain.records.mentions import SCHEMES
from hub.domain.records.problems import Problem, Unreadable, left_over, refused, shown
from hub.domain.vocabulary import UnknownCode

FORBIDDEN_TEXT: Final = re.compile("[\x00\ud800-\udfff]")
DAY_FORM: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT_FORM: Final = re.compile(
    DAY_FORM.pattern + r"[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})"
)
LINK_LONGEST: Final = 200
LARGEST_COUNT: Final = 2**31 - 1
YEARS: Final = range(1900, 2200)
AMOUNT_FORM: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
LARGEST_MONEY: Final = Decimal(10) ** 13
FEN: Final = Decimal("0.01")
NO_NUMBER: Final = Decimal("NaN")
ITEMS_MOST: Final = 10_000

REFERENCE_FIELDS: Final[Mapping[str, str]] = {camel(item.name): item.name for item in fields(PartyReference)}
IDENTIFIER_TEXT: Final = TextType(200)
REFERENCE_TEXTS: Final[Mapping[str, TextType]] = {
    name: TextType({"name": 500, "filing_street": LINK_LONGEST}.get(name, IDENTIFIER_TEXT.longest))
    for name in REFERENCE_FIELDS.values()
}
REFERENCE_NUMBERS: Final[Mapping[str, IdentifierType]] = {
    name: IdentifierType(scheme) for name, scheme in SCHEMES.items()
}


def is_missing(stated: object) -> bool:
    """Whether nothing is stated: no value, or text without a visible character."""
    return stated is None or (isinstance(stated, str) and not trimmed(stated))


def read_text(kind: TextType, stated: object, path: str) -> str:
    """Text without NUL and lone surrogates, which no database keeps."""
    if not isinstance(stated, str):
        raise refused(path, "WRONG_TYPE", f"{path} must be text.", f"{path} 应为文本。")
    if FORBIDDEN_TEXT.search(stated):
        raise refused(
            path,
            "FORBIDDEN_CHARACTER",
            f"{path} holds a NUL or half a character; remove it.",
            f"{path} 含有空字符或残缺字符，请删除。",
        )
    if len(stated) > kind.longest:
        raise refused(
            path,
            "TOO_LONG",
            f"{path} has {len(stated)} characters; at most {kind.longest} are taken.",
            f"{path} 有 {len(stated)} 个字符，最多 {kind.longest} 个。",
        )
    return trimmed(stated)


def read_identifier(kind: IdentifierType, stated: object, path: str) -> str:
    """A code or number in the normal form of its scheme; whether it is valid is a flag, not a refusal."""
    normal = normalised(kind.scheme, read_text(IDENTIFIER_TEXT, stated, path))
    return read_text(IDENTIFIER_TEXT, normal, path)  # one wide character may become many


def read_citizen_number(_kind: CitizenNumberType, stated: object, path: str) -> str:
    """A citizen's number in its normal form; whether it is valid is a flag, not a refusal."""
    return normal_number(read_text(IDENTIFIER_TEXT, stated, path))


def read_day(_kind: DayType, stated: object, path: str) -> date:
    """An ISO 8601 calendar day."""
    try:
        return date.fromisoformat(written(stated, DAY_FORM))
    except ValueError:
        raise refused(
            path,
            "INVALID_DATE",
            f"{path} is not a day: {shown(stated)}. Write it as 2020-06-30.",
            f"{path} 不是有效日期：{shown(stated)}。请写作 2020-06-30。",
        ) from None


def read_moment(_kind: MomentType, stated: object, path: str) -> datetime:
    """An ISO 8601 instant with its offset, in UTC."""
    try:
        return datetime.fromisoformat(written(stated, MOMENT_FORM)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise refused(
            path,
            "INVALID_DATETIME",
            f"{path} is not an instant: {shown(stated)}. Write it with its offset, as 2020-06-30T09:00:00+08:00.",
            f"{path} 不是有效时刻：{shown(stated)}。请带时区书写，如 2020-06-30T09:00:00+08:00。",
        ) from None


def read_count(_kind: CountType, stated: object, path: str) -> int:
    """A whole number that is not negative."""
    if isinstance(stated, bool) or not isinstance(stated, int) or not 0 <= stated <= LARGEST_COUNT:
        raise refused(
            path,
            "INVALID_NUMBER",
            f"{path} is not a whole number of 0 or more: {shown(stated)}.",
            f"{path} 应为不小于 0 的整数：{shown(stated)}。",
        )
    return stated


def read_year(_kind: YearType, stated: object, path: str) -> int:
    """A calendar year that records can speak of."""
    if isinstance(stated, bool) or not isinstance(stated, int) or stated not in YEARS:
        raise refused(
            path,
            "INVALID_YEAR",
            f"{path} is not a year from {YEARS[0]} to {YEARS[-1]}: {shown(stated)}. Write it as 2020.",
            f"{path} 不是 {YEARS[0]} 至 {YEARS[-1]} 间的年份：{shown(stated)}。请写作 2020。",
        )
    return stated


def read_flag(_kind: FlagType, stated: object, path: str) -> bool:
    """Yes or no."""
    if not isinstance(stated, bool):
        raise refused(path, "WRONG_TYPE", f"{path} must be true or false.", f"{path} 应为 true 或 false。")
    return stated


def read_money(_kind: MoneyType, stated: object, path: str) -> Decimal:
    """An amount of yuan: a string or number with at most two decimals."""
    amount = exact(stated)
    if not amount.is_finite() or not 0 <= amount < LARGEST_MONEY or amount != amount.quantize(FEN):
        raise refused(
            path,
            "INVALID_MONEY",
            f'{path} is not an amount of yuan: {shown(stated)}. Write it as "1234.50".',
            f"{path} 不是有效金额（元）：{shown(stated)}。请写作 “1234.50”。",
        )
    return amount.quantize(FEN)


def exact(stated: object) -> Decimal:
    """A JSON string or number as it was written; NaN where it is no number."""
    if isinstance(stated, bool) or not isinstance(stated, str | int | float):
        return NO_NUMBER
    if isinstance(stated, str) and AMOUNT_FORM.fullmatch(stated) is None:
        return NO_NUMBER
    try:
        return Decimal(repr(stated) if isinstance(stated, float) else stated)
    except InvalidOperation:
        return NO_NUMBER


def read_code(kind: CodeType, stated: object, path: str) -> object:
    """A value of a code list, by its name; an unknown one is named, never defaulted."""
    try:
        return kind.codes.named(stated if isinstance(stated, str) else "")
    except UnknownCode as error:
        names = ", ".join(error.known)
        known = "、".join(f"{member.name} {member.zh}" for member in kind.codes)
        raise refused(
            path,
            "UNKNOWN_CODE",
            f"{path} is not a value of its code list: {shown(stated)}. Known: {names}.",
            f"{path} 的值 {shown(stated)} 不在代码表中。可用：{known}。",
        ) from None


def read_codes(kind: CodesType, stated: object, path: str) -> list[object]:
    """A list of values of a code list."""
    problems: list[Problem] = []
    found: list[object] = []
    for index, item in enumerate(listed(stated, path)):
        try:
            found.append(read_code(CodeType(kind.codes), item, f"{path}[{index}]"))
        except Unreadable as error:
            problems.extend(error.problems)
    if problems:
        raise Unreadable(*problems)
    return found


def read_party(_kind: PartyType, stated: object, path: str) -> PartyReference:
    """A party by its name, and by codes where they are known."""
    if not isinstance(stated, Mapping):
        raise refused(path, "WRONG_TYPE", f"{path} must be an object.", f"{path} 应为对象。")
    problems = list(left_over(stated, REFERENCE_FIELDS.keys(), path=f"{path}."))
    values: dict[str, str] = {}
    for external, name in REFERENCE_FIELDS.items():
        said = stated.get(external)
        if said is not None and not is_missing(said):
            try:
                values[name] = read_text(REFERENCE_TEXTS[name], said, f"{path}.{external}")
                if name in REFERENCE_NUMBERS:
                    read_identifier(REFERENCE_NUMBERS[name], said, f"{path}.{external}")
            except Unreadable as error:
                problems.extend(error.problems)
    if "name" not in values and not any(problem.field == f"{path}.name" for problem in problems):
        problems.append(Problem(f"{path}.name", "REQUIRED", f"{path}.name is required.", f"缺少名称（{path}.name）。"))
    if problems:
        raise Unreadable(*problems)
    return PartyReference(name=values.pop("name"), **values)


def read_link(_kind: LinkType, stated: object, path: str) -> str:
    """The key of another record."""
    return read_text(TextType(LINK_LONGEST), stated, path)


def listed(stated: object, path: str) -> list[object]:
    """A list, not too long."""
    if not isinstance(stated, list):
        raise refused(path, "WRONG_TYPE", f"{path} must be a list.", f"{path} 应为列表。")
    if len(stated) > ITEMS_MOST:
        raise refused(
            path,
            "TOO_LONG",
            f"{path} has over {ITEMS_MOST} entries; split it.",
            f"{path} 超过 {ITEMS_MOST} 项，请拆分。",
        )
    return stated


def written(stated: object, form: re.Pattern[str]) -> str:
    """Text of a certain form; raises ValueError for any other."""
    if not isinstance(stated, str) or form.fullmatch(stated) is None:
        raise ValueError(stated)
    return stated


VALUE_READERS: Final[Mapping[type, Callable[[Any, object, str], object]]] = {
    TextType: read_text,
    IdentifierType: read_identifier,
    CitizenNumberType: read_citizen_number,
    DayType: read_day,
    MomentType: read_moment,
    CountType: read_count,
    YearType: read_year,
    FlagType: read_flag,
    MoneyType: read_money,
    CodeType: read_code,
    CodesType: read_codes,
    PartyType: read_party,
    LinkType: read_link,
}
