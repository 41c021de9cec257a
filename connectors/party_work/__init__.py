"""Party work in social organizations (“两新”工委, since 2023 社会工作部): party units."""

from functools import partial
from typing import Final

from connectors.party_work.parse import LAYOUTS
from connectors.sources.mapping import deliver
from connectors.sources.offer import offered
from connectors.sources.suggest import suggest
from hub.domain.connector import Connector
from hub.domain.vocabulary import Label

PARTY_WORK: Final = Connector(
    name="party_work",
    agency="PARTY_WORK",
    label=Label("“两新”工委", "Two-New work committee"),
    licence="None stated by the publishing agency: shared between agencies, to be agreed before publication anew",
    schedule="quarterly",
    delivers=("party_unit",),
    read=partial(deliver, layouts=LAYOUTS),
    layouts=offered(LAYOUTS),
    suggest=suggest,
)
