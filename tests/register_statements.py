"""Statements of the registers as agencies push them: one of every record type, each sound beside those before it."""

from typing import Final

from hub.domain.connector import Statement
from tests.stating import CIVIL_AFFAIRS, NAMES, STREET, stated, uscc


def coordination_body(code: str = "组1", *, version: int | None = None, **fields: object) -> Statement:
    """A street's working group."""
    usual = {
        "code": code,
        "name": "凯旋街道工作小组",
        "kind": "STREET_WORKING_GROUP",
        "division": STREET,
        "establishedOn": "2012-07-01",
        "members": [{"agency": CIVIL_AFFAIRS, "role": "MEMBER"}],
    }
    return stated("coordination_body", {**usual, **fields}, version=version)


def meeting(number: str = "会1", *, version: int | None = None, **fields: object) -> Statement:
    """A meeting of the working group."""
    usual = {
        "number": number,
        "body": "组1",
        "kind": "TOPICAL",
        "heldOn": "2019-03-01",
        "topic": "社区社会组织备案",
        "attendees": [{"agency": CIVIL_AFFAIRS}],
    }
    return stated("meeting", {**usual, **fields}, version=version)


def decision(number: str = "会1-1", *, version: int | None = None, **fields: object) -> Statement:
    """What the meeting decided."""
    usual = {
        "number": number,
        "meeting": "会1",
        "content": "开展备案清查",
        "assignee": CIVIL_AFFAIRS,
        "dueOn": "2019-06-30",
        "status": "OPEN",
        "statusOn": "2019-03-01",
    }
    return stated("decision", {**usual, **fields}, version=version)


def policy(code: str = "策1", *, version: int | None = None, **fields: object) -> Statement:
    """A main policy."""
    usual = {"code": code, "title": "关于促进社会组织培育发展的实施意见", "role": "MAIN", "issuedIn": 2013}
    return stated("policy", {**usual, **fields}, version=version)


def service_centre(code: str = "心1", *, version: int | None = None, **fields: object) -> Statement:
    """A street's service centre."""
    usual = {
        "code": code,
        "name": "凯旋街道社区社会组织服务中心",
        "level": "STREET",
        "division": STREET,
        "functions": ["INCUBATION", "FILING"],
        "openedOn": "2013-05-01",
    }
    return stated("service_centre", {**usual, **fields}, version=version)


def incubation(name: str = NAMES[2], *, version: int | None = None, **fields: object) -> Statement:
    """An organization that the centre incubated."""
    usual = {"organization": {"name": name}, "kind": "INCUBATED", "centre": "心1", "beganOn": "2014-01-10"}
    return stated("incubation", {**usual, **fields}, version=version)


def service_platform(code: str = "台1", *, version: int | None = None, **fields: object) -> Statement:
    """A platform of the website."""
    usual = {"code": code, "name": "动态披露", "place": 1, "openedOn": "2013-10-01"}
    return stated("service_platform", {**usual, **fields}, version=version)


def disclosure(number: str = "公1", *, version: int | None = None, **fields: object) -> Statement:
    """Something published on the platform."""
    usual = {
        "number": number,
        "platform": "台1",
        "category": "INSPECTION",
        "title": "年度检查结果",
        "publishedOn": "2019-07-01",
        "subjects": [{"organization": {"name": NAMES[0], "uscc": uscc(1)}}],
    }
    return stated("disclosure", {**usual, **fields}, version=version)


def service_matter(code: str = "事1", *, version: int | None = None, **fields: object) -> Statement:
    """A matter of the guide."""
    usual = {
        "code": code,
        "name": "民办非企业单位成立登记",
        "category": "REGISTRATION",
        "platform": "台1",
        "handledBy": CIVIL_AFFAIRS,
        "statutoryDays": 60,
        "promisedDays": 20,
    }
    return stated("service_matter", {**usual, **fields}, version=version)


ONE_OF_EACH_REGISTER: Final[tuple[Statement, ...]] = (
    coordination_body(),
    meeting(),
    decision(),
    policy(),
    service_centre(),
    incubation(),
    service_platform(),
    disclosure(),
    service_matter(),
)
"""A sound statement of every record type of the registers, in an order in which none is refused."""
