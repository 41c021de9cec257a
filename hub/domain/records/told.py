"""What the hub itself tells beside the records: sources, numbers, disagreements, and who read what."""

from hub.domain.access_codes import AccessAct, Purpose
from hub.domain.records.declare import Declared, day, flag, link, moment, one_of, text, texts
from hub.domain.vocabulary import IdentifierScheme, IdentifierValidity


class Source(Declared):
    """The statement from which values come: who stated it, when the hub knew, from when it holds."""

    agency = link("agency", "code", "报送机关", "Agency that stated it")
    kind = text("记录类型", "Kind of record")
    native_id = text("机关内编号", "What the record is called at its agency")
    observed_at = moment("获知时间", "When the hub knew", optional=True)
    effective_on = day("生效日期", "The day from which it holds", optional=True)
    synthetic = flag("示例数据", "Whether the record was invented for a sample")


class Cited(Source):
    """A statement that is cited for a value: for which field, and which value it states."""

    field = text("字段", "Field")
    value = text("所述值", "The value that it states")


class Identified(Declared):
    """A number under which a party was named."""

    scheme = one_of(IdentifierScheme, "号码类别", "Scheme")
    value = text("号码", "Number")
    issuer = text("签发范围", "Where the number is unique; empty: everywhere")
    validity = one_of(IdentifierValidity, "校验结果", "What its check digit says")


class Disagreement(Declared):
    """A field on which agencies state different values."""

    field = text("字段", "Field")
    rule = text("适用规则", "The rule that chose")


class Access(Declared):
    """What somebody read, was denied, or tried to change: an entry of the access log."""

    happened_at = moment("时间", "When")
    act = one_of(AccessAct, "行为", "What was done")
    principal = text("主体", "Who: the name by which the hub knows the caller, never a key")
    role = text("角色", "In which role")
    agency = link("agency", "code", "访问方机关", "The agency for which the caller acted", optional=True)
    purpose = one_of(Purpose, "访问目的", "For which purpose", optional=True)
    case_number = text("案号", "For which case", optional=True)
    operation = text("操作名", "The name of the operation", optional=True)
    document_hash = text("文档标识", "The SHA-256 of the document that was asked", optional=True)
    coordinates = texts("字段", "Which fields, as Type.field")
    kind = text("对象类型", "Of what: the kind of the record, or party", optional=True)
    subject = text("对象标识", "Of which one: the 32 digits of its id", optional=True)
    owner = link("agency", "code", "数据来源机关", "The agency that stated it", optional=True)
    request_id = text("请求编号", "The number of the request")
    reason = text("理由", "For which reason a seal was broken", optional=True)
