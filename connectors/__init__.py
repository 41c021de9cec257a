"""Every agency's way into the hub, one line each."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from connectors.civil_affairs import CIVIL_AFFAIRS
from connectors.courts import COURTS
from connectors.credit_platform import CREDIT_PLATFORM
from connectors.enforcement import ENFORCEMENT
from connectors.finance import FINANCE
from connectors.market_supervision import MARKET_SUPERVISION
from connectors.party_work import PARTY_WORK
from connectors.reference_data import REFERENCE_DATA
from connectors.streets import STREETS
from hub.domain.connector import Connector

CONNECTORS: Final[Mapping[str, Connector]] = MappingProxyType(
    {
        CIVIL_AFFAIRS.name: CIVIL_AFFAIRS,
        COURTS.name: COURTS,
        CREDIT_PLATFORM.name: CREDIT_PLATFORM,
        ENFORCEMENT.name: ENFORCEMENT,
        FINANCE.name: FINANCE,
        MARKET_SUPERVISION.name: MARKET_SUPERVISION,
        PARTY_WORK.name: PARTY_WORK,
        REFERENCE_DATA.name: REFERENCE_DATA,
        STREETS.name: STREETS,
    }
)
