"""Which cases are sealed from the caller: the conditions that seals set on cases, and on whatever speaks of one."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import ColumnElement, Date, FromClause, Text, and_, exists, func, not_, select

from hub.domain.records.case_seal import SealReader
from hub.domain.records.supervision_case import SupervisionCaseRecord
from hub.query.given import OwnName, Today
from hub.query.planning.context import Planning
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES, in_force
from hub.store.tables.seals import broken_seal

SEALED: Final = SupervisionCaseRecord.about.kind
"""The kind of records on which agencies may set a seal."""

CASE_SEAL: Final = "case_seal"


def unsealed_row(plan: Planning, case: FromClause) -> ColumnElement[bool]:
    """Whether a row is of none of the cases that are sealed today, but for whom the seal names or who broke it."""
    seal = plan.alias(RECORD_TABLES[CASE_SEAL])
    return not_(exists().where(is_on(seal, case), *hiding(plan, seal)))


def unsealed(plan: Planning, record_key: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a record is none of those cases, by its key, and in the same time whether it is one or not.

    The database lists what is hidden once a statement, from the seals, of which there are few: a case is found within
    its seal, so that no database begins at the cases.
    """
    seal, case = plan.alias(RECORD_TABLES[CASE_SEAL]), plan.alias(RECORD_TABLES[SEALED])
    on = select(case.c.id).distinct().where(is_on(seal, case)).scalar_subquery()
    return record_key.not_in(select(func.coalesce(on, seal.c.id)).where(*hiding(plan, seal)))


def is_on(seal: FromClause, case: FromClause) -> ColumnElement[bool]:
    """Whether a seal is on a case, which its agency set."""
    return and_(seal.c.agency == case.c.agency, seal.c.case_number == case.c.number)


def hiding(plan: Planning, seal: FromClause) -> Iterator[ColumnElement[bool]]:
    """The conditions on seals that are in force, and hide what they are on from the caller."""
    reader, broken = plan.alias(PARTS_TABLES[SealReader]), plan.alias(broken_seal)
    today, name = plan.bind(Today(), Date()), plan.bind(OwnName(), Text())
    yield from in_force(seal, today)
    named = exists().where(reader.c.id == seal.c.id, reader.c.version == seal.c.version, reader.c.name == name)
    let_in = exists().where(
        broken.c.case_number == seal.c.case_number,
        broken.c.agency == seal.c.agency,
        broken.c.name == name,
        broken.c.until_on >= today,
    )
    yield from (not_(named), not_(let_in))
