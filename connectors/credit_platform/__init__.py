"""The credit platform (公共信用信息平台): what departments publish of licence objections, credit grades and honours."""

from functools import partial
from typing import Final

from connectors.credit_platform.parse import LAYOUTS
from connectors.sources.mapping import deliver
from connectors.sources.offer import offered
from connectors.sources.suggest import suggest
from hub.domain.connector import Connector
from hub.domain.vocabulary import Label

CREDIT_PLATFORM: Final = Connector(
    name="credit_platform",
    agency="CREDIT_PLATFORM",
    label=Label("公共信用信息平台", "Public credit platform"),
    licence="None stated by the publishing agency: shared between agencies, to be agreed before publication anew",
    schedule="daily",
    delivers=(
        "objection",
        "grade",
        "award",
    ),
    read=partial(deliver, layouts=LAYOUTS),
    layouts=offered(LAYOUTS),
    suggest=suggest,
)
