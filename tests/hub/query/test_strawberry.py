"""Canaries: the internals of Strawberry on which the query engine leans, so that an upgrade fails here first."""

import enum
import inspect
from typing import Annotated, Any

import pytest
import strawberry
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.types import Info
from strawberry.types.graphql import OperationType

from hub.domain.vocabulary import CodeList, Label
from hub.query.declaring.build import HubSchema
from hub.query.declaring.codes import described, enums, named
from schema import schema


def test_the_signature_of_a_resolver_tells_its_arguments() -> None:
    def resolve(self: object, info: Info, **given: Any) -> str:  # noqa: ARG001 - Strawberry hands it over
        return f"{given}"

    positional, keyword = inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY
    told = Annotated[int | None, strawberry.argument(name="howMany", description="数 — How many")]
    resolve.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter("self", positional),
            inspect.Parameter("info", positional, annotation=Info),
            inspect.Parameter("how_many", keyword, annotation=told, default=strawberry.UNSET),
        ],
        return_annotation=str,
    )
    query = type("Query", (), {"__annotations__": {"a": str}, "a": strawberry.field(resolver=resolve)})
    made = strawberry.Schema(strawberry.type(query))

    assert "howMany: Int" in made.as_str()
    assert made.execute_sync("{ a(howMany: 5) }").data == {"a": "{'how_many': 5}"}
    assert made.execute_sync("{ a }").data == {"a": "{}"}


def test_annotations_that_are_replaced_before_decoration_count() -> None:
    class Query:
        a: "NeverDefined"  # type: ignore[name-defined]  # noqa: F821

    Query.__annotations__ = {"a": int | None}
    Query.a = strawberry.field(resolver=lambda: 5, description="甲 — A")

    assert strawberry.Schema(strawberry.type(Query)).execute_sync("{ a }").data == {"a": 5}


def test_the_values_of_an_enum_definition_take_descriptions() -> None:
    class Colour(enum.Enum):
        RED = 1

    strawberry.enum(Colour)
    definition: Any = Colour.__strawberry_definition__  # type: ignore[attr-defined]
    for value in definition.values:
        value.description = "红 — Red"

    query = type("Query", (), {"__annotations__": {"a": Colour}, "a": strawberry.field(resolver=lambda: Colour.RED)})

    assert '"""红 — Red"""\n  RED' in strawberry.Schema(strawberry.type(query)).as_str()


def test_every_code_list_is_an_enum_once() -> None:
    before = [codes.__strawberry_definition__ for codes in CodeList.__subclasses__()]  # type: ignore[attr-defined]

    enums()

    assert [codes.__strawberry_definition__ for codes in CodeList.__subclasses__()] == before  # type: ignore[attr-defined]
    for codes in CodeList.__subclasses__():
        definition: Any = codes.__strawberry_definition__  # type: ignore[attr-defined]
        assert definition.description == described(codes.title)
        assert [value.description for value in definition.values] == [described(one.label) for one in codes]


def test_a_member_without_a_label_is_not_left_unnamed() -> None:
    class Colour(enum.Enum):
        RED = 1

    with pytest.raises(KeyError, match="RED"):
        named(Colour, Label("颜色", "Colour"), {})


def test_errors_are_processed_by_the_schema_that_says_so() -> None:
    heard: list[GraphQLError] = []

    class Listening(HubSchema):
        def process_errors(self, errors: list[GraphQLError], execution_context: object = None) -> None:  # noqa: ARG002
            heard.extend(errors)

    query = type("Query", (), {"__annotations__": {"a": int | None}, "a": strawberry.field(resolver=lambda: 1 / 0)})

    Listening(strawberry.type(query)).execute_sync("{ a }")

    assert [type(error.original_error) for error in heard] == [ZeroDivisionError]
    assert "process_errors" in vars(HubSchema)


def test_an_extension_knows_the_kind_of_operation_and_surrounds_it() -> None:
    seen: list[object] = []

    class Watching(SchemaExtension):
        def on_execute(self) -> Any:
            seen.append(self.execution_context.operation_type)
            yield
            seen.append("done")

    query = type("Query", (), {"__annotations__": {"a": int}, "a": strawberry.field(resolver=lambda: 5)})

    strawberry.Schema(strawberry.type(query), extensions=[Watching]).execute_sync("{ a }")

    assert seen == [OperationType.QUERY, "done"]


def test_one_of_is_known_to_validation_and_to_introspection() -> None:
    told = schema._schema.type_map["RecordInput"]  # noqa: SLF001 - what validation looks at

    definition = told.extensions["strawberry-definition"]

    assert definition.is_one_of is True
    assert definition.directives


def test_unset_is_false_and_one_of_its_kind() -> None:
    assert not strawberry.UNSET
    assert type(strawberry.UNSET)() is strawberry.UNSET
