"""From when until when agreements share and seals hide, and which of them are refused: in a store of one's own."""

from datetime import date

import pytest

from hub.access.agreements import agreements_for
from hub.domain.connector import Op, Statement
from hub.domain.records.agency import HUB
from hub.store.engine import Store
from tests.asking import INSIDER, OFFICER, TODAY, told
from tests.district_parties import ENFORCEMENT, KAIXUAN
from tests.hub.query.test_sharing import CASES, numbers, officer
from tests.pushing import outcomes, problems, push_all
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION, case_seal, sharing_agreement, stated, supervision_case


@pytest.fixture
def agencies(store: Store) -> Store:
    """A store with a case of each of four agencies, which share nothing yet."""
    codes = (CIVIL_AFFAIRS, MARKET_SUPERVISION, ENFORCEMENT, KAIXUAN)
    push_all(store, *(stated("agency", {"code": code, "name": code}) for code in codes), agency=HUB)
    for code in codes:
        push_all(store, supervision_case(f"案{code}"), agency=code)
    return store


def shared(store: Store, agency: str, today: date = TODAY) -> set[str]:
    """The agencies of which an officer of another sees the case."""
    cases = told(store, CASES, who=officer(agency), today=today)["supervisionCases"]["nodes"]
    return {one["number"].removeprefix("案") for one in cases} - {agency}


def test_an_agreement_shares_from_its_first_day_to_the_one_before_its_last(agencies: Store) -> None:
    push_all(agencies, sharing_agreement(beginsOn="2020-06-30", endsOn="2020-07-01"), agency=HUB)

    days = [date(2020, 6, 29), date(2020, 6, 30), date(2020, 7, 1)]
    seen = [shared(agencies, CIVIL_AFFAIRS, today=day) for day in days]

    assert seen == [set(), {MARKET_SUPERVISION}, set()]


def test_who_only_provides_is_shown_nothing_and_who_only_receives_shows_nothing(agencies: Store) -> None:
    sides = {CIVIL_AFFAIRS: "PROVIDER", MARKET_SUPERVISION: "RECIPIENT", ENFORCEMENT: "BOTH"}
    parties = [{"agency": agency, "role": role} for agency, role in sides.items()]
    push_all(agencies, sharing_agreement(parties=parties), agency=HUB)

    assert {agency: shared(agencies, agency) for agency in sides} == {
        CIVIL_AFFAIRS: set(),
        MARKET_SUPERVISION: {CIVIL_AFFAIRS, ENFORCEMENT},
        ENFORCEMENT: {CIVIL_AFFAIRS},
    }


def test_each_agreement_shares_between_its_own_sides(agencies: Store) -> None:
    other = [{"agency": one, "role": "BOTH"} for one in (ENFORCEMENT, KAIXUAN)]
    push_all(agencies, sharing_agreement(), sharing_agreement("共享2", parties=other), agency=HUB)

    assert (shared(agencies, CIVIL_AFFAIRS), shared(agencies, ENFORCEMENT)) == ({MARKET_SUPERVISION}, {KAIXUAN})
    with agencies.read() as tx:
        assert {one.agency for one in agreements_for(tx, officer(KAIXUAN), TODAY)} == {ENFORCEMENT}


def test_whom_an_agreement_names_no_longer_shares_nothing(agencies: Store) -> None:
    between = [[{"agency": one, "role": "BOTH"} for one in (CIVIL_AFFAIRS, other)] for other in LATER]
    push_all(agencies, sharing_agreement(version=1, parties=between[0]), agency=HUB)
    push_all(agencies, sharing_agreement(version=2, beginsOn="2020-06-30", parties=between[1]), agency=HUB)

    days = [date(2020, 6, 29), date(2020, 6, 30)]

    assert [shared(agencies, CIVIL_AFFAIRS, today=day) for day in days] == [{one} for one in LATER]
    assert [shared(agencies, MARKET_SUPERVISION, today=day) for day in days] == [{CIVIL_AFFAIRS}, set()]
    assert [shared(agencies, ENFORCEMENT, today=day) for day in days] == [set(), {CIVIL_AFFAIRS}]


LATER = (MARKET_SUPERVISION, ENFORCEMENT)
"""With whom civil affairs shares first, and then."""


def test_only_the_operator_of_the_hub_states_agreements(store: Store) -> None:
    receipt = push_all(store, sharing_agreement(), agency=CIVIL_AFFAIRS)

    assert outcomes(receipt) == ["REJECTED"]


@pytest.mark.parametrize(
    "parties",
    [
        [{"agency": CIVIL_AFFAIRS, "role": "BOTH"}],
        [{"agency": CIVIL_AFFAIRS, "role": "PROVIDER"}, {"agency": MARKET_SUPERVISION, "role": "PROVIDER"}],
        [{"agency": CIVIL_AFFAIRS, "role": "PROVIDER"}, {"agency": CIVIL_AFFAIRS, "role": "RECIPIENT"}],
    ],
)
def test_an_agreement_has_two_sides(store: Store, parties: list[dict[str, str]]) -> None:
    agencies = (stated("agency", {"code": code, "name": code}) for code in (CIVIL_AFFAIRS, MARKET_SUPERVISION))
    push_all(store, *agencies, agency=HUB)

    receipt = push_all(store, sharing_agreement(parties=parties), agency=HUB)

    assert problems(receipt) == [[("parties", "ONE_SIDED")]]


def test_a_seal_binds_today_whatever_day_is_asked_about(store: Store) -> None:
    push_all(store, supervision_case("案甲"))
    push_all(store, case_seal("案甲", sealedOn="2020-06-01", liftedOn="2020-07-01"))
    query = '{ supervisionCases(validOn: "2020-05-01") { totalCount } }'

    days = [date(2020, 5, 31), date(2020, 6, 1), date(2020, 6, 30), date(2020, 7, 1)]
    seen = [told(store, query, today=day)["supervisionCases"]["totalCount"] for day in days]

    assert seen == [1, 0, 0, 1]


def test_a_seal_binds_the_cases_of_the_agency_that_set_it(store: Store) -> None:
    push_all(store, supervision_case("案甲"), agency=CIVIL_AFFAIRS)
    push_all(store, case_seal("案甲"), agency=ENFORCEMENT)

    assert numbers(store, CASES, OFFICER) == ["案甲"]


def test_a_seal_names_who_sees_its_own_case_and_no_other(store: Store) -> None:
    push_all(store, supervision_case("案甲"), supervision_case("案乙"))
    push_all(store, case_seal("案甲"), case_seal("案乙", readers=[{"name": "somebody else"}]))

    assert numbers(store, CASES, INSIDER) == ["案甲"]


def test_whom_a_seal_names_no_longer_does_not_see_the_case(store: Store) -> None:
    push_all(store, supervision_case("案甲"))
    push_all(store, case_seal("案甲", version=1))
    before = numbers(store, CASES, INSIDER)

    push_all(store, case_seal("案甲", version=2, sealedOn="2020-06-01", readers=[{"name": "somebody else"}]))

    assert before == ["案甲"]
    assert numbers(store, CASES, INSIDER) == []


def test_a_seal_that_is_withdrawn_binds_no_longer(store: Store) -> None:
    push_all(store, supervision_case("案甲"))
    push_all(store, case_seal("案甲"))
    before = numbers(store, CASES, OFFICER)

    push_all(store, Statement("case_seal", {}, op=Op.WITHDRAW, native_id="案甲"))

    assert before == []
    assert numbers(store, CASES, OFFICER) == ["案甲"]
