"""What the courts answer is taken as agreed, or refused with the member that is not."""

from typing import Any

import pytest

from connectors.courts.parse import read_answer
from hub.errors import SourceUnreadable

RESULT = {"code": "A", "listed": True, "documentNumbers": ["一号"]}
ANSWER = {"asOf": "2020-06-30T09:00:00+08:00", "results": [RESULT]}


def with_result(**changed: object) -> dict[str, Any]:
    """An answer whose one result is changed."""
    return {**ANSWER, "results": [{**RESULT, **changed}]}


def test_an_instant_is_told_in_utc() -> None:
    assert read_answer(ANSWER) == {"A": {"listed": True, "asOf": "2020-06-30T01:00:00+00:00", "documentCount": 1}}


@pytest.mark.parametrize(
    ("answer", "named"),
    [
        ([], "asOf"),
        ({**ANSWER, "asOf": "2020-06-30"}, "asOf"),
        ({**ANSWER, "asOf": None}, "asOf"),
        ({"asOf": ANSWER["asOf"]}, "results"),
        ({**ANSWER, "results": {}}, "results"),
        ({**ANSWER, "results": ["A"]}, "code"),
        ({**ANSWER, "results": [RESULT, RESULT]}, "code"),
        (with_result(code=1), "code"),
        (with_result(listed="yes"), "listed"),
        (with_result(listed=1), "listed"),
        (with_result(listed=False), "listed"),
        (with_result(listed=None), "listed"),
        (with_result(documentNumbers=[]), "listed"),
        (with_result(documentNumbers=None), "documentNumbers"),
        (with_result(documentNumbers=[1]), "documentNumbers"),
        (with_result(documentNumbers=[" "]), "documentNumbers"),
    ],
)
def test_an_answer_that_is_not_as_agreed_is_refused(answer: object, named: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read_answer(answer)

    assert f"'{named}'" in caught.value.en
    assert f"“{named}”" in caught.value.zh
