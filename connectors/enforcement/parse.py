"""The layouts of enforcement's files, and the words that stand in them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from connectors.sources.amounts import wan_yuan
from connectors.sources.days import day, day_of_moment, moment
from connectors.sources.layouts import ROW_NUMBER, Layout, ignore, party, take
from connectors.sources.words import code, codes
from hub.domain.vocabulary import InspectionResult, Label, PenaltyKind

# The wordings of 行政处罚法 art. 8 (before 2021) and art. 9 (2021), of the registration regulations of social
# organizations for the last two, and their parts where a cell names one alone. "暂扣或者吊销许可证" of the old
# article leaves open which of two penalties it was: it has no line here, and its row waits for a person.
PENALTY_WORDS: Final[Mapping[str, PenaltyKind]] = MappingProxyType(
    {
        "警告": PenaltyKind.WARNING,
        "通报批评": PenaltyKind.CRITICISM,
        "罚款": PenaltyKind.FINE,
        "没收违法所得、没收非法财物": PenaltyKind.CONFISCATION,
        "没收违法所得": PenaltyKind.CONFISCATION,
        "没收非法财物": PenaltyKind.CONFISCATION,
        "暂扣许可证件": PenaltyKind.SUSPEND_LICENCE,
        "暂扣许可证": PenaltyKind.SUSPEND_LICENCE,
        "暂扣执照": PenaltyKind.SUSPEND_LICENCE,
        "降低资质等级": PenaltyKind.DOWNGRADE,
        "吊销许可证件": PenaltyKind.REVOKE,
        "吊销许可证": PenaltyKind.REVOKE,
        "吊销执照": PenaltyKind.REVOKE,
        "限制开展生产经营活动": PenaltyKind.RESTRICT,
        "责令停产停业": PenaltyKind.HALT,
        "责令关闭": PenaltyKind.CLOSE,
        "限制从业": PenaltyKind.BAN,
        "行政拘留": PenaltyKind.DETENTION,
        "限期停止活动": PenaltyKind.SUSPEND_ACTIVITY,
        "撤销登记": PenaltyKind.DEREGISTER,
    }
)

RESULT_WORDS: Final[Mapping[str, InspectionResult]] = MappingProxyType(
    {
        "未发现问题": InspectionResult.NO_PROBLEM,
        "发现问题": InspectionResult.PROBLEM_FOUND,
        "发现问题已责令改正": InspectionResult.CORRECTED,
        "发现问题待后续处理": InspectionResult.FOLLOW_UP,
        "通过登记的住所无法联系": InspectionResult.UNREACHABLE,
        "通过登记的住所（经营场所）无法联系": InspectionResult.UNREACHABLE,
        "无法开展检查": InspectionResult.CANNOT_INSPECT,
        "不配合检查情节严重": InspectionResult.NOT_COOPERATING,
    }
)

PASSED_ON: Final = Label(
    "指数据报送方而非作出决定的机关；公开文件中该栏前者为“/”，后者误填处罚机关名称",
    "It names who passed the row on, not who decided; published files have '/' in the first of the two columns"
    " and the name of the deciding authority in the place of the code",
)
NO_SUCH_NUMBER: Final = Label("标识类型中没有这种号码，不能据以查找主体", "No identifier scheme has such a number")

PENALTIES: Final = Layout(
    name="national_penalties_legal_persons",
    kind="penalty",
    source="国家“双公示”行政处罚（法人）公示栏目，不含自然人信息栏；栏目名称据公开的政府开放数据，原始标准未核对",
    columns=(
        *party(
            name="行政相对人名称",
            uscc="行政相对人代码1(统一社会信用代码)",
            business_registration_number="行政相对人代码2(工商注册号)",
            organization_code="行政相对人代码3(组织机构代码)",
            registration_number="行政相对人代码6(社会组织登记证号)",
        ),
        ignore("行政相对人代码4(税务登记号)", because=NO_SUCH_NUMBER),
        ignore("行政相对人代码5(事业单位证书号)", because=NO_SUCH_NUMBER),
        take("行政处罚决定书文号", into="documentNumber"),
        take("违法行为类型", into="violation"),
        take("处罚依据", into="legalBasis"),
        take("处罚类别", into="kinds", read=codes(PENALTY_WORDS)),
        take("罚款金额（万元）", into="fine", read=wan_yuan),
        take("没收违法所得、没收非法财物的金额（万元）", into="confiscated", read=wan_yuan),
        take("暂扣或吊销证照名称及编号", into="licence"),
        take("处罚决定日期", into="decidedOn", read=day),
        take("处罚有效期", into="validUntil", read=day),
        take("公示截止期", into="publishedUntil", read=day),
        take("处罚机关", into="authorityName"),
        take("处罚机关统一社会信用代码", into="authorityUscc"),
        ignore("数据来源单位", because=PASSED_ON),
        ignore("数据来源单位统一社会信用代码", because=PASSED_ON),
    ),
    required=("行政相对人名称", "行政处罚决定书文号", "处罚类别", "处罚决定日期", "处罚机关"),
)

INSPECTIONS: Final = Layout(
    name="double_random_results",
    kind="inspection",
    source="“双随机、一公开”抽查结果公示；栏目名称据公开的政府开放数据，未见全国统一标准 (ASSUMED)",
    columns=(
        ignore("序号", because=ROW_NUMBER),
        take("任务名称", into="taskName"),
        *party(name="主体名称"),
        take("抽查机关", into="authorityName"),
        take("抽查时间", into="inspectedOn", read=day_of_moment),
        take("抽查时间", into="inspectedAt", read=moment),
        take("抽查结果", into="result", read=code(RESULT_WORDS)),
    ),
    required=("任务名称", "主体名称", "抽查机关", "抽查时间", "抽查结果"),
)

LAYOUTS: Final = (PENALTIES, INSPECTIONS)
