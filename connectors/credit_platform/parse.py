"""The layouts of what departments publish through the credit platform, and the words that stand in them."""

from typing import Final

from connectors.sources.days import day, day_of_moment, moment, year, year_within
from connectors.sources.layouts import NO_FIELD, ROW_NUMBER, Layout, ignore, party, take
from connectors.sources.words import code, wordings
from hub.domain.vocabulary import GradeScheme, ObjectionMatter, ObjectionStatus

OBJECTIONS: Final = Layout(
    name="licence_objections",
    kind="objection",
    source="北京市经济和信息化局“市经信局行政许可异议数据” (data.beijing.gov.cn)",
    columns=(
        ignore("ID", because=ROW_NUMBER),
        *party(name="许可/处罚行政相对人名称", uscc="许可/处罚行政相对人统一社会信用代码"),
        take("许可/处罚文书号", into="documentNumber"),
        take("许可/处罚决定日期", into="decidedOn", read=day),
        take("许可/处罚机关", into="authorityName"),
        take("异议状态", into="status", read=code(wordings(ObjectionStatus))),
        take("异议完成时间", into="completedOn", read=day_of_moment),
        take("数据入库时间", into="enteredAt", read=moment),
        take("数据修改时间", into="changedAt", read=moment),
    ),
    required=("许可/处罚行政相对人名称", "许可/处罚文书号", "许可/处罚机关", "异议状态"),
    states={"matter": ObjectionMatter.LICENCE},
)

CAR_RENTAL_GRADES: Final = Layout(
    name="car_rental_credit_grades",
    kind="grade",
    source="北京市交通委员会“汽车租赁企业信用评价结果数据” (data.beijing.gov.cn)",
    columns=(
        *party(name="企业名称", uscc="统一社会信用代码"),
        take("等级", into="asWritten"),
        take("年度", into="year", read=year),
        ignore("所属区域", because=NO_FIELD),
    ),
    required=("企业名称", "等级", "年度"),
    states={"scheme": GradeScheme.OTHER, "schemeName": "汽车租赁企业信用评价"},
)

# The header is two cells of one name, 统一社会信用代码, cut in two: under the first half stands the code of the
# party honoured, under the second that of the authority which honours.
HONOURS: Final = Layout(
    name="honours",
    kind="award",
    source="北京市文化和旅游局“荣誉表彰信息” (data.beijing.gov.cn)",
    columns=(
        ignore("ID", because=ROW_NUMBER),
        take("荣誉名称", into="title"),
        take("荣誉名称", into="year", read=year_within),
        *party(name="机构名称", uscc="统一社会"),
        take("信用代码", into="authorityUscc"),
    ),
    required=("荣誉名称", "机构名称"),
)

LAYOUTS: Final = (OBJECTIONS, CAR_RENTAL_GRADES, HONOURS)
