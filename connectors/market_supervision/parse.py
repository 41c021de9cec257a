"""The layouts of market supervision's files."""

from typing import Final

from connectors.sources.days import day
from connectors.sources.layouts import NO_FIELD, OF_THE_EXPORT, Layout, ignore, party, take
from connectors.sources.values import nature
from hub.domain.vocabulary import ListKind

IN_THE_CODE: Final = (
    take("企业名称", into="name"),
    take("统一社会信用代码", into="uscc"),
    take("统一社会信用代码", into="nature", read=nature),
    take("注册日期", into="foundedOn", read=day),
    ignore("企业类型", because=NO_FIELD),
    ignore("所在省份", because=NO_FIELD),
    ignore("地区", because=NO_FIELD),
)

REGISTER: Final = Layout(
    name="enterprise_register",
    kind="other_party",
    source="企业登记信息汇编 (Enterprise-Registration-Data-of-Chinese-Mainland)",
    columns=(
        *IN_THE_CODE,
        take("注册地址", into="address"),
        ignore("注册资金", because=NO_FIELD),
        ignore("经营范围", because=NO_FIELD),
    ),
    required=("企业名称", "统一社会信用代码"),
)

EXTRACT: Final = Layout(
    name="enterprise_register_extract",
    kind="other_party",
    source="同上汇编的摘录，不含住所 (Enterprise-Registration-Data-of-Chinese-Mainland)",
    columns=(*IN_THE_CODE, ignore("_file", because=OF_THE_EXPORT)),
    required=("企业名称", "统一社会信用代码"),
)

ABNORMAL: Final = Layout(
    name="business_abnormal_names",
    kind="list_entry",
    source="“经营异常企业信息”，仅有名称一栏 (data.beijing.gov.cn)",
    columns=party(name="企业名称"),
    required=("企业名称",),
    states={"listedAs": ListKind.BUSINESS_ABNORMAL},
)

LAYOUTS: Final = (REGISTER, EXTRACT, ABNORMAL)
