"""How a question is answered, told: the plan, the statements, the parameters."""

from datetime import date
from typing import Any, get_args

import pytest
from sqlalchemy import ColumnElement, column, literal_column

from hub.access.principals import Principal, Role
from hub.access.roles import WITHOUT_AGENCY
from hub.errors import BadInput
from hub.query import elements
from hub.query.explaining.explain import SITES, Explained, arguments_of, explained, planned, statements_of
from hub.query.explaining.explain import told as told_of
from hub.query.explaining.layout import laid_out, one_line
from hub.query.explaining.outline import ENTRIES
from hub.query.explaining.plain import expression_text
from hub.query.plan import Node
from hub.query.plan_rows import Order
from hub.query.sites import Site
from hub.store.engine import Store
from schema import schema
from tests.asking import DEPARTURE, ENGINES, OFFICER, TODAY
from tests.district_parties import (
    FLOWERS_USCC,
)
from tests.queries.corpus import Question, questions
from tests.schema.documents import DOCUMENTS, GIVEN
from tests.statements import CIVIL_AFFAIRS

QUESTIONS = [one for one in questions() if one.district == "small"]
AGENCIES = {role: None if role in WITHOUT_AGENCY else CIVIL_AFFAIRS for role in Role}


def told(document: str, *, role: Role = Role.OFFICER, name: str | None = None, **variables: Any) -> Explained:
    """Explain a document."""
    return explained(
        schema, document, variables, asker=Principal(role, AGENCIES[role], ""), today=TODAY, operation_name=name
    )


SMALL = """query Names($kind: String!) { penalties(first: 2, where: {documentNumber: {startsWith: $kind}},
  orderBy: [{field: DECIDED_ON, direction: DESC}]) { totalCount nodes { documentNumber fine { value } } } }"""


def test_a_plan_reads_from_the_root_to_the_values() -> None:
    assert told(SMALL, kind="罚").plan.splitlines() == [
        f"query Names: OFFICER, {CIVIL_AFFAIRS}, 2020-06-30",
        "  penalties: a page 一页",
        "    | from penalty AS r1",
        "    | where r1.valid_from IS NULL OR r1.valid_from <= :p1",
        "    | where r1.valid_to IS NULL OR r1.valid_to > :p1",
        "    | where r1.document_number >= :p2 AND r1.document_number < :p3",
        "    | order r1.decided_on DESC, r1.id DESC",
        "    | first 2",
        "    | cursor Penalty:DECIDED_ON.desc,id (DAY, KEY)",
        "    totalCount: TOTAL",
        "    nodes: the entries of the page 本页各条",
        "      documentNumber: document_number TEXT",
        "      fine: fine, an amount of money 金额 (value)",
        "",
        "parameters 参数",
        "  p1: Date = today 今天 = 2020-06-30",
        "  p2: Text = $kind = 罚",
        "  p3: Text = $kind = 罛",
    ]


def test_refusals_and_holes_are_told_with_their_places() -> None:
    document = (
        """query ($uscc: String!) { organization(by: {uscc: $uscc}) { name cases { totalCount } } viewer { role } }"""
    )

    plan = told(document, role=Role.DASHBOARD, uscc=FLOWERS_USCC).plan

    assert "    cases: = null\n" in plan
    assert "  viewer: by GraphQL itself, without the store 由 GraphQL 直接作答，不经数据库\n" in plan
    assert "\nholes 待填\n  0: organization: BAD_INPUT, names 名称\n" in plan
    assert "\nrefusals 拒绝\n  organization.cases: FORBIDDEN The role DASHBOARD may not see" in plan


def test_an_agency_sees_by_which_parameter_its_own_rows_are_chosen() -> None:
    plan = told("{ supervisionCases { nodes { number } } }", role=Role.AGENCY).plan

    assert "    | where r1.agency IN :p2\n" in plan
    assert f"  p2: [Text] = agencies that share with the caller 向调用方共享的机关 = ['{CIVIL_AFFAIRS}']\n" in plan
    assert "  p4: Text = name of the caller 调用方名称 = \n" in plan


def test_parameters_are_told_with_types_sources_and_values() -> None:
    document = """query ($one: String!, $by: AgencyFilter!) { agencies(where: {code: {in: ["A", $one]}, and: [$by]},
      validOn: "2019-01-01") { totalCount } }"""

    found = told(document, one="B", by={"name": {"eq": "某局"}}).parameters

    assert [(one.type, one.source, one.value) for one in found] == [
        ("Date", "written 文中所写", date(2019, 1, 1)),
        ("[Text]", "[written 文中所写, $one]", ["A", "B"]),
        ("Text", "$by.name.eq", "某局"),
    ]


@pytest.mark.parametrize("document", DOCUMENTS, ids=range(len(DOCUMENTS)))
@pytest.mark.parametrize("role", Role)
def test_whatever_can_be_asked_can_be_explained_and_is_told_alike_each_time(document: str, role: Role) -> None:
    variables = {name: value for name, value in GIVEN.items() if f"${name}" in document}

    first, second = (told(document, role=role, **variables) for _ in range(2))

    assert first == second
    assert set(first.sql) == {"postgresql", "sqlite"}
    assert all(len(line) == len(line.rstrip()) for text in first.sql.values() for line in text.splitlines())


def test_a_statement_is_told_with_what_its_placeholders_stand_for() -> None:
    sql = told("{ agencies(first: 1) { nodes { code } } }").sql

    assert sql["postgresql"].splitlines()[0] == "-- p1"
    assert sql["sqlite"].splitlines()[0] == "-- p1, p1, 0"
    assert all(text.endswith(";\n") for text in sql.values())


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_a_statement_laid_out_gives_what_it_gave(district: Store, question: Question) -> None:
    asked = question.of(district)
    try:
        plan = planned(schema, asked.document, asked.variables, asker=asked.who, today=TODAY)
        assert told_of(plan).plan
    except BadInput:
        return
    reader = ENGINES.engine(district, DEPARTURE).reader

    for statement, look_up in statements_of(plan.prepared[reader.dialect_name]):
        arguments = arguments_of(statement, look_up, district, plan.values)
        usual = ENGINES.portal.call(reader.fetch, statement.text, arguments)
        shown = ENGINES.portal.call(reader.fetch, laid_out(statement.text), arguments)

        assert list(shown) == list(usual)
        assert one_line(laid_out(statement.text)) == one_line(statement.text)


def test_a_look_up_as_of_an_instant_has_a_statement_of_its_own(district: Store) -> None:
    document = """query ($uscc: String!, $at: DateTime!) { now: organization(by: {uscc: $uscc}) { name }
      then: organization(by: {uscc: $uscc}, knownAt: $at) { name } }"""
    given: dict[str, Any] = {"uscc": FLOWERS_USCC, "at": "2020-06-30T01:10:00Z"}

    found = told(document, **given)
    plan = planned(schema, document, given, asker=OFFICER, today=TODAY)
    statements = [*statements_of(plan.prepared[district.engine.dialect.name])]

    assert "  then: the only row, as an object" in found.plan
    assert "    | known at $at\n" in found.plan
    assert all(text.count(";\n") == len(statements) == 2 for text in found.sql.values())
    assert all(arguments_of(one, known, district, plan.values) for one, known in statements)


@pytest.mark.parametrize(
    ("document", "name", "said"),
    [
        ("{", None, "This is not GraphQL: Expected Name, found <EOF>. (1:2)"),
        ("{ nothing other }", None, "`nothing` on type `Query`. (1:3) Cannot query field `other`"),
        ("query A { viewer { role } } query B { viewer { role } }", None, "Name the one that is meant: A, B."),
        ("query A { viewer { role } }", "C", "The document has no operation 'C'. Known: A."),
        ("query ($a: Int!) { agencies(first: $a) { totalCount } }", None, "`$a`"),
        ('{ organization(by: {id: "x"}) { name } }', None, "'x' is not the id"),
        ('mutation { recordsPush(input: {requestKey: "a", records: []}) { userErrors { code } } }', None, "hub push"),
    ],
)
def test_what_cannot_be_explained_is_told(document: str, name: str | None, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        told(document, name=name)

    assert said in refused.value.en
    assert refused.value.zh


def test_every_node_and_every_hole_has_its_words() -> None:
    assert set(ENTRIES) == set(get_args(Node))
    assert set(SITES) == set(get_args(Site))


def test_a_number_by_which_somebody_is_looked_up_is_told_as_what_it_is() -> None:
    document = "query ($n: String!) { socialWorkers(where: {citizenNumber: {eq: $n}}) { totalCount } }"

    found = explained(schema, document, {"n": "11010519491231002X"}, asker=OFFICER, today=TODAY, purpose=True)

    assert [(one.source, one.value) for one in found.parameters if "hash" in one.source] == [
        ("keyed hash of $n 的密钥散列", "…")
    ]
    assert "11010519491231002X" not in found.plan


def test_every_expression_of_our_own_can_be_read() -> None:
    name: ColumnElement[Any] = column("name")
    made: dict[type, ColumnElement[Any]] = {
        elements.Joined: elements.Joined(("a", name)),
        elements.Stars: elements.Stars(elements.number(3)),
        elements.MaskedForm: elements.MaskedForm(name),
        elements.Among: elements.Among(name, literal_column(":p1")),
        elements.Items: elements.Items(literal_column(":p1")),
        elements.Said: elements.Said("field"),
        elements.Sorted: elements.sorted_by(Order(name, descending=True, nullable=True)),
        elements.ByCodePoint: elements.ByCodePoint(name),
        elements.Months: elements.Months(name),
        elements.DaysBetween: elements.DaysBetween(name, literal_column(":p1")),
        elements.StatedBy: elements.StatedBy(name, "street"),
        elements.Weighed: elements.Weighed(name == "a", name.is_not(None)),
    }
    every = {one for one in vars(elements).values() if isinstance(one, type) and one.__module__ == elements.__name__}

    assert set(made) == {one for one in every if issubclass(one, ColumnElement)}
    assert [expression_text(one) for one in made.values()] == [
        "'a' || name",
        "stars(3)",
        "masked form of name",
        "name IN :p1",
        "each of :p1",
        "cited.field",
        "name DESC NULLS LAST",
        "name",
        "months(name)",
        "days(name, :p1)",
        "stated_by(name, street)",
        "(name = 'a' & name IS NOT NULL)",
    ]
