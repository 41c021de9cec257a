"""Name why personal values are read, and what the access log tells of."""

from hub.domain.vocabulary import CodeList, titled


@titled("访问目的", "Purpose of use")
class Purpose(CodeList):
    """Why somebody reads personal values."""

    CASE_INVESTIGATION = ("案件调查", "Investigation of a case")
    INSPECTION = ("监督检查", "Inspection")
    JOINT_OPERATION = ("联合执法", "Joint operation")
    REGISTRATION_REVIEW = ("登记审查", "Review of a registration")
    COMPLAINT_HANDLING = ("投诉举报处理", "Handling of a complaint")
    CREDIT_REVIEW = ("信用核查", "Review of credit")


@titled("访问行为", "Act of access")
class AccessAct(CodeList):
    """What the access log tells of."""

    READ = ("读取个人信息", "Personal values were read")
    DENIED = ("被拒访问", "Something was asked for that is not shown")
    BREAK_GLASS = ("紧急查阅", "A seal was broken for a reason")
    LOOKED_UP = ("以个人证件号码查找", "Somebody was looked up by a personal number")
    ERASED = ("删除个人信息", "Personal values were erased")
    FOREIGN_RECORD = ("触及他机关记录", "A record of another agency was to be changed")
