"""Comprehensive enforcement (综合行政执法): the penalties and inspections that the district publishes."""

from functools import partial
from typing import Final

from connectors.enforcement.parse import LAYOUTS
from connectors.sources.mapping import deliver
from connectors.sources.offer import offered
from connectors.sources.suggest import suggest
from hub.domain.connector import Connector
from hub.domain.vocabulary import Label

ENFORCEMENT: Final = Connector(
    name="enforcement",
    agency="ENFORCEMENT",
    label=Label("综合行政执法局", "Comprehensive enforcement"),
    licence="None stated by the publishing agencies: shared between agencies, to be agreed before publication anew",
    schedule="weekly",
    delivers=("penalty", "inspection"),
    read=partial(deliver, layouts=LAYOUTS),
    layouts=offered(LAYOUTS),
    suggest=suggest,
)
