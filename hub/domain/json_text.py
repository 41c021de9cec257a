"""Read JSON strictly: UTF-8, no name twice, no NaN, no endless numbers, no endless nesting."""

import json
import math
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Final, NoReturn

DEEPEST: Final = 64
LONGEST_NUMBER: Final = 100
ODD_TEXT: Final = re.compile("[\x00\ud800-\udfff]")


class NotJson(ValueError):
    """This text is refused: it is not JSON, or not JSON that two readers would understand alike."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


def read_json(body: bytes, *, exact: bool = False) -> object:
    """Read one JSON value, or raise `NotJson`. With `exact`, numbers with a point or exponent become `Decimal`."""
    try:
        value: object = json.loads(
            body.decode(),
            object_pairs_hook=each_name_once,
            parse_int=whole,
            parse_float=exact_number if exact else finite,
            parse_constant=no_number,
        )
    except UnicodeDecodeError as error:
        raise NotJson(
            f"The text is not UTF-8: byte {error.start + 1} does not fit.",
            f"文本不是 UTF-8 编码：第 {error.start + 1} 字节有误。",
        ) from None
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise NotJson(
            f"The text is not JSON: {error.msg} ({place}).",
            f"文本不是有效的 JSON：第 {error.lineno} 行第 {error.colno} 列。",
        ) from None
    except RecursionError:
        raise too_deep() from None
    refuse_depth(value)
    return value


def each_name_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; a name that stands twice is refused, since readers disagree on which value counts."""
    read = dict(pairs)
    if len(read) != len(pairs):
        seen: set[str] = set()
        twice = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        raise NotJson(f"The name {quoted(twice)} stands twice in one object.", f"同一对象中名称 {quoted(twice)} 重复。")
    return read


def whole(digits: str) -> int:
    """A whole number."""
    return int(short(digits))


def finite(digits: str) -> float:
    """A number with a point or exponent."""
    number = float(short(digits))
    if not math.isfinite(number):
        no_number(digits)
    return number


def exact_number(digits: str) -> Decimal:
    """A number with a point or exponent, digit by digit."""
    return Decimal(short(digits))


def short(digits: str) -> str:
    """The digits, unless there are more than any record needs."""
    if len(digits) > LONGEST_NUMBER:
        raise NotJson(
            f"A number has {len(digits)} digits; at most {LONGEST_NUMBER} are read.",
            f"数字有 {len(digits)} 位，最多 {LONGEST_NUMBER} 位。",
        )
    return digits


def no_number(constant: str) -> NoReturn:
    """Refuse NaN, Infinity, and what is too large to be told from it."""
    raise NotJson(f"{constant} is not a number that JSON has.", f"{constant} 不是 JSON 允许的数值。")


def refuse_depth(value: object) -> None:
    """Refuse what is nested deeper than any request or record."""
    level = [value]
    for _ in range(DEEPEST + 1):
        level = [inner for one in level if isinstance(one, dict | list) for inner in inside(one)]
        if not level:
            return
    raise too_deep()


def too_deep() -> NotJson:
    """Refuse endless nesting."""
    return NotJson(f"The JSON is nested deeper than {DEEPEST} levels.", f"JSON 嵌套超过 {DEEPEST} 层。")


def refuse_odd_text(value: object) -> None:
    """Raise `NotJson` where any text, names too, holds NUL or half a character, which no database keeps."""
    level = [value]
    while level:
        if any(isinstance(one, str) and ODD_TEXT.search(one) for one in level):
            raise NotJson("A text holds a NUL or half a character; remove it.", "文本中含有空字符或残缺字符，请删除。")
        level = [inner for one in level if isinstance(one, dict | list) for inner in (*names(one), *inside(one))]


def inside(value: dict[str, Any] | list[Any]) -> Iterable[Any]:
    """What an object or list holds."""
    return value.values() if isinstance(value, dict) else value


def names(value: dict[str, Any] | list[Any]) -> Iterator[str]:
    """The names in an object; a list has none."""
    yield from value if isinstance(value, dict) else ()


def quoted(name: str) -> str:
    """A name as it may stand in a message."""
    return "'" + "".join(sign if sign.isprintable() else "?" for sign in name[:60]) + "'"
