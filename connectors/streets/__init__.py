"""The street offices (街道办事处): filings of community organizations."""

from functools import partial
from typing import Final

from connectors.sources.mapping import deliver
from connectors.sources.offer import offered
from connectors.sources.suggest import suggest
from connectors.streets.parse import LAYOUTS
from hub.domain.connector import Connector
from hub.domain.vocabulary import Label

STREETS: Final = Connector(
    name="streets",
    agency="STREETS",
    label=Label("街道办事处", "Street offices"),
    licence="None stated by the publishing agency: shared between agencies, to be agreed before publication anew",
    schedule="monthly",
    delivers=("filing",),
    read=partial(deliver, layouts=LAYOUTS),
    layouts=offered(LAYOUTS),
    suggest=suggest,
)
