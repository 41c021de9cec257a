"""One organization of which five agencies know a part: the first query of the README asks about it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from hub.domain.vocabulary import ListKind
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.cases import UP_TO_NOTICE, Case
from hub.sample.list_entries import entry, key_supervision, no_purchasing
from hub.sample.organizations import SHOWCASE
from hub.sample.penalties import BLOCKED_WAY_OUT, NO_PRICES_SHOWN, penalty
from hub.sample.telling import Told

SHOWCASE_NAME: Final = SHOWCASE.name
SHOWCASE_USCC: Final = SHOWCASE.uscc

LISTED_ON: Final = date(2019, 10, 14)

CASE: Final = Case(
    leader=CIVIL_AFFAIRS,
    number="（示例）江民案〔2020〕7号",
    cause="（示例）收费未公示，未按章程使用资金",
    legal_basis="《民办非企业单位登记管理暂行条例》",
    parties=(SHOWCASE.reference,),
    course=UP_TO_NOTICE,
    days=(date(2020, 4, 8), date(2020, 4, 21), date(2020, 5, 7), date(2020, 6, 3), date(2020, 6, 18)),
)
"""Filed on 21 April, to be decided within 90 days: the deadline that the authority states is 20 July 2020."""


def showcase() -> Iterator[Told]:
    """What supervision says of it; its party branch and the joint operation stand among their like."""
    party = SHOWCASE.reference
    yield penalty(101, NO_PRICES_SHOWN, party, date(2018, 11, 19), Decimal("3000.00"))
    yield penalty(102, BLOCKED_WAY_OUT, party, date(2019, 9, 27), Decimal("8000.00"))
    yield listed()
    yield from CASE.told()


def listed() -> Told:
    """Abnormal, for a fine under 50,000 yuan by another department; two agencies execute the measures."""
    measures = [key_supervision(LISTED_ON), no_purchasing(LISTED_ON)]
    note = "（示例）受到5万元以下罚款处罚"
    return entry(ListKind.ABNORMAL, SHOWCASE.reference, "A5", note, LISTED_ON, measures=measures)
