"""A purpose is read strictly: its code is one of a list, and its case number is a short line of text."""

from typing import Any

import pytest

from hub.access.principals import Role
from hub.access.purposes import LONGEST_CASE, Declared, read_purpose, refuse_unfounded
from hub.domain.access_codes import Purpose
from hub.errors import BadInput

CASE = "杭江综执立〔2020〕12号"


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ({"code": "INSPECTION"}, Declared(Purpose.INSPECTION, None)),
        ({"code": "INSPECTION", "case": None}, Declared(Purpose.INSPECTION, None)),
        ({"code": "CASE_INVESTIGATION", "case": CASE}, Declared(Purpose.CASE_INVESTIGATION, CASE)),
        ({"code": "CREDIT_REVIEW", "case": "案" * LONGEST_CASE}, Declared(Purpose.CREDIT_REVIEW, "案" * LONGEST_CASE)),
    ],
)
def test_a_purpose_is_a_code_with_a_case_or_without(stated: object, found: Declared) -> None:
    assert read_purpose(stated) == found


@pytest.mark.parametrize(
    "stated",
    [None, "INSPECTION", 1, [], {}, {"code": None}, {"code": 1}, {"case": CASE}, {"code": "INSPECTION", "why": "x"}],
)
def test_what_is_no_purpose_is_refused_with_an_example(stated: object) -> None:
    with pytest.raises(BadInput, match="such as"):
        read_purpose(stated)


@pytest.mark.parametrize("code", ["", "CURIOSITY", "inspection", "label", "x" * 10_000])
def test_an_unknown_code_is_refused_with_those_that_are_known(code: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_purpose({"code": code, "case": CASE})

    assert f"Known: {', '.join(one.name for one in Purpose)}." in refused.value.en
    assert len(refused.value.en) < 300
    assert "可用" in refused.value.zh


@pytest.mark.parametrize(
    "case",
    ["", " ", f" {CASE}", f"{CASE} ", "案\n12", "案\t12", "\x00", "a\u202eb", "案" * (LONGEST_CASE + 1), 12, [CASE]],
)
def test_what_is_no_case_number_is_refused(case: Any) -> None:
    with pytest.raises(BadInput, match=f"1 to {LONGEST_CASE} printable characters"):
        read_purpose({"code": "INSPECTION", "case": case})


@pytest.mark.parametrize("role", Role)
def test_officers_alone_need_a_case(role: Role) -> None:
    refuse_unfounded(None, role)
    refuse_unfounded(Declared(Purpose.INSPECTION, CASE), role)
    if role is not Role.OFFICER:
        refuse_unfounded(Declared(Purpose.INSPECTION, None), role)
        return
    with pytest.raises(BadInput, match="needs the number of its case"):
        refuse_unfounded(Declared(Purpose.INSPECTION, None), role)
