"""What a provider says of a person, read as a role and an agency."""

from typing import Any

import pytest

from hub.access.people import People, acts_for_agency, people_of, person_in, values_of
from hub.access.principals import WITH_KEY, Principal, Role
from hub.errors import AgencyUnknown, RoleMissing, SettingsError
from hub.settings import read_settings

ROLES = {"case-worker": Role.OFFICER, "board": Role.DASHBOARD, "系统": Role.AGENCY}
PEOPLE = People("https://id.example", "concord", "", "", frozenset(), (), "roles", ROLES, "agency")
CHOSEN: dict[str, object] = {
    "oidc_issuer": "https://id.example",
    "oidc_audience": "concord",
    "oidc_roles": {"case-worker": "officer"},
}


def claims(**said: Any) -> dict[str, Any]:
    return {"sub": "li.na", **said}


@pytest.mark.parametrize(
    ("said", "principal"),
    [
        (claims(roles=["case-worker"], agency="A"), Principal(Role.OFFICER, "A", "oidc:li.na")),
        (claims(roles="case-worker", agency=["A"]), Principal(Role.OFFICER, "A", "oidc:li.na")),
        (claims(roles=["x", "board", "case-worker"], agency="A"), Principal(Role.OFFICER, "A", "oidc:li.na")),
        (claims(roles="board", agency="A"), Principal(Role.DASHBOARD, None, "oidc:li.na")),
        (claims(roles="board"), Principal(Role.DASHBOARD, None, "oidc:li.na")),
        (claims(roles=["系统"], agency="A"), Principal(Role.AGENCY, "A", "oidc:li.na")),
    ],
)
def test_claims_are_a_role_and_an_agency(said: dict[str, Any], principal: Principal) -> None:
    assert person_in(said, PEOPLE).principal == principal


@pytest.mark.parametrize(
    "roles", [None, "", [], ["officer"], "case-worker board", ["CASE-WORKER"], [["board"]], {"board": 1}, 1, True]
)
def test_what_stands_for_no_role_is_none(roles: object) -> None:
    with pytest.raises(RoleMissing, match="`roles`: case-worker, board, 系统"):
        person_in(claims(roles=roles, agency="A"), PEOPLE)


@pytest.mark.parametrize("agency", [None, "", [], ["A", "B"], 7, {"A": 1}])
def test_an_officer_without_its_one_agency_is_none(agency: object) -> None:
    with pytest.raises(AgencyUnknown, match="`agency`"):
        person_in(claims(roles="case-worker", agency=agency), PEOPLE)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("https://hub.example/roles", ["by its whole name"]),
        ("realm_access.roles", ["inside"]),
        ("realm_access.nothing", []),
        ("realm_access.roles.more", []),
        ("list.0", []),
        ("nothing", []),
        ("a.b", ["exact"]),
    ],
)
def test_a_claim_is_found_by_its_name_or_by_a_path(name: str, found: list[str]) -> None:
    said = {
        "https://hub.example/roles": "by its whole name",
        "realm_access": {"roles": ["inside", 7, ""]},
        "list": ["one"],
        "a.b": "exact",
        "a": {"b": "inside"},
    }

    assert values_of(said, name) == found


def test_every_role_of_a_key_is_one_of_an_agency_or_not() -> None:
    assert {role for role in WITH_KEY if not acts_for_agency(role)} >= {Role.DASHBOARD}
    assert acts_for_agency(Role.OFFICER)


def test_nothing_is_chosen_where_no_issuer_is() -> None:
    assert people_of(read_settings()) is None


def test_what_is_chosen_is_taken() -> None:
    people = people_of(read_settings(**CHOSEN))

    assert people == People(
        "https://id.example",
        "concord",
        "",
        "",
        frozenset({"RS256", "ES256", "PS256", "EdDSA"}),
        ("openid",),
        "roles",
        {"case-worker": Role.OFFICER},
        "agency",
    )


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"oidc_issuer": ""}, "but not HUB_OIDC_ISSUER"),
        ({"oidc_audience": ""}, "neither HUB_OIDC_AUDIENCE nor HUB_OIDC_CLIENT_ID"),
        ({"oidc_roles": {}}, "nothing stands for a role"),
        ({"oidc_roles": {"x": "director"}}, "no role 'director'.*officer"),
        ({"oidc_roles": {"x": "public"}}, "no role 'public'"),
    ],
)
def test_what_lets_nobody_in_is_refused_at_the_start(changed: dict[str, object], reason: str) -> None:
    with pytest.raises(SettingsError, match=reason):
        people_of(read_settings(**{**CHOSEN, **changed}))


def test_the_secret_of_the_client_is_not_shown() -> None:
    people = people_of(read_settings(**CHOSEN, oidc_client_id="web", oidc_client_secret="planted"))

    assert "planted" not in repr(people)
