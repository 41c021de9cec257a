"""The push input, derived from the record types: one member a type, of which exactly one is given."""

import enum
import types
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

import strawberry

from hub.domain.records import KINDS, RECORDS
from hub.domain.records.declare import Declared, Field, ItemsType, camel
from hub.domain.records.field_types import (
    CitizenNumberType,
    CodesType,
    CodeType,
    CountType,
    DayType,
    IdentifierType,
    LinkType,
    MomentType,
    MoneyType,
    PartyType,
    TextType,
    YearType,
)
from hub.domain.vocabulary import Label
from hub.query.declaring.codes import enums
from hub.query.declaring.generated import InputField, make_input, screaming

enums()

REFERENCE: Final = make_input(
    "PartyReferenceInput",
    [
        InputField("name", "name", str, Label("名称（必填）", "Name, as written; required")),
        InputField("uscc", "uscc", str, Label("统一社会信用代码", "Unified social credit code")),
        InputField("organization_code", "organizationCode", str, Label("组织机构代码", "Organization code")),
        InputField("registration_number", "registrationNumber", str, Label("登记证号", "Registration number")),
        InputField(
            "business_registration_number",
            "businessRegistrationNumber",
            str,
            Label("工商注册号", "Business registration number"),
        ),
        InputField("filing_number", "filingNumber", str, Label("备案号", "Filing number")),
        InputField(
            "filing_street", "filingStreet", str, Label("备案街道区划代码", "Division code of the street of the filing")
        ),
    ],
    Label("主体（名称与所知号码）", "A party by its name and the numbers known; which one it is, the hub decides"),
)

RecordKind = screaming(
    "RecordKind",
    {kind.upper(): record.about.label for kind, record in KINDS.items()},
    Label("记录类型", "Kind of record"),
)

TYPES: Final[Mapping[type, Callable[[Any], Any]]] = {
    TextType: lambda _: str,
    IdentifierType: lambda _: str,
    CitizenNumberType: lambda _: str,
    DayType: lambda _: str,
    MomentType: lambda _: str,
    CountType: lambda _: int,
    YearType: lambda _: int,
    MoneyType: lambda _: Decimal,
    CodeType: lambda kind: kind.codes,
    CodesType: lambda kind: types.GenericAlias(list, kind.codes),
    PartyType: lambda _: REFERENCE,
    LinkType: lambda _: str,
    ItemsType: lambda kind: types.GenericAlias(list, item_input(kind.item)),
}
"""Days and instants are text, so that a wrong one refuses its row and not the request."""

FORMS: Final[Mapping[type, Label]] = {
    DayType: Label("，格式 2020-06-30", ", as 2020-06-30"),
    MomentType: Label("，格式 2020-06-30T09:00:00+08:00", ", as 2020-06-30T09:00:00+08:00"),
    MoneyType: Label("，单位元", ", in yuan"),
}


@strawberry.input(
    description="版本信息 — Which version of the record this is; needed only where the record does not say."
)
class StatementInput:
    """Which version of the record a row states."""

    version: int | None = strawberry.field(
        default=strawberry.UNSET, description="报送机关的版本号 — The agency's own number of this version."
    )
    effective_on: str | None = strawberry.field(
        default=strawberry.UNSET, description="生效日期，格式 2020-06-30 — The day from which it holds, as 2020-06-30."
    )


@strawberry.input(description="撤回 — A record taken back; nothing leaves the log.")
class WithdrawInput:
    """A record taken back."""

    kind: RecordKind = strawberry.field(description="记录类型 — Its kind.")  # type: ignore[valid-type]
    native_id: str = strawberry.field(description="机关内编号，见回执 — What its receipt calls it: `nativeId`.")
    statement: StatementInput | None = strawberry.field(
        default=strawberry.UNSET, description="版本信息 — Which version."
    )


def input_field(field: Field[Any]) -> InputField:
    """A field of a record as a field of an input; what is required is told by row, not by request."""
    form = FORMS.get(type(field.type), Label("", ""))
    required = Label("（必填）", "; required") if field.required else Label("", "")
    label = Label(field.label.zh + required.zh + form.zh, field.label.en + required.en + form.en)
    return InputField(field.name, field.external, TYPES[type(field.type)](field.type), label)


def item_input(item: type[Declared]) -> type:
    """The input of one part of a record."""
    label = Label("记录的组成部分", (item.__doc__ or "").splitlines()[0])
    return make_input(f"{item.__name__}Input", map(input_field, item.fields.values()), label)


def record_input(record: Any) -> InputField:
    """The member of the push input for one record type."""
    about = record.about
    name = "".join(part.title() for part in about.kind.split("_"))
    statement = InputField("statement_", "statement", StatementInput, Label("版本信息", "Which version this is"))
    made = make_input(f"{name}Input", [*map(input_field, record.fields.values()), statement], about.label)
    return InputField(about.kind, camel(about.kind), made, about.label)


RecordInput = make_input(
    "RecordInput",
    [
        *map(record_input, RECORDS),
        InputField("withdraw", "withdraw", WithdrawInput, Label("撤回记录", "Take a record back")),
    ],
    Label("一条记录（恰有一类）", "One record, of exactly one type"),
    one_of=True,
)


def as_json(value: object) -> Any:
    """An input as the JSON object that the sender wrote."""
    if isinstance(value, list):
        return [as_json(one) for one in value]
    definition = getattr(value, "__strawberry_definition__", None)
    if definition is not None and not isinstance(value, enum.Enum):
        named = {
            one.graphql_name or camel(one.python_name): getattr(value, one.python_name) for one in definition.fields
        }
        return {name: as_json(one) for name, one in named.items() if one is not strawberry.UNSET}
    if isinstance(value, enum.Enum):
        return value.name
    return str(value) if isinstance(value, Decimal) else value
