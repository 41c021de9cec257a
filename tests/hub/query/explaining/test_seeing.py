"""What is told of the policy is what the planner does."""

from collections.abc import Iterator
from typing import Any

import pytest
from graphql import GraphQLInputObjectType

from hub.access.policy import HIDING, sight
from hub.access.principals import Principal, Role
from hub.access.roles import WITHOUT_AGENCY
from hub.domain.records.declare import camel
from hub.domain.records.field_types import MoneyType
from hub.domain.sharing_codes import SharedKind
from hub.errors import BadInput
from hub.query.declaring.declared import Column, Entity, Every, LiveLookUp, Many, Quoted
from hub.query.explaining.explain import planned
from hub.query.explaining.guarding import Guarded, Origin, guarded, guarded_field, role_named
from hub.query.explaining.saying import said
from hub.query.explaining.seeing import Seen, Verdict, Way, seen
from hub.store.agreements import Shared
from schema import schema
from tests.asking import TODAY
from tests.crawling import along, printed, ways
from tests.statements import CIVIL_AFFAIRS
from tests.witness.refusals import root_entity

CALLERS = [*((role, False) for role in Role), (Role.OFFICER, True)]


def caller(role: Role) -> Principal:
    return Principal(role, None if role in WITHOUT_AGENCY else CIVIL_AFFAIRS, "somebody")


def look(role: Role, coordinate: str, *, purpose: bool = False, agreements: tuple[Shared, ...] | None = None) -> Seen:
    field = guarded_field(schema.bindings, coordinate)
    return seen(schema.bindings, field, caller(role), purpose=purpose, agreements=agreements)


def entities() -> Iterator[Entity]:
    """The entities of single rows: what is denied of an interface is told of each of them."""
    yield from (one for one in schema.bindings.entities.values() if not one.interface)


def fields(entity: Entity) -> Iterator[Guarded]:
    """The fields of an entity, but what is quoted in it: that is guarded row by row."""
    yield from (guarded(entity, name) for name, one in entity.fields.items() if not isinstance(one, Quoted))


def selection(field: Guarded) -> str:
    """A field as it is asked for."""
    name, declaration = field.coordinate.partition(".")[2], field.declaration
    if isinstance(declaration, Many):
        return f"{name} {{ totalCount }}"
    if isinstance(declaration, Column):
        return f"{name} {{ value }}" if isinstance(declaration.field.type, MoneyType) else name
    leads = field.target is not None or isinstance(declaration, LiveLookUp)
    return f"{name} {{ __typename }}" if leads else name


def plan(role: Role, document: str, *, purpose: bool) -> Any:
    """The plan of a question, for SQLite: what is denied is the same for both databases."""
    return planned(schema, document, None, asker=caller(role), today=TODAY, purpose=purpose).prepared["sqlite"]


@pytest.mark.parametrize(("role", "purpose"), CALLERS)
def test_what_is_told_to_be_refused_is_what_the_planner_denies(role: Role, purpose: bool) -> None:
    for entity in entities():
        way = ways()[entity.name]
        found = {one.coordinate: one for one in fields(entity)}
        denied = set(plan(role, along(way, " ".join(map(selection, found.values()))), purpose=purpose).denied)
        hidden = set(plan(role, along(way, "__typename"), purpose=purpose).denied)

        told = {
            name
            for name, one in found.items()
            if seen(schema.bindings, one, caller(role), purpose=purpose).ways[Way.SELECT] is Verdict.REFUSED
        }

        if hidden and sight(role, entity.label) not in HIDING:
            continue  # what leads there is refused
        assert told == (set(found) if hidden else denied), entity.name


@pytest.mark.parametrize(("role", "purpose"), CALLERS)
def test_what_is_told_to_be_written_down_is_what_the_planner_writes_down(role: Role, purpose: bool) -> None:
    for entity in entities():
        columns = [one for one in fields(entity) if isinstance(one.declaration, Column)]
        told = {
            one.coordinate: seen(schema.bindings, one, caller(role), purpose=purpose).ways[Way.SELECT]
            for one in columns
        }
        recorded = [one for one in columns if told[one.coordinate] is Verdict.RECORDED]
        others = [one for one in columns if one not in recorded]
        asked = [plan(role, along(ways()[entity.name], selection(one)), purpose=purpose) for one in recorded]
        rest = plan(
            role, along(ways()[entity.name], " ".join(["__typename", *map(selection, others)])), purpose=purpose
        )

        assert [one.is_personal for one in asked] == [True] * len(recorded)
        assert not rest.is_personal


def lists() -> Iterator[tuple[str, Entity]]:
    """The lists at the root, with what they are lists of."""
    for root, declaration in schema.bindings.roots.items():
        entity = root_entity(root)
        if isinstance(declaration, Every) and entity is not None:
            yield root, entity


def is_filtered(entity: Entity, name: str) -> bool:
    """Whether the filter of an entity in the schema has a field."""
    found = printed().type_map.get(f"{entity.name}Filter")
    return isinstance(found, GraphQLInputObjectType) and name in found.fields


def probe(declaration: Column) -> str:
    """An operator that a filter has."""
    return '{eq: "1"}' if declaration.field.personal else "{isNull: true}"


@pytest.mark.parametrize(("role", "purpose"), CALLERS)
def test_what_is_told_of_filters_and_orders_is_what_the_planner_takes(role: Role, purpose: bool) -> None:
    for root, entity in lists():
        for name, declaration in entity.fields.items():
            if not isinstance(declaration, Column):
                continue
            told = seen(schema.bindings, guarded(entity, name), caller(role), purpose=purpose).ways
            asked = {
                Way.FILTER: (is_filtered(entity, camel(name)), f"where: {{{camel(name)}: {probe(declaration)}}}"),
                Way.ORDER: (declaration.order, f"orderBy: [{{field: {name.upper()}}}]"),
            }
            for way, (offered, argument) in asked.items():
                verdict = told[way]
                assert (verdict is Verdict.NOT_OFFERED) == (not offered)
                if offered:
                    document = f"{{ {root}({argument}) {{ totalCount }} }}"
                    assert (verdict is Verdict.REFUSED) == bool(plan(role, document, purpose=purpose).denied), document


# --- by hand --------------------------------------------------------------------------------------


def test_a_person_is_masked_for_an_officer_until_a_purpose_is_declared() -> None:
    without, declared = (
        look(Role.OFFICER, "Organization.legalRepresentative", purpose=purpose) for purpose in (False, True)
    )

    assert (without.field.origin, without.field.label.name, without.decided.name) == (
        Origin.FIELD,
        "PERSONAL",
        "PURPOSE",
    )
    assert [without.ways[one] for one in (Way.SELECT, Way.QUOTED)] == [Verdict.MASKED] * 2
    assert [declared.ways[one] for one in (Way.SELECT, Way.QUOTED)] == [Verdict.RECORDED] * 2
    assert [one.en for one in said(without).changes] == [
        "Declare a purpose: `extensions.purpose`, or `hub query --purpose --case`; officers name a case."
    ]
    assert said(declared).changes == ()


def test_who_counts_cases_may_group_them_and_nothing_else() -> None:
    found = look(Role.DASHBOARD, "SupervisionCase.step")

    assert dict(found.ways) == {
        Way.SELECT: Verdict.REFUSED,
        Way.FILTER: Verdict.REFUSED,
        Way.ORDER: Verdict.NOT_OFFERED,
        Way.GROUP: Verdict.COUNTED,
        Way.STATISTICS: Verdict.COUNTED,
        Way.QUOTED: Verdict.NOT_OFFERED,
    }
    assert found.better == (Role.OFFICER, Role.AGENCY)


@pytest.mark.parametrize(
    ("coordinate", "verdict"),
    [
        ("Penalty.decidedOn", Verdict.WHOLE),  # by year
        ("Penalty.fine", Verdict.WHOLE),  # its sum
        ("SupervisionCase.cause", Verdict.NOT_OFFERED),
        ("Organization.legalRepresentative", Verdict.NOT_OFFERED),
        ("Organization.partyUnits", Verdict.WHOLE),  # how many have one
        ("Organization.penalties", Verdict.NOT_OFFERED),
        ("Penalty.source", Verdict.NOT_OFFERED),
    ],
)
def test_statistics_are_told_of_what_is_counted_alone(coordinate: str, verdict: Verdict) -> None:
    assert look(Role.OFFICER, coordinate).ways[Way.STATISTICS] is verdict


def test_organizations_are_not_counted_by_records_that_a_role_does_not_see() -> None:
    told = {role: look(role, "Organization.partyUnits").ways[Way.STATISTICS] for role in (Role.DASHBOARD, Role.PUBLIC)}

    assert told == {Role.DASHBOARD: Verdict.WHOLE, Role.PUBLIC: Verdict.REFUSED}


def test_the_agreements_that_share_are_named_and_what_another_would_have_to_say() -> None:
    agreements = (
        Shared(SharedKind.SUPERVISION_CASE, "ENFORCEMENT", "江数协〔2020〕1号"),
        Shared(SharedKind.JOINT_OPERATION, "KAIXUAN", "江数协〔2020〕2号"),
    )

    words = said(look(Role.OFFICER, "SupervisionCase.number", agreements=agreements))

    assert words.rows[0].en == (
        "Rows that CIVIL_AFFAIRS stated, and those of agencies that share theirs with it: "
        "ENFORCEMENT (by 江数协〔2020〕1号)."
    )
    assert "sealed today" in words.rows[1].en
    assert words.changes[0].en == (
        "Rows of another agency: an agreement (sharing_agreement) by which it shares SUPERVISION_CASE with "
        "CIVIL_AFFAIRS, by QUERY at least."
    )


def test_a_list_hangs_on_what_it_lists() -> None:
    found = look(Role.DASHBOARD, "Organization.cases")

    assert (found.field.origin, found.field.label.name, found.around.name) == (Origin.TARGET, "CASE", "SHOW")
    assert found.ways[Way.SELECT] is Verdict.REFUSED
    assert [one.en for one in said(found).rows] == ["No row is shown."]


@pytest.mark.parametrize("role", Role)
def test_everything_can_be_said_of_every_field_in_both_languages(role: Role) -> None:
    for entity in schema.bindings.entities.values():
        for name in entity.fields:
            for purpose in (False, True):
                found = seen(schema.bindings, guarded(entity, name), caller(role), purpose=purpose)
                words = said(found)
                assert words.why
                assert words.rows
                assert all(one.en and one.zh for one in (*words.why, *words.rows, *words.changes))


@pytest.mark.parametrize(
    ("coordinate", "near"),
    [
        ("Organisation.name", "Near: Organization, "),
        ("organization.name", "Near: Organization, "),
        ("Organization.legal", "Near: legalRepresentative."),
        ("Organization.legalrepresentative", "Near: legalRepresentative, "),
        ("Organization.xyz", "Known: address, "),
        ("Organization", "declares no field ''"),
        ("SupervisionCaseStats.count", "Ask for a field of SupervisionCase."),
    ],
)
def test_an_unknown_field_is_told_what_is_near(coordinate: str, near: str) -> None:
    with pytest.raises(BadInput) as refused:
        guarded_field(schema.bindings, coordinate)

    assert near in refused.value.en
    assert refused.value.zh


def test_an_unknown_role_is_told_what_is_near() -> None:
    with pytest.raises(BadInput, match=r"No role 'oficer'\. Near: officer"):
        role_named("oficer")

    assert role_named("OFFICER") is Role.OFFICER
