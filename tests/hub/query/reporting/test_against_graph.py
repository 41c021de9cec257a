"""What each view shows is what the graph shows a dashboard: for every entity and every field."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

import pytest
from graphql import get_named_type

from hub.domain.records.declare import camel
from hub.domain.records.field_types import LinkType, MoneyType, PartyType
from hub.query.declaring.declare import Node
from hub.query.declaring.declared import Beside, Column, Declaration, Entity, Every, One, Parts, SourceOf, Whole
from hub.query.declaring.targets import referred_entity, target_of
from hub.query.reporting.rows import MADE, view_name
from hub.query.reporting.views import views_of
from schema import schema
from tests.asking import DASHBOARD, TODAY, WIDE, ask
from tests.reporting import Reported

VIEWS: Final = {one.name: one for one in views_of(schema)}
ENTITIES: Final = {one.name: one for one in schema.bindings.entities.values()}
QUERY: Any = schema.core.query_type
ROOTS: Final = {
    get_named_type(QUERY.fields[name].type).name.removesuffix("Connection"): (name, one)
    for name, one in schema.bindings.roots.items()
    if isinstance(one, Every | Whole)
}
PARTY: Final = ENTITIES["Party"].cls
KEPT: Final = (Column, One, Parts, SourceOf, Beside)
"""What a field is whose values a view, or one beside it, can show."""

FIELDS: Final = [
    pytest.param(entity.name, name, id=f"{entity.name}.{name}")
    for entity in ENTITIES.values()
    if issubclass(entity.cls, Node) and entity.name in {*ROOTS, "OtherParty"}
    for name, one in entity.fields.items()
    if isinstance(one, KEPT)
]
"""Every field of every entity that has a root."""


def rows_asked(made: Reported, entity: Entity, selection: str) -> tuple[list[dict[str, Any]], bool]:
    """All rows of an entity on the day, as a dashboard is shown them; whether something was refused."""
    root, kind = ROOTS["Party" if issubclass(entity.cls, PARTY) else entity.name]
    selection = f"... on {entity.name} {{ {selection} }}"
    if isinstance(kind, Every):
        selection = f"nodes {{ {selection} }}"
        root = f"{root}(first: 200)"
    found = ask(made.store, f"{{ {root} {{ {selection} }} }}", who=DASHBOARD, settings=WIDE)
    assert {one.code for one in found.errors} <= {"FORBIDDEN"}
    (data,) = found.data.values()
    rows = data["nodes"] if isinstance(kind, Every) and data is not None else data
    return [row for row in rows or [] if row], bool(found.errors)


def standing(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows that hold on the day."""
    return [
        row
        for row in rows
        if (row["valid_from"] is None or row["valid_from"] <= TODAY)
        and (row["valid_to"] is None or row["valid_to"] > TODAY)
    ]


def selected(entity: Entity, name: str) -> str:
    """How a field is asked for."""
    one = entity.fields[name]
    if isinstance(one, Column):
        return f"{camel(name)} {{ value }}" if isinstance(one.field.type, MoneyType) else camel(name)
    if isinstance(one, One):
        return f"{camel(name)} {{ {key_of(one)} }}"
    return f"{camel(name)} {{ {' '.join(inner(target_of(entity, name)))} }}"


def key_of(one: One) -> str:
    """By what a view names what a row refers to."""
    if isinstance(one.field.type, PartyType):
        return "id"
    assert isinstance(one.field.type, LinkType)
    target, key = referred_entity(one.field), one.field.type.field
    return next(camel(name) for name, is_ in target.fields.items() if isinstance(is_, Column) and is_.field.name == key)


def inner(target: Entity) -> Iterator[str]:
    """The fields of a part, or of a source, that a view can show."""
    return (selected(target, name) for name, one in target.fields.items() if isinstance(one, Column | One))


def shown(entity: Entity, name: str, row: dict[str, Any], prefix: str = "") -> Any:
    """What a row of a view says of a field, as the graph would."""
    one = entity.fields[name]
    if isinstance(one, One):
        column = f"{prefix}{name}_id" if isinstance(one.field.type, PartyType) else f"{prefix}{name}_{snake_key(one)}"
        return None if row[column] is None else {key_of(one): row[column]}
    if isinstance(one, SourceOf):
        target = target_of(entity, name)
        return {
            camel(each): shown(target, each, row, f"{prefix}{name}_")
            for each, is_ in target.fields.items()
            if isinstance(is_, Column | One)
        }
    return as_told(row[f"{prefix}{name}"])


def snake_key(one: One) -> str:
    """The key of what is referred to, as columns have it."""
    assert isinstance(one.field.type, LinkType)
    return one.field.type.field


def as_told(value: Any) -> Any:
    """A value of a view as the graph tells it."""
    if isinstance(value, Decimal):
        return {"value": str(value)}
    if isinstance(value, datetime):
        return value.isoformat()
    return value.isoformat() if isinstance(value, date) else value


def columns_of(entity: Entity, name: str, one: Declaration) -> set[str]:
    """The columns of the entity's view that tell of a field."""
    if isinstance(one, Column):
        return {name}
    if isinstance(one, One):
        return {f"{name}_id" if isinstance(one.field.type, PartyType) else f"{name}_{snake_key(one)}"}
    target = target_of(entity, name)
    return {f"{name}_{column}" for each, is_ in target.fields.items() for column in columns_of(target, each, is_)}


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_a_field_is_in_its_view_as_it_is_in_the_graph(district_views: Reported, kind: str, name: str) -> None:
    entity = ENTITIES[kind]
    one = entity.fields[name]

    asked, refused = rows_asked(district_views, entity, f"id {selected(entity, name)}")

    if isinstance(one, Parts | Beside):
        compare_parts(district_views, entity, name, asked, refused=refused)
        return
    view = VIEWS.get(view_name(entity))
    told = set(view.names) if view else set()
    if refused:
        assert not columns_of(entity, name, one) & told
        return
    assert view is not None
    expected = {row["id"]: row[camel(name)] for row in asked}
    found = {row["id"]: shown(entity, name, row) for row in standing(district_views.view(view.name))}
    assert found.keys() == expected.keys()
    assert {key: value for key, value in found.items() if not same(value, expected[key], one)} == {}


def same(value: Any, expected: Any, one: Declaration) -> bool:
    """Whether both say the same; a view has the key also of what does not stand."""
    if isinstance(one, SourceOf):
        return {**value, "agency": None} == {**expected, "agency": None} and same_key(value, expected, "agency")
    return bool(value == expected or (isinstance(one, One) and expected is None))


def same_key(value: dict[str, Any], expected: dict[str, Any], name: str) -> bool:
    """Whether two rows refer to the same by a field, as far as what is referred to stands."""
    return expected[name] is None or bool(value[name] == expected[name])


def compare_parts(made: Reported, entity: Entity, name: str, asked: list[dict[str, Any]], *, refused: bool) -> None:
    """Parts and what stands beside parties have views of their own."""
    target = target_of(entity, name)
    view = VIEWS.get(view_name(target))
    if refused and not any(row.get(camel(name)) for row in asked):
        assert view is None
        return
    assert view is not None
    kept = [each for each, one in target.fields.items() if isinstance(one, Column | One)]
    owner = next(column for column in view.names if column.endswith("_id"))
    rows = made.view(view.name)
    for row in asked:
        own = [one for one in rows if one[owner] == row["id"]]
        if "position" in view.names:
            own = sorted(standing(own), key=lambda one: one["position"])
        found = [{camel(each): shown(target, each, one) for each in kept} for one in own]
        expected = row[camel(name)]
        if "position" not in view.names:
            found, expected = sorted(found, key=repr), sorted(expected, key=repr)
        assert len(found) == len(expected)
        for told, wanted in zip(found, expected, strict=True):
            assert all(same(told[camel(each)], wanted[camel(each)], target.fields[each]) for each in kept)


def test_every_field_is_in_some_view_or_left_to_the_graph_on_purpose() -> None:
    words = {type(one).__name__ for entity in ENTITIES.values() for one in entity.fields.values()}

    assert words - {one.__name__ for one in MADE} == {
        "Many",  # the views of what refers
        "Only",  # the view of what refers
        "Parts",  # views of their own
        "Beside",  # views of their own
        "Citations",  # which statement says what of a party: the graph
        "Quoted",  # a part of it
        "LiveLookUp",  # not in the database
    }


def test_what_a_dashboard_may_not_see_has_no_view() -> None:
    hidden = {
        "v_supervision_case",
        "v_case_party",
        "v_social_worker",
        "v_access_entry",
        "v_case_seal",
        "v_joint_operation",
    }

    assert hidden.isdisjoint(VIEWS)
    assert {name for name in VIEWS if name.endswith("_count")} == {
        "v_joint_operation_count",
        "v_performance_evaluation_count",
        "v_social_worker_count",
        "v_supervision_case_count",
        "v_training_evaluation_count",
    }


def test_views_have_stable_names_whatever_else_changes() -> None:
    assert [one.mark for one in views_of(schema)] == [one.mark for one in views_of(schema)]
    assert VIEWS["v_penalty"].names[:9] == (
        *("id", "version", "valid_from", "valid_to"),
        *("document_number", "decided_on", "kinds", "violation", "legal_basis"),
    )
