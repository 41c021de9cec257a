"""Every root answers for a day: states that hold then, events that have happened by then."""

from datetime import date
from typing import Any

import pytest

from hub.store.engine import Store
from tests.asking import ask, refusals, told, values
from tests.district_parties import (
    ACADEMY,
    CAIHE_CODE,
    FLOWERS,
    FLOWERS_USCC,
    KAIXUAN_CODE,
    NEIGHBOURS,
    REFORM,
    SCHOOL,
    TAIJI,
    UNIVERSITY,
    UNIVERSITY_USCC,
)


def on(store: Store, day: str, root: str, field: str) -> list[Any]:
    """One field of the rows that a list has on a day, sorted."""
    query = f"query ($day: Date) {{ {root}(validOn: $day) {{ nodes {{ {field} }} }} }}"
    return sorted(values(told(store, query, day=day)[root], field))


def test_today_is_the_day_where_none_is_asked(district: Store) -> None:
    query = "{ divisions(orderBy: [{field: CODE}]) { nodes { code } } }"

    before = told(district, query)["divisions"]
    after = told(district, query, today=REFORM)["divisions"]

    assert values(before, "code") == ["3301", "330102", "330104", KAIXUAN_CODE, CAIHE_CODE]
    assert values(after, "code") == ["3301", "330102", "330102014"]


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("1957-12-31", ["3301", "330102", "330104", CAIHE_CODE]),
        ("1958-01-01", ["3301", "330102", "330104", KAIXUAN_CODE, CAIHE_CODE]),
        ("2021-04-08", ["3301", "330102", "330104", KAIXUAN_CODE, CAIHE_CODE]),
        ("2021-04-09", ["3301", "330102", "330102014"]),
        ("9999-12-31", ["3301", "330102", "330102014"]),
    ],
)
def test_a_state_holds_from_its_first_day_to_the_day_before_its_end(
    district: Store, day: str, codes: list[str]
) -> None:
    assert on(district, day, "divisions", "code") == codes


@pytest.mark.parametrize(
    ("day", "numbers"),
    [
        ("2019-05-05", []),
        ("2019-05-06", ["罚2"]),
        ("2020-03-02", ["罚1", "罚2", "罚3"]),
        ("2020-12-01", ["罚1", "罚2", "罚3", "罚4"]),
        ("2050-01-01", ["罚1", "罚2", "罚3", "罚4"]),
    ],
)
def test_an_event_shows_from_the_day_on_which_it_happened(district: Store, day: str, numbers: list[str]) -> None:
    assert on(district, day, "penalties", "documentNumber") == numbers


@pytest.mark.parametrize(
    ("day", "lists"),
    [
        ("2019-06-30", ["RED"]),
        ("2019-07-01", ["ABNORMAL", "RED"]),
        ("2020-01-04", ["ABNORMAL", "RED"]),
        ("2020-01-05", ["RED"]),
        ("2020-03-10", ["RED", "SERIOUS"]),
    ],
)
def test_a_list_entry_counts_until_it_is_removed(district: Store, day: str, lists: list[str]) -> None:
    query = """query ($uscc: String!, $day: Date) {
      organization(by: {uscc: $uscc}, validOn: $day) { integrity { entries { nodes { listedAs } } } } }"""

    found = told(district, query, uscc=FLOWERS_USCC, day=day)["organization"]["integrity"]["entries"]

    assert sorted(values(found, "listedAs")) == lists
    assert on(district, day, "listEntries", "listedAs") == lists


@pytest.mark.parametrize(
    ("day", "steps"),
    [
        ("2020-01-31", []),
        ("2020-03-31", [("案2", "CLOSED")]),
        ("2020-04-01", [("案1", "FILED"), ("案2", "CLOSED")]),
        ("2020-05-01", [("案1", "INVESTIGATION"), ("案2", "CLOSED")]),
    ],
)
def test_a_case_stands_where_it_stood_that_day(district: Store, day: str, steps: list[tuple[str, str]]) -> None:
    query = f'{{ supervisionCases(validOn: "{day}", orderBy: [{{field: NUMBER}}]) {{ nodes {{ number step }} }} }}'

    assert values(told(district, query)["supervisionCases"], "number", "step") == steps


def test_a_renamed_organization_has_the_name_of_its_day(district: Store) -> None:
    query = "query ($uscc: String!, $day: Date) { organization(by: {uscc: $uscc}, validOn: $day) { id name address } }"

    before = told(district, query, uscc=FLOWERS_USCC, day="2014-04-30")["organization"]
    after = told(district, query, uscc=FLOWERS_USCC, day="2014-05-01")["organization"]

    assert (before["name"], before["address"]) == ("江干区花卉协会", "凯旋路1号")
    assert (after["name"], after["address"]) == (FLOWERS, "凯旋路2号")
    assert before["id"] == after["id"]


def test_a_former_name_is_searched_and_the_name_of_the_day_is_shown(district: Store) -> None:
    query = '{ organizations(where: {search: "花卉"}, validOn: "2012-01-01") { nodes { name } } }'

    assert values(told(district, query)["organizations"], "name") == ["江干区花卉协会"]


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2007-12-31", {ACADEMY}),
        ("2012-12-31", {ACADEMY, "江干区花卉协会", UNIVERSITY, NEIGHBOURS}),
        ("2017-12-31", {ACADEMY, FLOWERS, UNIVERSITY, NEIGHBOURS, TAIJI, SCHOOL}),
        ("2018-01-01", {ACADEMY, FLOWERS, NEIGHBOURS, TAIJI, SCHOOL}),
    ],
)
def test_organizations_are_those_that_exist_that_day(district: Store, day: str, names: set[str]) -> None:
    assert set(on(district, day, "organizations", "name")) == names


def test_an_ended_organization_is_found_by_key_but_not_listed(district: Store) -> None:
    query = "query ($uscc: String!) { organization(by: {uscc: $uscc}) { name standing endedOn status } }"
    listed = """query ($uscc: String!) {
      organizations(where: {uscc: {eq: $uscc}}) { totalCount }
      parties(where: {uscc: {eq: $uscc}}) { totalCount } }"""

    assert told(district, query, uscc=UNIVERSITY_USCC)["organization"] == {
        "name": UNIVERSITY,
        "standing": "ENDED",
        "endedOn": "2018-01-01",
        "status": "CANCELLED",
    }
    assert told(district, listed, uscc=UNIVERSITY_USCC) == {
        "organizations": {"totalCount": 0},
        "parties": {"totalCount": 1},
    }


def test_a_reference_to_what_was_abolished_shows_it_as_it_last_stood(district: Store) -> None:
    query = f"""{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}, validOn: "2022-01-01") {{
      street {{ code name abolishedOn
        parent {{ code abolishedOn successors {{ code division {{ name }} }} }} }} }} }}"""

    assert told(district, query)["organization"]["street"] == {
        "code": KAIXUAN_CODE,
        "name": "凯旋街道",
        "abolishedOn": "2021-04-09",
        "parent": {
            "code": "330104",
            "abolishedOn": "2021-04-09",
            "successors": [{"code": "330102", "division": {"name": "上城区"}}],
        },
    }


def test_a_record_keeps_its_source_after_its_agency_was_abolished(district: Store) -> None:
    query = """query ($day: Date) { partyUnits(where: {code: {eq: "党0"}}, validOn: $day) {
      nodes { source { agency { code successor { code } } } } } }"""

    def source(day: str) -> Any:
        return told(district, query, day=day)["partyUnits"]["nodes"][0]["source"]["agency"]

    assert source("2020-06-30") == {"code": "TWO_NEW", "successor": None}
    assert source("2024-01-01") == {"code": "TWO_NEW", "successor": {"code": "SOCIAL_WORK"}}
    assert "TWO_NEW" not in on(district, "2024-01-01", "agencies", "code")


def test_a_reference_to_what_is_not_yet_shows_nothing(district: Store) -> None:
    query = '{ divisions(where: {code: {eq: "330104005"}}) { nodes { successors { code division { name } } } } }'

    (found,) = told(district, query)["divisions"]["nodes"]

    assert found == {"successors": [{"code": "330102014", "division": None}]}


def test_what_hangs_on_a_row_is_of_the_same_day(district: Store) -> None:
    query = f"""{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}, validOn: "2020-01-31") {{
      penalties {{ nodes {{ documentNumber party {{ cases {{ totalCount }} }} }} }} }} }}"""

    assert told(district, query)["organization"]["penalties"]["nodes"] == [
        {"documentNumber": "罚2", "party": {"cases": {"totalCount": 0}}}
    ]


def test_statistics_are_of_a_day(district: Store) -> None:
    query = "query ($day: Date) { organizationStats(groupBy: [], validOn: $day) { count } }"

    assert told(district, query, day="2017-12-31")["organizationStats"] == [{"count": 6}]
    assert told(district, query, day="2018-01-01")["organizationStats"] == [{"count": 5}]


@pytest.mark.parametrize("day", ["2020-02-30", "20200630", "2020-W27-2", "yesterday", "", "2020-06-30T00:00:00Z"])
def test_a_day_that_is_none_is_refused_before_anything_is_asked(district: Store, day: str) -> None:
    result = ask(district, "query ($day: Date) { divisions(validOn: $day) { totalCount } }", day=day)

    assert result.data is None
    assert "2020-06-30" in result.errors[0].message


def test_a_null_day_is_today(district: Store) -> None:
    query = "query ($day: Date) { agencies(validOn: $day) { totalCount } }"

    assert told(district, query, day=None, today=date(2024, 1, 1)) == {"agencies": {"totalCount": 5}}
    assert refusals(ask(district, query, day=None)) == []


def test_the_days_to_a_deadline_count_from_the_day_asked_for(district: Store) -> None:
    query = """{ now: supervisionCases(where: {number: {eq: "案1"}}) { nodes { daysToDeadline } }
      late: supervisionCases(where: {number: {eq: "案1"}}, validOn: "2020-08-02") { nodes { daysToDeadline } }
      none: supervisionCases(where: {number: {eq: "案2"}}) { nodes { daysToDeadline } } }"""

    found = told(district, query)

    assert [one["nodes"][0]["daysToDeadline"] for one in (found["now"], found["late"], found["none"])] == [30, -3, None]


@pytest.mark.parametrize(
    ("day", "step", "stated"), [("2020-04-15", "FILED", "2020-04-01"), (None, "INVESTIGATION", "2020-05-01")]
)
def test_a_row_cites_the_statement_that_made_it_so_on_that_day(
    district: Store, day: str | None, step: str, stated: str
) -> None:
    query = """query ($day: Date) { supervisionCases(validOn: $day, where: {number: {eq: "案1"}}) {
      nodes { step source { effectiveOn } } } }"""

    found = told(district, query, day=day)["supervisionCases"]

    assert found["nodes"] == [{"step": step, "source": {"effectiveOn": stated}}]
