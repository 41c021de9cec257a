"""What a guard gives, by itself: to whom it says nothing, what it hides of a text, and which label goes first."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import ColumnElement, Integer, Text, bindparam, column, literal, select

from hub.access import policy
from hub.access.agreements import with_sharing
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Principal, Role
from hub.domain.records import RECORDS
from hub.domain.records.agency import Agency
from hub.domain.records.declare import Declared, Field
from hub.domain.records.field_types import CitizenNumberType, IdentifierType, LinkType, TextType
from hub.domain.records.party import Party
from hub.domain.records.registration import RegistrationRecord
from hub.errors import Forbidden
from hub.query.declaring.declared import Column, One
from hub.query.explaining.plain import expression_text
from hub.query.given import Values
from hub.query.plan import Parameter
from hub.query.planning.context import Planning, Scope
from hub.query.planning.masks import ends_kept, masked
from hub.query.planning.relations import scope_of
from hub.query.planning.sight import (
    citations_seen,
    hidden_kinds,
    is_recorded,
    kind_of,
    label_of,
    quoted_coordinates,
    quoted_sights,
    reference_asked,
    rows_seen,
    value_asked,
    value_seen,
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
    assert bound(condition) == {*plan.parameters, OFFSET}
    assert "party_class = 'ORGANIZATION' OR (SELECT 1 FROM involvement" in text


OFFSET = "param_1"
"""Beside a LIMIT SQLAlchemy binds an offset of 0 on SQLite."""


def bound(expression: ColumnElement[Any]) -> set[str]:
    """The names of what an expression binds: all else is written out."""
    return set(expression.compile(dialect=WRITERS["sqlite"].dialect).params)


KEPT = {
    "supervision_case",
    "joint_operation",
    "case_seal",
    "social_worker",
    "training_evaluation",
    "performance_evaluation",
}
"""The kinds of which somebody does not see all."""


@pytest.mark.parametrize("name", ["Organization", "CaseParty", "Source"])
def test_rows_that_are_no_records_are_of_no_kind(name: str) -> None:
    with pytest.raises(TypeError):
        kind_of(schema.bindings.entities[name])


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
    every, seen = cited(district, planning(role), Principal(role, agency, ""))

    assert seen == {one for one in every if one[0] not in KEPT} | cases


def cited(store: Store, plan: Planning, who: Principal) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Of all statements, and of those that somebody may be cited, the kinds and agencies."""
    rows = scope(plan, "Source")
    statement = select(rows.alias.c.kind, rows.alias.c.agency).distinct()
    (condition,) = citations_seen(plan, rows)
    with store.read() as tx:
        asker = with_sharing(tx, who, TODAY)
        values = {name: given(store, one, asker) for name, one in plan.parameters.items()}
        every = {(row.kind, row.agency) for row in tx.execute(statement)}
        seen = {(row.kind, row.agency) for row in tx.execute(statement.where(condition), values)}
    return every, seen


def test_who_sees_all_cases_is_cited_those_of_every_agency(district: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    row = {**POLICY[Role.OFFICER], Access.CASE: Sight.SHOW}
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.OFFICER: row})

    every, seen = cited(district, planning(Role.OFFICER), Principal(Role.OFFICER, KAIXUAN, ""))

    assert every - seen == {("case_seal", ENFORCEMENT)}


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


# --- values ---------------------------------------------------------------------------------------


def test_a_value_that_is_shown_for_a_purpose_is_shown_on_every_agencys_rows() -> None:
    plan = replace(planning(Role.OFFICER), purpose=True)
    rows = scope(plan, "SocialWorker")
    name: Any = rows.entity.fields["name"]

    assert value_seen(plan, rows, name) is rows.alias.c.name


@pytest.mark.parametrize(
    ("name", "field"), [("SupervisionCase", "number"), ("CaseSeal", "case_number"), ("CaseParty", "involved_as")]
)
def test_where_all_rows_shown_are_seen_a_value_stands_on_each(name: str, field: str) -> None:
    """The cases of a system are shared with it, and of seals it is shown its own alone."""
    plan = planning(Role.AGENCY)
    rows = scope(plan, name)
    declared: Any = rows.entity.fields[field]

    shared = replace(declared, label=Access.CASE)

    assert value_seen(plan, rows, shared) is rows.alias.c[field]


def test_by_what_everybody_sees_rows_are_counted_whoever_stated_them() -> None:
    plan = planning(Role.DASHBOARD)
    rows = replace(scope(plan, "SupervisionCase"), tallied=True)
    step: Any = rows.entity.fields["step"]

    assert value_asked(plan, rows, replace(step, label=Access.PUBLIC)) is rows.alias.c.step


def officers(monkeypatch: pytest.MonkeyPatch, label: Access, seen: Sight) -> None:
    """Have officers see so much of a label."""
    row = {**POLICY[Role.OFFICER], label: seen}
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.OFFICER: row})


@pytest.mark.parametrize(
    ("field", "seen", "recorded"),
    [
        ("address", Sight.SHOW, False),
        ("address", Sight.PURPOSE, True),
        ("legal_representative", Sight.SHOW, True),
        ("legal_representative", Sight.PURPOSE, True),
        ("legal_representative", Sight.MASK, False),
    ],
)
def test_what_is_kept_sealed_or_shown_for_a_purpose_is_written_down(
    monkeypatch: pytest.MonkeyPatch, field: str, seen: Sight, *, recorded: bool
) -> None:
    plan = replace(planning(Role.OFFICER), purpose=True)
    rows = scope(plan, "Organization")
    declaration: Any = rows.entity.fields[field]
    officers(monkeypatch, label_of(rows.entity, declaration), seen)

    assert is_recorded(plan, rows, declaration) is recorded


def test_what_is_shown_for_a_purpose_alone_is_no_way_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    officers(monkeypatch, Access.PUBLIC, Sight.PURPOSE)
    plan = replace(planning(Role.OFFICER), purpose=True)
    rows = scope(plan, "Organization")
    address, street = (rows.entity.fields[name] for name in ("address", "street"))
    assert isinstance(address, Column)
    assert isinstance(street, One)

    assert value_seen(plan, rows, address) is rows.alias.c.address
    with pytest.raises(Forbidden):
        value_asked(plan, rows, address)
    with pytest.raises(Forbidden):
        reference_asked(plan, rows, street.field)


def test_what_is_kept_sealed_is_no_way_to_ask_for_whoever_sees_it_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    officers(monkeypatch, Access.PERSONAL, Sight.SHOW)
    plan = planning(Role.OFFICER)
    rows = scope(plan, "Organization")
    representative: Any = rows.entity.fields["legal_representative"]

    with pytest.raises(Forbidden):
        value_asked(plan, rows, representative)


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


def test_how_a_text_is_cut_is_written_out() -> None:
    """A number that is bound has no type of its own, and nobody would know what it stands for."""
    assert bound(ends_kept(column("name", Text()))) == set()


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


def test_a_value_that_is_kept_sealed_is_written_down_where_it_is_quoted_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    officers(monkeypatch, Access.PERSONAL, Sight.SHOW)

    assert quoted_sights(planning(Role.OFFICER), Party) == Quoting(
        recorded=("legalRepresentative", "responsiblePerson")
    )


def test_values_that_are_masked_are_told_from_those_that_are_kept_sealed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    officers(monkeypatch, Access.PUBLIC, Sight.MASK)

    found = quoted_sights(planning(Role.OFFICER), Party)

    assert found.sealed == ("legalRepresentative", "responsiblePerson")
    assert "address" in found.masked
    assert set(found.masked) & set(found.sealed) == set()


def test_of_what_is_shown_nowhere_nothing_is_quoted() -> None:
    assert quoted_sights(planning(Role.OFFICER), RegistrationRecord) == Quoting()


def test_a_field_that_is_quoted_is_called_as_it_is_of_the_rows_that_are_quoted() -> None:
    assert quoted_coordinates(planning(Role.OFFICER), Agency, ("name",)) == {"name": "Agency.name"}


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
    kept_back = Quoting(denied=("legalRepresentative",))
    assert quoted_sights(plan, Party) == replace(kept_back, sealed=("responsiblePerson",))
    assert quoted_sights(replace(plan, purpose=True), Party) == replace(kept_back, recorded=("responsiblePerson",))


def test_the_fields_that_are_quoted_stand_in_one_order_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = dict.fromkeys(Access, Sight.DENY)
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.PUBLIC: hidden})

    denied = quoted_sights(planning(Role.PUBLIC), Party).denied

    assert len(denied) > 10
    assert list(denied) == sorted(denied)
