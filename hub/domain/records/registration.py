"""Registrations of social organizations (登记)."""

from typing import Final

from hub.domain.records.declare import About, Record, Time, day, identifier, link, one_of, text
from hub.domain.records.rules import of_this_register
from hub.domain.vocabulary import (
    IdentifierScheme,
    Label,
    OrganizationKind,
    OrganizationStatus,
    PartyClass,
    Registration,
)

KINDS_OF_REGISTER: Final = (
    OrganizationKind.SOCIAL_ASSOCIATION,
    OrganizationKind.SOCIAL_SERVICE_INSTITUTION,
    OrganizationKind.FOUNDATION,
)
STATUSES_OF_REGISTER: Final = (
    OrganizationStatus.PREPARING,
    OrganizationStatus.ACTIVE,
    OrganizationStatus.LIQUIDATING,
    OrganizationStatus.CANCELLED,
    OrganizationStatus.RESCINDED,
    OrganizationStatus.LICENCE_REVOKED,
)


class RegistrationRecord(Record):
    """A social organization entered by its registrar.

    Source: 社会团体登记管理条例, 民办非企业单位登记管理暂行条例, 基金会管理条例. Records of the years before
    2015 have no unified social credit code; their registration number or organization code names them.
    """

    name = text("名称", "Registered name", example="江干区花卉行业协会")
    kind = one_of(OrganizationKind, "组织类型", "Kind")
    status = one_of(OrganizationStatus, "状态", "Status")
    uscc = identifier(IdentifierScheme.USCC, "统一社会信用代码", "Unified social credit code", optional=True)
    registration_number = identifier(
        IdentifierScheme.REGISTRATION_NUMBER, "登记证号", "Registration number", optional=True
    )
    organization_code = identifier(
        IdentifierScheme.ORGANIZATION_CODE, "组织机构代码", "Organization code", optional=True
    )
    founded_on = day("成立日期", "Founded on", optional=True)
    ended_on = day("注销或撤销日期", "Cancelled or rescinded on", optional=True)
    legal_representative = text("法定代表人", "Legal representative", optional=True, personal=True)
    address = text("住所", "Address", optional=True)
    street = link("division", "code", "所在街道", "Street", optional=True)
    filing_number = identifier(IdentifierScheme.FILING_NUMBER, "原备案号", "Former filing number", optional=True)
    filing_street = link("division", "code", "原备案街道", "Street of the former filing", optional=True)

    about = About(
        "registration",
        Label("社会组织登记", "Registration"),
        time=Time.STATE,
        keys=((uscc,), (registration_number,), (organization_code,)),
        effective=founded_on,
        ends=ended_on,
        describes={"party_class": PartyClass.ORGANIZATION, "registration": Registration.REGISTERED},
        competent=("CIVIL_AFFAIRS",),
        rules=(
            of_this_register("kind", *KINDS_OF_REGISTER),
            of_this_register("status", *STATUSES_OF_REGISTER),
        ),
    )
