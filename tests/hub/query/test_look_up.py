"""One organization by one of its keys."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from hub.store.engine import Store
from tests.asking import ask, refusals, told
from tests.district_parties import (
    ACADEMY,
    CAIHE_CODE,
    CATERING_USCC,
    FLOWERS,
    FLOWERS_USCC,
    NEIGHBOURS,
    SCHOOL,
    TAIJI,
)
from tests.statements import organization_code, uscc

BY = "query ($by: OrganizationBy!) { organization(by: $by) { name } }"


@pytest.mark.parametrize(
    ("by", "name"),
    [
        ({"uscc": FLOWERS_USCC}, FLOWERS),
        ({"uscc": f" {FLOWERS_USCC.lower()} "}, FLOWERS),
        ({"organizationCode": organization_code(4)}, ACADEMY),
        ({"organizationCode": f"{organization_code(4)[:-1]}-{organization_code(4)[-1]}"}, ACADEMY),
        ({"organizationCode": organization_code(1)}, FLOWERS),  # within its USCC
        ({"registrationNumber": "证2"}, SCHOOL),
        ({"registrationNumber": "证3"}, None),
        ({"uscc": uscc(77)}, None),
        ({"uscc": ""}, None),
        ({"uscc": CATERING_USCC}, None),  # another party, not an organization
        ({"filingNumber": "备9"}, None),
    ],
)
def test_by_each_number_in_any_spelling(district: Store, by: Any, name: str | None) -> None:
    found = told(district, BY, by=by)["organization"]

    assert found == (name and {"name": name})


def test_by_id_whatever_the_day(district: Store) -> None:
    (known,) = told(district, f'{{ organizations(where: {{uscc: {{eq: "{FLOWERS_USCC}"}}}}) {{ nodes {{ id }} }} }}')[
        "organizations"
    ]["nodes"]

    assert told(district, BY, by=known)["organization"] == {"name": FLOWERS}
    assert told(district, BY, by=known, today=date(2012, 1, 1))["organization"] == {"name": "江干区花卉协会"}


def test_a_number_on_two_organizations_is_told_with_their_names(district: Store) -> None:
    result = ask(district, BY, by={"filingNumber": "备1"})

    assert result.data == {"organization": None}
    assert refusals(result) == [("organization", "BAD_INPUT")]
    assert NEIGHBOURS in result.errors[0].message
    assert TAIJI in result.errors[0].message


def test_two_organizations_of_one_number_are_told_apart_by_id(district: Store) -> None:
    listed = told(
        district,
        """{ organizations(where: {filingNumber: {eq: "备1"}}, orderBy: [{field: FILED_ON}]) {
          nodes { id street { code } } } }""",
    )["organizations"]["nodes"]

    assert [told(district, BY, by={"id": one["id"]})["organization"]["name"] for one in listed] == [NEIGHBOURS, TAIJI]
    assert listed[1]["street"] == {"code": CAIHE_CODE}


@pytest.mark.parametrize(
    "garbled",
    [
        "",
        "x",
        "花",
        "\ud800",
        "party",
        "party_1",
        f"penalty_{UUID(int=1).hex}",
        f"organization_{UUID(int=1).hex}",
        f"party_{UUID(int=1).hex}x",
        f"party_{UUID(int=1)}",
        f"_{UUID(int=1).hex}",
        "party_" + "g" * 32,
    ],
)
def test_an_id_of_another_type_or_of_none_is_refused(district: Store, garbled: str) -> None:
    result = ask(district, BY, by={"id": garbled})

    assert result.data is None
    assert refusals(result) == [("", "BAD_INPUT")]


def test_an_id_of_nobody_is_nobody(district: Store) -> None:
    assert told(district, BY, by={"id": f"party_{UUID(int=1).hex}"}) == {"organization": None}


def test_the_id_of_another_party_is_no_organization(district: Store) -> None:
    (party,) = told(district, f'{{ parties(where: {{uscc: {{eq: "{CATERING_USCC}"}}}}) {{ nodes {{ id }} }} }}')[
        "parties"
    ]["nodes"]

    assert told(district, BY, by=party) == {"organization": None}


@pytest.mark.parametrize(
    "by", [{}, {"uscc": FLOWERS_USCC, "filingNumber": "备1"}, {"uscc": None}, {"uscc": FLOWERS_USCC, "id": None}]
)
def test_exactly_one_key_is_given(district: Store, by: Any) -> None:
    result = ask(district, BY, by=by)

    assert result.data is None
    assert refusals(result) == [("", "GRAPHQL_VALIDATION_FAILED")]


def test_a_literal_with_two_keys_does_not_validate(district: Store) -> None:
    result = ask(district, '{ organization(by: {uscc: "x", filingNumber: "y"}) { name } }')

    assert result.data is None
    assert result.errors


def test_a_key_that_no_database_keeps_is_refused(district: Store) -> None:
    result = ask(district, BY, by={"uscc": "52\x00"})

    assert refusals(result) == [("", "BAD_INPUT")]
