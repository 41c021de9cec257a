"""Every published file that a connector reads, and what a second reader makes of it that shares no code with ours."""

import csv
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

Cells = Mapping[str, str]
Second = Callable[[Cells], dict[str, Any] | None]
"""The payload of a row, None where a cell is missing without which the row states nothing."""

NOTHING: Final = {"", "/", "无", "暂无", "N/A", "1900/1/0 0:00:00"}
LEAST_ACCEPTED: Final = 0.98
"""Of the rows whose required cells are present."""


@dataclass(frozen=True)
class Published:
    """A file, its connector and layout, and what becomes of its rows in an empty store."""

    name: str
    connector: str
    layout: str
    second: Second
    outcomes: Mapping[str, int]
    flags: Mapping[str, int] = field(default_factory=dict)
    reasons: Mapping[str, int] = field(default_factory=dict)
    encoding: str = "utf-8-sig"

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return sum(self.outcomes.values())

    @property
    def account(self) -> dict[str, Any]:
        """Its account, as a run gives it."""
        told = {"outcomes": self.outcomes, "flags": self.flags, "reasons": self.reasons}
        return {"rows": self.rows, **{name: dict(counts) for name, counts in told.items()}}

    def plain_rows(self, folder: Path) -> list[Cells]:
        """The rows as the csv module alone sees them."""
        with (folder / self.name).open(encoding=self.encoding, newline="") as file:
            return list(csv.DictReader(file))


def said(cell: str | None) -> str | None:
    """A cell without space around it, None where it says nothing."""
    return None if cell is None or cell.strip() in NOTHING else cell.strip()


def stated(**fields: object) -> dict[str, Any]:
    """The fields that are not null."""
    return {name: value for name, value in fields.items() if value is not None}


def party(row: Cells, name: str, uscc: str | None = None, **others: str) -> dict[str, Any]:
    """The party that a row names."""
    numbers = {key: said(row[column]) for key, column in others.items()}
    return stated(name=row[name].strip(), uscc=said(row[uscc]) if uscc else None, **numbers)


def iso_day(cell: str) -> str | None:
    """A day whose parts stand in the order year, month, day, whatever stands between them."""
    if said(cell) is None:
        return None
    year, month, day = re.findall(r"\d+", cell)[:3]
    return f"{year}-{int(month):02}-{int(day):02}"


def iso_moment(cell: str) -> str | None:
    """A moment of Shanghai."""
    if said(cell) is None:
        return None
    hour, minute, second = re.findall(r"\d+", cell)[3:6]
    return f"{iso_day(cell)}T{int(hour):02}:{minute}:{second}+08:00"


def in_yuan(cell: str) -> str | None:
    """An amount of ten thousands in yuan."""
    return None if said(cell) is None else str((Decimal(cell) * Decimal("10000.00")).quantize(Decimal("0.00")))


KINDS_OF_PENALTY: Final = {"罚款": "FINE", "警告": "WARNING", "没收违法所得、没收非法财物": "CONFISCATION"}
DRAWN: Final = {"未发现问题": "NO_PROBLEM", "无法开展检查": "CANNOT_INSPECT", "发现问题": "PROBLEM_FOUND"}
VERDICTS: Final = {"合格": "NO_PROBLEM", "不合格": "PROBLEM_FOUND"}
CHECKS: Final = {"社会组织年检合格": "PASS", "社会组织年检基本合格": "BASIC", "社会组织年检年报": None}
LEVELS: Final = {2: "PROVINCE", 4: "CITY", 6: "DISTRICT", 9: "STREET", 12: "COMMUNITY"}


def penalty(row: Cells) -> dict[str, Any]:
    """A penalty of the national layout."""
    return stated(
        party=party(
            row,
            "行政相对人名称",
            "行政相对人代码1(统一社会信用代码)",
            businessRegistrationNumber="行政相对人代码2(工商注册号)",
            organizationCode="行政相对人代码3(组织机构代码)",
            registrationNumber="行政相对人代码6(社会组织登记证号)",
        ),
        documentNumber=row["行政处罚决定书文号"],
        violation=said(row["违法行为类型"]),
        legalBasis=said(row["处罚依据"]),
        kinds=[KINDS_OF_PENALTY[word] for word in row["处罚类别"].split(";")],
        fine=in_yuan(row["罚款金额（万元）"]),
        confiscated=in_yuan(row["没收违法所得、没收非法财物的金额（万元）"]),
        licence=said(row["暂扣或吊销证照名称及编号"]),
        decidedOn=row["处罚决定日期"],
        validUntil=said(row["处罚有效期"]),
        publishedUntil=said(row["公示截止期"]),
        authorityName=row["处罚机关"],
        authorityUscc=said(row["处罚机关统一社会信用代码"]),
    )


def drawn_inspection(row: Cells) -> dict[str, Any]:
    """An inspection after a random draw."""
    return stated(
        taskName=row["任务名称"],
        party={"name": row["主体名称"]},
        authorityName=row["抽查机关"],
        inspectedOn=iso_day(row["抽查时间"]),
        inspectedAt=iso_moment(row["抽查时间"]),
        result=DRAWN[row["抽查结果"]],
    )


def environment_case(row: Cells) -> dict[str, Any] | None:
    """A case of which the file dates the filing."""
    if not row["立案日期"] or not row["违法事实认定依据（处罚类别）"]:
        return None
    day, month, year = row["立案日期"].split(" ")[0].split("/")
    filed = f"{year}-{int(month):02}-{int(day):02}"
    accused = party(row, "单位名称", "统一社会信用代码", businessRegistrationNumber="营业执照注册号")
    return stated(
        number=row["项目ID"],
        step="FILED",
        stepOn=filed,
        openedOn=filed,
        cause=row["违法事实认定依据（处罚类别）"],
        legalBasis=said(row["处罚依据"]),
        outcome=said(row["处罚决定（处罚事由）"]),
        authorityName=row["处罚机关单位"],
        parties=[{"party": accused}],
    )


def culture_inspection(row: Cells) -> dict[str, Any] | None:
    """An inspection of the culture market."""
    if not row["监督检查形式"]:
        return None
    return stated(
        taskNumber=row["唯一标识"],
        party=party(row, "行政相对人", "证件号码"),
        taskName=row["监督检查形式"],
        result=VERDICTS[row["监督检查结果"]],
        inspectedOn=iso_day(row["监督检查日期"]),
        inspectedAt=iso_moment(row["监督检查日期"]),
        authorityName=row["监督检查机关"],
        authorityUscc=row["监督检查机关统一社会信用代码"],
    )


def civil_affairs_inspection(row: Cells) -> dict[str, Any]:
    """An inspection by civil affairs."""
    return stated(
        authorityName=row["检查主体"],
        taskName=row["检查类别"],
        taskNumber=row["检查单号"],
        inspectedOn=iso_day(row["检查日期"]),
        party=party(row, "被检查单位或个人名称"),
        result=VERDICTS[row["检查结果"]],
    )


def annual_check(row: Cells) -> dict[str, Any]:
    """An annual inspection."""
    return stated(party=party(row, "entity_name", "credit_code"), result=CHECKS[row["tag"]])


def objection(row: Cells) -> dict[str, Any] | None:
    """An objection to a licence."""
    if said(row["许可/处罚文书号"]) is None:
        return None
    return stated(
        matter="LICENCE",
        party=party(row, "许可/处罚行政相对人名称", "许可/处罚行政相对人统一社会信用代码"),
        documentNumber=row["许可/处罚文书号"].strip(),
        decidedOn=iso_day(row["许可/处罚决定日期"]),
        authorityName=row["许可/处罚机关"].strip(),
        status={"完成异议": "COMPLETED"}[row["异议状态"]],
        completedOn=iso_day(row["异议完成时间"]),
        enteredAt=iso_moment(row["数据入库时间"]),
        changedAt=iso_moment(row["数据修改时间"]),
    )


def car_rental_grade(row: Cells) -> dict[str, Any]:
    """A credit grade that no scheme maps."""
    return stated(
        scheme="OTHER",
        schemeName="汽车租赁企业信用评价",
        party=party(row, "企业名称", "统一社会信用代码"),
        asWritten=row["等级"],
        year=int(row["年度"]),
    )


def honour(row: Cells) -> dict[str, Any]:
    """An honour; its year stands in its title, or nowhere."""
    year = re.match(r"(\d{4})年", row["荣誉名称"])
    return stated(
        title=row["荣誉名称"],
        year=int(year[1]) if year else None,
        party=party(row, "机构名称", "统一社会"),
        authorityUscc=row["信用代码"],
    )


def listed_name(row: Cells) -> dict[str, Any]:
    """A bare name on a list."""
    return {"listedAs": "BUSINESS_ABNORMAL", "party": {"name": row["企业名称"]}}


def nature(code: str) -> str:
    """What the first characters of a code tell."""
    natures = {"11": "GOVERNMENT_BODY", "12": "PUBLIC_INSTITUTION", "92": "SOLE_TRADER", "54": "VILLAGE_COMMITTEE"}
    of_one = {"5": "SOCIAL_ORGANIZATION_ELSEWHERE", "9": "ENTERPRISE"}
    return natures.get(code[:2]) or of_one.get(code[:1]) or "UNKNOWN"


def enterprise(row: Cells) -> dict[str, Any]:
    """An enterprise of a register."""
    return stated(
        name=row["企业名称"].strip(),
        uscc=row["统一社会信用代码"],
        nature=nature(row["统一社会信用代码"]),
        foundedOn=row["注册日期"],
        address=said(row.get("注册地址")),
    )


def charity(row: Cells) -> dict[str, Any]:
    """A charity of Taiwan."""
    return {"nature": "SOCIAL_ORGANIZATION_ELSEWHERE", "name": row["name"].strip()}


def division(row: Cells) -> dict[str, Any]:
    """A division of a list."""
    above = {6: 4, 9: 6, 12: 9}[len(row["code"])]
    return {
        "code": row["code"],
        "level": LEVELS[len(row["code"])],
        "parent": row["code"][:above],
        "name": row["name"],
    }


def department(row: Cells) -> dict[str, Any]:
    """A department of a province."""
    return {"name": row["DEPT_NAME"], "code": row["DEPT_CODE"]}


REGISTER: Final = ("market_supervision", "enterprise_register")
EXTRACT: Final = ("market_supervision", "enterprise_register_extract")
OBJECTIONS: Final = ("credit_platform", "licence_objections")
DRAW: Final = ("enforcement", "double_random_results")

PUBLISHED: Final = (
    Published(
        "bj_abnormal_list_names.csv",
        "market_supervision",
        "business_abnormal_names",
        listed_name,
        {"CREATED": 19_984, "UNCHANGED": 16},
    ),
    Published(
        "bj_car_rental_credit_grades.csv",
        "credit_platform",
        "car_rental_credit_grades",
        car_rental_grade,
        {"CREATED": 708, "UPDATED": 257, "LATE": 211},
        flags={"NAME_UNLIKE_CODE": 50, "MALFORMED_NUMBER": 2},
    ),
    Published(
        "bj_civil_affairs_bureau_inspections.csv",
        "civil_affairs",
        "civil_affairs_inspections",
        civil_affairs_inspection,
        {"CREATED": 319},
    ),
    Published(
        "bj_culture_inspections.csv",
        "enforcement",
        "culture_inspections",
        culture_inspection,
        {"CREATED": 5_941, "QUARANTINED": 6},
        flags={"NAME_UNLIKE_CODE": 34},
        reasons={"REQUIRED": 6},
    ),
    Published(
        "bj_double_random_huairou.csv",
        *DRAW,
        drawn_inspection,
        {"CREATED": 916},
    ),
    Published(
        "bj_environment_penalties.csv",
        "enforcement",
        "environment_penalties",
        environment_case,
        {"QUARANTINED": 349, "CREATED": 35},
        reasons={"REQUIRED": 349},
    ),
    Published(
        "bj_honours.csv",
        "credit_platform",
        "honours",
        honour,
        {"CREATED": 199, "UNCHANGED": 92},
        flags={"DAMAGED_NUMBER": 49, "MALFORMED_NUMBER": 4},
    ),
    Published(
        "bj_licence_objections_other.csv",
        *OBJECTIONS,
        objection,
        {"CREATED": 1_492, "QUARANTINED": 7},
        flags={"NAME_UNLIKE_CODE": 7},
        reasons={"REQUIRED": 7},
    ),
    Published(
        "bj_penalties_legal_persons.csv",
        "enforcement",
        "national_penalties_legal_persons",
        penalty,
        {"CREATED": 446, "UNCHANGED": 35},
        flags={"NAME_UNLIKE_CODE": 6, "BAD_CHECK_DIGIT": 1},
    ),
    Published(
        "bj_social_org_annual_check.csv",
        "civil_affairs",
        "annual_check_tags",
        annual_check,
        {"CREATED": 136},
    ),
    Published(
        "bj_social_orgs_licence_objections.csv",
        *OBJECTIONS,
        objection,
        {"CREATED": 495},
    ),
    Published(
        "divisions_hangzhou_communities.csv",
        "reference_data",
        "division_communities",
        division,
        {"CREATED": 3_320},
    ),
    Published(
        "divisions_zhejiang_areas_2020_06.csv",
        "reference_data",
        "division_areas",
        division,
        {"CREATED": 91},
    ),
    Published(
        "divisions_zhejiang_areas_2022_10.csv",
        "reference_data",
        "division_areas",
        division,
        {"CREATED": 90},
    ),
    Published(
        "divisions_zhejiang_streets_2020_06.csv",
        "reference_data",
        "division_streets",
        division,
        {"CREATED": 1_384},
    ),
    Published(
        "divisions_zhejiang_streets_2022_10.csv",
        "reference_data",
        "division_streets",
        division,
        {"CREATED": 1_387},
    ),
    Published(
        "nonenterprise_codes_in_enterprise_register.csv",
        *EXTRACT,
        enterprise,
        {"CREATED": 124},
    ),
    Published(
        "raw_gb18030_double_random_huairou.csv",
        *DRAW,
        drawn_inspection,
        {"CREATED": 916},
        encoding="gb18030",
    ),
    Published(
        "tw_charities_traditional.csv",
        "finance",
        "donation_codes",
        charity,
        {"CREATED": 788, "UNCHANGED": 1},
    ),
    Published(
        "uscc_bad_checksum.csv",
        *EXTRACT,
        enterprise,
        {"CREATED": 85},
        flags={"BAD_CHECK_DIGIT": 85},
    ),
    Published(
        "zj_department_codes.csv",
        "reference_data",
        "department_codes",
        department,
        {"CREATED": 59},
    ),
    Published(
        "zj_hangzhou_330102_103_105_enterprises.csv",
        *REGISTER,
        enterprise,
        {"CREATED": 3_988},
    ),
    Published(
        "zj_hangzhou_jianggan_330104_enterprises.csv",
        *REGISTER,
        enterprise,
        {"CREATED": 1_740},
    ),
)

UNREAD: Final = {
    "cn_short_names_50k.csv": "short names without any organization behind them, made to test search",
    "er_bj_same_code_different_names.csv": "codes and names drawn from many files, made to test identity",
    "er_bj_same_org_several_datasets.csv": "codes and names drawn from many files, made to test identity",
    "er_company_name_pairs.csv": "pairs of names with a verdict, made to test comparison",
    "schema_ningbo_datahub_62_tables.md": "names of tables and columns, no rows",
    "SOURCE.md": "where the files come from",
}
"""Files that no agency delivers, and what they are."""
