"""Invented: the agreements by which the district's agencies share their cases with each other."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hub.domain.records.agency import HUB
from hub.domain.sharing_codes import SharedKind, SharingMode, SharingRole
from hub.sample.agencies import AUTHORITIES, ENFORCEMENT, MARKET_SUPERVISION, street_offices
from hub.sample.telling import OPENED, Told, payload, tell

JOINT: Final = "SAMPLE-GX-2014-1"
EXCHANGE: Final = "SAMPLE-GX-2018-1"
SIGNED: Final = date(2014, 3, 1)
REGISTERED: Final = OPENED + timedelta(days=1)
EXCHANGED_FROM: Final = date(2018, 7, 1)


def agreements() -> Iterator[Told]:
    """Officers of all agencies look up each other's cases and joint operations; two agencies' systems read them too."""
    everybody = [payload(agency=one.code, role=SharingRole.BOTH) for one in (*AUTHORITIES, *street_offices())]
    yield agreement(
        JOINT,
        "江干区社会组织综合监管信息共享协议",
        SIGNED,
        [*everybody, payload(agency=HUB, role=SharingRole.RECIPIENT)],
        kinds=list(SharedKind),
        mode=SharingMode.QUERY,
    )
    yield agreement(
        EXCHANGE,
        "联合执法结果数据交换协议",
        EXCHANGED_FROM,
        [payload(agency=one.code, role=SharingRole.BOTH) for one in (ENFORCEMENT, MARKET_SUPERVISION)],
        kinds=[SharedKind.JOINT_OPERATION],
        mode=SharingMode.EXCHANGE,
    )


def agreement(number: str, title: str, begins_on: date, parties: list[dict[str, object]], **fields: object) -> Told:
    """One agreement, as the hub's operator states it."""
    stated = payload(
        number=number,
        title=title,
        basis="示例：区社会组织工作联席会议决定",
        parties=parties,
        begins_on=begins_on,
        **fields,
    )
    return tell(HUB, max(begins_on, REGISTERED), "sharing_agreement", stated)
