"""What the small district's agencies state of its registers."""

from typing import Final

from hub.domain.connector import Statement
from tests.register_statements import (
    coordination_body,
    decision,
    designation,
    disclosure,
    fund_transfer,
    governance,
    incubation,
    measure_execution,
    meeting,
    organization_role,
    party_affiliation,
    performance_evaluation,
    policy,
    publication,
    purchase_catalogue_item,
    service_centre,
    service_field,
    service_matter,
    service_platform,
    service_project,
    social_worker,
    standard_check,
    target_appraisal,
    three_society_link,
    training_evaluation,
)
from tests.stating import CIVIL_AFFAIRS, MARKET_SUPERVISION, STREET, uscc

Delivery = tuple[str, tuple[Statement, ...]]

FINANCE: Final = "FINANCE"
DISTRICT: Final = "330104"
CAIHE: Final = "330104006"
FLOWERS: Final = {"name": "江干区花卉行业协会", "uscc": uscc(1)}
SCHOOL: Final = {"name": "棒棒堂社區托管學校", "uscc": uscc(2)}
NOTE: Final = "区政府文件"

COORDINATION: Final[Delivery] = (
    CIVIL_AFFAIRS,
    (
        coordination_body(
            "组0",
            name="社会组织培育发展领导小组",
            kind="LEADING_GROUP",
            division=DISTRICT,
            establishedIn=2012,
            establishedOn=None,
            statedIn=NOTE,
            members=[{"agency": CIVIL_AFFAIRS, "role": "HEAD"}, {"agency": MARKET_SUPERVISION, "role": "MEMBER"}],
        ),
        coordination_body(parent="组0", members=[]),
        coordination_body(
            "组9", name="旧工作小组", division=CAIHE, dissolvedOn="2018-01-01", establishedOn="2013-01-01", members=[]
        ),
        meeting("会1", body="组0", kind="JOINT", attendees=[{"agency": CIVIL_AFFAIRS}, {"agency": MARKET_SUPERVISION}]),
        meeting("会2", heldOn="2020-03-05", topic="培育计划", attendees=[]),
        decision(),
        decision(status="DONE", statusOn="2019-06-01", result="清查完毕"),
        decision("会2-1", meeting="会2", assignee=MARKET_SUPERVISION, dueOn="2020-05-31", statusOn="2020-03-05"),
        decision("会2-2", meeting="会2", dueOn=None, status="IN_PROGRESS", statusOn="2020-04-01"),
    ),
)

POLICIES: Final[Delivery] = (
    CIVIL_AFFAIRS,
    (
        policy(
            theme="POLICIES",
            issuedBy=CIVIL_AFFAIRS,
            issuedOn="2013-06-01",
            statedIn=NOTE,
            clauses=[{"number": "一", "content": "总体要求"}, {"number": "二", "content": "扶持措施"}],
        ),
        policy("策2", title=None, role="SUPPORTING", parent="策1", theme="CENTRES"),
        policy("策3", title="旧办法", issuedIn=2009, issuedOn="2009-01-01", repealedOn="2013-06-01"),
    ),
)

SERVICES: Final[Delivery] = (
    CIVIL_AFFAIRS,
    (
        service_centre(
            "心0",
            name="区社会组织服务中心",
            level="DISTRICT",
            division=DISTRICT,
            runBy="区社会组织促进会",
            statedIn=NOTE,
            zones=[{"name": "孵化园", "englishName": "Incubation park", "purpose": "培育孵化"}, {"name": "公益咖啡吧"}],
        ),
        service_centre(),
        service_centre(
            "心9", name="采荷旧中心", division=CAIHE, openedOn="2014-01-01", closedOn="2016-01-01", functions=[]
        ),
        incubation(organization=SCHOOL, centre="心0", graduatedOn="2015-09-01", outcome="已登记", statedIn=NOTE),
        incubation(organization=FLOWERS, kind="SUPPORTED", centre="心0", beganOn="2016-02-01"),
        incubation(organization=SCHOOL, kind="SUPPORTED", beganOn="2020-01-06"),
        service_platform(englishName="Disclosure", website="江干区社会组织网", statedIn=NOTE),
        service_platform("台2", name="政策导航", place=2, openedOn=None),
        service_platform("台9", name="旧论坛", place=None, openedOn="2010-01-01", closedOn="2013-01-01"),
        disclosure(subjects=[{"organization": FLOWERS}, {"organization": SCHOOL}]),
        disclosure("公2", platform="台2", category="NOTICES", title="通知", publishedOn="2020-02-03", subjects=[]),
        service_matter(materials="申请书；章程", listedOn="2014-01-01"),
        service_matter("事2", name="旧事项", platform=None, listedOn="2013-01-01", delistedOn="2019-01-01"),
    ),
)

PROJECTS: Final[tuple[Delivery, ...]] = (
    (
        FINANCE,
        (
            purchase_catalogue_item("目0", name="养老服务", listedOn="2013-07-01", serviceField=None),
            purchase_catalogue_item(parent="目0", listedOn="2013-07-01"),
            purchase_catalogue_item("目9", name="旧目录项目", listedOn="2013-07-01", delistedOn="2016-01-01"),
        ),
    ),
    (
        CIVIL_AFFAIRS,
        (
            service_project(
                organization=FLOWERS,
                purchaser=CIVIL_AFFAIRS,
                street=STREET,
                reviewScore=88,
                finishedOn="2019-12-20",
                statedIn=NOTE,
                events=[
                    {"stage": "REVIEW", "on": "2019-03-20", "score": 88, "result": "通过"},
                    {"stage": "MANAGEMENT", "on": "2019-05-06"},
                ],
            ),
            service_project(
                "项2", name="社区课堂", kind="VENTURE_PHILANTHROPY", organization=SCHOOL, catalogueItem=None, events=[]
            ),
            service_project(
                "项3",
                organization=SCHOOL,
                stage="REFUSED",
                approvedOn=None,
                amount=None,
                appliedOn="2020-02-01",
                events=[],
            ),
            target_appraisal(),
            target_appraisal("考2", weight=40, score=None, result=None, appraisedOn="2020-01-20"),
        ),
    ),
    (
        FINANCE,
        (
            fund_transfer(purpose="首款", paidBy=CIVIL_AFFAIRS),
            fund_transfer("拨2", amount="20000.00", paidOn="2019-12-28"),
            fund_transfer("拨3", project="项2", amount="15000.50", paidOn="2020-01-10"),
        ),
    ),
)

PARTY_BUILDING: Final[Delivery] = (
    "TWO_NEW",
    (
        party_affiliation("党0", unit="党1"),
        party_affiliation("党0", unit="党1", kind="TERRITORIAL", fromOn=None),
        party_affiliation("党0", unit="党2", toOn="2018-07-01"),
        standard_check("党1"),
        standard_check(
            "党1", checkedOn="2020-04-10", score=55, result="NOT_MET", finding="台账不全", mendBy="2020-07-10"
        ),
    ),
)

PROFILES: Final[Delivery] = (
    CIVIL_AFFAIRS,
    (
        service_field(organization=FLOWERS, note="志愿养护"),
        service_field("PUBLIC_WELFARE", organization=FLOWERS, sinceOn=None),
        service_field("COMMUNITY_EDUCATION", organization=SCHOOL, sinceOn="2012-01-01", untilOn="2019-01-01"),
        organization_role(organization=FLOWERS, members=[{"organization": SCHOOL}]),
        organization_role("INDUSTRY", organization=FLOWERS, members=[], toOn="2018-01-01"),
        governance(organization=FLOWERS, termEndsOn="2022-06-01", note="换届完成"),
        governance("CHARTER", organization=SCHOOL, status="DEFECTIVE", adoptedOn=None),
    ),
)

SOCIAL_WORK: Final[Delivery] = (
    CIVIL_AFFAIRS,
    (
        social_worker(employer=FLOWERS),
        social_worker("社2", name="钱七八", level="NONE", certifiedOn=None, employer=SCHOOL, joinedOn=None),
        social_worker("社9", name="孙九", employer=SCHOOL, joinedOn="2015-01-01", leftOn="2018-01-01"),
        training_evaluation(base="凯旋实训基地", hours=16),
        training_evaluation("社2", course="小组工作", score=None, indicators=[], heldOn="2019-11-08"),
        performance_evaluation(note="服务用心"),
        performance_evaluation(year=2019, evaluatedOn="2020-01-15", grade="EXCELLENT"),
        three_society_link(organization=FLOWERS, service="花卉进社区"),
        three_society_link(CAIHE, organization=SCHOOL, worker="社2", fromOn=None, toOn="2019-01-01"),
    ),
)

PUBLICITY: Final[Delivery] = (
    CIVIL_AFFAIRS,
    (
        designation(designatedBy="浙江省民政厅", statedIn=NOTE),
        designation("示范街道", division=DISTRICT, level=None, year=None, designatedOn="2019-05-01"),
        publication(foundedOn="2014-01-01", statedIn=NOTE),
        publication("报9", title="旧简报", issues=[], publisher=None, foundedOn="2008-01-01", ceasedOn="2012-01-01"),
    ),
)

EXECUTIONS: Final[Delivery] = (
    CIVIL_AFFAIRS,
    (
        measure_execution(party=FLOWERS),
        measure_execution(
            party=FLOWERS,
            status="EXECUTED",
            statusOn="2019-08-01",
            feedback="已列为重点监督对象",
            measureName="重点监督",
        ),
        measure_execution(
            "执2",
            party=FLOWERS,
            listedAs="SERIOUS",
            measure="M02",
            executedBy=MARKET_SUPERVISION,
            pushedOn="2020-03-12",
            statusOn="2020-03-12",
            feedbackDueOn="2020-04-12",
        ),
    ),
)

REGISTERS: Final[tuple[Delivery, ...]] = (
    COORDINATION,
    POLICIES,
    SERVICES,
    *PROJECTS,
    PARTY_BUILDING,
    PROFILES,
    SOCIAL_WORK,
    PUBLICITY,
    EXECUTIONS,
)
