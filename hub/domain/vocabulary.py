"""Name every category that records use, in Chinese and English."""

import enum
from collections.abc import Callable
from typing import ClassVar, NamedTuple, Self, TypeVar

Codes = TypeVar("Codes", bound="CodeList")


class Label(NamedTuple):
    """One wording in the two languages of the hub."""

    zh: str
    en: str


class UnknownCode(LookupError):
    """This value is refused: its code list has no such member."""

    code = "UNKNOWN_CODE"

    def __init__(self, codes: type["CodeList"], name: str) -> None:
        """Say which list, which name, and what the list knows."""
        known = tuple(codes.__members__)
        self.name = name
        self.known = known
        self.message = Label(
            f"“{name}”不是“{codes.title.zh}”的取值。可用取值：{'、'.join(known)}。",
            f"Unknown {codes.__name__} {name!r}. Known: {', '.join(known)}.",
        )
        super().__init__(self.message.en)


class CodeList(enum.Enum):
    """A closed list of categories; a member's value is its wording (zh, en).

    Members are stored and exchanged by NAME, so that a better wording never
    touches a record. `title` is the name of the list itself; one that is `ordered`
    is a ladder, whose members compare by their places.
    """

    title: ClassVar[Label]
    ordered: ClassVar[bool]

    def __init__(self, zh: str, en: str) -> None:
        """Keep the wording, and the member's place in the order of definition."""
        self.label = Label(zh, en)
        self.rank = len(type(self).__members__)

    @property
    def zh(self) -> str:
        """The Chinese wording."""
        return self.label.zh

    @property
    def en(self) -> str:
        """The English wording."""
        return self.label.en

    @classmethod
    def named(cls, name: str) -> Self:
        """Find a member by its name; raises UnknownCode with the names known."""
        try:
            return cls[name]
        except KeyError:
            raise UnknownCode(cls, name) from None


def titled(zh: str, en: str, *, ordered: bool = False) -> Callable[[type[Codes]], type[Codes]]:
    """Name a code list, and refuse two members of one wording.

    The members of an `ordered` one go from the lowest to the highest, and their names sort alike.
    """

    def name_list(codes: type[Codes]) -> type[Codes]:
        codes.title = Label(zh, en)
        codes.ordered = ordered
        return enum.unique(codes)

    return name_list


# Who is spoken of


@titled("主体类别", "Class of party")
class PartyClass(CodeList):
    """Whether a party has a registration or filing as a social organization."""

    ORGANIZATION = ("社会组织", "Social organization")
    OTHER = ("其他主体", "Other party")


@titled("其他主体性质", "Nature of another party")
class OtherPartyNature(CodeList):
    """What a party is that is not one of the district's social organizations."""

    ENTERPRISE = ("企业", "Enterprise")
    SOLE_TRADER = ("个体工商户", "Sole trader")
    PUBLIC_INSTITUTION = ("事业单位", "Public institution")
    GOVERNMENT_BODY = ("机关", "Government body")
    VILLAGE_COMMITTEE = ("村民委员会", "Village committee")
    RESIDENTS_COMMITTEE = ("居民委员会", "Residents' committee")
    SOCIAL_ORGANIZATION_ELSEWHERE = ("外地社会组织", "Social organization of another place")
    UNREGISTERED_BODY = ("未登记组织", "Unregistered body")
    UNKNOWN = ("未知", "Unknown")


@titled("存续状态", "Standing of a party")
class PartyStanding(CodeList):
    """Whether a party exists or has ended, as its last description says."""

    EXISTING = ("存续", "Existing")
    ENDED = ("已终止", "Ended")


@titled("登记备案方式", "Registration or filing")
class Registration(CodeList):
    """How an organization came to be known: registered (登记) or filed (备案)."""

    REGISTERED = ("登记", "Registered")
    FILED = ("备案", "Filed")


@titled("社会组织类型", "Kind of social organization")
class OrganizationKind(CodeList):
    """The three statutory forms of social organization, and filed ones."""

    SOCIAL_ASSOCIATION = ("社会团体", "Social association")
    SOCIAL_SERVICE_INSTITUTION = ("社会服务机构", "Social service institution")
    FOUNDATION = ("基金会", "Foundation")
    FILED_COMMUNITY_ORGANIZATION = ("备案社区社会组织", "Filed community organization")


@titled("社区社会组织类别", "Kind of community organization")
class CommunityKind(CodeList):
    """What a community organization is for."""

    LIVING = ("生活服务", "Services for daily life")
    AFFAIRS = ("社区事务", "Community affairs")
    CULTURE_SPORT = ("文体活动", "Culture and sport")
    CHARITY = ("公益慈善", "Public welfare and charity")


@titled("社会组织状态", "Status of the organization")
class OrganizationStatus(CodeList):
    """Where an organization stands in its life; the last three are of filed ones."""

    PREPARING = ("筹备", "In preparation")
    ACTIVE = ("正常", "Active")
    LIQUIDATING = ("注销中", "In liquidation")
    CANCELLED = ("注销", "Cancelled")
    RESCINDED = ("撤销登记", "Registration rescinded")
    LICENCE_REVOKED = ("吊销登记证书", "Licence revoked")
    FILED = ("已备案", "Filed")
    WITHDRAWN = ("备案注销", "Filing withdrawn")
    UPGRADED = ("转为登记", "Became registered")


@titled("行政区划级别", "Level of division")
class DivisionLevel(CodeList):
    """The levels of the statistical division codes, from the widest."""

    PROVINCE = ("省", "Province")
    CITY = ("市", "City")
    DISTRICT = ("区县", "District or county")
    STREET = ("街道乡镇", "Street or township")
    COMMUNITY = ("社区村", "Community or village")


# By what it is known


@titled("标识类型", "Identifier scheme")
class IdentifierScheme(CodeList):
    """What issued a number that names a party."""

    USCC = ("统一社会信用代码", "Unified social credit code")
    ORGANIZATION_CODE = ("组织机构代码", "Organization code")
    REGISTRATION_NUMBER = ("登记证号", "Registration certificate number")
    BUSINESS_REGISTRATION_NUMBER = ("工商注册号", "Business registration number")
    FILING_NUMBER = ("备案号", "Filing number")


@titled("标识校验结果", "Validity of the identifier")
class IdentifierValidity(CodeList):
    """How far the written form of an identifier can be trusted."""

    VALID = ("校验通过", "Valid")
    BAD_CHECK_DIGIT = ("校验位错误", "Check digit wrong")
    MALFORMED = ("格式错误", "Malformed")
    DAMAGED = ("被电子表格损坏", "Damaged by a spreadsheet")
    UNCHECKED = ("无校验规则", "No rule to check by")


# Supervision


@titled("行政处罚种类", "Kind of administrative penalty")
class PenaltyKind(CodeList):
    """Kinds of administrative penalty.

    行政处罚法 (2021) art. 9, and the registration regulations of social
    organizations (限期停止活动, 撤销登记). Orders to correct are not penalties.
    """

    WARNING = ("警告", "Warning")
    CRITICISM = ("通报批评", "Public criticism")
    FINE = ("罚款", "Fine")
    CONFISCATION = ("没收违法所得、没收非法财物", "Confiscation of gains or property")
    SUSPEND_LICENCE = ("暂扣许可证件", "Suspension of a licence")
    DOWNGRADE = ("降低资质等级", "Downgrade of a qualification")
    REVOKE = ("吊销许可证件", "Revocation of a licence")
    RESTRICT = ("限制开展生产经营活动", "Restriction of activities")
    HALT = ("责令停产停业", "Order to halt business")
    CLOSE = ("责令关闭", "Order to close")
    BAN = ("限制从业", "Ban from an occupation")
    DETENTION = ("行政拘留", "Administrative detention")
    SUSPEND_ACTIVITY = ("限期停止活动", "Suspension of activity for a period")
    DEREGISTER = ("撤销登记", "Rescission of registration")


@titled("案件环节", "Step of a case")
class CaseStep(CodeList):
    """Steps of a supervision case, in order; the last four stand aside of the order."""

    LEAD = ("线索", "Lead")
    FILED = ("立案", "Filed")
    INVESTIGATION = ("调查取证", "Investigation")
    REVIEW = ("审核", "Review")
    NOTICE = ("告知", "Notice")
    STATEMENT = ("陈述申辩", "Statement and defence")
    HEARING = ("听证", "Hearing")
    DECISION = ("决定", "Decision")
    SERVICE = ("送达", "Service of the decision")
    EXECUTION = ("执行", "Execution")
    CLOSED = ("结案", "Closed")
    TRANSFERRED = ("移送", "Transferred")
    NO_PENALTY = ("不予处罚", "No penalty imposed")
    WITHDRAWN = ("撤案", "Case withdrawn")
    SUSPENDED = ("中止", "Suspended")


@titled("年检结果", "Result of an annual inspection")
class AnnualInspectionResult(CodeList):
    """What the registrar concluded of a year."""

    PASS = ("合格", "Pass")
    BASIC = ("基本合格", "Basic pass")
    FAIL = ("不合格", "Fail")
    ABSENT = ("未参检", "Absent")
    EXEMPT = ("未满六个月免检", "Exempt: founded less than six months before")


@titled("异议事项", "What an objection is against")
class ObjectionMatter(CodeList):
    """The kind of decision to whose publication a party objected."""

    LICENCE = ("行政许可", "Administrative licence")
    REGISTRATION = ("登记", "Registration")
    PENALTY = ("行政处罚", "Administrative penalty")


@titled("异议状态", "Status of an objection")
class ObjectionStatus(CodeList):
    """How far an objection has come; of these, published files show 完成异议 alone."""

    RAISED = ("提出异议", "Raised")
    IN_REVIEW = ("异议处理中", "In review")
    COMPLETED = ("完成异议", "Completed")


@titled("检查结果", "Result of an inspection")
class InspectionResult(CodeList):
    """What an inspection found.

    The wordings are those that inspectors choose from when they publish the
    results of 双随机、一公开 checks.
    """

    NO_PROBLEM = ("未发现问题", "No problem found")
    PROBLEM_FOUND = ("发现问题", "Problem found")
    CORRECTED = ("发现问题已责令改正", "Problem found, correction ordered")
    FOLLOW_UP = ("发现问题待后续处理", "Problem found, to be followed up")
    UNREACHABLE = ("通过登记的住所无法联系", "Not reachable at the registered address")
    CANNOT_INSPECT = ("无法开展检查", "Inspection not possible")
    NOT_COOPERATING = ("不配合检查情节严重", "Serious failure to cooperate")


@titled("名单类型", "Kind of list")
class ListKind(CodeList):
    """Public lists of standing (社会组织信用信息管理办法, 2018, and neighbours)."""

    ABNORMAL = ("活动异常名录", "List of abnormal activity")
    SERIOUS = ("严重违法失信名单", "List of serious violations and dishonesty")
    RED = ("守信红名单", "Red list of the trustworthy")
    JUDGMENT_DEFAULTER = ("失信被执行人", "Judgment defaulters")
    BUSINESS_ABNORMAL = ("经营异常名录", "List of abnormal business operation")


@titled("措施类型", "Kind of measure")
class MeasureKind(CodeList):
    """Which way a measure of joint incentive and punishment works."""

    INCENTIVE = ("激励", "Incentive")
    PENALTY = ("惩戒", "Penalty")


# What distinguishes


@titled("奖项级别", "Level of an award")
class AwardLevel(CodeList):
    """At which level of government an award was given, from the widest."""

    NATIONAL = ("国家级", "National")
    PROVINCIAL = ("省级", "Provincial")
    CITY = ("市级", "City")
    DISTRICT = ("区县级", "District or county")
    STREET = ("街道乡镇级", "Street or township")


@titled("等级评定制度", "Scheme of grading")
class GradeScheme(CodeList):
    """Under what an organization was graded; the statutory assessment and the district's credit grade are two."""

    ASSESSMENT = ("社会组织评估", "Assessment of social organizations (1A to 5A, by statute)")
    CREDIT = ("信用等级评估", "Credit grading of the district")
    OTHER = ("其他评定", "Another scheme, as its agency names it")


@titled("等级", "Grade", ordered=True)
class GradeLevel(CodeList):
    """The five grades of the schemes that have them, from the lowest."""

    A1 = ("1A级", "Grade 1A")
    A2 = ("2A级", "Grade 2A")
    A3 = ("3A级", "Grade 3A")
    A4 = ("4A级", "Grade 4A")
    A5 = ("5A级", "Grade 5A")


# Working together


@titled("联合执法角色", "Role in a joint operation")
class JointOperationRole(CodeList):
    """What an agency does in a joint operation."""

    LEAD = ("牵头", "Lead")
    PARTICIPANT = ("参加", "Participant")


@titled("党组织类型", "Kind of party unit")
class PartyUnitKind(CodeList):
    """Kinds of party organization."""

    COMMITTEE = ("党委", "Party committee")
    GENERAL_BRANCH = ("党总支", "General branch")
    BRANCH = ("党支部", "Branch")
    JOINT_BRANCH = ("联合党支部", "Joint branch")
    FUNCTIONAL = ("功能型党组织", "Functional party unit")


# What becomes of what is said


@titled("处理结果", "Outcome of a row")
class RecordOutcome(CodeList):
    """What became of one row; the outcomes of a run add up to its rows."""

    CREATED = ("新建", "Created")
    UPDATED = ("更新", "Updated")
    UNCHANGED = ("无变化", "Unchanged")
    LATE = ("迟到，已记入历史", "Late: kept as history")
    QUARANTINED = ("隔离待修正", "Quarantined for mending")
    REJECTED = ("拒收", "Rejected")


@titled("质量标记", "Quality flag")
class RecordFlag(CodeList):
    """What the hub noticed about a row that it took."""

    BAD_CHECK_DIGIT = ("校验位不符，未核实", "Check digit wrong: unverified")
    MALFORMED_NUMBER = ("号码格式不符", "Number of the wrong form")
    DAMAGED_NUMBER = ("号码疑被电子表格损坏", "Number damaged by a spreadsheet")
    NAME_UNLIKE_CODE = ("同一代码对应不同名称", "One number on unlike names")
    FUTURE_DATE = ("日期晚于今日", "Dated in the future")
    PARTIAL_DATE = ("日期只写到年或月，该字段留空", "A date without its day: the field is null")
    FEW_MEMBERS = ("党员人数少于该类党组织的通常下限", "Fewer members than a party unit of its kind has")
    STILL_NAMED = ("所撤回的记录仍被其他记录引用", "Withdrawn, but other records still name it")
    ERASED = ("该个人信息已依法删除，不再收录", "Personal, and erased by law: not taken again")
