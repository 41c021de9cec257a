"""What the hub's operator states: administrative divisions, and the agencies of a list of departments."""

from functools import partial
from typing import Final

from connectors.reference_data.parse import LAYOUTS
from connectors.sources.mapping import deliver
from connectors.sources.offer import offered
from connectors.sources.suggest import suggest
from hub.domain.connector import Connector
from hub.domain.records.agency import HUB
from hub.domain.vocabulary import Label

REFERENCE_DATA: Final = Connector(
    name="reference_data",
    agency=HUB,
    label=Label("平台基础数据", "Reference data of the hub"),
    licence="Divisions: National Bureau of Statistics, by way of lists under WTFPL or MIT",
    schedule="when divisions change",
    delivers=(
        "division",
        "agency",
    ),
    read=partial(deliver, layouts=LAYOUTS),
    layouts=offered(LAYOUTS),
    suggest=suggest,
)
