"""Name the categories of the registers: coordination, policies, services, projects, governance, social work."""

from hub.domain.vocabulary import CodeList, titled

# Working together


@titled("议事协调机构类别", "Kind of coordination body")
class CoordinationBodyKind(CodeList):
    """How agencies work together in one body."""

    LEADING_GROUP = ("领导小组", "Leading group")
    STREET_WORKING_GROUP = ("街道工作小组", "Street working group")
    JOINT_MEETING = ("联席会议", "Joint meeting")


@titled("成员职责", "Role of a member")
class MemberRole(CodeList):
    """What an agency is in a coordination body."""

    HEAD = ("牵头单位", "Head")
    MEMBER = ("成员单位", "Member")


@titled("会议类别", "Kind of meeting")
class MeetingKind(CodeList):
    """How a coordination body meets."""

    JOINT = ("联席会议", "Joint meeting")
    TOPICAL = ("专题会议", "Topical meeting")


@titled("议定事项状态", "Status of a decision")
class DecisionStatus(CodeList):
    """How far a decision of a meeting has come; whether it is overdue, its due day tells."""

    OPEN = ("待办理", "Open")
    IN_PROGRESS = ("办理中", "In progress")
    DONE = ("已办结", "Done")
    DROPPED = ("不再办理", "Dropped")


@titled("政策文件类别", "Role of a policy")
class PolicyRole(CodeList):
    """What a policy is among those that belong together, as in 1+8."""

    MAIN = ("主文件", "Main policy")
    SUPPORTING = ("配套文件", "Supporting policy")


@titled("工作思路", "Theme of a policy")
class PolicyTheme(CodeList):
    """The district's six-phrase line of work (六句工作思路)."""

    PILOTS = ("抓试点", "Run pilots")
    PLATFORMS = ("筑平台", "Build platforms")
    POLICIES = ("出政策", "Issue policies")
    CENTRES = ("建中心", "Set up centres")
    PARTY_BUILDING = ("促党建", "Further party building")
    DEVELOPMENT = ("谋发展", "Seek development")


# Services for organizations


@titled("服务中心层级", "Level of a service centre")
class CentreLevel(CodeList):
    """The two levels of service centre."""

    DISTRICT = ("区级", "District")
    STREET = ("街道（社区）级", "Street and community")


@titled("服务中心功能", "What a service centre does")
class CentreFunction(CodeList):
    """What goes on in a service centre."""

    INCUBATION = ("培育孵化", "Incubation")
    VENTURE_PHILANTHROPY = ("公益创投", "Venture philanthropy")
    TRAINING = ("培训交流", "Training and exchange")
    FILING = ("社区社会组织备案", "Filing of community organizations")


@titled("孵化扶持方式", "Kind of incubation")
class IncubationKind(CodeList):
    """How a centre helped an organization; the two are counted apart and never added."""

    INCUBATED = ("孵化", "Incubated")
    SUPPORTED = ("扶持", "Supported")


@titled("公开事项类别", "Category of disclosure")
class DisclosureCategory(CodeList):
    """What the organizations' website makes public."""

    PREPARATION = ("申请筹建", "Applications to prepare a foundation")
    REGISTRATION = ("登记备案", "Registration and filing")
    OPERATION = ("日常运行", "Daily operation")
    INSPECTION = ("年检评估", "Annual inspection and assessment")
    CHANGE = ("变更注销", "Change and cancellation")
    PROJECTS = ("公益项目", "Public-welfare projects")
    PROCEDURES = ("办事流程", "Procedures")
    NOTICES = ("通知公告", "Notices")


# Buying services


@titled("购买服务项目类别", "Kind of service project")
class ProjectKind(CodeList):
    """How a project came to be bought."""

    PURCHASE = ("政府购买服务", "Purchase of services")
    VENTURE_PHILANTHROPY = ("公益创投", "Venture philanthropy")


@titled("购买服务项目阶段", "Stage of a service project")
class ProjectStage(CodeList):
    """The stages of a service project, in order; the last stands aside of the order."""

    APPLICATION = ("申请", "Application")
    REVIEW = ("评审", "Review")
    MANAGEMENT = ("管理", "Management")
    ASSESSMENT = ("评估", "Assessment")
    REWARD_PENALTY = ("奖惩", "Reward and penalty")
    TRANSFER = ("经费划拨", "Transfer of funds")
    REFUSED = ("未立项", "Not approved")


@titled("目标考核结果", "Result of an appraisal")
class AppraisalResult(CodeList):
    """Whether a department met a target."""

    MET = ("完成", "Met")
    PARTLY_MET = ("部分完成", "Partly met")
    NOT_MET = ("未完成", "Not met")


# What organizations are and how they are run


@titled("服务领域", "Service field")
class ServiceFieldKind(CodeList):
    """The fields in which the district's organizations serve."""

    COMMUNITY_MANAGEMENT = ("基层社区管理", "Management of communities")
    VOLUNTEERING = ("志愿服务", "Volunteering")
    PUBLIC_WELFARE = ("公益服务", "Public welfare")
    CULTURE_SPORT = ("文化体育", "Culture and sport")
    COMMUNITY_EDUCATION = ("社区教育", "Community education")
    ELDERLY_DISABLED = ("养老助残", "Care of the elderly and disabled")
    HARDSHIP_RELIEF = ("困难救助", "Relief of hardship")
    LEGAL_RIGHTS = ("法律维权", "Legal rights")


@titled("社会组织角色", "Role of an organization")
class OrganizationRoleKind(CodeList):
    """What an organization is to other organizations."""

    INDUSTRY = ("行业协会商会", "Industry association or chamber")
    HUB = ("枢纽型社会组织", "Hub-type organization")
    COMPOSITE = ("复合型社会组织", "Composite organization")


@titled("治理事项", "Part of the governance")
class GovernanceKind(CodeList):
    """What is looked at when the governance of an organization is."""

    BOARD = ("理事会", "Board")
    SUPERVISORS = ("监事（会）", "Supervisors")
    CHARTER = ("章程", "Charter")
    INTERNAL_RULES = ("内部制度", "Internal rules")
    INTEGRITY = ("廉政建设", "Integrity")
    DISCLOSURE = ("信息公开制度", "Disclosure of information")


@titled("治理状况", "Status of a part of the governance")
class GovernanceStatus(CodeList):
    """Whether a part of the governance is as it must be."""

    IN_PLACE = ("健全", "In place")
    DEFECTIVE = ("不健全", "Defective")
    MISSING = ("缺失", "Missing")


@titled("媒体类别", "Kind of publication")
class PublicationKind(CodeList):
    """In which form something is published again and again."""

    NEWSPAPER = ("报纸", "Newspaper")
    MAGAZINE = ("期刊", "Magazine")
    WEBSITE = ("网站", "Website")


# Social work


@titled("社会工作者职业水平", "Professional level of a social worker")
class SocialWorkerLevel(CodeList):
    """The levels of the professional examination (社会工作者职业水平评价)."""

    NONE = ("未持证", "Not certified")
    ASSISTANT = ("助理社会工作师", "Assistant social worker")
    SOCIAL_WORKER = ("社会工作师", "Social worker")
    SENIOR = ("高级社会工作师", "Senior social worker")


@titled("绩效评估等次", "Grade of a performance evaluation")
class PerformanceGrade(CodeList):
    """How a year's services were judged."""

    EXCELLENT = ("优秀", "Excellent")
    GOOD = ("良好", "Good")
    PASS = ("合格", "Pass")
    FAIL = ("不合格", "Fail")


# Party building


@titled("党组织隶属方式", "Kind of party affiliation")
class AffiliationKind(CodeList):
    """By what a party unit belongs to one above it; it may belong by both at once."""

    INDUSTRY = ("行业隶属", "By trade")
    TERRITORIAL = ("属地隶属", "By place")


@titled("标准化检查结果", "Result of a standard check")
class StandardResult(CodeList):
    """Whether a party unit meets the standard."""

    EXCELLENT = ("示范", "Exemplary")
    MET = ("达标", "Met")
    NOT_MET = ("未达标", "Not met")


# Integrity


@titled("措施执行状态", "Status of the execution of a measure")
class MeasureExecutionStatus(CodeList):
    """How far an agency has come with a measure that was pushed to it."""

    PUSHED = ("已推送", "Pushed")
    ACKNOWLEDGED = ("已签收", "Acknowledged")
    EXECUTED = ("已执行", "Executed")
    NOT_APPLICABLE = ("不适用", "Not applicable")
    LIFTED = ("已解除", "Lifted")
