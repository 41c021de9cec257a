"""A schema that contradicts itself, its records or the policy is refused before anything is served."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

import schema as _schema  # noqa: F401 - built first, as wherever a schema of our own is built beside it
from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Role
from hub.domain.records.agency import Agency as StatedAgency
from hub.domain.records.division import Division as StatedDivision
from hub.domain.records.division import DivisionSuccessor
from hub.domain.records.party import Party as StatedParty
from hub.domain.records.party_unit import CoveredOrganization, PartyUnitRecord
from hub.domain.records.penalty import PenaltyRecord
from hub.domain.records.supervision_case import SupervisionCaseRecord
from hub.domain.records.told import Access as Told
from hub.domain.records.told import Cited, Disagreement, Identified
from hub.domain.vocabulary import Label, PartyStanding
from hub.query.declaring import bindings, build, contradictions, declare, filters, measures, orders, targets
from hub.query.declaring.declare import (
    beside,
    by_node,
    column,
    counted,
    dimension,
    entity,
    every,
    facet,
    lookup,
    many,
    one,
    parts,
    quoted,
    stats,
)
from hub.query.declaring.declared import Registry
from hub.query.declaring.generated import Connection
from hub.query.declaring.scalars import Money
from hub.query.planning import counting, relations

TITLE = Label("样例", "An example")


@pytest.fixture(autouse=True)
def registry(monkeypatch: pytest.MonkeyPatch) -> Iterator[Registry]:
    """A registry of our own: the hub's schema stays as it is."""
    made = Registry()
    for module in (declare, bindings, build, counting, filters, measures, orders, targets):
        monkeypatch.setattr(module, "DECLARED", made)
    monkeypatch.setattr(filters, "SHELLS", {})
    monkeypatch.setattr(build, "Node", type("Node", (), {"__module__": __name__}))
    yield made
    for cached in (measures.dimension_enum, measures.having_input, orders.order_keys, orders.order_input):
        cached.cache_clear()


def built(**declared: Any) -> build.HubSchema:
    """The schema of some roots: keyword arguments are annotations, each with its declaration."""
    body: dict[str, Any] = {name: declaration for name, (_, declaration) in declared.items()}
    body["__annotations__"] = {name: annotation for name, (annotation, _) in declared.items()}
    body["__module__"] = __name__
    query = type("Query", (), body)
    return build.build_schema(query, None)  # type: ignore[arg-type]  # a schema may do without mutations


def agency(label: Access = Access.PUBLIC, /, **declared: tuple[Any, Any]) -> type:
    """An entity on agencies."""
    return made(StatedAgency, "Example", label, **declared)


def made(stated: Any, name: str, label: Access, /, **declared: tuple[Any, Any]) -> type:
    """An entity with some fields, each an annotation and a declaration."""
    body: dict[str, Any] = {field: declaration for field, (_, declaration) in declared.items()}
    body["__annotations__"] = {field: annotation for field, (annotation, _) in declared.items()}
    body["__module__"] = __name__
    return entity(stated, label=label, title=TITLE)(type(name, (), body))


def refusal(build_it: Callable[[], object]) -> str:
    """Why something is refused."""
    with pytest.raises(TypeError) as caught:
        build_it()
    return str(caught.value)


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


def test_a_non_null_value_over_a_field_that_may_be_missing_is_refused() -> None:
    agency(uscc=(str, column(StatedAgency.uscc)))

    assert refusal(built) == "Example.uscc is declared non-null, but its field may be missing"


def test_a_non_null_reference_over_a_field_that_may_be_missing_is_refused() -> None:
    example = agency(name=(str, column(StatedAgency.name)))
    made(StatedDivision, "Place", Access.PUBLIC, parent=(example, one(StatedDivision.parent)))

    assert refusal(built) == "Place.parent is declared non-null, but its field may be missing"


def test_a_list_of_parts_is_empty_rather_than_null() -> None:
    successor = made(DivisionSuccessor, "Successor", Access.PUBLIC, code=(str, column(DivisionSuccessor.division)))
    made(StatedDivision, "Place", Access.PUBLIC, successors=(list[successor], parts(StatedDivision.successors)))  # type: ignore[valid-type]

    assert "successors: [Successor!]!" in built(places=(Connection[successor] | None, every("一", "One"))).as_str()  # type: ignore[valid-type]


@pytest.mark.parametrize("label", [Access.PERSONAL, Access.SECRET])
def test_a_non_null_value_that_some_role_may_not_see_is_refused(label: Access) -> None:
    agency(name=(str, column(StatedAgency.name, label=label)))  # type: ignore[call-overload]

    assert refusal(built) == f"Example.name is declared non-null, but some role may not see {label.name}"


def test_a_nullable_value_that_some_role_may_not_see_is_built() -> None:
    example = agency(name=(str | None, column(StatedAgency.name, label=Access.PERSONAL)))

    assert "name: String" in built(examples=(Connection[example] | None, every("一", "One"))).as_str()  # type: ignore[valid-type]


def test_non_null_rows_that_some_role_may_not_see_are_refused() -> None:
    case = made(SupervisionCaseRecord, "Case", Access.CASE, number=(str, column(SupervisionCaseRecord.number)))
    agency(cases=(Connection[case], many(SupervisionCaseRecord.authority)))  # type: ignore[valid-type]

    assert refusal(built) == "Example.cases is declared non-null, but some role may not see CASE"


def test_parts_under_the_label_of_their_record_need_not_be_nullable() -> None:
    """Who may not see the record sees no part of it either."""
    number = column(CoveredOrganization.organization, label=Access.CASE)
    covered = made(CoveredOrganization, "Covered", Access.CASE, organization=(str | None, number))
    unit = made(
        PartyUnitRecord,
        "Unit",
        Access.CASE,
        inner=(list[covered], parts(PartyUnitRecord.organizations)),  # type: ignore[valid-type]
    )

    assert "inner: [Covered!]!" in built(units=(Connection[unit] | None, every("一", "Units"))).as_str()  # type: ignore[valid-type]


@pytest.mark.parametrize("word", ["one", "parts", "facet", "beside"])
def test_whatever_leads_to_denied_rows_must_be_nullable(word: str) -> None:
    hidden = made(CoveredOrganization, "Covered", Access.CASE)
    declared: dict[str, tuple[Any, Any, Any]] = {
        "one": (PartyUnitRecord, hidden, one(PartyUnitRecord.code)),
        "parts": (PartyUnitRecord, list[hidden], parts(PartyUnitRecord.organizations)),  # type: ignore[valid-type]
        "facet": (PartyUnitRecord, hidden, facet("另一面", "Another view")),
        "beside": (PartyUnitRecord, list[hidden], beside(Disagreement, "分歧", "Conflicts")),  # type: ignore[valid-type]
    }
    stated, annotation, declaration = declared[word]
    made(stated, "Unit", Access.INTERNAL, inner=(annotation, declaration))

    assert refusal(built) == "Unit.inner is declared non-null, but some role may not see CASE"


def test_what_is_quoted_must_be_nullable() -> None:
    made(Cited, "Quotation", Access.PUBLIC, value=(str, quoted(Cited.value, of=StatedParty)))

    assert refusal(built) == "Quotation.value is declared non-null, but quotes fields that some role may not see"


@pytest.mark.parametrize("stated", [CoveredOrganization, Cited, Identified])
def test_what_is_written_down_when_it_is_read_tells_of_a_record_or_a_party(stated: Any) -> None:
    field = next(iter(stated.fields.values()))
    made(stated, "Something", Access.PUBLIC, value=(str | None, column(field, label=Access.PERSONAL)))

    assert refusal(built).startswith("Something.value is written down when it is read, but of whom it tells")


def test_a_type_of_which_all_is_written_down_tells_of_one_too() -> None:
    made(Identified, "Something", Access.PERSONAL, value=(str | None, column(Identified.value)))

    assert refusal(built).startswith("Something.value is written down when it is read, but of whom it tells")


@pytest.mark.parametrize(("own", "entity"), [(Access.PERSONAL, Access.PUBLIC), (None, Access.PERSONAL)])
def test_what_an_agency_says_when_it_is_asked_live_is_not_written_down(own: Access | None, entity: Access) -> None:
    asked = lookup("courts.judgment_defaulter", StatedAgency.uscc, "核查", "Asked live", label=own)
    made(StatedAgency, "Something", entity, live=(str | None, asked))

    assert refusal(built).startswith("Something.live is written down when it is read, but of whom it tells")


@pytest.mark.parametrize("where", ["type", "field"])
def test_rows_are_shown_to_whom_they_concern_where_they_say_who_acted(where: str) -> None:
    label = Access.AUDIT if where == "type" else Access.PUBLIC
    value = column(StatedAgency.name, label=Access.AUDIT if where == "field" else None)  # type: ignore[arg-type]
    made(StatedAgency, "Something", label, value=(str | None, value))

    assert refusal(built) == "Something shows rows to those whom they concern, but they name nobody who acted"


def test_a_label_that_shows_own_rows_stands_on_rows_that_somebody_owns() -> None:
    made(StatedParty, "Somebody", Access.CASE, name=(str | None, column(StatedParty.name)))

    assert refusal(built) == "Somebody has the label CASE, but no agency owns its rows"


def test_a_field_of_an_agencys_own_stands_on_rows_that_an_agency_stated() -> None:
    made(StatedParty, "Somebody", Access.PUBLIC, name=(str | None, column(StatedParty.name, label=Access.CASE)))

    assert refusal(built) == "Somebody.name has the label CASE, but no agency stated its rows"


def test_what_concerns_an_agency_is_told_of_whole_rows_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    decided(monkeypatch, Access.AUDIT, Sight.CONCERNED)
    made(Told, "Entry", Access.PUBLIC, reason=(str | None, column(Told.reason, label=Access.AUDIT)))  # type: ignore[call-overload]

    assert refusal(built) == "Entry.reason has the label AUDIT, but no agency stated its rows"


@pytest.mark.parametrize(("sight", "refused"), [(Sight.PURPOSE, True), (Sight.MASK, False)])
def test_what_is_only_masked_tells_of_whom_it_likes(
    monkeypatch: pytest.MonkeyPatch, sight: Sight, *, refused: bool
) -> None:
    decided(monkeypatch, Access.PERSONAL, sight)

    assert contradictions.records_reads(Access.PERSONAL) is refused


@pytest.mark.parametrize("sight", [Sight.MASK, Sight.PURPOSE, Sight.SHARED, Sight.OWN])
def test_nobody_counts_by_records_of_which_some_role_sees_a_part(monkeypatch: pytest.MonkeyPatch, sight: Sight) -> None:
    decided(monkeypatch, Access.INTERNAL, sight)
    made(PartyUnitRecord, "Unit", Access.INTERNAL, code=(str, column(PartyUnitRecord.code)))
    example = agency(name=(str, column(StatedAgency.name)))
    by = declare.concerned(PartyUnitRecord, "党组织", "Units", PartyUnitRecord.parent)
    body = {"units": by, "__annotations__": {"units": int | None}, "__module__": __name__}
    declare.statistics(example, title=TITLE)(type("ExampleStats", (), body))

    assert refusal(built) == "ExampleStats.units counts by records that some role may not see: INTERNAL"


@pytest.mark.parametrize("sight", [Sight.OWN, Sight.DENY])
def test_nobody_counts_by_divisions_of_which_some_role_sees_a_part_or_none(
    monkeypatch: pytest.MonkeyPatch, sight: Sight
) -> None:
    decided(monkeypatch, Access.INTERNAL, sight)
    made(StatedDivision, "Place", Access.INTERNAL, code=(str, column(StatedDivision.code)))
    example = agency(name=(str, column(StatedAgency.name)))
    body = {"street": declare.dimension(StatedParty.street), "__annotations__": {"street": str | None}}
    declare.statistics(example, title=TITLE)(type("ExampleStats", (), {**body, "__module__": __name__}))

    assert refusal(built) == "ExampleStats.street counts by records that some role may not see: INTERNAL"


FINE: Any = PenaltyRecord.fine


def counts(label: Access, annotation: Any, measure: Any) -> Any:
    """Penalties under a label, and statistics of them with one measure."""
    penalty = made(PenaltyRecord, "Example", label, number=(str, column(PenaltyRecord.document_number)))
    body = {"told": measure, "__annotations__": {"told": annotation}, "__module__": __name__}
    declare.statistics(penalty, title=TITLE)(type("ExampleStats", (), body))
    return penalty


@pytest.mark.parametrize(
    ("annotation", "measure"),
    [
        (int, declare.counted),
        (Money | None, lambda: declare.total(FINE)),
        (Money | None, lambda: declare.average(FINE)),
        (Money | None, lambda: declare.median(FINE)),
    ],
)
def test_of_what_is_only_counted_nothing_is_added_up_or_promised(
    monkeypatch: pytest.MonkeyPatch, annotation: Any, measure: Callable[[], Any]
) -> None:
    decided(monkeypatch, Access.CASE, Sight.COUNT)
    counts(Access.CASE, annotation, measure())

    assert refusal(built) == "ExampleStats.told tells or promises too much of what is only counted: CASE"


@pytest.mark.parametrize(("sight", "annotation"), [(Sight.COUNT, int | None), (Sight.DENY, int)])
def test_how_many_there_are_may_be_told_where_it_may_be_null_or_nobody_only_counts(
    monkeypatch: pytest.MonkeyPatch, sight: Sight, annotation: Any
) -> None:
    decided(monkeypatch, Access.CASE, sight)
    penalty = counts(Access.CASE, annotation, declare.counted())

    assert "type Example {" in built(examples=(Connection[penalty] | None, every("一", "One"))).as_str()  # type: ignore[valid-type]


def decided(monkeypatch: pytest.MonkeyPatch, label: Access, sight: Sight) -> None:
    """Decide that officers see this of a label, and everybody else all."""
    table = {role: {**row, label: Sight.SHOW} for role, row in POLICY.items()}
    table[Role.OFFICER][label] = sight
    monkeypatch.setattr(contradictions, "POLICY", table)


def test_an_entry_of_the_access_log_is_stated_by_nobody() -> None:
    made(Told, "Entry", Access.AUDIT, reason=(str | None, column(Told.reason, label=Access.CASE)))

    assert refusal(built) == "Entry.reason has the label CASE, but no agency stated its rows"


def test_a_field_of_an_agencys_own_is_built_where_the_row_says_whose_it_is() -> None:
    example = agency(name=(str | None, column(StatedAgency.name, label=Access.CASE)))

    assert "name: String" in built(examples=(Connection[example] | None, every("一", "One"))).as_str()  # type: ignore[valid-type]


def test_a_label_may_be_said_twice() -> None:
    example = made(
        SupervisionCaseRecord,
        "Case",
        Access.CASE,
        cause=(str | None, column(SupervisionCaseRecord.cause, label=Access.CASE)),
    )

    printed = built(cases=(Connection[example] | None, every("一", "One"))).as_str()  # type: ignore[valid-type]

    assert "  cause: String\n" in printed


def test_the_policy_decides_what_is_a_contradiction(monkeypatch: pytest.MonkeyPatch) -> None:
    stricter = {**POLICY, Role.DASHBOARD: {**POLICY[Role.DASHBOARD], Access.INTERNAL: Sight.DENY}}
    unit = made(PartyUnitRecord, "Unit", Access.INTERNAL, code=(str, column(PartyUnitRecord.code)))
    agency(units=(Connection[unit], many(PartyUnitRecord.parent)))  # type: ignore[valid-type]
    monkeypatch.setattr(contradictions, "POLICY", stricter)

    assert refusal(built) == "Example.units is declared non-null, but some role may not see INTERNAL"
    assert policy.POLICY is POLICY


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


def test_a_look_up_must_be_nullable_since_an_agency_may_be_away() -> None:
    agency(listed=(bool, lookup("courts.judgment_defaulter", StatedAgency.uscc, "失信", "Defaults")))

    assert refusal(built) == "Example.listed is declared non-null, but an agency may be away"


def test_what_refers_to_a_row_may_be_nothing() -> None:
    agency(successor=(agency, declare.only(StatedAgency.successor)))

    assert refusal(built) == "Example.successor is declared non-null, but nothing may refer to a row"


def test_nobody_counts_by_divisions_that_some_role_may_not_see() -> None:
    made(StatedDivision, "Place", Access.CASE, code=(str, column(StatedDivision.code)))
    example = agency(name=(str, column(StatedAgency.name)))
    body = {"street": declare.dimension(StatedParty.street), "__annotations__": {"street": str | None}}
    declare.statistics(example, title=TITLE)(type("ExampleStats", (), {**body, "__module__": __name__}))

    assert refusal(built) == "ExampleStats.street counts by records that some role may not see: CASE"


def test_days_until_what_may_be_missing_may_be_null() -> None:
    agency(left=(int, declare.days_until(StatedAgency.abolished_on, "剩余天数", "Days left")))

    assert refusal(built) == "Example.left is declared non-null, but its day may be missing"


def test_nobody_counts_by_records_that_some_role_may_not_see() -> None:
    made(SupervisionCaseRecord, "Case", Access.CASE, number=(str, column(SupervisionCaseRecord.number)))
    example = agency(name=(str, column(StatedAgency.name)))
    by = declare.concerned(SupervisionCaseRecord, "涉案", "Concerned", SupervisionCaseRecord.authority)
    body = {"concerned": by, "__annotations__": {"concerned": int | None}, "__module__": __name__}
    declare.statistics(example, title=TITLE)(type("ExampleStats", (), body))

    assert refusal(built) == "ExampleStats.concerned counts by records that some role may not see: CASE"


def test_what_counts_by_records_that_some_role_sees_none_of_may_be_null() -> None:
    made(PartyUnitRecord, "Unit", Access.INTERNAL, code=(str, column(PartyUnitRecord.code)))
    example = agency(name=(str, column(StatedAgency.name)))
    by = declare.concerned(PartyUnitRecord, "党组织", "Units", PartyUnitRecord.parent)
    body = {"units": by, "__annotations__": {"units": int}, "__module__": __name__}
    declare.statistics(example, title=TITLE)(type("ExampleStats", (), body))

    assert refusal(built) == "ExampleStats.units counts by records that some role may not see: INTERNAL"


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
