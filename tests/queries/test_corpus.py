"""Every question of the corpus gets the answer that is kept beside it, by the statement that is kept beside it."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from hub.query.documents import read_document
from hub.store.engine import Store
from schema import schema
from tests.asking import DEPARTURE, ask
from tests.databases import Kind
from tests.queries.corpus import Question, explanation_of, questions, shown_answer
from tests.witness.comparing import compared

WRITING: Final = os.environ.get("HUB_TEST_WRITE_SNAPSHOTS") == "1"
"""Whether what is kept is written anew: the answers by SQLite, which PostgreSQL must give too."""

HOW: Final = "HUB_TEST_WRITE_SNAPSHOTS=1 writes what is kept anew; look at what changed before it is committed."

QUESTIONS: Final = questions()
FEWEST: Final = 150


def kept(file: Path, text: str, *, write: bool) -> None:
    """Hold a text to what is kept in a file."""
    if write:
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8"), HOW


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_a_question_gets_its_answer(districts: Mapping[str, Store], kind: Kind, question: Question) -> None:
    store = districts[question.district]
    operation = question.of(store)

    answer = ask(store, operation.document, who=operation.who, **operation.variables)

    assert compared(store, operation).differences == []
    kept(question.snapshot(".answer.json"), shown_answer(answer), write=WRITING and kind == "sqlite")


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_a_question_is_answered_by_its_plan(districts: Mapping[str, Store], kind: Kind, question: Question) -> None:
    told = explanation_of(question, question.of(districts[question.district]))

    # Plans and statements don't hang on what is stored: what is kept is written and held once.
    for ending, text in told.items() if kind == "sqlite" else ():
        kept(question.snapshot(ending), text, write=WRITING)


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_a_question_is_within_the_limits_of_departure(question: Question) -> None:
    assert list(read_document(schema, question.document, DEPARTURE).errors) == []


def test_the_corpus_is_large_enough() -> None:
    assert len(QUESTIONS) >= FEWEST
