"""Statements as agencies push them: one of every record type, with made-up parties."""

from datetime import date
from typing import Final

from hub.domain.connector import Statement
from tests.register_statements import ONE_OF_EACH_REGISTER
from tests.stating import (
    CIVIL_AFFAIRS,
    MARKET_SUPERVISION,
    NAMES,
    STREET,
    organization_code,
    stated,
    uscc,
    withdrawn,
)

__all__ = [
    "CIVIL_AFFAIRS",
    "MARKET_SUPERVISION",
    "NAMES",
    "ONE_OF_EACH",
    "STREET",
    "agency",
    "annual_inspection",
    "award",
    "division",
    "filing",
    "grade",
    "inspection",
    "joint_operation",
    "list_entry",
    "objection",
    "organization_code",
    "other_party",
    "party_unit",
    "penalty",
    "registration",
    "stated",
    "supervision_case",
    "uscc",
    "withdrawn",
]


def registration(
    number: int = 1, *, version: int | None = None, effective_on: date | None = None, **fields: object
) -> Statement:
    """A registration of a made-up organization; fields by their names in JSON, None to leave one out."""
    usual = {"name": NAMES[0], "kind": "SOCIAL_ASSOCIATION", "status": "ACTIVE", "uscc": uscc(number)}
    return stated("registration", {**usual, **fields}, version=version, effective_on=effective_on)


def filing(
    number: str | None = "备0001", *, version: int | None = None, effective_on: date | None = None, **fields: object
) -> Statement:
    """A filing of a made-up community organization."""
    usual = {"name": NAMES[1], "street": STREET, "filingNumber": number, "status": "FILED"}
    return stated("filing", {**usual, **fields}, version=version, effective_on=effective_on)


def other_party(number: int = 1, *, version: int | None = None, **fields: object) -> Statement:
    """A description of a party that is no social organization."""
    usual = {"name": "杭州凯旋餐饮管理有限公司", "nature": "ENTERPRISE", "uscc": uscc(number, start="91330104")}
    return stated("other_party", {**usual, **fields}, version=version)


def penalty(document: str = "杭江综罚〔2020〕1号", *, version: int | None = None, **fields: object) -> Statement:
    """A penalty against a party."""
    usual = {
        "party": {"name": NAMES[0], "uscc": uscc(1)},
        "documentNumber": document,
        "authorityName": "江干区综合行政执法局",
        "decidedOn": "2020-03-02",
        "kinds": ["FINE"],
        "fine": "1000.00",
    }
    return stated("penalty", {**usual, **fields}, version=version)


def inspection(task: str = "任务1", *, version: int | None = None, **fields: object) -> Statement:
    """An inspection of a party."""
    usual = {
        "party": {"name": NAMES[0], "uscc": uscc(1)},
        "authorityName": "江干区市场监督管理局",
        "taskNumber": task,
        "taskName": "社会组织抽查",
        "inspectedOn": "2020-05-06",
        "inspectedAt": "2020-05-06T09:30:00+08:00",
        "result": "NO_PROBLEM",
    }
    return stated("inspection", {**usual, **fields}, version=version)


def party_unit(code: str = "党001", *, version: int | None = None, **fields: object) -> Statement:
    """A party unit and the organizations that it covers."""
    usual = {
        "code": code,
        "name": "花卉行业协会党支部",
        "kind": "BRANCH",
        "foundedOn": "2013-07-01",
        "members": 5,
        "organizations": [{"organization": {"name": NAMES[0], "uscc": uscc(1)}}],
    }
    return stated("party_unit", {**usual, **fields}, version=version)


def supervision_case(
    number: str = "案2020-1",
    *,
    version: int | None = None,
    parties: tuple[tuple[str, int], ...] = ((NAMES[0], 1),),
    **fields: object,
) -> Statement:
    """A case against parties, each named by its name and the number of its code."""
    usual = {
        "number": number,
        "cause": "未按规定报送年度报告",
        "authorityName": "江干区民政局",
        "step": "FILED",
        "stepOn": "2020-04-01",
        "parties": [{"party": {"name": name, "uscc": uscc(code)}} for name, code in parties],
    }
    return stated("supervision_case", {**usual, **fields}, version=version)


def joint_operation(number: str = "联2020-1", *, version: int | None = None, **fields: object) -> Statement:
    """A joint operation of two agencies."""
    usual = {
        "number": number,
        "name": "养老机构联合检查",
        "startedOn": "2020-05-01",
        "participants": [
            {"agency": CIVIL_AFFAIRS, "role": "LEAD"},
            {"agency": MARKET_SUPERVISION, "role": "PARTICIPANT"},
        ],
        "sites": [{"address": "凯旋路1号", "division": STREET}],
        "subjects": [{"party": {"name": NAMES[2]}, "finding": "未公示收费"}],
    }
    return stated("joint_operation", {**usual, **fields}, version=version)


def sharing_agreement(number: str = "共享1", *, version: int | None = None, **fields: object) -> Statement:
    """An agreement by which two agencies look up each other's cases."""
    usual = {
        "number": number,
        "title": "监管信息共享协议",
        "kinds": ["SUPERVISION_CASE", "JOINT_OPERATION"],
        "mode": "QUERY",
        "basis": "联席会议决定",
        "parties": [{"agency": CIVIL_AFFAIRS, "role": "BOTH"}, {"agency": MARKET_SUPERVISION, "role": "BOTH"}],
        "beginsOn": "2014-03-01",
    }
    return stated("sharing_agreement", {**usual, **fields}, version=version)


def case_seal(case_number: str = "案2020-1", *, version: int | None = None, **fields: object) -> Statement:
    """A seal on a case, with one person who may see it all the same."""
    usual = {
        "caseNumber": case_number,
        "reason": "涉及举报人信息",
        "sealedOn": "2020-04-02",
        "readers": [{"name": "insider"}],
    }
    return stated("case_seal", {**usual, **fields}, version=version)


def list_entry(listed_as: str = "ABNORMAL", *, version: int | None = None, **fields: object) -> Statement:
    """An entry on a list, with a measure."""
    usual = {
        "party": {"name": NAMES[0], "uscc": uscc(1)},
        "authorityName": "江干区民政局",
        "listedAs": listed_as,
        "ground": "A1",
        "listedOn": "2019-07-01",
        "measures": [{"code": "M01", "name": "重点监督", "kind": "PENALTY", "executedBy": CIVIL_AFFAIRS}],
    }
    return stated("list_entry", {**usual, **fields}, version=version)


def award(title: str = "十佳社会组织", *, version: int | None = None, **fields: object) -> Statement:
    """An award given to a party."""
    usual = {
        "party": {"name": NAMES[0], "uscc": uscc(1)},
        "authorityName": "江干区民政局",
        "title": title,
        "level": "DISTRICT",
        "year": 2014,
    }
    return stated("award", {**usual, **fields}, version=version)


def grade(scheme: str = "ASSESSMENT", *, version: int | None = None, **fields: object) -> Statement:
    """A grade of a party under a scheme."""
    usual = {
        "party": {"name": NAMES[0], "uscc": uscc(1)},
        "authorityName": "江干区民政局",
        "scheme": scheme,
        "asWritten": "3A",
        "grade": "A3",
        "gradedOn": "2015-12-10",
    }
    return stated("grade", {**usual, **fields}, version=version)


def annual_inspection(year: int | None = 2019, *, version: int | None = None, **fields: object) -> Statement:
    """What was concluded of a year of a party."""
    usual = {
        "party": {"name": NAMES[0], "uscc": uscc(1)},
        "authorityName": "江干区民政局",
        "year": year,
        "result": "PASS",
        "concludedOn": "2020-05-20" if year else None,
    }
    return stated("annual_inspection", {**usual, **fields}, version=version)


def objection(document: str = "江民许〔2019〕7号", *, version: int | None = None, **fields: object) -> Statement:
    """An objection of a party to what was published of a licence."""
    usual = {
        "party": {"name": NAMES[0], "uscc": uscc(1)},
        "authorityName": "江干区民政局",
        "matter": "LICENCE",
        "documentNumber": document,
        "decidedOn": "2019-09-13",
        "status": "RAISED",
        "raisedOn": "2019-10-08",
    }
    return stated("objection", {**usual, **fields}, version=version)


def agency(code: str = CIVIL_AFFAIRS, *, version: int | None = None, **fields: object) -> Statement:
    """An agency, as the hub's operator states it."""
    usual = {"code": code, "name": "江干区民政局", "establishedOn": "1978-01-01"}
    return stated("agency", {**usual, **fields}, version=version)


def division(code: str = STREET, *, version: int | None = None, **fields: object) -> Statement:
    """A division, as the hub's operator states it."""
    usual = {
        "code": code,
        "name": "凯旋街道",
        "level": "STREET",
        "abolishedOn": "2021-04-09",
        "successors": [{"division": "330102014"}],
    }
    return stated("division", {**usual, **fields}, version=version)


ONE_OF_EACH: Final[tuple[Statement, ...]] = (
    agency(),
    division(),
    sharing_agreement(parties=[{"agency": CIVIL_AFFAIRS, "role": "BOTH"}, {"agency": "HUB", "role": "RECIPIENT"}]),
    registration(),
    filing(),
    other_party(2),
    penalty(),
    inspection(),
    party_unit(kind="GENERAL_BRANCH"),
    supervision_case(),
    joint_operation(),
    list_entry(),
    award(),
    grade(),
    annual_inspection(),
    objection(),
    *ONE_OF_EACH_REGISTER,
    case_seal(),
)
"""A sound statement of every record type; agencies, divisions and agreements are the operator's to state."""
