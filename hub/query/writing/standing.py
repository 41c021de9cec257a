"""Write which divisions stand on a day for those that rows name: what followed on these, or what they came from.

A version of a division that was abolished is followed by the first version of each successor that lasts longer, any
other one by the next version of the same division. Along these steps one gets from the version that the rows mean to
those that hold on the day, and from there up to a level. Where that leads to several divisions, or to none, nothing
stands: nobody can say which of them a row belongs to.
"""

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    func,
    join,
    or_,
    select,
    union_all,
)

from hub.domain.records.division import Division, DivisionSuccessor
from hub.domain.vocabulary import DivisionLevel
from hub.query.elements import code, number
from hub.query.plan_rows import Standing
from hub.query.planning.relations import holding
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES

DIVISIONS: Final = RECORD_TABLES[Division.about.kind]
SUCCESSORS: Final = PARTS_TABLES[DivisionSuccessor]


def restated(name: str, rows: Select[Any], standing: tuple[Standing, ...]) -> FromClause:
    """Rows under a name; in some columns stand other divisions than the rows name."""
    if not standing:
        return rows.subquery(name)
    base = rows.cte(name)
    joined: FromClause = base
    places = {one.column: place_of(f"{name}_{one.column}", base.c[one.column], one) for one in standing}
    for column, place in places.items():
        joined = join(joined, place, place.c.code == base.c[column], isouter=True)
    values = (places[key].c.place.label(key) if key in places else value for key, value in base.c.items())
    return select(*values).select_from(joined).subquery(f"{name}_restated")


def place_of(name: str, column: ColumnElement[Any], one: Standing) -> FromClause:
    """Every division that a column names, with the one that stands for it."""
    found = meant(column, one.day).cte(f"{name}_meant")
    if one.on is not None:
        found = standing_on(name, found, one.on)
    if one.level is not None:
        found = above(name, found, one.level, one.day if one.on is None else one.on)
    reached = DIVISIONS.alias(f"{name}_reached")
    wanted = () if one.level is None else (reached.c.level == code(one.level),)
    least, most = func.min(reached.c.code), func.max(reached.c.code)
    place = case((least == most, least)).label("place")
    only = select(found.c.code, place).join_from(found, reached, same(found, reached))
    return only.where(*wanted).group_by(found.c.code).subquery(name)


def same(row: FromClause, version: FromClause) -> ColumnElement[bool]:
    """Whether a row means this version of a division."""
    return and_(row.c.id == version.c.id, row.c.version == version.c.version)


def meant(column: ColumnElement[Any], day: ColumnElement[Any]) -> Select[Any]:
    """Every division that a column names, in the version last begun by the day of the rows, else in its first."""
    named = select(column.label("code")).where(column.is_not(None)).distinct().subquery("named")
    version = DIVISIONS.alias("meant")
    chosen = and_(version.c.code == named.c.code, version.c.version == last_begun(named.c.code, day))
    return select(named.c.code, version.c.id, version.c.version).join_from(named, version, chosen)


def last_begun(of: ColumnElement[Any], day: ColumnElement[Any]) -> ColumnElement[Any]:
    """The number of the version of a division that was last begun by a day; of none, of its first."""
    version = DIVISIONS.alias("begun")
    begun = case((and_(*holding(version, day, ended=True)), version.c.version), else_=number(0))
    first = select(version.c.version).where(version.c.code == of).order_by(begun.desc(), version.c.version)
    return first.limit(number(1)).correlate_except(version).scalar_subquery()


# --- over time --------------------------------------------------------------------------------


def standing_on(name: str, meant: CTE, day: ColumnElement[Any]) -> CTE:
    """What holds on a day, of all that one gets to from the versions that are meant."""
    later = walk(f"{name}_later", meant, ("before", "after"), lambda version: version.c.valid_to <= day)
    earlier = walk(f"{name}_earlier", meant, ("after", "before"), lambda version: version.c.valid_from > day)
    held = DIVISIONS.alias("held")
    found = (
        select(way.c.code, way.c.id, way.c.version)
        .join_from(way, held, same(way, held))
        .where(*holding(held, day, ended=False))
        for way in (later, earlier)
    )
    return union_all(*found).cte(f"{name}_standing")


def steps() -> FromClause:
    """Every version of a division beside each one that follows on it."""
    before, after, part = DIVISIONS.alias("before"), DIVISIONS.alias("after"), SUCCESSORS.alias("went")
    pair = (
        before.c.id.label("before_id"),
        before.c.version.label("before_version"),
        after.c.id.label("after_id"),
        after.c.version.label("after_version"),
    )
    abolished = (
        select(*pair)
        .join_from(before, part, same(part, before))
        .join(after, and_(after.c.code == part.c.division, after.c.version == first_beyond(before, part.c.division)))
        .where(before.c.abolished_on <= before.c.valid_to)
    )
    next_one = and_(after.c.id == before.c.id, after.c.version == before.c.version + number(1))
    kept = or_(before.c.abolished_on.is_(None), before.c.abolished_on > before.c.valid_to)
    return union_all(abolished, select(*pair).join_from(before, after, next_one).where(kept)).subquery("steps")


def first_beyond(before: FromClause, of: ColumnElement[Any]) -> ColumnElement[Any]:
    """The number of the first version of a division that lasts longer than another version."""
    version = DIVISIONS.alias("lasting")
    lasting = or_(version.c.valid_to.is_(None), version.c.valid_to > before.c.valid_to)
    first = select(func.min(version.c.version)).where(version.c.code == of, lasting)
    return first.correlate_except(version).scalar_subquery()


def walk(name: str, meant: CTE, ways: tuple[str, str], goes_on: Callable[[FromClause], ColumnElement[bool]]) -> CTE:
    """All versions that one gets to by steps from one side to the other, beginning with those that are meant."""
    found = select(meant.c.code, meant.c.id, meant.c.version).cte(name, recursive=True)
    version, step = DIVISIONS.alias("at"), steps()
    start, end = ways
    leads = and_(step.c[f"{start}_id"] == version.c.id, step.c[f"{start}_version"] == version.c.version)
    further = (
        select(found.c.code, step.c[f"{end}_id"], step.c[f"{end}_version"])
        .join_from(found, version, same(found, version))
        .join(step, leads)
        .where(goes_on(version))
    )
    return found.union(further)


# --- up ---------------------------------------------------------------------------------------


def above(name: str, reached: CTE, level: DivisionLevel, day: ColumnElement[Any]) -> CTE:
    """Versions, and those of what is above them on the day, up to a level."""
    found = select(reached.c.code, reached.c.id, reached.c.version).cte(f"{name}_above", recursive=True)
    inner, upper = DIVISIONS.alias("inner_one"), DIVISIONS.alias("upper")
    parent = and_(upper.c.code == inner.c.parent, upper.c.version == last_begun(inner.c.parent, day))
    further = (
        select(found.c.code, upper.c.id, upper.c.version)
        .join_from(found, inner, same(found, inner))
        .join(upper, parent)
        .where(inner.c.level != code(level))
    )
    return found.union(further)
