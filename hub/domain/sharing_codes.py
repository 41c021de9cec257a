"""Name what agencies share with each other, and how."""

from hub.domain.vocabulary import CodeList, titled


@titled("共享数据", "Records shared")
class SharedKind(CodeList):
    """Kinds of records that an agency keeps to itself unless an agreement shares them: each bears its kind's name."""

    SUPERVISION_CASE = ("监管案件", "Supervision cases")
    JOINT_OPERATION = ("联合执法行动", "Joint operations")


@titled("共享方式", "How records are shared")
class SharingMode(CodeList):
    """Whether people look single things up, or systems take over everything as well."""

    QUERY = ("查询核验", "Officers look them up")
    EXCHANGE = ("数据交换", "Officers look them up, and systems read them")


@titled("协议角色", "What an agency does in an agreement")
class SharingRole(CodeList):
    """Who gives, and who gets."""

    PROVIDER = ("提供方", "Provides its records")
    RECIPIENT = ("接收方", "Receives those of others")
    BOTH = ("互为提供方与接收方", "Provides its own, and receives those of others")
