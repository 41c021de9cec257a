"""The authority that decided, apart from the agency that delivers."""

from typing import Final

from hub.domain.records.declare import Declared, identifier, link, text
from hub.domain.vocabulary import IdentifierScheme

AUTHORITY_USCC: Final = identifier(
    IdentifierScheme.USCC, "决定机关统一社会信用代码", "Authority's unified social credit code", optional=True
)
AUTHORITY: Final = link(
    "agency", "code", "决定机关（本平台机关代码）", "Deciding agency, where it is one of the hub's", optional=True
)


class Decided(Declared):
    """Fields of records that an authority decided: rules about "different agencies" mean these."""

    authority_name = text("决定机关", "Deciding authority")
    authority_uscc = AUTHORITY_USCC
    authority = AUTHORITY


class PerhapsDecided(Declared):
    """Fields of records that an authority decided, where what is published does not always name it."""

    authority_name = text("决定机关", "Deciding authority", optional=True).null_where(
        "公开数据未载明机关", "what was published names none"
    )
    authority_uscc = AUTHORITY_USCC
    authority = AUTHORITY
