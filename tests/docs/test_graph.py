"""docs/graph.md says what the schema, the operators and the policy say."""

import re

from hub.access.labels import Access
from hub.access.policy import POLICY
from hub.domain.records.declare import camel
from hub.errors import BadInput
from hub.query.declaring.costs import COUNT, INTROSPECTION, LIVE, OBJECT, SEARCH, STATISTICS, VALUE, WRITE
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Column, Entity
from hub.query.declaring.operators import FAMILIES, RANKED
from hub.query.documents import read_document
from hub.query.errors import OverLimit, TooRepetitive
from hub.query.explaining.explain import explained
from hub.query.limits import Limits
from hub.settings import Settings
from schema import schema
from tests.asking import DEPARTURE, OFFICER, TODAY
from tests.crawling import of_type
from tests.docs.markdown import CODE, block, page, rows, section

PAGE = page("docs/graph.md")


def test_every_root_has_its_row() -> None:
    shown = [row[0] for row in rows(section(PAGE, "Roots"))[1:]]

    assert shown == list(of_type("Query").fields)


def test_every_operator_has_its_row_with_its_label() -> None:
    told = rows(section(PAGE, "Operators"))[1:]

    shown = {name: (taken(takes), zh) for name, takes, _, zh in told}
    every = [one for family in (*FAMILIES.values(), RANKED) for one in family.operators]
    assert shown == {one.name: (one.takes, one.label.zh) for one in every}


def taken(words: str) -> str:
    """What an operator takes, as the operators have it."""
    return {"a list": "LIST", "true or": "FLAG"}.get(" ".join(words.split()[:2]), "VALUE")


def test_every_family_has_its_row_with_its_operators() -> None:
    told = section(PAGE, "Operators")
    shown = {row[0]: CODE.findall(f"`{row[2]}`") for row in rows(told[told.index("| Filter") :])[1:]}

    assert shown == {family.name: [one.name for one in family.operators] for family in (*FAMILIES.values(), RANKED)}


def test_the_policy_is_the_table() -> None:
    header, *body = rows(section(PAGE, "Roles and labels"))

    assert header == ["Role", *(label.name for label in Access)]
    assert {row[0]: row[1:] for row in body} == {
        role.name: [seen[label].name for label in Access] for role, seen in POLICY.items()
    }


def test_every_type_has_its_row_with_its_labels() -> None:
    told = section(PAGE, "Roles and labels")
    shown = {row[0]: (row[1], row[2].replace("`", "")) for row in rows(told[told.index("| Type") :])[1:]}

    assert shown == {entity.name: (entity.label.name, own_labels(entity)) for entity in DECLARED.entities.values()}


def own_labels(entity: Entity) -> str:
    """The fields of a type that have a label of their own."""
    found = {name: one.label for name, one in entity.fields.items() if isinstance(one, Column) and one.label}
    return ", ".join(f"{camel(name)}: {label.name}" for name, label in found.items())


def test_the_plan_is_what_is_told_of_the_document() -> None:
    told = section(PAGE, "How a question is answered")
    variables = {"from": "2020-01-01"}

    found = explained(schema, block(told, "graphql"), variables, asker=OFFICER, today=TODAY)

    assert block(told, "text") == found.plan


def test_every_word_of_a_plan_has_its_row() -> None:
    told = section(PAGE, "How a question is answered")
    source = page("hub/query/explaining/outline.py") + page("hub/query/explaining/explain.py")

    named = {name for row in rows(told)[1:] for name in CODE.findall(f"`{row[0]}`")}
    yielded = set(re.findall(r'(?:yield |\()"([a-z ]+)", (?!page\.)', source)) - {"first", "after", "before"}
    assert yielded <= named


def test_every_limit_has_its_row_with_its_setting() -> None:
    told = [(row[1], CODE.findall(row[2])[0], row[3].strip("`")) for row in rows(section(PAGE, "Limits"))[1:]]

    settings = Settings.model_fields
    assert [setting for _, setting, _ in told] == [f"HUB_MAX_{name.upper()}" for name in Limits.__struct_fields__]
    assert [most for most, _, _ in told] == [
        f"{settings[f'max_{name}'].default:,}" for name in Limits.__struct_fields__
    ]
    assert {code for _, _, code in told} == {
        BadInput.code,
        *(one.code for one in OverLimit.__subclasses__() if one is not TooRepetitive),
    }


def test_every_weight_is_that_of_the_schema() -> None:
    told = {row[0].replace("`", ""): int(row[1]) for row in rows(section(PAGE, "Costs"))[1:]}

    assert list(told.values()) == [
        VALUE,
        OBJECT,
        COUNT,
        LIVE,
        SEARCH,
        STATISTICS,
        WRITE,
        *sorted(INTROSPECTION.values()),
    ]


def test_the_cost_that_is_added_up_is_the_cost() -> None:
    (asked, cost) = re.findall(r"So `(\{.+?\})` costs .+? = (\d+)\.", section(PAGE, "Costs"))[0]
    (operation,) = read_document(schema, asked, DEPARTURE).operations.values()

    assert operation.cost({}) == int(cost)
