"""Checks of party units against the standard (标准化建设)."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Record, Time, count, day, link, one_of, text
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import at_most, in_order, known, missing_beside, starts, stops
from hub.domain.register_codes import StandardResult
from hub.domain.vocabulary import Label

UNIT = Looked("party_unit", "code", ("unit",))


def while_the_unit_exists(values: Values, around: Around) -> Iterator[Refusal]:
    """A unit is checked while it exists."""
    for unit in around[UNIT]:
        if not starts(unit, "founded_on") <= values["checked_on"] <= stops(unit, "dissolved_on"):
            yield Refusal(
                "checked_on",
                "UNIT_DOES_NOT_EXIST",
                f"On {values['checked_on']} the unit '{unit['code']}' did not exist.",
                f"{values['checked_on']} 党组织“{unit['code']}”并不存在。",
            )


def mended_by_some_day(values: Values, _around: Around) -> Iterator[Refusal]:
    """Who does not meet the standard is told by when to mend that."""
    if values["result"] is StandardResult.NOT_MET and values["mend_by"] is None:
        yield missing_beside("mend_by", "result")


class StandardCheckRecord(Record):
    """One check of one party unit."""

    unit = link("party_unit", "code", "党组织", "Party unit")
    checked_on = day("检查日期", "Checked on")
    score = count("得分", "Score out of 100", optional=True)
    result = one_of(StandardResult, "检查结果", "Result")
    finding = text("问题", "What was found", optional=True, longest=2000)
    mend_by = day("整改期限", "To be mended by", optional=True)

    about = About(
        "standard_check",
        Label("党组织标准化检查", "Standard check"),
        time=Time.EVENT,
        keys=((unit, checked_on),),
        effective=checked_on,
        rules=(
            at_most(100, "score"),
            in_order("checked_on", "mend_by"),
            Rule(mended_by_some_day),
            known("party_unit", "code", "unit"),
            Rule(while_the_unit_exists, (UNIT,)),
        ),
    )
