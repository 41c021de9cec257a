"""Read rows in batches: what holds on a day, what refers to some rows, and so many of each."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, RowMapping, Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncEngine
from strawberry.dataloader import DataLoader

from hub.domain.vocabulary import PartyClass, PartyStanding
from hub.store.tables import metadata

T: Final = metadata.tables
Load = Callable[[list[Any]], Awaitable[list[Any]]]


def holds(table: FromClause, day: date) -> ColumnElement[bool]:
    """The rows that hold on a day."""
    return and_(begun(table, day), or_(table.c.valid_to.is_(None), table.c.valid_to > day))


def begun(table: FromClause, day: date) -> ColumnElement[bool]:
    """The rows that hold on a day, or held before it."""
    return or_(table.c.valid_from.is_(None), table.c.valid_from <= day)


def existing(day: date) -> ColumnElement[bool]:
    """The organizations that exist."""
    party = T["party"]
    of_class = party.c.party_class == PartyClass.ORGANIZATION
    return and_(of_class, party.c.standing == PartyStanding.EXISTING, holds(party, day))


@dataclass(frozen=True, slots=True)
class Reader:
    """What one request reads with: the day, the engine, and a loader for every relation that it follows."""

    engine: AsyncEngine
    day: date
    loaders: dict[object, DataLoader[Any, Any]] = field(default_factory=dict)

    async def rows(self, query: Select[Any]) -> Sequence[RowMapping]:
        """The rows of a query."""
        async with self.engine.connect() as connection:
            found: Sequence[RowMapping] = (await connection.execute(query)).mappings().all()
        return found

    def loader(self, name: object, load: Load) -> DataLoader[Any, Any]:
        """The request's loader of that name."""
        if name not in self.loaders:
            self.loaders[name] = DataLoader(load_fn=load)
        return self.loaders[name]

    async def last(self, table_name: str, key: str, value: object) -> RowMapping | None:
        """A row as it stands on the day, or last stood: from where it is referred to."""
        table = T[table_name]

        async def load(values: list[Any]) -> list[RowMapping | None]:
            ordinal = func.row_number().over(
                partition_by=table.c[key], order_by=(table.c.valid_from.desc().nulls_last(), table.c.id)
            )
            found = select(table, ordinal.label("ordinal")).where(table.c[key].in_(values), begun(table, self.day))
            inner = found.subquery()
            rows = {row[key]: row for row in await self.rows(select(inner).where(inner.c.ordinal == 1))}
            return [rows.get(one) for one in values]

        return None if value is None else await self.loader(("last", table_name), load).load(value)

    async def of_party(self, table_name: str, party_id: object, first: int) -> Sequence[RowMapping]:
        """The first rows of a table that speak of a party."""
        table = T[table_name]
        load = self.grouped(partial(select, table), table.c.party_id, table, first)
        return await self.loader((table_name, first), load).load(party_id)  # type: ignore[no-any-return]

    async def through(  # noqa: PLR0913 - which parts, whose, how many and in which order
        self, parts_name: str, key: str, table_name: str, party_id: object, first: int, *, order: str | None = None
    ) -> Sequence[RowMapping]:
        """The first rows of a table one of whose parts speaks of a party."""
        parts, table = T[parts_name], T[table_name]

        def found(*columns: ColumnElement[Any]) -> Select[Any]:
            same_row = and_(parts.c.id == table.c.id, parts.c.version == table.c.version)
            return select(table, *columns).join(parts, same_row)

        load = self.grouped(found, parts.c[key], table, first, order=order)
        return await self.loader((table_name, first, order), load).load(party_id)  # type: ignore[no-any-return]

    def grouped(
        self,
        found: Callable[..., Select[Any]],
        owner: ColumnElement[Any],
        table: FromClause,
        first: int,
        *,
        order: str | None = None,
    ) -> Load:
        """What loads the first rows of every owner; the query is made once for all of them."""

        async def load(owners: list[Any]) -> list[list[RowMapping]]:
            begins = (table.c[order].desc().nulls_last(), table.c.id.desc()) if order else (table.c.id,)
            ordinal = func.row_number().over(partition_by=owner, order_by=(*begins, table.c.version))
            chosen = found(owner.label("owner"), ordinal.label("ordinal"))
            inner = chosen.where(holds(table, self.day), owner.in_(owners)).subquery()
            query = select(inner).where(inner.c.ordinal <= first).order_by(inner.c.owner, inner.c.ordinal)
            rows: dict[Any, list[RowMapping]] = {}
            for row in await self.rows(query):
                rows.setdefault(row["owner"], []).append(row)
            return [rows.get(one, []) for one in owners]

        return load

    async def beside(self, table_name: str, key: object, *columns: str) -> Sequence[RowMapping]:
        """The rows of a table whose columns have these values, in the order of its primary key."""
        table = T[table_name]
        given = [table.c[column] for column in columns]

        async def load(keys: list[Any]) -> list[list[RowMapping]]:
            chosen = or_(*(and_(*(one == value for one, value in zip(given, k, strict=True))) for k in keys))
            rows: dict[Any, list[RowMapping]] = {}
            for row in await self.rows(select(table).where(chosen).order_by(*table.primary_key)):
                rows.setdefault(tuple(row[column] for column in columns), []).append(row)
            return [rows.get(one, []) for one in keys]

        return await self.loader(("beside", table_name), load).load(key)  # type: ignore[no-any-return]
