"""The layouts of civil affairs' files, and the words that stand in them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from connectors.sources.days import day, year
from connectors.sources.layouts import NO_FIELD, Layout, ignore, party, take
from connectors.sources.words import code, wordings
from hub.domain.records.registration import KINDS_OF_REGISTER, STATUSES_OF_REGISTER
from hub.domain.vocabulary import (
    AnnualInspectionResult,
    AwardLevel,
    GradeLevel,
    GradeScheme,
    InspectionResult,
    ListKind,
    OrganizationKind,
    OrganizationStatus,
)

KIND_WORDS: Final[Mapping[str, OrganizationKind]] = MappingProxyType(
    {
        **wordings(KINDS_OF_REGISTER),
        "民办非企业单位": OrganizationKind.SOCIAL_SERVICE_INSTITUTION,
    }
)
STATUS_WORDS: Final[Mapping[str, OrganizationStatus]] = MappingProxyType(
    {
        **wordings(STATUSES_OF_REGISTER),
        "已注销": OrganizationStatus.CANCELLED,
        "撤销": OrganizationStatus.RESCINDED,
        "已撤销": OrganizationStatus.RESCINDED,
        "吊销": OrganizationStatus.LICENCE_REVOKED,
    }
)
# 年检年报 says that a year was inspected or reported on, and not how it was concluded.
CHECK_WORDS: Final[Mapping[str, AnnualInspectionResult | None]] = MappingProxyType(
    {
        "社会组织年检合格": AnnualInspectionResult.PASS,
        "社会组织年检基本合格": AnnualInspectionResult.BASIC,
        "社会组织年检不合格": AnnualInspectionResult.FAIL,
        "社会组织年检年报": None,
    }
)
LIST_WORDS: Final[Mapping[str, ListKind]] = MappingProxyType(
    {**wordings(ListKind), "异常名录": ListKind.ABNORMAL, "严重违法失信名录": ListKind.SERIOUS}
)
GRADE_WORDS: Final[Mapping[str, GradeLevel]] = MappingProxyType(
    {
        **wordings(GradeLevel),
        **{f"{number}A": GradeLevel[f"A{number}"] for number in range(1, 6)},
        **{"A" * number: GradeLevel[f"A{number}"] for number in range(1, 6)},
    }
)
VERDICT_WORDS: Final[Mapping[str, InspectionResult]] = MappingProxyType(
    {"合格": InspectionResult.NO_PROBLEM, "不合格": InspectionResult.PROBLEM_FOUND}
)

REGISTRATIONS: Final = Layout(
    name="social_organization_register",
    kind="registration",
    source="社会组织登记名录；栏目参照各地民政部门公开的社会组织基本信息，未见统一标准 (ASSUMED)",
    columns=(
        take("社会组织名称", into="name"),
        take("统一社会信用代码", into="uscc"),
        take("登记证号", into="registrationNumber"),
        take("社会组织类型", into="kind", read=code(KIND_WORDS)),
        take("状态", into="status", read=code(STATUS_WORDS)),
        take("成立登记日期", into="foundedOn", read=day),
        take("注销日期", into="endedOn", read=day),
        take("法定代表人", into="legalRepresentative"),
        take("住所", into="address"),
        ignore("业务主管单位", because=NO_FIELD),
        ignore("注册资金（万元）", because=NO_FIELD),
    ),
    required=("社会组织名称", "社会组织类型", "状态"),
)

ANNUAL_CHECK: Final = Layout(
    name="annual_check_tags",
    kind="annual_inspection",
    source="北京市民政局社会组织年检年报名单，经数据平台整理为名称、代码、标签三栏 (data.beijing.gov.cn)",
    columns=(
        *party(name="entity_name", uscc="credit_code"),
        take("tag", into="result", read=code(CHECK_WORDS)),
    ),
    required=("entity_name", "tag"),
)

ANNUAL_INSPECTIONS: Final = Layout(
    name="annual_inspection_conclusions",
    kind="annual_inspection",
    source="社会组织年度检查结论公告；栏目未见统一标准 (ASSUMED)",
    columns=(
        *party(name="社会组织名称", uscc="统一社会信用代码"),
        take("年检年度", into="year", read=year),
        take("年检结论", into="result", read=code(wordings(AnnualInspectionResult))),
        take("结论日期", into="concludedOn", read=day),
        take("登记管理机关", into="authorityName"),
    ),
    required=("社会组织名称", "年检年度", "年检结论"),
)

LISTS: Final = Layout(
    name="social_organization_integrity_lists",
    kind="list_entry",
    source="社会组织活动异常名录、严重违法失信名单；栏目据《社会组织信用信息管理办法》所列事项拟定 (ASSUMED)",
    columns=(
        *party(name="社会组织名称", uscc="统一社会信用代码"),
        take("名录类别", into="listedAs", read=code(LIST_WORDS)),
        take("列入事由", into="groundNote"),
        take("列入日期", into="listedOn", read=day),
        take("移出日期", into="removedOn", read=day),
        take("列入机关", into="authorityName"),
    ),
    required=("社会组织名称", "名录类别"),
)

ASSESSMENTS: Final = Layout(
    name="assessment_grades",
    kind="grade",
    source="社会组织评估等级公告；栏目据《社会组织评估管理办法》所列事项拟定 (ASSUMED)",
    columns=(
        *party(name="社会组织名称", uscc="统一社会信用代码"),
        take("评估等级", into="asWritten"),
        take("评估等级", into="grade", read=code(GRADE_WORDS)),
        take("评定日期", into="gradedOn", read=day),
        take("有效期至", into="validUntil", read=day),
        take("评估机关", into="authorityName"),
    ),
    required=("社会组织名称", "评估等级"),
    states={"scheme": GradeScheme.ASSESSMENT},
)

AWARDS: Final = Layout(
    name="social_organization_awards",
    kind="award",
    source="社会组织品牌、十佳十优等表彰名单；栏目未见统一标准 (ASSUMED)",
    columns=(
        *party(name="社会组织名称", uscc="统一社会信用代码"),
        take("荣誉名称", into="title"),
        take("奖项级别", into="level", read=code(wordings(AwardLevel))),
        take("年度", into="year", read=year),
        take("表彰日期", into="awardedOn", read=day),
        take("表彰单位", into="authorityName"),
    ),
    required=("社会组织名称", "荣誉名称"),
)

INSPECTIONS: Final = Layout(
    name="civil_affairs_inspections",
    kind="inspection",
    source="北京市民政局执法检查结果公示 (data.beijing.gov.cn)",
    columns=(
        take("检查主体", into="authorityName"),
        take("检查类别", into="taskName"),
        take("检查单号", into="taskNumber"),
        take("检查日期", into="inspectedOn", read=day),
        *party(name="被检查单位或个人名称"),
        take("检查结果", into="result", read=code(VERDICT_WORDS)),
    ),
    required=("检查主体", "检查类别", "检查日期", "被检查单位或个人名称", "检查结果"),
)

LAYOUTS: Final = (REGISTRATIONS, ANNUAL_CHECK, ANNUAL_INSPECTIONS, LISTS, ASSESSMENTS, AWARDS, INSPECTIONS)
