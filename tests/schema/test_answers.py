"""Every type answers with all of its fields, as the agencies stated them."""

from datetime import UTC, datetime
from typing import Any

import pytest

from hub.access.policy import POLICY
from hub.access.principals import ANYBODY, Principal, Role, Scope
from hub.store.engine import Store
from tests.asking import INVESTIGATING, told
from tests.district_parties import (
    ACADEMY,
    CATERING,
    CATERING_USCC,
    FLOWERS,
    FLOWERS_USCC,
    KAIXUAN,
    KAIXUAN_CODE,
    NEIGHBOURS,
    SCHOOL,
    VILLAGE,
)
from tests.pushing import push_all
from tests.schema.documents import AGENCIES, DIVISIONS, FILED, ORGANIZATION, PAGE, PARTIES, STATISTICS, VIEWER, heard
from tests.statements import organization_code, party_unit, uscc


def test_agencies(district: Store) -> None:
    # The hub's operator states agencies, and is none of the district's.
    source = {"agency": None, "kind": "agency", "observedAt": heard(1), "effectiveOn": "1978-01-01", "synthetic": False}

    assert told(district, AGENCIES)["agencies"]["nodes"] == [
        {
            "code": "CIVIL_AFFAIRS",
            "name": "江干区民政局",
            "englishName": "Jianggan Civil Affairs Bureau",
            "uscc": uscc(91, start="11330104"),
            "establishedOn": "1978-01-01",
            "abolishedOn": None,
            "successor": None,
            "source": {**source, "nativeId": "CIVIL_AFFAIRS"},
        },
        {
            "code": "TWO_NEW",
            "name": "江干区两新工委",
            "englishName": None,
            "uscc": None,
            "establishedOn": "1978-01-01",
            "abolishedOn": "2023-05-01",
            "successor": None,  # it is established with the day on which this one ends
            "source": {**source, "nativeId": "TWO_NEW"},
        },
    ]


def test_divisions(district: Store) -> None:
    assert told(district, DIVISIONS)["divisions"]["nodes"] == [
        {
            "code": "330104",
            "name": "江干区",
            "level": "DISTRICT",
            "parent": {"code": "3301"},
            "establishedOn": None,
            "abolishedOn": "2021-04-09",
            "successors": [{"code": "330102", "division": {"name": "上城区"}}],
            "coordinationBodies": {"nodes": [{"name": "社会组织培育发展领导小组"}]},
            "divisions": {
                "nodes": [
                    {"code": KAIXUAN_CODE, "organizations": {"nodes": [{"name": NEIGHBOURS}, {"name": FLOWERS}]}},
                    {
                        "code": "330104006",
                        "organizations": {
                            "nodes": [{"name": SCHOOL}, {"name": "采荷太极拳队"}, {"name": "采荷老年大学"}],
                        },
                    },
                ]
            },
            "source": {"kind": "division"},
        }
    ]


def test_an_organization_from_every_agency(district: Store) -> None:
    found = told(district, ORGANIZATION, uscc=FLOWERS_USCC)["organization"]

    identifiers = sorted(found.pop("identifiers"), key=lambda one: str(one["scheme"]))
    sources = {one["field"]: (one["source"]["agency"]["code"], one["source"]["kind"]) for one in found.pop("sources")}
    assert identifiers == [
        {"scheme": "ORGANIZATION_CODE", "value": organization_code(1), "issuer": "", "validity": "VALID"},
        {"scheme": "USCC", "value": FLOWERS_USCC, "issuer": "", "validity": "VALID"},
    ]
    grades = {"assessmentGrade": ("CIVIL_AFFAIRS", "grade"), "creditGrade": ("CIVIL_AFFAIRS", "grade")}
    assert sources == grades | dict.fromkeys(
        (
            "address",
            "foundedOn",
            "kind",
            "legalRepresentative",
            "name",
            "partyClass",
            "registration",
            "status",
            "street",
            "uscc",
        ),
        ("CIVIL_AFFAIRS", "registration"),
    )
    assert found == {
        "name": FLOWERS,
        "standing": "EXISTING",
        "uscc": FLOWERS_USCC,
        "organizationCode": None,
        "foundedOn": "2010-03-01",
        "endedOn": None,
        "address": "凯旋路2号",
        "registration": "REGISTERED",
        "kind": "SOCIAL_ASSOCIATION",
        "communityKind": None,
        "status": "ACTIVE",
        "registrationNumber": None,
        "filingNumber": None,
        "filedOn": None,
        "legalRepresentative": "王*一",
        "responsiblePerson": None,
        "street": {"code": KAIXUAN_CODE},
        "penalties": {"totalCount": 2, "nodes": [{"documentNumber": "罚1"}, {"documentNumber": "罚2"}]},
        "inspections": {"totalCount": 1, "nodes": [{"taskNumber": "任务1"}]},
        "cases": {"totalCount": 2, "nodes": [{"number": "案1"}, {"number": "案2"}]},
        "jointOperations": {"totalCount": 2, "nodes": [{"number": "联1"}, {"number": "联2"}]},
        "partyUnits": {"totalCount": 1, "nodes": [{"code": "党1"}]},
        "integrity": {"entries": {"totalCount": 2, "nodes": [{"listedAs": "SERIOUS"}, {"listedAs": "RED"}]}},
        "conflicts": [
            {
                "field": "legalRepresentative",
                "rule": "COMPETENT_AGENCY",
                "statements": [
                    {"value": "王*一", "source": {"agency": {"code": "CIVIL_AFFAIRS"}}},
                    {"value": "张*丰", "source": {"agency": {"code": "MARKET_SUPERVISION"}}},
                ],
            }
        ],
    }


def test_a_filed_organization(district: Store) -> None:
    assert told(district, FILED)["organizations"]["nodes"] == [
        {
            "name": NEIGHBOURS,
            "registration": "FILED",
            "kind": "FILED_COMMUNITY_ORGANIZATION",
            "communityKind": "LIVING",
            "status": "FILED",
            "filingNumber": "备1",
            "filedOn": "2012-06-01",
            "responsiblePerson": "李*",
            "street": {"name": "凯旋街道"},
            "foundedOn": None,
            "identifiers": [
                {"scheme": "FILING_NUMBER", "value": "备1", "issuer": KAIXUAN_CODE, "validity": "UNCHECKED"},
            ],
            "partyUnits": {"nodes": []},
        }
    ]


def test_parties_are_told_apart(district: Store) -> None:
    village, catering = told(district, PARTIES, uscc=CATERING_USCC)["parties"]["nodes"]

    nothing = {"totalCount": 0}
    common: dict[str, Any] = {
        "__typename": "OtherParty",
        "standing": "EXISTING",
        "organizationCode": None,
        "endedOn": None,
        "cases": nothing,
        "jointOperations": nothing,
        "partyUnits": {"nodes": []},
        "integrity": {"entries": nothing},
        "annualInspections": nothing,
        "objections": nothing,
        "conflicts": [],
    }
    assert [one["scheme"] for one in catering.pop("identifiers")].count("USCC") == 1
    assert {one["source"]["nativeId"] for one in catering.pop("sources")} == {CATERING_USCC}
    assert village.pop("identifiers") == []
    assert [one["field"] for one in village.pop("sources")] == ["name", "partyClass"]
    assert village == {
        **common,
        "name": VILLAGE,
        "uscc": None,
        "foundedOn": None,
        "address": None,
        "penalties": nothing,
        "inspections": {"totalCount": 1},
        "awards": nothing,
        "grades": nothing,
        "nature": "UNKNOWN",
        "businessRegistrationNumber": None,
    }
    assert catering == {
        **common,
        "name": CATERING,
        "uscc": CATERING_USCC,
        "foundedOn": "2011-01-01",
        "address": "采荷路3号",
        "penalties": {"totalCount": 1},
        "inspections": nothing,
        "awards": {"totalCount": 1},
        "grades": {"totalCount": 1},
        "nature": "ENTERPRISE",
        "businessRegistrationNumber": "商5",
    }


def test_a_party_that_is_no_organization_shows_its_party_unit(store: Store) -> None:
    push_all(store, party_unit(organizations=[{"organization": {"name": "三堡经济合作社"}}]))

    query = "{ parties { nodes { __typename name partyUnits { nodes { code } } } } }"

    assert told(store, query)["parties"]["nodes"] == [
        {"__typename": "OtherParty", "name": "三堡经济合作社", "partyUnits": {"nodes": [{"code": "党001"}]}}
    ]


def test_statistics(district: Store) -> None:
    registered = {"registration": "REGISTERED", "communityKind": None, "status": "ACTIVE", "count": 1}
    filed = {"registration": "FILED", "kind": "FILED_COMMUNITY_ORGANIZATION", "status": "FILED", "count": 1}

    found = told(district, STATISTICS)

    assert found["districts"] == [{"district": {"name": "江干区"}, "count": 4}, {"district": None, "count": 1}]
    assert found["organizationStats"] == [
        {**filed, "communityKind": "CULTURE_SPORT", "street": {"code": "330104006"}},
        {**filed, "communityKind": "LIVING", "street": {"code": KAIXUAN_CODE}},
        {**registered, "kind": "FOUNDATION", "street": None},
        {**registered, "kind": "SOCIAL_ASSOCIATION", "street": {"code": KAIXUAN_CODE}},
        {**registered, "kind": "SOCIAL_SERVICE_INSTITUTION", "street": {"code": "330104006"}},
    ]


def test_a_page_with_its_place(district: Store) -> None:
    found = told(district, PAGE)["agencies"]

    (edge,) = found["edges"]
    assert edge["node"] == {"code": "CIVIL_AFFAIRS"}
    assert found["nodes"] == [{"code": "CIVIL_AFFAIRS"}]
    assert found["totalCount"] == 5
    assert found["pageInfo"] == {
        "hasNextPage": True,
        "hasPreviousPage": False,
        "startCursor": edge["cursor"],
        "endCursor": edge["cursor"],
    }


def test_viewer(district: Store) -> None:
    assert told(district, VIEWER)["viewer"] == {
        "role": "OFFICER",
        "agency": "CIVIL_AFFAIRS",
        "name": "officer",
        "today": "2020-06-30",
        "may": ["READ", "FOLLOW"],
        "expiresAt": None,
        "purpose": None,
        "agreements": [
            {"kind": "SUPERVISION_CASE", "agencies": ["ENFORCEMENT", "MARKET_SUPERVISION"]},
            {"kind": "JOINT_OPERATION", "agencies": ["ENFORCEMENT", "MARKET_SUPERVISION"]},
        ],
        "sights": [
            {"label": "PUBLIC", "sight": "SHOW"},
            {"label": "INTERNAL", "sight": "SHOW"},
            {"label": "CASE", "sight": "SHARED"},
            {"label": "PERSON", "sight": "SHOW"},
            {"label": "PERSONAL", "sight": "PURPOSE"},
            {"label": "SECRET", "sight": "DENY"},
            {"label": "AUDIT", "sight": "CONCERNED"},
        ],
        "budget": None,
        "limits": {
            "maxTokens": 1_000,
            "maxDepth": 8,
            "maxAliases": 15,
            "maxDirectives": 50,
            "maxCost": 5_000,
            "maxPage": 200,
            "maxBodyBytes": 2**20,
            "maxPushBytes": 16 * 2**20,
            "requestsPerMinute": 6_000,
            "costPerMinute": 6_000_000,
            "maxSockets": 20,
            "maxSubscriptions": 20,
        },
    }


def test_the_viewer_is_told_what_its_credential_may_and_until_when(district: Store) -> None:
    ends = datetime(2020, 7, 1, 8, tzinfo=UTC)
    who = Principal(Role.AGENCY, KAIXUAN, "hub_1", frozenset({Scope.PUSH}), ends)
    query = "{ viewer { may expiresAt agreements { kind agencies } } }"

    assert told(district, query, who=who)["viewer"] == {
        "may": ["PUSH"],
        "expiresAt": "2020-07-01T08:00:00+00:00",
        "agreements": [{"kind": "JOINT_OPERATION", "agencies": ["CIVIL_AFFAIRS", "MARKET_SUPERVISION"]}],
    }


def test_the_public_may_read_and_shares_in_nothing(district: Store) -> None:
    query = "{ viewer { role may agreements { kind } } }"

    assert told(district, query, who=ANYBODY)["viewer"] == {"role": "PUBLIC", "may": ["READ"], "agreements": []}


def test_the_viewer_repeats_the_purpose_of_the_question(district: Store) -> None:
    query = "{ viewer { purpose { code case } sights { label sight } } }"

    found = told(district, query, purpose=INVESTIGATING)["viewer"]

    assert found["purpose"] == {"code": "CASE_INVESTIGATION", "case": INVESTIGATING.case_number}
    assert {"label": "PERSONAL", "sight": "PURPOSE"} in found["sights"]


@pytest.mark.parametrize("role", Role)
def test_every_role_is_told_its_line_of_the_policy(district: Store, role: Role) -> None:
    found = told(district, "{ viewer { sights { label sight } } }", who=Principal(role, None, "somebody"))

    assert {one["label"]: one["sight"] for one in found["viewer"]["sights"]} == {
        label.name: seen.name for label, seen in POLICY[role].items()
    }


def test_an_organization_without_a_day_or_a_street(district: Store) -> None:
    query = "query ($code: String!) { organization(by: {organizationCode: $code}) { name foundedOn street { code } } }"

    found = told(district, query, code=organization_code(4))

    assert found["organization"] == {"name": ACADEMY, "foundedOn": None, "street": None}
