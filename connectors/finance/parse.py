"""The layout of lists of organizations that may receive donations.

Purchases of services and transfers of funds come in files of their own; until they are a record type, such a file
is refused as unknown.
"""

from typing import Final

from connectors.sources.layouts import Layout, ignore, take
from hub.domain.vocabulary import Label, OtherPartyNature

A_DONATION_CODE: Final = Label(
    "捐赠码（愛心碼）不是主体标识", "A code for donating invoices (愛心碼) identifies no party by any scheme"
)

CHARITIES: Final = Layout(
    name="donation_codes",
    kind="other_party",
    source="台灣財政部電子發票愛心碼名單，受贈機關名稱與愛心碼兩欄",
    columns=(take("name", into="name"), ignore("code", because=A_DONATION_CODE)),
    required=("name",),
    states={"nature": OtherPartyNature.SOCIAL_ORGANIZATION_ELSEWHERE},
)

LAYOUTS: Final = (CHARITIES,)
