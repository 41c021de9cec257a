"""What may be missing, or be kept back from some role, is never declared non-null."""

from typing import Any

import pytest

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Role
from hub.domain.records.agency import Agency as StatedAgency
from hub.domain.records.division import Division as StatedDivision
from hub.domain.records.division import DivisionSuccessor
from hub.domain.records.party import Party as StatedParty
from hub.domain.records.party_unit import CoveredOrganization, PartyUnitRecord
from hub.domain.records.supervision_case import SupervisionCaseRecord
from hub.domain.records.told import Cited, Disagreement
from hub.query.declaring import contradictions, declare
from hub.query.declaring.declare import beside, column, every, facet, lookup, many, one, parts, quoted
from hub.query.declaring.generated import Connection
from tests.hub.query.declaring.building import agency, built, made, refusal

pytestmark = pytest.mark.usefixtures("registry")


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


def test_the_policy_decides_what_is_a_contradiction(monkeypatch: pytest.MonkeyPatch) -> None:
    stricter = {**POLICY, Role.DASHBOARD: {**POLICY[Role.DASHBOARD], Access.INTERNAL: Sight.DENY}}
    unit = made(PartyUnitRecord, "Unit", Access.INTERNAL, code=(str, column(PartyUnitRecord.code)))
    agency(units=(Connection[unit], many(PartyUnitRecord.parent)))  # type: ignore[valid-type]
    monkeypatch.setattr(contradictions, "POLICY", stricter)

    assert refusal(built) == "Example.units is declared non-null, but some role may not see INTERNAL"
    assert policy.POLICY is POLICY


def test_a_look_up_must_be_nullable_since_an_agency_may_be_away() -> None:
    agency(listed=(bool, lookup("courts.judgment_defaulter", StatedAgency.uscc, "失信", "Defaults")))

    assert refusal(built) == "Example.listed is declared non-null, but an agency may be away"


def test_what_refers_to_a_row_may_be_nothing() -> None:
    agency(successor=(agency, declare.only(StatedAgency.successor)))

    assert refusal(built) == "Example.successor is declared non-null, but nothing may refer to a row"


def test_days_until_what_may_be_missing_may_be_null() -> None:
    agency(left=(int, declare.days_until(StatedAgency.abolished_on, "剩余天数", "Days left")))

    assert refusal(built) == "Example.left is declared non-null, but its day may be missing"
