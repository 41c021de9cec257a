"""Several credentials of one caller: whom they stand for together."""

from datetime import UTC, datetime, timedelta

import pytest

from hub.access.principals import Principal, Role, Scope
from hub.access.recognising import agreed
from hub.errors import CredentialsDisagree

NOW = datetime(2020, 6, 30, tzinfo=UTC)
DAY = timedelta(days=1)
KEY = Principal(Role.OFFICER, "COURTS", "hub_1", frozenset({Scope.READ, Scope.FOLLOW}), NOW + 2 * DAY)
CERTIFICATE = Principal(Role.AGENCY, "COURTS", "cert:1", frozenset({Scope.READ, Scope.PUSH}), NOW + DAY)


def test_a_caller_with_one_credential_is_whom_it_stands_for() -> None:
    assert agreed([KEY]) == KEY


def test_of_several_the_first_speaks_for_what_all_were_made_for_until_one_ends() -> None:
    found = agreed([KEY, CERTIFICATE])

    assert found == Principal(Role.OFFICER, "COURTS", "hub_1", frozenset({Scope.READ}))
    assert found.expires_at == NOW + DAY


@pytest.mark.parametrize("agency", ["CIVIL_AFFAIRS", None])
def test_credentials_of_different_agencies_are_refused(agency: str | None) -> None:
    with pytest.raises(CredentialsDisagree):
        agreed([KEY, Principal(Role.AGENCY, agency, "cert:1")])
