"""Somebody is found by the keyed hash of a number of one field, and by no other."""

from dataclasses import replace
from typing import Any

from hub.access.principals import Role
from hub.query.explaining.plain import expression_text
from hub.query.planning.conditions import of_number
from tests.hub.query.planning.test_guards import bound, planning, scope


def test_a_number_is_sought_in_its_field() -> None:
    plan = replace(planning(Role.OFFICER), purpose=True)
    rows = scope(plan, "SocialWorker")
    number: Any = rows.entity.fields["citizen_number"]

    condition = of_number(plan, rows, number, {"eq": "11010519491231002X"})

    assert expression_text(condition) == (
        "r1.id IN (SELECT r2.record_key FROM personal_index AS r2 WHERE r2.blind = :p1 AND r2.field = 'citizenNumber')"
    )
    assert bound(condition) == set(plan.parameters)
