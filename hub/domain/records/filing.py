"""Filings of community organizations (备案)."""

from typing import Final

from hub.domain.records.declare import About, Record, Time, day, identifier, link, one_of, text
from hub.domain.records.rules import of_this_register
from hub.domain.vocabulary import (
    CommunityKind,
    IdentifierScheme,
    Label,
    OrganizationKind,
    OrganizationStatus,
    PartyClass,
    Registration,
)

STATUSES_OF_FILINGS: Final = (OrganizationStatus.FILED, OrganizationStatus.WITHDRAWN, OrganizationStatus.UPGRADED)


class FilingRecord(Record):
    """A community organization filed with its street.

    A filing number has no national format: it is unique within street, number and year.
    """

    name = text("名称", "Name", example="邻里互助社")
    street = link("division", "code", "备案街道", "Street")
    filing_number = identifier(IdentifierScheme.FILING_NUMBER, "备案号", "Filing number", optional=True)
    community_kind = one_of(CommunityKind, "社区社会组织类别", "Kind of community organization", optional=True)
    status = one_of(OrganizationStatus, "状态", "Status")
    filed_on = day("备案日期", "Filed on", optional=True)
    ended_on = day("撤销备案日期", "Withdrawn on", optional=True)
    responsible_person = text("负责人", "Responsible person", optional=True, personal=True)
    address = text("活动地址", "Address", optional=True)

    about = About(
        "filing",
        Label("社区社会组织备案", "Filing"),
        time=Time.STATE,
        keys=((street, filing_number), (street, name)),
        effective=filed_on,
        ends=ended_on,
        describes={
            "party_class": PartyClass.ORGANIZATION,
            "registration": Registration.FILED,
            "kind": OrganizationKind.FILED_COMMUNITY_ORGANIZATION,
        },
        rules=(of_this_register("status", *STATUSES_OF_FILINGS),),
    )
