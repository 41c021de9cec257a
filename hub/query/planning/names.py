"""Find parties by name: by all pairs of characters of a text, or by what a name, its pinyin or initials begin with.

Of the pairs the rarest is looked up, and only the parties that have it are asked for the others: the names of a
district begin and end alike, so that the commonest pairs are in most of them.
"""

from typing import Any, Final

from sqlalchemy import ColumnElement, Integer, ScalarSelect, Select, Text, func, or_, select, union

from hub.domain.names import bigrams, fold
from hub.domain.records.mentions import KEY_LONGEST
from hub.errors import BadInput
from hub.query.declaring.declared import Column
from hub.query.declaring.operators import beyond, usable
from hub.query.elements import Among, Items, code, number
from hub.query.given import Given
from hub.query.planning.context import Planning, Scope
from hub.query.planning.sight import value_asked
from hub.store.tables.parties import name_key

BY_START: Final = ("FOLDED", "PINYIN", "INITIALS")
MANY: Final = 1_000
"""So many parties of each pair are counted: which of them is the rarer does not matter beyond."""


def named(plan: Planning, scope: Scope, text: Given) -> ColumnElement[bool]:
    """The parties one of whose names holds all pairs of characters of a text, or whose pinyin begins with it."""
    for one in scope.entity.fields.values():
        if isinstance(one, Column) and one.search:
            value_asked(plan, scope, one)
    pairs = plan.bind(text, Text(), lambda value: list(bigrams(folded(value))), several=True, ranges=True)
    many = plan.bind(text, Integer(), lambda value: len(bigrams(folded(value))))
    start = plan.bind(text, Text(), lambda value: folded(value)[:KEY_LONGEST], ranges=True)
    end = plan.bind(text, Text(), lambda value: beyond(folded(value)[:KEY_LONGEST]), ranges=True)
    kinds = name_key.c.kind.in_([code(kind) for kind in BY_START])
    by_start = select(name_key.c.party_id).where(kinds, name_key.c.key >= start, name_key.c.key < end)
    return scope.alias.c.id.in_(union(with_all(pairs, many), by_start))


def with_all(pairs: ColumnElement[Any], many: ColumnElement[int]) -> Select[Any]:
    """The parties that have all pairs of a list of so many."""
    one, other = name_key.alias("one"), name_key.alias("other")
    of_it = (other.c.party_id == one.c.party_id, other.c.kind == code("BIGRAM"), Among(other.c.key, pairs))
    held = select(func.count()).select_from(other).where(*of_it).correlate(one).scalar_subquery()
    has_rarest = (one.c.kind == code("BIGRAM"), one.c.key == rarest(pairs))
    return select(one.c.party_id).where(*has_rarest, or_(many == number(1), held == many))


def rarest(pairs: ColumnElement[Any]) -> ScalarSelect[Any]:
    """Of a list of pairs one that the fewest parties have."""
    pair = Items(pairs).table_valued("value", name="value")
    having = select(number(1).label("one")).where(name_key.c.kind == code("BIGRAM"), name_key.c.key == pair.c.value)
    few = having.limit(number(MANY)).correlate(pair).subquery("few")
    frequency = select(func.count()).select_from(few).scalar_subquery()
    return select(pair.c.value).order_by(frequency).limit(number(1)).scalar_subquery()


def folded(text: str) -> str:
    """The text as names are searched; raises `BadInput` where nothing of it is left."""
    found = fold(usable(text))
    if not found:
        raise BadInput(
            "Nothing to search for: write at least one letter or character.",
            "没有可查找的内容：请至少输入一个字或字母。",
        )
    return found
