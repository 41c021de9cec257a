"""What agencies answer live fits the types that show it."""

import strawberry
from graphql import GraphQLObjectType
from strawberry.schema.config import StrawberryConfig

from connectors.courts import JUDGMENT_DEFAULTER
from hub.access.labels import Access
from hub.domain.records.party import Party
from hub.domain.vocabulary import Label
from hub.query.declaring.declare import lookup
from hub.query.declaring.declared import LiveLookUp
from hub.query.declaring.scalars import SCALARS
from schema.live import JudgmentDefaulterStanding


@strawberry.type
class Query:
    """A root, to build the types with."""

    standing: JudgmentDefaulterStanding | None = None


def test_the_courts_answer_has_the_fields_of_its_type_described_in_both_languages() -> None:
    schema = strawberry.Schema(Query, config=StrawberryConfig(scalar_map=SCALARS))
    shown = schema._schema.type_map["JudgmentDefaulterStanding"]  # noqa: SLF001 - the types as GraphQL has them

    assert isinstance(shown, GraphQLObjectType)
    assert tuple(shown.fields) == JUDGMENT_DEFAULTER.fields
    assert [str(field.type) for field in shown.fields.values()] == ["Boolean!", "DateTime!", "Int!"]
    assert all(" — " in (one.description or "") for one in (shown, *shown.fields.values()))


def test_a_look_up_is_declared_by_its_name_and_the_field_that_holds_its_key() -> None:
    declared = lookup("courts.judgment_defaulter", Party.uscc, "失信", "Defaults", label=Access.PUBLIC)

    assert declared == LiveLookUp(
        "courts.judgment_defaulter", Party.uscc, Label("失信", "Defaults"), access=Access.PUBLIC
    )
