"""What the small district's agencies state of its registers."""

from typing import Final

from hub.domain.connector import Statement
from tests.register_statements import (
    coordination_body,
    decision,
    disclosure,
    incubation,
    meeting,
    policy,
    service_centre,
    service_matter,
    service_platform,
)
from tests.stating import CIVIL_AFFAIRS, MARKET_SUPERVISION, uscc

Delivery = tuple[str, tuple[Statement, ...]]

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

REGISTERS: Final[tuple[Delivery, ...]] = (COORDINATION, POLICIES, SERVICES)
