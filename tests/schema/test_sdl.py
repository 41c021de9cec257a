"""The schema as clients see it: committed, described in both languages, and named by convention."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    get_named_type,
    is_introspection_type,
    is_list_type,
    is_specified_scalar_type,
)

import schema as package
from hub.query.declaring.declare import DECLARED, Node
from hub.query.declaring.declared import Stats, Whole
from hub.query.declaring.rows import ROWS
from schema import schema
from tests.asking import OFFICER
from tests.crawling import printed

COMMITTED = Path(package.__file__).with_name("schema.graphql")
BOTH = re.compile(r"(?=.*[\u4e00-\u9fff])\S.* — \S.*", re.DOTALL)
CAMEL, PASCAL, SCREAMING = (
    re.compile(form) for form in ("[a-z][a-zA-Z0-9]*", "[A-Z][a-zA-Z0-9]*", "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")
)

WITH_FIELDS = (GraphQLObjectType, GraphQLInterfaceType, GraphQLInputObjectType)


def own_types() -> dict[str, object]:
    """The types of the schema, without those of GraphQL itself."""
    return {
        name: kind
        for name, kind in printed().type_map.items()
        if not is_introspection_type(kind) and not is_specified_scalar_type(kind)
    }


def described() -> Iterator[tuple[str, str | None]]:
    """Everything that can be described, by coordinate."""
    for name, kind in own_types().items():
        yield name, kind.description  # type: ignore[attr-defined]
        if isinstance(kind, GraphQLEnumType):
            yield from ((f"{name}.{value}", one.description) for value, one in kind.values.items())
        if isinstance(kind, WITH_FIELDS):
            for field, one in kind.fields.items():
                yield f"{name}.{field}", one.description
                for argument, taken in getattr(one, "args", {}).items():
                    yield f"{name}.{field}({argument})", taken.description


def test_the_committed_schema_is_that_of_the_code() -> None:
    written = COMMITTED.read_text(encoding="utf-8")

    assert written == schema.as_str() + "\n", "Run `hub schema --write`."


def test_everything_is_described_in_both_languages() -> None:
    wanting = [coordinate for coordinate, text in described() if not BOTH.fullmatch(text or "")]

    assert wanting == []


def test_no_description_misses_a_language() -> None:
    halves = [(coordinate, (text or "").split(" — ", 1)) for coordinate, text in described()]

    assert [at for at, (zh, _) in halves if not re.search("[\u4e00-\u9fff]", zh)] == []
    assert [at for at, (_, en) in halves if not re.search("[A-Za-z]{2}", en) or re.search("[\u4e00-\u9fff]", en)] == []


@pytest.mark.parametrize(
    "text", [None, "", "名称", "Name", " — Name", "名称 — ", "名称 - Name", "Name — Name", "名称— Name"]
)
def test_what_counts_as_both_languages(text: str | None) -> None:
    assert BOTH.fullmatch(text or "") is None


def test_names_follow_the_conventions() -> None:
    odd = []
    for name, kind in own_types().items():
        odd += [name] if not PASCAL.fullmatch(name) else []
        if isinstance(kind, GraphQLEnumType):
            odd += [f"{name}.{value}" for value in kind.values if not SCREAMING.fullmatch(value)]
        if isinstance(kind, WITH_FIELDS):
            names = [(field, *getattr(one, "args", {})) for field, one in kind.fields.items()]
            odd += [f"{name}.{one}" for several in names for one in several if not CAMEL.fullmatch(one)]

    assert odd == []


def test_references_are_objects() -> None:
    """The ids of a batch, a request and a signing key, and the key of a record, name what no type shows."""
    named = {
        f"{name}.{field}"
        for name, kind in own_types().items()
        if isinstance(kind, WITH_FIELDS)
        for field in kind.fields
        if re.search("(Id|Ids|Uuid|Code|Key)$", field)
    }

    assert named == {
        "AccessEntry.requestId",
        "AccessEntryFilter.requestId",
        "Receipt.batchId",
        "Receipt.requestKey",
        "ReceiptSignature.keyId",
        "RecordsPushInput.requestKey",
        "RowResult.nativeId",
        "RowResult.recordKey",
        "Source.nativeId",
        "WithdrawInput.nativeId",
        *(f"{name}.organizationCode" for name in HAVE_AN_ORGANIZATION_CODE),
    }


HAVE_AN_ORGANIZATION_CODE = (
    "Organization",
    "OrganizationBy",
    "OrganizationFilter",
    "OtherParty",
    "OtherPartyInput",
    "Party",
    "PartyFilter",
    "PartyReferenceInput",
    "RegistrationInput",
)


def test_dated_rows_have_ids_and_others_have_none() -> None:
    with_id = {name for name, kind in own_types().items() if isinstance(kind, WITH_FIELDS) and "id" in kind.fields}

    nodes = {one.name for one in DECLARED.entities.values() if issubclass(one.cls, Node)}
    dated = {one.name for one in DECLARED.entities.values() if ROWS[one.declared].dated}
    assert with_id == nodes | {"Node", "OrganizationBy"}
    assert dated - nodes == {"Integrity"}  # the same row as its party, and known by that one's id


def test_roots_and_mutations_may_be_null_so_that_one_refusal_leaves_the_rest() -> None:
    query, mutation = printed().query_type, printed().mutation_type
    assert query is not None
    assert mutation is not None

    fields = {**query.fields, **mutation.fields}
    required = [name for name, field in fields.items() if isinstance(field.type, GraphQLNonNull)]

    assert required == ["viewer"]


def test_growing_lists_are_connections_and_every_root_takes_a_day() -> None:
    query = printed().query_type
    assert query is not None

    lists = {name: get_named_type(field.type).name for name, field in query.fields.items() if is_list_type(field.type)}
    without_day = [name for name, field in query.fields.items() if "validOn" not in field.args]

    never_long = {name for name, one in schema.bindings.roots.items() if isinstance(one, Whole)}
    counted = {name for name, one in schema.bindings.roots.items() if isinstance(one, Stats)}
    assert {lists[name] for name in counted} == {one.cls.__name__ for one in DECLARED.statistics.values()}
    assert set(lists) == counted | never_long
    assert never_long == {"servicePlatforms"}
    assert without_day == ["accessLog", "viewer"]


def test_list_items_are_never_null() -> None:
    nullable = [
        f"{name}.{field}"
        for name, kind in own_types().items()
        if isinstance(kind, WITH_FIELDS)
        for field, one in kind.fields.items()
        if re.search(r"\[[^\]]*[^!]\]", str(one.type))
    ]

    assert nullable == []


def test_scalars_are_few() -> None:
    assert {name for name, kind in own_types().items() if isinstance(kind, GraphQLScalarType)} == {
        "Date",
        "DateTime",
        "Decimal",
    }


def test_one_of_inputs_are_told_in_introspection() -> None:
    asked = """{ __schema { types { name kind isOneOf } } }"""

    types = introspected(asked)["__schema"]["types"]

    assert {one["name"] for one in types if one["isOneOf"]} == {"OrganizationBy", "RecordInput"}


def test_one_of_inputs_are_told_in_the_printed_schema() -> None:
    marked = {name for name, kind in own_types().items() if getattr(kind, "is_one_of", False)}

    assert marked == {"OrganizationBy", "RecordInput"}


def introspected(query: str) -> dict[str, dict[str, list[dict[str, object]]]]:
    """An answer about the schema, which needs rows of no store."""
    from graphql import graphql_sync  # noqa: PLC0415 - what Strawberry wraps

    result = graphql_sync(schema._schema, query, context_value=OFFICER)  # noqa: SLF001 - without a store
    assert result.errors is None
    assert result.data is not None
    return result.data
