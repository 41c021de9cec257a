"""What a guard gives, by itself: to whom it says nothing, what it hides of a text, and which label goes first."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import ColumnElement, Integer, Text, bindparam, literal, select

from hub.access import policy
from hub.access.agreements import with_sharing
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Principal, Role
from hub.domain.records import RECORDS
from hub.domain.records.declare import CitizenNumberType, Declared, Field, IdentifierType, LinkType, TextType
from hub.domain.records.party import Party
from hub.query.declaring.declared import Column
from hub.query.explaining.plain import expression_text
from hub.query.given import Values
from hub.query.plan import Parameter
from hub.query.planning.context import Planning, Scope
from hub.query.planning.relations import scope_of
from hub.query.planning.sight import (
    citations_seen,
    ends_kept,
    hidden_kinds,
    masked,
    quoted_coordinates,
    quoted_sights,
    rows_seen,
)
from hub.query.sites import Quoting
from hub.query.writing.writers import WRITERS
from hub.store.engine import Store
from schema import schema
from tests.asking import OFFICER
from tests.district_parties import ENFORCEMENT, KAIXUAN
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION

TODAY = date(2020, 6, 30)


def planning(role: Role) -> Planning:
    """A plan that is begun for a role."""
    return Planning(schema.core, schema.bindings, role, {}, Values({}, TODAY, OFFICER), 200)


def scope(plan: Planning, name: str) -> Scope:
    """The rows of an entity."""
    return scope_of(plan, schema.bindings.entities[name], literal(TODAY))


# --- rows -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Organization", "Penalty", "Meeting"])
def test_who_sees_every_record_is_asked_nothing_of_rows(name: str) -> None:
    plan = planning(Role.OFFICER)

    assert list(rows_seen(plan, scope(plan, name))) == []


@pytest.mark.parametrize(
    ("role", "asked"), [(Role.AGENCY, "owner ="), (Role.OFFICER, "owner = :p1 OR"), (Role.OFFICER, "agency = :p1")]
)
def test_entries_are_shown_that_concern_ones_own_agency_and_to_officers_those_of_its_people(
    role: Role, asked: str
) -> None:
    plan = planning(role)

    (condition,) = rows_seen(plan, scope(plan, "AccessEntry"))

    assert asked in str(condition)
    assert ("agency" in str(condition)) is (role is Role.OFFICER)


@pytest.mark.parametrize("role", [Role.DASHBOARD, Role.AGENCY])
def test_organizations_are_shown_whoever_speaks_of_them(role: Role) -> None:
    plan = planning(role)

    assert list(rows_seen(plan, scope(plan, "Organization"))) == []


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("name", ["Party", "OtherParty"])
def test_other_parties_are_shown_where_a_record_that_is_seen_speaks_of_them(role: Role, name: str) -> None:
    plan = planning(role)

    (condition,) = rows_seen(plan, scope(plan, name))

    text = expression_text(condition)
    assert "party_class = 'ORGANIZATION' OR (EXISTS" in text
    assert "involvement" in text


KEPT = {
    "supervision_case",
    "joint_operation",
    "case_seal",
    "social_worker",
    "training_evaluation",
    "performance_evaluation",
}
"""The kinds of which somebody does not see all."""


def given(store: Store, parameter: Parameter, asker: Principal) -> Any:
    """The value of a parameter as the driver takes it."""
    value = parameter.value(Values({}, TODAY, asker))
    return WRITERS[store.engine.dialect.name].packed(value) if parameter.several else value


@pytest.mark.parametrize(
    ("role", "agency", "cases"),
    [
        (Role.DASHBOARD, None, set()),
        (Role.AGENCY, CIVIL_AFFAIRS, {(kind, CIVIL_AFFAIRS) for kind in KEPT - {"case_seal"}}),
        (Role.AGENCY, ENFORCEMENT, {("supervision_case", ENFORCEMENT), ("case_seal", ENFORCEMENT)}),
        (
            Role.AGENCY,
            KAIXUAN,
            {("joint_operation", CIVIL_AFFAIRS), ("joint_operation", MARKET_SUPERVISION)},
        ),
    ],
)
def test_statements_are_cited_whose_records_are_seen(
    district: Store, role: Role, agency: str | None, cases: set[tuple[str, str]]
) -> None:
    plan = planning(role)
    cited = scope(plan, "Source")
    statement = select(cited.alias.c.kind, cited.alias.c.agency).distinct()

    (condition,) = citations_seen(plan, cited)

    with district.read() as tx:
        asker = with_sharing(tx, Principal(role, agency, ""), TODAY)
        values = {name: given(district, one, asker) for name, one in plan.parameters.items()}
        every = {(row.kind, row.agency) for row in tx.execute(statement)}
        seen = {(row.kind, row.agency) for row in tx.execute(statement.where(condition), values)}
    assert seen == {one for one in every if one[0] not in KEPT} | cases


def test_a_kind_is_denied_where_one_of_its_entities_is_and_seen_in_part_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = planning(Role.AGENCY)
    before: Any = hidden_kinds(plan)
    case = schema.bindings.entities["SupervisionCase"]
    twice: Any = {**schema.bindings.entities, "AnotherCase": replace(case, label=Access.PERSONAL)}
    monkeypatch.setattr(plan, "bindings", replace(schema.bindings, entities=twice))

    own = dict.fromkeys(KEPT - {"supervision_case", "joint_operation"}, Sight.OWN)
    assert before == (frozenset(), {"supervision_case": Sight.SHARED, "joint_operation": Sight.SHARED, **own})
    after: Any = hidden_kinds(plan)
    assert after == ({"supervision_case"}, {"joint_operation": Sight.SHARED, **own})


# --- texts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", "*"),
        ("王", "王*"),
        ("王一", "王*"),
        ("王一一", "王*一"),
        ("欧阳一一", "欧**一"),
        ("abcdefghijk", "a*********k"),
        ("abcdefghijkl", "abcd****ijkl"),
        ("abcdefghijklm", "abcd*****jklm"),
        ("330104198001010015", "3301**********0015"),
    ],
)
def test_of_a_text_one_sign_at_each_end_is_shown_and_four_from_twelve_on(
    district: Store, text: str, shown: str
) -> None:
    assert value(district, ends_kept(literal(text, Text()))) == shown


def test_of_nothing_nothing_is_shown(district: Store) -> None:
    assert value(district, ends_kept(bindparam("nothing", None, Text()))) is None


def value(store: Store, expression: ColumnElement[Any]) -> Any:
    """What an expression is."""
    with store.read() as tx:
        return tx.execute(select(expression)).scalar_one()


STATED: tuple[type[Declared], ...] = (*RECORDS, Party)
EVERY_FIELD: list[Field[Any]] = [field for record in STATED for field in record.fields.values()]
KINDS: list[type] = [type(one.type) for one in EVERY_FIELD]


@pytest.mark.parametrize("kind", [TextType, IdentifierType, LinkType])
def test_whatever_is_written_as_text_keeps_its_ends(district: Store, kind: type) -> None:
    field = next(one for one in EVERY_FIELD if isinstance(one.type, kind))

    assert value(district, masked(field, literal("ENFORCEMENT", Text()))) == "E*********T"


@pytest.mark.parametrize("kind", sorted(set(KINDS), key=str))
def test_of_anything_else_nothing_is_left(district: Store, kind: type) -> None:
    field = next(one for one in EVERY_FIELD if type(one.type) is kind)

    if not isinstance(field.type, TextType | IdentifierType | LinkType | CitizenNumberType):
        assert value(district, masked(field, literal(7, Integer()))) is None


# --- quotations -----------------------------------------------------------------------------------


@pytest.mark.parametrize("hiding", [Sight.OWN, Sight.CONCERNED, Sight.DENY])
def test_a_value_that_is_kept_back_anywhere_is_kept_back_where_it_is_quoted(
    monkeypatch: pytest.MonkeyPatch, hiding: Sight
) -> None:
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.AGENCY: {**POLICY[Role.AGENCY], Access.PERSONAL: hiding}})
    plan = planning(Role.AGENCY)

    assert quoted_sights(plan, Party) == Quoting(denied=("legalRepresentative", "responsiblePerson"))


def test_a_value_that_is_shown_for_a_purpose_is_written_down_where_it_is_quoted() -> None:
    plan = replace(planning(Role.OFFICER), purpose=True)

    assert quoted_sights(plan, Party) == Quoting(recorded=("legalRepresentative", "responsiblePerson"))
    assert quoted_coordinates(plan, Party, ("legalRepresentative",)) == {
        "legalRepresentative": "Organization.legalRepresentative"
    }


def test_a_value_that_is_masked_in_one_place_is_masked_where_it_is_quoted_whatever_the_purpose(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = replace(planning(Role.OFFICER), purpose=True)
    row = {**POLICY[Role.OFFICER], Access.SECRET: Sight.MASK}
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.OFFICER: row})
    monkeypatch.setattr(plan, "bindings", replace(schema.bindings, entities=with_secret("legal_representative")))

    found = quoted_sights(plan, Party)

    assert found == Quoting(sealed=("legalRepresentative",), recorded=("responsiblePerson",))


def with_secret(field: str) -> Any:
    """All entities, and another one of organizations, of which a field is secret."""
    party = schema.bindings.entities["Organization"]
    secret = {
        name: replace(one, label=Access.SECRET) if isinstance(one, Column) and name == field else one
        for name, one in party.fields.items()
    }
    return {**schema.bindings.entities, "Another": replace(party, fields=secret)}


def test_a_value_that_is_masked_in_one_place_and_kept_back_in_another_is_kept_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = planning(Role.OFFICER)
    before = quoted_sights(plan, Party)
    monkeypatch.setattr(plan, "bindings", replace(schema.bindings, entities=with_secret("legal_representative")))

    assert before == Quoting(sealed=("legalRepresentative", "responsiblePerson"))
    assert quoted_sights(plan, Party) == Quoting(sealed=("responsiblePerson",), denied=("legalRepresentative",))
