"""Of what generated organizations and their records are made up; the shape is the sample district's."""

from typing import Final

from hub.sample.agencies import AUTHORITIES
from hub.sample.places import STREETS, WITH_OFFICE

AUTHORITY_CODES: Final = tuple(one.code for one in AUTHORITIES)
AUTHORITY_NAMES: Final = {one.code: one.name for one in AUTHORITIES}
OFFICES: Final = tuple(street.agency for street in WITH_OFFICE)
STREET_CODES: Final = tuple(street.code for street in STREETS)
STREET_NAMES: Final = {street.code: street.short for street in STREETS}

FIELDS: Final = ("花卉", "书画", "养老", "助残", "志愿", "环保", "象棋", "武术", "合唱", "舞蹈", "义诊", "法律", "助学")
PLACES: Final = ("金桥", "东港", "南苑", "景芳", "三里", "濮家", "定海", "双菱", "水湘", "华家", "机场", "元宝", "艮山")
MARKS: Final = "安和宁康乐福瑞祥宏达兴隆昌盛明华光辉新文正道仁义礼信德善美佳"
FORMS: Final = ("协会", "服务中心", "基金会", "促进会")
FORM_KINDS: Final = {
    "协会": "SOCIAL_ASSOCIATION",
    "服务中心": "SOCIAL_SERVICE_INSTITUTION",
    "基金会": "FOUNDATION",
    "促进会": "SOCIAL_ASSOCIATION",
}
KIND_PLACES: Final = {"SOCIAL_ASSOCIATION": "51", "SOCIAL_SERVICE_INSTITUTION": "52", "FOUNDATION": "53"}
SURNAMES: Final = "王李张刘陈杨黄赵吴周"
ENDED: Final = ("CANCELLED", "RESCINDED", "LICENCE_REVOKED")

STEPS: Final = (
    *("LEAD",) * 2, *("FILED",) * 3, *("INVESTIGATION",) * 4, "REVIEW", *("NOTICE",) * 2, "STATEMENT", "HEARING",
    *("DECISION",) * 2, "SERVICE", "EXECUTION", *("CLOSED",) * 8, "TRANSFERRED", "NO_PENALTY", "SUSPENDED",
)  # fmt: skip
"""Steps of cases, as often as they are met."""

STEPS_AT_REST: Final = frozenset({"CLOSED", "TRANSFERRED", "NO_PENALTY", "SUSPENDED"})
CAUSES: Final = (
    "未按规定接受年度检查",
    "超出章程规定的业务范围活动",
    "违反规定收取会费",
    "擅自设立分支机构",
    "消防设施不合格",
)
PENALTIES: Final = (('["WARNING"]', None), ('["FINE"]', 500_000), ('["WARNING", "FINE"]', 1_000_050))
RESULTS: Final = (*("NO_PROBLEM",) * 6, "PROBLEM_FOUND", "CORRECTED", "FOLLOW_UP", "UNREACHABLE")
LISTS: Final = ("ABNORMAL", "ABNORMAL", "SERIOUS", "RED", "RED", "BUSINESS_ABNORMAL")
UNIT_KINDS: Final = ("BRANCH", "BRANCH", "BRANCH", "JOINT_BRANCH", "GENERAL_BRANCH", "COMMITTEE")
LAW: Final = "《社会团体登记管理条例》第三十条"
