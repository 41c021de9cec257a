"""The rules of which most record types have some: what must be known, in order, within limits, stated together."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from hub.domain.records.declare import camel
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values, reached
from hub.domain.vocabulary import CodeList


def known(kind: str, field: str, *by: str, besides: tuple[str, ...] = ()) -> Rule:
    """A link, or the same link of every part, must name a record that the hub holds, or one of `besides`."""
    looked = Looked(kind, field, by)

    def check(values: Values, around: Around) -> Iterator[Refusal]:
        held = {*besides, *(one[field] for one in around[looked])}
        for missing in (one for one in looked.wanted(values) if one not in held):
            yield Refusal(
                by[0],
                "UNKNOWN_REFERENCE",
                f"{camel(by[-1])}: the hub holds no {kind} whose {field} is '{missing}'. State that first, or mend it.",
                f"{camel(by[-1])}：本平台没有 {field} 为“{missing}”的 {kind} 记录，请先报送该记录，或更正此处。",
            )

    check.__doc__ = f"`{'.'.join(map(camel, by))}` names a `{kind}` that the hub holds."
    return Rule(check, (looked,))


def in_order(*names: str) -> Rule:
    """Days must not run backwards; those that are missing are passed over."""

    def check(values: Values, _around: Around) -> Iterator[Refusal]:
        for before, after in backwards(values, names):
            yield out_of_order(after, values, before, after)

    check.__doc__ = f"{', '.join(f'`{camel(name)}`' for name in names)} don't run backwards."
    return Rule(check)


def parts_in_order(parts: str, *names: str) -> Rule:
    """Days of each part must not run backwards; those that are missing are passed over."""

    def check(values: Values, _around: Around) -> Iterator[Refusal]:
        for part in values[parts]:
            for before, after in backwards(part, names):
                yield out_of_order(parts, part, before, after)

    check.__doc__ = (
        f"{', '.join(f'`{camel(name)}`' for name in names)} of each of `{camel(parts)}` don't run backwards."
    )
    return Rule(check)


def backwards(values: Values, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The pairs of stated days of which the second lies before the first."""
    stated = [name for name in names if values[name] is not None]
    return ((before, after) for before, after in pairwise(stated) if values[after] < values[before])


def out_of_order(field: str, values: Values, before: str, after: str) -> Refusal:
    """Refuse two days that run backwards."""
    first, second = values[before], values[after]
    return Refusal(
        field,
        "DAYS_OUT_OF_ORDER",
        f"{camel(after)} is {second}, before {camel(before)} ({first}).",
        f"{camel(after)}（{second}）早于 {camel(before)}（{first}）。",
    )


def in_its_year(year: str, day: str, *, later: int | None = 0) -> Rule:
    """A day lies in the year that is stated beside it, or so many years later at most; None: any number of them."""

    def check(values: Values, _around: Around) -> Iterator[Refusal]:
        of, on = values[year], values[day]
        if of is None or on is None or (of <= on.year and (later is None or on.year <= of + later)):
            return
        yield Refusal(
            day,
            "YEAR_UNLIKE_DAY",
            f"{camel(day)} is {on}, which does not belong to the year {of}.",
            f"{camel(day)}（{on}）与 {of} 年度不符。",
        )

    limit = {None: "not before", 0: "in"}.get(later, f"in, or at most {later} year after,")
    check.__doc__ = f"`{camel(day)}` is {limit} the year `{camel(year)}`."
    return Rule(check)


def at_most(most: int, *by: str) -> Rule:
    """A number, or the same one of every part, must not exceed a limit."""

    def check(values: Values, _around: Around) -> Iterator[Refusal]:
        for found in reached(values, by):
            if found is not None and found > most:
                yield Refusal(
                    by[0],
                    "NUMBER_TOO_LARGE",
                    f"{camel(by[-1])} is {found}; at most {most} is possible.",
                    f"{camel(by[-1])} 为 {found}，不应超过 {most}。",
                )

    check.__doc__ = f"`{'.'.join(map(camel, by))}` is at most {most}."
    return Rule(check)


def of_this_register(name: str, *codes: CodeList) -> Rule:
    """A code is one of those that this register uses; its list has those of another register too."""

    def check(values: Values, _around: Around) -> Iterator[Refusal]:
        if values[name] not in codes:
            yield Refusal(
                name,
                "NOT_OF_THIS_REGISTER",
                f"{values[name].name} is not of this register. Known here: {', '.join(one.name for one in codes)}.",
                f"“{values[name].zh}”不适用于本名册。可用：{'、'.join(one.zh for one in codes)}。",
            )

    check.__doc__ = f"`{camel(name)}` is one of {', '.join(f'`{one.name}`' for one in codes)}."
    return Rule(check)


def goes_with(name: str, needed: str) -> Rule:
    """Who states one field must state another."""

    def check(values: Values, _around: Around) -> Iterator[Refusal]:
        if values[name] is not None and values[needed] is None:
            yield missing_beside(needed, name)

    check.__doc__ = f"`{camel(name)}` is not stated without `{camel(needed)}`."
    return Rule(check)


def missing_beside(needed: str, beside: str) -> Refusal:
    """Refuse a record without a field that something else in it calls for."""
    return Refusal(
        needed,
        "REQUIRED_HERE",
        f"{camel(needed)} is required beside this {camel(beside)}.",
        f"{camel(beside)} 如此填写时，须同时填写 {camel(needed)}。",
    )


def hold_together(one: Values, other: Values, *, begins: str, ends: str) -> bool:
    """Whether two records hold on some day together; a missing day is no limit."""
    return starts(one, begins) < stops(other, ends) and starts(other, begins) < stops(one, ends)


def starts(values: Values, name: str) -> date:
    """The day from which a record holds."""
    return values[name] or date.min


def stops(values: Values, name: str) -> date:
    """The day from which a record no longer holds."""
    return values[name] or date.max
