"""Finance (财政): organizations that may receive donations. Purchases of services have no record type yet."""

from functools import partial
from typing import Final

from connectors.finance.parse import LAYOUTS
from connectors.sources.mapping import deliver
from connectors.sources.offer import offered
from connectors.sources.suggest import suggest
from hub.domain.connector import Connector
from hub.domain.vocabulary import Label

FINANCE: Final = Connector(
    name="finance",
    agency="FINANCE",
    label=Label("财政局", "Finance"),
    licence="None stated by the publishing agency: shared between agencies, to be agreed before publication anew",
    schedule="yearly",
    delivers=("other_party",),
    read=partial(deliver, layouts=LAYOUTS),
    layouts=offered(LAYOUTS),
    suggest=suggest,
)
