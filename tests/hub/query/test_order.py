"""Lists come in the order asked for, the same on every database; what is not stated comes last."""

import pytest

from hub.store.engine import Store
from tests.asking import told, values
from tests.district_parties import (
    ACADEMY,
    FLOWERS,
    NEIGHBOURS,
    SCHOOL,
    TAIJI,
)
from tests.pushing import push_all
from tests.statements import MARKET_SUPERVISION, other_party, registration


def ordered(store: Store, root: str, order: str, *fields: str) -> list[object]:
    """Some fields of a list in an order."""
    query = f"{{ {root}(orderBy: {order}) {{ nodes {{ {' '.join(fields)} }} }} }}"
    return values(told(store, query)[root], *fields)


def test_ascending_is_the_usual_direction(district: Store) -> None:
    implied = ordered(district, "agencies", "[{field: CODE}]", "code")
    stated = ordered(district, "agencies", "[{field: CODE, direction: ASC}]", "code")

    assert implied == stated == ["CIVIL_AFFAIRS", "ENFORCEMENT", "KAIXUAN_STREET", "MARKET_SUPERVISION", "TWO_NEW"]


@pytest.mark.parametrize(
    ("direction", "days"),
    [("ASC", ["2010-03-01", "2015-09-01", None, None, None]), ("DESC", ["2015-09-01", "2010-03-01", None, None, None])],
)
def test_nulls_come_last_in_both_directions(district: Store, direction: str, days: list[str | None]) -> None:
    order = f"[{{field: FOUNDED_ON, direction: {direction}}}]"

    assert ordered(district, "organizations", order, "foundedOn") == days


def test_a_later_order_decides_between_equals(district: Store) -> None:
    order = "[{field: FOUNDED_ON}, {field: FILED_ON, direction: DESC}]"

    assert ordered(district, "organizations", order, "name") == [FLOWERS, SCHOOL, TAIJI, NEIGHBOURS, ACADEMY]


def test_amounts_and_moments_are_ordered_by_their_value(district: Store) -> None:
    fines = ordered(district, "penalties", "[{field: FINE, direction: DESC}]", "documentNumber")
    moments = ordered(district, "inspections", "[{field: INSPECTED_AT}]", "inspectedOn")

    assert fines == ["罚1", "罚3", "罚2"]
    assert moments == ["2020-05-06", "2020-05-07"]


def test_text_is_ordered_by_its_code_points_whatever_the_servers_language(store: Store) -> None:
    names = ["Zeta书院", "alpha书院", "Alpha书院", "a-b书院", "aa书院", "乙书院", "丙书院", "甲书院", "_书院"]
    push_all(store, *(other_party(at, name=name) for at, name in enumerate(names)), agency=MARKET_SUPERVISION)

    found = ordered(store, "parties", "[{field: NAME}]", "name")

    assert found == sorted(names)


def test_without_an_order_a_list_has_one_all_the_same(district: Store) -> None:
    query = "{ parties { nodes { id } } }"

    assert told(district, query) == told(district, query)
    assert told(district, "{ parties(orderBy: []) { nodes { id } } }") == told(district, query)


def test_disagreements_and_sources_come_by_the_name_of_their_field(store: Store) -> None:
    court = registration(registrationNumber="证1", legalRepresentative="张三", address="甲路")
    tax = registration(registrationNumber="证1", legalRepresentative="王一", address="乙路", status="LIQUIDATING")
    push_all(store, court, agency="COURT")
    push_all(store, tax, agency="TAX")

    query = "{ organizations { nodes { sources { field } conflicts { field } } } }"
    (found,) = told(store, query)["organizations"]["nodes"]

    assert [one["field"] for one in found["conflicts"]] == ["address", "legalRepresentative", "status"]
    cited = [one["field"] for one in found["sources"]]
    assert cited == sorted(cited)
    assert {"legalRepresentative", "partyClass"} < set(cited)
