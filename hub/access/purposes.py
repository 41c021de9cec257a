"""Why somebody asks: declared beside a question, and needed for personal values."""

from typing import Final

import msgspec

from hub.access.principals import Role
from hub.domain.access_codes import Purpose
from hub.domain.vocabulary import UnknownCode
from hub.errors import BadInput

LONGEST_CASE: Final = 100
PARTS: Final = ("code", "case")


class Declared(msgspec.Struct, frozen=True):
    """A purpose that was declared, and the number of the case for which."""

    purpose: Purpose
    case_number: str | None


def read_purpose(stated: object) -> Declared:
    """Read `{"code": "CASE_INVESTIGATION", "case": "…"}`; raises `BadInput` for whatever is none."""
    if not isinstance(stated, dict) or not isinstance(stated.get("code"), str) or set(stated) - set(PARTS):
        raise BadInput(
            'A purpose is an object such as {"code": "CASE_INVESTIGATION", "case": "…"}, with nothing else in it.',
            '访问目的应为对象，如 {"code": "CASE_INVESTIGATION", "case": "…"}，且不含其他内容。',
        )
    return declared(stated["code"], stated.get("case"))


def declared(code: str, case_number: object) -> Declared:
    """A purpose by its code, and the number of the case; raises `BadInput`."""
    try:
        purpose = Purpose.named(code)
    except UnknownCode as error:
        known = ", ".join(error.known)
        raise BadInput(
            f"No purpose {code[:LONGEST_CASE]!r}. Known: {known}.",
            f"没有访问目的“{code[:LONGEST_CASE]}”。可用：{known}。",
        ) from None
    if case_number is None:
        return Declared(purpose, None)
    if not isinstance(case_number, str) or not is_number(case_number):
        raise BadInput(
            f"The case number of a purpose is text of 1 to {LONGEST_CASE} printable characters, "
            "without space around it.",
            f"访问目的的案号应为 1 至 {LONGEST_CASE} 个可见字符，首尾无空格。",
        )
    return Declared(purpose, case_number)


def is_number(text: str) -> bool:
    """Whether a text can be a case number: short, printable, and not blank at its ends."""
    return 0 < len(text) <= LONGEST_CASE and text.isprintable() and text == text.strip()


def refuse_unfounded(given: Declared | None, role: Role) -> None:
    """Raise `BadInput` for an officer's purpose without a case; a machine's or a dashboard's needs none."""
    if given is not None and role is Role.OFFICER and given.case_number is None:
        raise BadInput(
            f"An officer's purpose {given.purpose.name} needs the number of its case. Add it as `case`.",
            f"执法人员声明访问目的“{given.purpose.zh}”时须注明案号，请在 `case` 中填写。",
        )
