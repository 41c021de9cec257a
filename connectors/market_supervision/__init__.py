"""Market supervision (市场监督管理): enterprises, as other parties, and the list of abnormal business operation."""

from functools import partial
from typing import Final

from connectors.market_supervision.parse import LAYOUTS
from connectors.sources.mapping import deliver
from connectors.sources.offer import offered
from connectors.sources.suggest import suggest
from hub.domain.connector import Connector
from hub.domain.vocabulary import Label

MARKET_SUPERVISION: Final = Connector(
    name="market_supervision",
    agency="MARKET_SUPERVISION",
    label=Label("市场监督管理局", "Market supervision"),
    licence="None stated by the publishing agency: shared between agencies, to be agreed before publication anew",
    schedule="weekly",
    delivers=(
        "other_party",
        "list_entry",
    ),
    read=partial(deliver, layouts=LAYOUTS),
    layouts=offered(LAYOUTS),
    suggest=suggest,
)
