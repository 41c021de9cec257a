"""Civil affairs (民政): registrations, annual inspections, lists, grades, awards, and its own inspections."""

from functools import partial
from typing import Final

from connectors.civil_affairs.parse import LAYOUTS
from connectors.sources.mapping import deliver
from connectors.sources.offer import offered
from connectors.sources.suggest import suggest
from hub.domain.connector import Connector
from hub.domain.vocabulary import Label

CIVIL_AFFAIRS: Final = Connector(
    name="civil_affairs",
    agency="CIVIL_AFFAIRS",
    label=Label("民政局", "Civil affairs"),
    licence="None stated by the publishing agency: shared between agencies, to be agreed before publication anew",
    schedule="daily",
    delivers=(
        "registration",
        "annual_inspection",
        "list_entry",
        "grade",
        "award",
        "inspection",
    ),
    read=partial(deliver, layouts=LAYOUTS),
    layouts=offered(LAYOUTS),
    suggest=suggest,
)
