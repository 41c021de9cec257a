"""The table of the policy says something for every role and label, and cannot be changed by accident."""

from itertools import product
from typing import Any

import pytest

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight, sight
from hub.access.principals import Principal, Role
from tests.policy.table import AGREED


def test_every_role_has_a_word_for_every_label() -> None:
    assert {(role, label) for role, row in POLICY.items() for label in row} == set(product(Role, Access))


@pytest.mark.parametrize("role", Role)
def test_the_table_is_the_one_agreed_on(role: Role) -> None:
    assert POLICY[role] == AGREED[role]


def test_what_is_seen_of_some_rows_and_what_of_none_is_agreed_on() -> None:
    assert {Sight.SHARED, Sight.OWN} == policy.PARTIAL
    assert {Sight.COUNT, Sight.DENY} == policy.HIDING


def test_groups_of_four_are_small() -> None:
    assert policy.SMALL == 5


def test_what_is_public_is_shown_to_all_and_what_is_secret_to_who_stated_it() -> None:
    assert {sight(role, Access.PUBLIC) for role in Role} == {Sight.SHOW}
    assert {sight(role, Access.SECRET) for role in Role} == {Sight.DENY, Sight.OWN}


def test_personal_values_are_shown_to_nobody_without_its_being_written_down() -> None:
    for purpose in (False, True):
        assert Sight.SHOW not in {sight(role, Access.PERSONAL, purpose=purpose) for role in Role}


def test_a_purpose_changes_what_officers_see_of_persons_and_nothing_else() -> None:
    every = list(product(Role, Access))

    changed = [one for one in every if sight(*one) is not sight(*one, purpose=True)]

    assert changed == [(Role.OFFICER, Access.PERSONAL)]
    assert sight(*changed[0]) is Sight.MASK
    assert sight(*changed[0], purpose=True) is Sight.PURPOSE


def test_the_table_cannot_be_written_to() -> None:
    table: Any = POLICY
    with pytest.raises(TypeError):
        table[Role.DASHBOARD] = {}
    with pytest.raises(TypeError):
        table[Role.DASHBOARD][Access.CASE] = Sight.SHOW


def test_a_principal_cannot_become_another() -> None:
    somebody: Any = Principal(Role.AGENCY, "CIVIL_AFFAIRS", "prefix")

    with pytest.raises(AttributeError):
        somebody.role = Role.OFFICER
