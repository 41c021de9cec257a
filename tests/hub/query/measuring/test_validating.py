"""Documents are parsed and validated within bounds; what is done inside graphql-core for that is watched here."""

import pytest
from graphql import GraphQLSyntaxError, OverlappingFieldsCanBeMergedRule, parse
from graphql.validation import specified_rules
from msgspec.structs import replace

from hub.query.errors import TooManyTokens, TooRepetitive
from hub.query.measuring.validating import faults_of, parsed, rules_for
from schema import schema
from tests.asking import DEPARTURE
from tests.queries.corpus import questions

FEW = replace(DEPARTURE, tokens=10)


def test_a_document_of_as_many_tokens_as_allowed_is_parsed() -> None:
    assert parsed("{ a b c d e f g h }", FEW).token_count == 10


@pytest.mark.parametrize("text", ["{ a b c d e f g h i }", "{ a b c d e f g h } #", "#\n" * 11, "[ [ " * 50])
def test_more_tokens_are_refused(text: str) -> None:
    with pytest.raises((TooManyTokens, GraphQLSyntaxError)) as caught:
        parsed(text, FEW)

    assert isinstance(caught.value, TooManyTokens) is (not text.startswith("["))


@pytest.mark.parametrize("text", ["", "{", '{ a(b: "tokens. Parsing aborted." }', "tokens. Parsing aborted."])
def test_what_is_no_document_is_told_as_such(text: str) -> None:
    with pytest.raises(GraphQLSyntaxError):
        parsed(text, DEPARTURE)


def test_at_most_five_errors_are_told() -> None:
    errors = faults_of(schema.core, parse("{ a b c d e f g }"), DEPARTURE)

    assert [one.message for one in errors] == [f"Cannot query field '{name}' on type 'Query'." for name in "abcde"]


def test_repeats_are_compared_only_so_often() -> None:
    with pytest.raises(TooRepetitive):
        faults_of(schema.core, parse(f"{{ {'viewer { role } ' * 240} }}"), DEPARTURE)

    assert faults_of(schema.core, parse(f"{{ {'viewer { role } ' * 40} }}"), DEPARTURE) == []


def test_what_conflicts_is_still_found() -> None:
    (error,) = faults_of(schema.core, parse("{ a: viewer { role } a: agencies { totalCount } }"), DEPARTURE)

    assert "'a' conflict" in error.message


def test_only_one_rule_is_replaced() -> None:
    rules = rules_for(10)

    assert len(rules) == len(specified_rules)
    (own,) = set(rules) - set(specified_rules)
    assert issubclass(own, OverlappingFieldsCanBeMergedRule)


def test_the_corpus_needs_a_small_part_of_the_comparisons() -> None:
    tight = replace(DEPARTURE, tokens=DEPARTURE.tokens // 10)

    for question in questions():
        assert faults_of(schema.core, parse(question.document), tight) == []
