"""A schema is built of what is declared in the hub's words, and of nothing else."""

from dataclasses import replace
from typing import Any

import pytest

from hub.access.labels import Access
from hub.domain.records.agency import Agency as StatedAgency
from hub.domain.records.division import DivisionSuccessor
from hub.domain.records.party import Party as StatedParty
from hub.domain.records.penalty import PenaltyRecord
from hub.domain.vocabulary import PartyStanding
from hub.query.declaring import bindings, declare, targets
from hub.query.declaring.declare import by_node, column, counted, dimension, entity, every, many, stats
from hub.query.declaring.declared import Registry
from hub.query.declaring.generated import Connection
from hub.query.declaring.scalars import Money
from hub.query.planning import relations
from tests.hub.query.declaring.building import TITLE, agency, built, made, refusal

pytestmark = pytest.mark.usefixtures("registry")


def test_what_agrees_is_built() -> None:
    example = agency(
        name=(str, column(StatedAgency.name, where=True, order=True)), uscc=(str | None, column(StatedAgency.uscc))
    )

    schema = built(examples=(Connection[example] | None, every("样例", "Examples")))  # type: ignore[valid-type]

    assert "type Example {" in schema.as_str()
    assert "  uscc: String\n" in schema.as_str()


def test_only_dated_rows_that_are_nodes_have_an_id() -> None:
    body = {"name": column(StatedAgency.name), "__annotations__": {"name": str}, "__module__": __name__}
    node = entity(StatedAgency, label=Access.PUBLIC, title=TITLE)(type("Example", (declare.Node,), body))
    value = made(DivisionSuccessor, "Successor", Access.PUBLIC, code=(str, column(DivisionSuccessor.division)))

    printed = built(
        examples=(Connection[node] | None, every("样例", "Examples")),  # type: ignore[valid-type]
        node=(declare.Node | None, by_node("节点", "Anything")),
    ).as_str()

    assert "type Example implements Node {" in printed
    assert '"""标识 — The id given by the hub"""' in printed
    assert value.__name__ in printed
    assert "id:" not in printed.partition("type Successor")[2].partition("}")[0]


def test_an_attribute_that_no_word_declares_is_refused() -> None:
    assert refusal(lambda: agency(name=(str, "a constant"))).startswith(
        "Example.name is not declared by any of Column, "
    )
    assert refusal(lambda: agency(name=(str, None))).startswith("Example.name is not declared")
    assert refusal(lambda: agency(name=(str, every("一", "One")))).startswith("Example.name is not declared")


def test_an_attribute_without_a_type_is_refused() -> None:
    body = {"name": column(StatedAgency.name), "__module__": __name__}

    register = entity(StatedAgency, label=Access.PUBLIC, title=TITLE)

    assert refusal(lambda: register(type("Example", (), body))) == "Example.name has no type"


def test_a_root_that_no_word_declares_is_refused() -> None:
    example = agency(name=(str, column(StatedAgency.name)))

    assert refusal(lambda: built(examples=(example, 5))).startswith("Query.examples is not declared by any of Every, ")


def test_an_entity_without_a_label_is_refused() -> None:
    unlabelled: Any = entity

    assert "label" in refusal(lambda: unlabelled(StatedAgency, title=TITLE))


def test_rows_that_are_no_records_need_a_title() -> None:
    bare = type("Bare", (), {"__module__": __name__})

    assert refusal(lambda: entity(StatedParty, label=Access.PUBLIC)(bare)) == "Bare needs a title"


def test_a_record_lends_its_title(registry: Registry) -> None:
    bare = entity(StatedAgency, label=Access.PUBLIC)(type("Bare", (), {"__module__": __name__}))

    assert registry.entities[bare].title == StatedAgency.about.label


def test_a_type_that_names_no_entity_is_refused() -> None:
    agency(penalties=(Connection[Money] | None, many(PenaltyRecord.authority)))

    assert refusal(built).endswith("names no entity")


def test_a_field_that_refers_to_nothing_leads_nowhere() -> None:
    with pytest.raises(TypeError):
        targets.referred_entity(PenaltyRecord.fine)
    with pytest.raises(TypeError):
        relations.referred_name(PenaltyRecord.fine)
    with pytest.raises(TypeError):
        relations.item_of(PenaltyRecord.fine)


def test_a_field_of_a_type_on_stored_data_that_nothing_declares_is_refused(registry: Registry) -> None:
    example = agency(name=(str, column(StatedAgency.name)))
    schema = built(examples=(Connection[example] | None, every("样例", "Examples")))  # type: ignore[valid-type]
    registry.entities[example] = replace(registry.entities[example], fields={})

    assert refusal(lambda: bindings.bound(schema.core, {})) == "declared by nothing: Example.name"


def test_a_field_on_stored_data_has_no_answer_of_its_own() -> None:
    example = agency(name=(str, column(StatedAgency.name)))
    schema = built(examples=(Connection[example] | None, every("样例", "Examples")))  # type: ignore[valid-type]

    result: Any = schema.execute_sync("{ examples { totalCount } }")

    assert "was not planned" in str(result.errors)


def test_an_entity_with_nothing_to_filter_or_order_takes_no_such_argument() -> None:
    example = agency(name=(str, column(StatedAgency.name)))
    body = {"count": counted(), "uscc": dimension(StatedAgency.uscc), "__module__": __name__}
    body["__annotations__"] = {"count": int, "uscc": str | None}
    rows = declare.statistics(example, title=TITLE)(type("ExampleStats", (), body))

    printed = built(
        examples=(Connection[example] | None, every("样例", "Examples", only={"standing": PartyStanding.EXISTING})),  # type: ignore[valid-type]
        example_stats=(list[rows] | None, stats("统计", "Statistics")),  # type: ignore[valid-type]
    ).as_str()

    assert "where:" not in printed
    assert "orderBy:" not in printed
    assert "enum ExampleDimension" in printed
