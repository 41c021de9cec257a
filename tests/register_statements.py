"""Statements of the registers as agencies push them: one of every record type, each sound beside those before it."""

from typing import Final

from hub.domain.connector import Statement
from tests.stating import CIVIL_AFFAIRS, NAMES, STREET, stated, uscc

CITIZEN_NUMBER: Final = "11010519491231002X"
"""The example of GB 11643-1999 itself."""


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


def purchase_catalogue_item(code: str = "目1", *, version: int | None = None, **fields: object) -> Statement:
    """An item of the purchase catalogue."""
    usual = {"code": code, "name": "居家养老服务", "department": CIVIL_AFFAIRS, "serviceField": "ELDERLY_DISABLED"}
    return stated("purchase_catalogue_item", {**usual, **fields}, version=version)


def service_project(number: str = "项1", *, version: int | None = None, **fields: object) -> Statement:
    """A project that was approved."""
    usual = {
        "number": number,
        "name": "助老送餐",
        "kind": "PURCHASE",
        "organization": {"name": NAMES[0], "uscc": uscc(1)},
        "catalogueItem": "目1",
        "stage": "MANAGEMENT",
        "appliedOn": "2019-03-01",
        "approvedOn": "2019-04-01",
        "requested": "50000.00",
        "amount": "40000.00",
        "events": [{"stage": "REVIEW", "on": "2019-03-20", "score": 88}],
    }
    return stated("service_project", {**usual, **fields}, version=version)


def fund_transfer(number: str = "拨1", *, version: int | None = None, **fields: object) -> Statement:
    """A first payment for the project."""
    usual = {"number": number, "project": "项1", "amount": "20000.00", "paidOn": "2019-05-01"}
    return stated("fund_transfer", {**usual, **fields}, version=version)


def target_appraisal(number: str = "考1", *, version: int | None = None, **fields: object) -> Statement:
    """A task of a department."""
    usual = {
        "number": number,
        "department": CIVIL_AFFAIRS,
        "year": 2019,
        "task": "公共服务项目化",
        "weight": 60,
        "score": 55,
        "result": "MET",
    }
    return stated("target_appraisal", {**usual, **fields}, version=version)


def party_affiliation(parent: str = "党001", *, version: int | None = None, **fields: object) -> Statement:
    """A branch's affiliation to a general branch."""
    usual = {"unit": "党002", "parent": parent, "kind": "INDUSTRY", "fromOn": "2013-07-01"}
    return stated("party_affiliation", {**usual, **fields}, version=version)


def standard_check(unit: str = "党001", *, version: int | None = None, **fields: object) -> Statement:
    """A check of the branch."""
    usual = {"unit": unit, "checkedOn": "2019-10-10", "score": 86, "result": "MET"}
    return stated("standard_check", {**usual, **fields}, version=version)


def service_field(kind: str = "VOLUNTEERING", *, version: int | None = None, **fields: object) -> Statement:
    """A field in which an organization serves."""
    usual = {"organization": {"name": NAMES[0], "uscc": uscc(1)}, "kind": kind, "sinceOn": "2013-01-01"}
    return stated("service_field", {**usual, **fields}, version=version)


def organization_role(kind: str = "HUB", *, version: int | None = None, **fields: object) -> Statement:
    """An organization that is a hub for another one."""
    usual = {
        "organization": {"name": NAMES[0], "uscc": uscc(1)},
        "kind": kind,
        "fromOn": "2014-01-01",
        "members": [{"organization": {"name": NAMES[2]}}],
    }
    return stated("organization_role", {**usual, **fields}, version=version)


def governance(kind: str = "BOARD", *, version: int | None = None, **fields: object) -> Statement:
    """The board of an organization."""
    usual = {
        "organization": {"name": NAMES[0], "uscc": uscc(1)},
        "kind": kind,
        "status": "IN_PLACE",
        "statusOn": "2019-06-01",
        "adoptedOn": "2018-06-01",
    }
    return stated("governance", {**usual, **fields}, version=version)


def social_worker(number: str = "社1", *, version: int | None = None, **fields: object) -> Statement:
    """A certified social worker."""
    usual = {
        "number": number,
        "name": "赵六",
        "citizenNumber": CITIZEN_NUMBER,
        "level": "ASSISTANT",
        "certifiedOn": "2016-09-01",
        "employer": {"name": NAMES[0], "uscc": uscc(1)},
        "joinedOn": "2016-10-01",
    }
    return stated("social_worker", {**usual, **fields}, version=version)


def training_evaluation(worker: str = "社1", *, version: int | None = None, **fields: object) -> Statement:
    """What the worker achieved in a course."""
    usual = {
        "worker": worker,
        "course": "个案工作",
        "heldOn": "2018-11-02",
        "score": 91,
        "indicators": [{"name": "课程满意度", "score": 95}],
    }
    return stated("training_evaluation", {**usual, **fields}, version=version)


def performance_evaluation(worker: str = "社1", *, version: int | None = None, **fields: object) -> Statement:
    """How the worker's year was judged."""
    usual = {"worker": worker, "year": 2018, "evaluatedOn": "2019-01-15", "grade": "GOOD"}
    return stated("performance_evaluation", {**usual, **fields}, version=version)


def three_society_link(community: str = STREET, *, version: int | None = None, **fields: object) -> Statement:
    """A community, an organization and the worker."""
    usual = {
        "community": community,
        "organization": {"name": NAMES[0], "uscc": uscc(1)},
        "worker": "社1",
        "fromOn": "2017-01-01",
    }
    return stated("three_society_link", {**usual, **fields}, version=version)


def designation(title: str = "示范观察点", *, version: int | None = None, **fields: object) -> Statement:
    """What the street was designated as."""
    usual = {"title": title, "level": "PROVINCIAL", "division": STREET, "year": 2013}
    return stated("designation", {**usual, **fields}, version=version)


def publication(code: str = "报1", *, version: int | None = None, **fields: object) -> Statement:
    """A newspaper."""
    usual = {
        "code": code,
        "title": "三社联动报",
        "kind": "NEWSPAPER",
        "publisher": CIVIL_AFFAIRS,
        "issues": [{"number": "1", "publishedOn": "2014-01-10"}],
    }
    return stated("publication", {**usual, **fields}, version=version)


def measure_execution(number: str = "执1", *, version: int | None = None, **fields: object) -> Statement:
    """A measure that was pushed to an agency."""
    usual = {
        "number": number,
        "party": {"name": NAMES[0], "uscc": uscc(1)},
        "listedAs": "ABNORMAL",
        "measure": "M01",
        "executedBy": CIVIL_AFFAIRS,
        "pushedOn": "2019-07-08",
        "feedbackDueOn": "2019-08-08",
        "status": "PUSHED",
        "statusOn": "2019-07-08",
    }
    return stated("measure_execution", {**usual, **fields}, version=version)


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
    purchase_catalogue_item(),
    service_project(),
    fund_transfer(),
    target_appraisal(),
    party_affiliation(),
    standard_check(),
    service_field(),
    organization_role(),
    governance(),
    social_worker(),
    training_evaluation(),
    performance_evaluation(),
    three_society_link(),
    designation(),
    publication(),
    measure_execution(),
)
"""A sound statement of every record type of the registers, in an order in which none is refused."""
