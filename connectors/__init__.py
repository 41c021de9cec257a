"""Every agency's way into the hub, one line each."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from connectors.courts import COURTS
from connectors.enforcement import ENFORCEMENT
from hub.domain.connector import Connector

CONNECTORS: Final[Mapping[str, Connector]] = MappingProxyType(
    {
        COURTS.name: COURTS,
        ENFORCEMENT.name: ENFORCEMENT,
    }
)
