"""The authority that decided, apart from the agency that delivers."""

from hub.domain.records.declare import Declared, identifier, link, text
from hub.domain.vocabulary import IdentifierScheme


class Decided(Declared):
    """Fields of records that an authority decided: rules about "different agencies" mean these."""

    authority_name = text("决定机关", "Deciding authority")
    authority_uscc = identifier(
        IdentifierScheme.USCC, "决定机关统一社会信用代码", "Authority's unified social credit code", optional=True
    )
    authority = link(
        "agency", "code", "决定机关（本平台机关代码）", "Deciding agency, where it is one of the hub's", optional=True
    )
