"""Enforcement's words and layouts."""

from connectors.enforcement.parse import INSPECTIONS, LAYOUTS, PENALTIES, PENALTY_WORDS, RESULT_WORDS
from hub.domain.vocabulary import InspectionResult, PenaltyKind


def test_every_kind_of_penalty_has_a_word() -> None:
    assert set(PENALTY_WORDS.values()) == set(PenaltyKind)


def test_every_result_of_an_inspection_has_a_word() -> None:
    assert set(RESULT_WORDS.values()) == set(InspectionResult)


def test_the_hubs_own_wordings_are_among_the_words() -> None:
    assert all(PENALTY_WORDS[kind.zh] is kind for kind in PenaltyKind)
    assert all(RESULT_WORDS[result.zh] is result for result in InspectionResult)


def test_a_wording_that_leaves_the_penalty_open_is_not_decided_here() -> None:
    assert not any("或者" in word for word in PENALTY_WORDS)


def test_a_row_number_is_no_key() -> None:
    assert [column.column for column in INSPECTIONS.ignored] == ["序号"]


def test_every_ignored_column_says_why() -> None:
    assert all(column.because for layout in LAYOUTS for column in layout.ignored)


def test_penalties_have_the_columns_of_the_publication() -> None:
    assert len(PENALTIES.fingerprint) == 21
