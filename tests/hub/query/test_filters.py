"""What a filter asks: every operator on every kind of value, and how conditions join."""

import json
from typing import Any

import pytest

from hub.query.declaring.operators import FAMILIES, LONGEST_TEXT, MOST_VALUES, RANKED
from hub.store.engine import Store
from tests.asking import ask, refusals, told, values
from tests.district_parties import (
    ACADEMY,
    CAIHE_CODE,
    CATERING,
    CATERING_USCC,
    CHESS,
    FLOWERS,
    FLOWERS_USCC,
    KAIXUAN_CODE,
    NEIGHBOURS,
    SCHOOL,
    SCHOOL_USCC,
    TAIJI,
    VILLAGE,
)
from tests.statements import organization_code

ORGANIZATIONS = {ACADEMY, FLOWERS, NEIGHBOURS, SCHOOL, TAIJI}


def found(store: Store, root: str, field: str, kind: str, where: Any) -> list[Any]:
    """One field of the rows that a filter lets through, sorted."""
    query = f"query ($where: {kind}) {{ {root}(where: $where) {{ nodes {{ {field} }} }} }}"
    return sorted(values(told(store, query, where=where)[root], field))


def organizations(store: Store, where: Any) -> set[str]:
    """The names of the organizations that a filter lets through."""
    return set(found(store, "organizations", "name", "OrganizationFilter", where))


TEXT = [
    ({"eq": FLOWERS}, {FLOWERS}),
    ({"eq": FLOWERS.lower() + " "}, set()),
    ({"in": [FLOWERS, TAIJI, "无此名称"]}, {FLOWERS, TAIJI}),
    ({"in": []}, set()),
    ({"startsWith": "江干区"}, {FLOWERS}),
    ({"startsWith": ""}, ORGANIZATIONS),
    ({"startsWith": "%"}, set()),
    ({"startsWith": "_"}, set()),
    ({"startsWith": "ＷＵ"}, {ACADEMY}),
    ({"startsWith": "ｗｕ"}, set()),
    ({"isNull": True}, set()),
    ({"isNull": False}, ORGANIZATIONS),
    ({"startsWith": "江干区", "eq": TAIJI}, set()),
    ({}, ORGANIZATIONS),
]


@pytest.mark.parametrize(("condition", "names"), TEXT)
def test_text(district: Store, condition: Any, names: set[str]) -> None:
    assert organizations(district, {"name": condition}) == names


@pytest.mark.parametrize(
    ("condition", "names"),
    [
        ({"eq": FLOWERS_USCC}, {FLOWERS}),
        ({"in": [FLOWERS_USCC, SCHOOL_USCC]}, {FLOWERS, SCHOOL}),
        ({"startsWith": "52330104"}, {FLOWERS, SCHOOL}),
        ({"startsWith": FLOWERS_USCC.lower()[:12]}, set()),
        ({"isNull": True}, {ACADEMY, NEIGHBOURS, TAIJI}),
        ({"isNull": False}, {FLOWERS, SCHOOL}),
    ],
)
def test_numbers_as_text_letter_by_letter(district: Store, condition: Any, names: set[str]) -> None:
    assert organizations(district, {"uscc": condition}) == names


@pytest.mark.parametrize(
    ("condition", "names"),
    [
        ({"eq": "SOCIAL_ASSOCIATION"}, {FLOWERS}),
        ({"in": ["SOCIAL_ASSOCIATION", "FOUNDATION"]}, {FLOWERS, ACADEMY}),
        ({"in": []}, set()),
        ({"isNull": True}, set()),
        ({"isNull": False}, ORGANIZATIONS),
    ],
)
def test_code_lists(district: Store, condition: Any, names: set[str]) -> None:
    assert organizations(district, {"kind": condition}) == names


@pytest.mark.parametrize(
    ("condition", "names"),
    [
        ({"eq": KAIXUAN_CODE}, {FLOWERS, NEIGHBOURS}),
        ({"in": [KAIXUAN_CODE, CAIHE_CODE]}, ORGANIZATIONS - {ACADEMY}),
        ({"isNull": True}, {ACADEMY}),
        ({"isNull": False}, ORGANIZATIONS - {ACADEMY}),
    ],
)
def test_references_by_key(district: Store, condition: Any, names: set[str]) -> None:
    assert organizations(district, {"street": condition}) == names


@pytest.mark.parametrize(
    ("condition", "names"),
    [
        ({"eq": "2010-03-01"}, {FLOWERS}),
        ({"in": ["2010-03-01", "2015-09-01"]}, {FLOWERS, SCHOOL}),
        ({"gt": "2010-03-01"}, {SCHOOL}),
        ({"gte": "2010-03-01"}, {FLOWERS, SCHOOL}),
        ({"lt": "2015-09-01"}, {FLOWERS}),
        ({"lte": "2015-09-01"}, {FLOWERS, SCHOOL}),
        ({"gt": "2010-03-01", "lt": "2015-09-01"}, set()),
        ({"isNull": True}, {ACADEMY, NEIGHBOURS, TAIJI}),
        ({"isNull": False}, {FLOWERS, SCHOOL}),
    ],
)
def test_days(district: Store, condition: Any, names: set[str]) -> None:
    assert organizations(district, {"foundedOn": condition}) == names


NINE = "2020-05-06T09:30:00+08:00"


@pytest.mark.parametrize(
    ("condition", "count"),
    [
        ({"eq": NINE}, 1),
        ({"eq": "2020-05-06T01:30:00Z"}, 1),
        ({"in": [NINE]}, 1),
        ({"gt": NINE}, 0),
        ({"gte": "2020-05-06T01:30:00+00:00"}, 1),
        ({"lt": NINE}, 0),
        ({"lte": NINE}, 1),
        ({"isNull": True}, 1),
        ({"isNull": False}, 1),
    ],
)
def test_moments_in_any_zone(district: Store, condition: Any, count: int) -> None:
    assert len(found(district, "inspections", "taskName", "InspectionFilter", {"inspectedAt": condition})) == count


@pytest.mark.parametrize(
    ("condition", "codes"),
    [
        ({"eq": 5}, ["党1"]),
        ({"in": [5, 6]}, ["党1"]),
        ({"gt": 5}, []),
        ({"gte": 5}, ["党1"]),
        ({"lt": 5}, []),
        ({"lte": 5}, ["党1"]),
        ({"isNull": True}, ["党0"]),
        ({"isNull": False}, ["党1"]),
    ],
)
def test_counts(district: Store, condition: Any, codes: list[str]) -> None:
    assert found(district, "partyUnits", "code", "PartyUnitFilter", {"members": condition}) == codes


@pytest.mark.parametrize(
    ("condition", "numbers"),
    [
        ({"eq": "250"}, ["罚3"]),
        ({"eq": "250.00"}, ["罚3"]),
        ({"in": ["250", 1000]}, ["罚1", "罚3"]),
        ({"gt": "250"}, ["罚1"]),
        ({"gt": "249.99"}, ["罚1", "罚3"]),
        ({"gte": "250"}, ["罚1", "罚3"]),
        ({"lt": "250.01"}, ["罚3"]),
        ({"lte": 1000}, ["罚1", "罚3"]),
        ({"isNull": True}, ["罚2"]),
        ({"isNull": False}, ["罚1", "罚3"]),
    ],
)
def test_amounts(district: Store, condition: Any, numbers: list[str]) -> None:
    assert found(district, "penalties", "documentNumber", "PenaltyFilter", {"fine": condition}) == numbers


@pytest.mark.parametrize(
    ("condition", "grades"),
    [
        ({"eq": "A3"}, ["3A", "AAA"]),
        ({"in": ["A2", "A4"]}, ["4A级"]),
        ({"gt": "A3"}, ["4A级"]),
        ({"gt": "A5"}, []),
        ({"gte": "A3"}, ["3A", "4A级", "AAA"]),
        ({"lt": "A4"}, ["3A", "AAA"]),
        ({"lte": "A3"}, ["3A", "AAA"]),
        ({"lt": "A1"}, []),
        ({"isNull": True}, ["优秀"]),
    ],
)
def test_codes_that_are_ordered(district: Store, condition: Any, grades: list[str]) -> None:
    assert found(district, "grades", "asWritten", "GradeFilter", {"grade": condition}) == grades


def test_every_operator_of_every_family_is_asked_here() -> None:
    assert {family.name: {one.name for one in family.operators} for family in (*FAMILIES.values(), RANKED)} == {
        "TextFilter": {"eq", "in", "startsWith", "isNull"},
        "KeyFilter": {"eq", "in", "isNull"},
        "CodeFilter": {"eq", "in", "isNull"},
        "CitizenNumberFilter": {"eq"},  # asked in test_numbers.py, for a purpose
        **{f"{kind}Filter": ORDERED for kind in ("Day", "Moment", "Count", "Money", "Rank")},
    }


ORDERED = {"eq", "in", "gt", "gte", "lt", "lte", "isNull"}

FOUNDED = {"foundedOn": {"gt": "2012-01-01"}}


@pytest.mark.parametrize(
    ("where", "names"),
    [
        # What is not stated fulfils no condition, and so fulfils its complement.
        (FOUNDED, {SCHOOL}),
        ({"not": FOUNDED}, ORGANIZATIONS - {SCHOOL}),
        ({"not": {"not": FOUNDED}}, {SCHOOL}),
        ({"not": {"foundedOn": {"in": []}}}, ORGANIZATIONS),
        ({"not": {"uscc": {"startsWith": "52"}}}, {ACADEMY, NEIGHBOURS, TAIJI}),
        ({"or": [FOUNDED, {"not": FOUNDED}]}, ORGANIZATIONS),
        ({"and": [FOUNDED, {"not": FOUNDED}]}, set()),
        ({"not": {"search": "花卉"}}, ORGANIZATIONS - {FLOWERS}),
        # Joined.
        ({"and": [{"kind": {"isNull": False}}, {"street": {"eq": KAIXUAN_CODE}}]}, {FLOWERS, NEIGHBOURS}),
        ({"or": [{"name": {"eq": TAIJI}}, {"name": {"eq": FLOWERS}}]}, {FLOWERS, TAIJI}),
        ({"name": {"eq": TAIJI}, "or": [{"name": {"eq": TAIJI}}, {"name": {"eq": FLOWERS}}]}, {TAIJI}),
        ({"name": {"eq": TAIJI}, "not": {"name": {"eq": TAIJI}}}, set()),
        (
            {
                "or": [
                    {"and": [{"name": {"eq": TAIJI}}, {"street": {"isNull": False}}]},
                    {"not": {"registration": {"eq": "FILED"}}},
                ]
            },
            {TAIJI, FLOWERS, SCHOOL, ACADEMY},
        ),
        # Of no conditions all hold, and not one does.
        ({}, ORGANIZATIONS),
        (None, ORGANIZATIONS),
        ({"and": []}, ORGANIZATIONS),
        ({"or": []}, set()),
        ({"not": {}}, set()),
        ({"not": {"or": []}}, ORGANIZATIONS),
        # A member that is null is one that was left out.
        ({"name": None, "and": None, "or": None, "not": None, "search": None}, ORGANIZATIONS),
    ],
)
def test_conditions_are_true_or_false_and_never_unknown(district: Store, where: Any, names: set[str]) -> None:
    assert organizations(district, where) == names


@pytest.mark.parametrize("operator", ["eq", "in", "startsWith", "isNull"])
def test_a_null_operand_is_refused_rather_than_guessed_at(district: Store, operator: str) -> None:
    query = f"{{ organizations(where: {{uscc: {{{operator}: null}}}}) {{ totalCount }} }}"

    result = ask(district, query)

    assert result.data is None
    assert refusals(result) == [("", "BAD_INPUT")]
    assert operator in result.errors[0].message


@pytest.mark.parametrize(
    "where",
    [
        {"name": {"eq": "花\x00"}},
        {"name": {"in": ["花", "\ud800"]}},
        {"name": {"startsWith": "花" * (LONGEST_TEXT + 1)}},
        {"name": {"in": ["花"] * (MOST_VALUES + 1)}},
        {"search": "花\x00"},
        {"search": "花" * (LONGEST_TEXT + 1)},
    ],
)
def test_values_that_no_database_compares_are_refused(district: Store, where: Any) -> None:
    result = ask(
        district, "query ($where: OrganizationFilter) { organizations(where: $where) { totalCount } }", where=where
    )

    assert refusals(result) == [("", "BAD_INPUT")]


def test_as_much_as_may_be_asked_is_answered(district: Store) -> None:
    many, long = [f"花{number}" for number in range(MOST_VALUES - 1)], "花" * LONGEST_TEXT

    assert organizations(district, {"name": {"in": [*many, TAIJI]}}) == {TAIJI}
    assert organizations(district, {"name": {"startsWith": long}}) == set()
    assert organizations(district, {"search": long}) == set()


@pytest.mark.parametrize("amount", ["10.005", "1E+30", "10000000000000", "1E-300"])
def test_amounts_that_are_none_are_refused(district: Store, amount: str) -> None:
    result = ask(district, f'{{ penalties(where: {{fine: {{lt: "{amount}"}}}}) {{ totalCount }} }}')

    assert refusals(result) == [("", "BAD_INPUT")]


def test_parties_of_both_classes_are_filtered_by_what_they_share(district: Store) -> None:
    where = {
        "or": [{"uscc": {"eq": CATERING_USCC}}, {"organizationCode": {"eq": organization_code(4)}}, {"search": "三堡"}]
    }

    names = found(district, "parties", "name", "PartyFilter", where)

    assert names == sorted([ACADEMY, CATERING, VILLAGE])


def test_a_relation_is_filtered_as_a_root_is(district: Store) -> None:
    where = json.dumps({"authority": {"eq": "MARKET_SUPERVISION"}}, ensure_ascii=False).replace(
        '"authority"', "authority"
    )
    query = f"""{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{
      penalties(where: {where.replace('"eq"', "eq")}) {{ totalCount nodes {{ documentNumber }} }} }} }}"""

    assert told(district, query)["organization"]["penalties"] == {"totalCount": 1, "nodes": [{"documentNumber": "罚2"}]}


def test_parties_are_found_by_their_numbers_and_by_what_is_contested(district: Store) -> None:
    numbered = {"identifiers": {"some": {"scheme": {"eq": "FILING_NUMBER"}, "value": {"startsWith": "备"}}}}
    unnumbered: dict[str, Any] = {"identifiers": {"none": {}}}

    assert found(district, "parties", "name", "PartyFilter", numbered) == sorted([NEIGHBOURS, TAIJI])
    assert found(district, "parties", "name", "PartyFilter", unnumbered) == sorted([CHESS, VILLAGE])
    assert organizations(district, {"conflicts": {"some": {}}}) == {FLOWERS}
    assert organizations(district, {"conflicts": {"some": {}}, "identifiers": {"none": {}}}) == set()
