"""What the hub itself tells beside the records: sources, numbers, disagreements."""

from hub.domain.records.declare import Declared, day, flag, link, moment, one_of, text
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
