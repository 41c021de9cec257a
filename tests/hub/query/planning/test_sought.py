"""What is asked of a row that is sought by its key is asked whether the row is there or not."""

import pytest
from sqlalchemy import ColumnElement, Uuid, bindparam, false, func, select, true
from sqlalchemy.exc import DBAPIError

from hub.access.principals import Role
from hub.query.elements import Weighed, number, or_nulls
from hub.query.explaining.plain import expression_text
from hub.query.planning.roots import sought_by_id
from hub.query.planning.sight import rows_seen
from hub.store.engine import Store
from hub.store.tables.projected import RECORD_TABLES
from tests.hub.query.planning.test_guards import planning, scope

KEY: ColumnElement[object] = bindparam("key", type_=Uuid())
AGENCIES = RECORD_TABLES["agency"].alias("r1")
FAILS = {
    "sqlite": func.abs(func.coalesce(AGENCIES.c.version, 0) * 0 - (2**63 - 1) - 1) == number(1),
    "postgresql": number(1) / (func.coalesce(AGENCIES.c.version, 0) * 0) == number(1),
}
"""A condition that nobody can evaluate, whatever stands in the row."""


def fails(store: Store) -> ColumnElement[bool]:
    return FAILS[store.engine.dialect.name]


def count(store: Store, found: ColumnElement[bool], *asked: ColumnElement[bool]) -> int:
    """How many rows come through what is asked, of those that are found or of the one that is not there."""
    rows = select(func.count()).select_from(or_nulls(AGENCIES, found)).where(*asked)
    with store.read() as tx:
        return int(tx.execute(rows).scalar_one())


@pytest.mark.parametrize("where", [true(), false()])
def test_all_conditions_are_evaluated_whatever_the_first_says(district: Store, where: ColumnElement[bool]) -> None:
    with pytest.raises(DBAPIError):
        count(district, where, Weighed(AGENCIES.c.version < number(0), fails(district)))


def test_several_conditions_are_not(district: Store) -> None:
    assert count(district, false(), AGENCIES.c.version > number(0), fails(district)) == 0


def test_a_row_that_is_not_there_comes_through_nothing(district: Store) -> None:
    there, in_no_list = AGENCIES.c.id.is_not(None), AGENCIES.c.id.not_in(select(AGENCIES.c.id).where(false()))

    assert count(district, false(), Weighed(in_no_list)) == 1
    assert count(district, false(), Weighed(there, in_no_list)) == 0
    assert count(district, true(), Weighed(there, in_no_list)) == count(district, true()) > 1
    assert count(district, true(), Weighed(there, AGENCIES.c.version < number(0))) == 0


@pytest.mark.parametrize("name", ["JointOperation", "Organization", "Penalty"])
def test_a_row_is_asked_the_same_however_it_is_found(name: str) -> None:
    plan, other = planning(Role.OFFICER), planning(Role.OFFICER)
    rows, found = scope(plan, name), scope(other, name)

    listed = [expression_text(one) for one in rows_seen(plan, rows)]
    sought = [expression_text(one) for one in rows_seen(other, found, sought=found.alias.c.id)]

    assert listed == sought


def test_the_seal_is_asked_of_the_key() -> None:
    plan = planning(Role.OFFICER)

    *_, sealed = (expression_text(one) for one in rows_seen(plan, scope(plan, "SupervisionCase"), sought=KEY))

    assert sealed.startswith("(:key NOT IN (SELECT ")


def test_a_party_of_whom_no_record_speaks_is_asked_as_much_as_one_of_a_case() -> None:
    plan = planning(Role.OFFICER)

    (seen,) = (expression_text(one) for one in rows_seen(plan, scope(plan, "Party"), sought=KEY))

    before, sealed, _ = seen.partition(" & (any_r2.record_key NOT IN (SELECT ")
    assert before == (
        "r1.party_class = 'ORGANIZATION' OR (EXISTS (SELECT * FROM "
        "(SELECT r2.record_key IS NOT NULL AS speaks, coalesce(r2.kind, 'supervision_case') AS kind, "
        "coalesce(r2.agency, '') AS agency, coalesce(r2.record_key, :key) AS record_key "
        "FROM (SELECT 1 AS one) AS one_r2 LEFT OUTER JOIN involvement AS r2 ON r2.party_id = :key) AS any_r2 "
        "WHERE (any_r2.speaks & ((any_r2.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case')) "
        "OR (any_r2.kind = 'joint_operation' & any_r2.agency IN :p1) "
        "OR (any_r2.kind = 'supervision_case' & any_r2.agency IN :p2"
    )
    assert sealed


@pytest.mark.parametrize(("name", "asked"), [("SupervisionCase", True), ("Party", True), ("Penalty", False)])
def test_nothing_is_made_of_a_row_that_is_not_there_and_where_nothing_is_asked_none_is(
    name: str, *, asked: bool
) -> None:
    plan = planning(Role.OFFICER)
    found = scope(plan, name)

    first = [expression_text(one) for one in sought_by_id(plan, found, KEY)["asked"]][:1]

    assert first == (["r1.id IS NOT NULL"] if asked else [])
