"""The courts (人民法院): whether a party is listed as a judgment defaulter (失信被执行人), asked live."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Final

from connectors.courts.parse import FIELDS, read_answer
from connectors.sources.http import http_source
from hub.domain.connector import AskAgency, Connector, Found, OfferedLookUp
from hub.domain.vocabulary import Label

PATH: Final = "judgment-defaulters"


@asynccontextmanager
async def open_judgment_defaulters(base_url: str) -> AsyncIterator[AskAgency]:
    """Open the way to the courts' service. The codes travel in the body, so that no log of addresses has them."""
    async with http_source(base_url) as source:

        async def ask(codes: Sequence[str]) -> Mapping[str, Found | None]:
            return read_answer(await source.ask(PATH, {"codes": list(codes)}, repeatable=True))

        yield ask


JUDGMENT_DEFAULTER: Final = OfferedLookUp(
    name="courts.judgment_defaulter",
    agency="COURTS",
    label=Label("失信被执行人核查", "Judgment-defaulter check"),
    legal_basis=Label(
        "《最高人民法院关于公布失信被执行人名单信息的若干规定》（2017年修正）第七条、第八条",
        "Provisions of the Supreme People's Court on Publishing the List of Judgment Defaulters (as amended in 2017), "
        "articles 7 and 8: the list is public, and notified to government departments for credit discipline",
    ),
    fields=FIELDS,
    max_keys=100,
    deadline_seconds=3.0,
    # Those provisions don't forbid to keep an answer; whoever pays must come off the list soon, so only a minute.
    cache_seconds=60.0,
    breaker_failures=5,
    breaker_rest_seconds=30.0,
    open=open_judgment_defaulters,
)

COURTS: Final = Connector(
    name="courts",
    agency="COURTS",
    label=Label("人民法院", "The courts"),
    licence="None stated: asked live for officials, and not kept; to be agreed with the court",
    schedule="asked live",
    look_ups=(JUDGMENT_DEFAULTER,),
)
