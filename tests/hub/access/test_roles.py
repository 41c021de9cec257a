"""For whom a credential of each role acts, and what it may be used for."""

import pytest

from hub.access.principals import ANYBODY, WITH_KEY, Principal, Role, Scope
from hub.access.roles import FITNESS, ActsFor, chosen_scopes, kept_scopes, listed, require, written_scopes
from hub.errors import Forbidden


def test_every_role_with_a_key_has_its_row() -> None:
    assert set(FITNESS) == set(WITH_KEY)


@pytest.mark.parametrize(
    ("acts_for", "agencies"),
    [
        (ActsFor.AN_AGENCY, ["COURTS", "HUB"]),
        (ActsFor.NOBODY, [None]),
        (ActsFor.THE_OPERATOR, [None, "HUB"]),
    ],
)
def test_a_credential_acts_for_whom_its_role_does(acts_for: ActsFor, agencies: list[str | None]) -> None:
    assert [one for one in (None, "", "COURTS", "HUB") if acts_for.fits(one)] == agencies


@pytest.mark.parametrize("role", WITH_KEY)
def test_without_a_choice_a_credential_may_be_used_for_all_that_its_role_may(role: Role) -> None:
    assert chosen_scopes(role, None) == kept_scopes(role, None) == FITNESS[role].may


def test_scopes_are_written_and_read_again_in_their_order() -> None:
    written = written_scopes({Scope.FOLLOW, Scope.READ})

    assert written == ["READ", "FOLLOW"]
    assert kept_scopes(Role.OFFICER, written) == {Scope.READ, Scope.FOLLOW}
    assert listed({Scope.FOLLOW, Scope.READ}) == "read,follow"


def test_what_a_credential_was_not_made_for_is_refused_with_what_it_was_made_for() -> None:
    principal = Principal(Role.AGENCY, "COURTS", "hub_1", frozenset({Scope.READ}))

    with pytest.raises(Forbidden, match=r"was made for read, not for push\. Nothing was done"):
        require(principal, frozenset({Scope.PUSH}))


def test_what_no_credential_of_a_role_may_is_left_to_the_role() -> None:
    require(Principal(Role.OFFICER, "COURTS", "hub_1", FITNESS[Role.OFFICER].may), frozenset({Scope.PUSH}))
    require(Principal(Role.OFFICER, "COURTS", "hub_1", frozenset({Scope.READ})), frozenset())
    require(ANYBODY, frozenset({Scope.READ}))
