"""Invented entries on integrity lists, with the measures that they bring."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final

from hub.domain.vocabulary import ListKind, MeasureKind
from hub.sample.agencies import CIVIL_AFFAIRS, FINANCE, MARKET_SUPERVISION, TAXATION, Authority
from hub.sample.other_parties import others
from hub.sample.penalties import heavily_fined
from hub.sample.registrations import standing_on
from hub.sample.telling import TODAY, Told, payload, tell

RULES_OF_2018: Final = "《社会组织信用信息管理办法》"


def measure(code: str, name: str, kind: MeasureKind, executed_by: Authority, **days: object) -> dict[str, Any]:
    """A measure with its executing agency."""
    return payload(code=code, name=name, kind=kind, legal_basis=RULES_OF_2018, executed_by=executed_by.code, **days)


def key_supervision(since: date) -> dict[str, Any]:
    """Civil affairs watches more closely."""
    return measure("KEY_SUPERVISION", "列为重点监督管理对象", MeasureKind.PENALTY, CIVIL_AFFAIRS, from_on=since)


def no_purchasing(since: date) -> dict[str, Any]:
    """The district buys no services from it."""
    return measure("NO_PURCHASING", "不给予政府购买服务", MeasureKind.PENALTY, FINANCE, from_on=since)


def no_tax_exemption(since: date) -> dict[str, Any]:
    """It loses its exemption."""
    return measure("NO_TAX_EXEMPTION", "取消非营利组织免税资格", MeasureKind.PENALTY, TAXATION, from_on=since)


def preferred(since: date) -> dict[str, Any]:
    """It comes first where services are bought."""
    return measure("PURCHASING_FIRST", "优先承接政府购买服务", MeasureKind.INCENTIVE, FINANCE, from_on=since)


def list_entries() -> Iterator[Told]:
    """Every entry but the showcase's."""
    standing = standing_on(TODAY)
    listed = [one.reference for one in standing_on(date(2017, 1, 1)) if one in standing]
    yield from abnormal(listed)
    yield from serious(listed[6])
    for party, day in ((listed[1], date(2018, 12, 28)), (listed[12], date(2019, 12, 27))):
        yield entry(ListKind.RED, party, None, "（示例）连续三年评估等级优良", day, measures=[preferred(day)])
    yield from others_listed()


def abnormal(listed: Sequence[dict[str, Any]]) -> Iterator[Told]:
    """Three that are abnormal, one of them for 711 days on the sample's day, and one that was taken off again."""
    near_two_years, unreachable, overdue = date(2018, 7, 20), date(2019, 8, 14), date(2020, 2, 24)
    yield entry(ListKind.ABNORMAL, listed[3], "A1", "（示例）未按时报送年度工作报告", near_two_years)
    yield entry(ListKind.ABNORMAL, listed[8], "A6", "（示例）两次专递均无法送达", unreachable)
    yield entry(
        ListKind.ABNORMAL, listed[15], "A3", "（示例）未按期完成整改", overdue, measures=[key_supervision(overdue)]
    )
    listed_on = date(2018, 9, 3)
    left = (ListKind.ABNORMAL, listed[22], "A2", "（示例）未按要求建立党组织", listed_on)
    yield entry(*left)
    yield entry(*left, removed_on=date(2019, 4, 16))


def serious(two_years: dict[str, Any]) -> Iterator[Told]:
    """One that was abnormal for two years, one fined 50,000 yuan."""
    abnormal_since, day = date(2018, 4, 4), date(2020, 4, 7)
    yield entry(ListKind.ABNORMAL, two_years, "A1", "（示例）未按时报送年度工作报告", abnormal_since)
    yield entry(ListKind.SERIOUS, two_years, "S1", "（示例）列入活动异常名录满2年", day, measures=[no_purchasing(day)])
    fined = date(2019, 7, 5)
    measures = [key_supervision(fined), no_purchasing(fined), no_tax_exemption(fined)]
    yield entry(ListKind.SERIOUS, heavily_fined(), "S4", "（示例）受到5万元以上罚款处罚", fined, measures=measures)


def others_listed() -> Iterator[Told]:
    """Bare names from elsewhere: a defaulter, and an enterprise without day or ground."""
    by = MARKET_SUPERVISION
    yield entry(ListKind.JUDGMENT_DEFAULTER, others()[2].reference, None, None, date(2019, 3, 18), by=by)
    yield entry(ListKind.BUSINESS_ABNORMAL, {"name": others()[4].name}, None, None, None, by=by)


def entry(  # noqa: PLR0913 - an entry is all of this
    listed_as: ListKind,
    party: dict[str, Any],
    ground: str | None,
    note: str | None,
    listed_on: date | None,
    *,
    removed_on: date | None = None,
    measures: Sequence[dict[str, Any]] = (),
    by: Authority = CIVIL_AFFAIRS,
) -> Told:
    """An entry as the authority that made it states it, within five working days."""
    fields = payload(
        party=party,
        listed_as=listed_as,
        ground=ground,
        ground_note=note,
        listed_on=listed_on,
        removed_on=removed_on,
        measures=measures,
        authority_name=by.name,
        authority=by.code,
    )
    heard_on = (removed_on or listed_on or date(2019, 10, 8)) + timedelta(days=5)
    return tell(by.code, heard_on, "list_entry", fields)
