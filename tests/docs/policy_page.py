"""Write docs/policy.md from what five callers are answered: `python -m tests.docs.policy_page`.

The callers ask the same operations of the small district, in the order of the page, so that the access log at its end
tells of what was read above.
"""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from hub.access.principals import Principal, Role
from hub.domain.vocabulary import Label
from hub.store.engine import Store
from hub.store.migrate import migrate
from tests.asking import DASHBOARD, INSIDER, INVESTIGATING, OFFICER, PUBLIC, Answer, Said, ask, machine, told
from tests.district import fill
from tests.district_parties import FLOWERS_USCC, KAIXUAN
from tests.docs.markdown import ROOT
from tests.statements import CIVIL_AFFAIRS
from tests.stores import open_store

FILE: Final = ROOT / "docs" / "policy.md"
COMMAND: Final = ".venv/bin/python -m tests.docs.policy_page"

CALLERS: Final[tuple[tuple[Label, Principal], ...]] = (
    (Label("民政执法人员", f"officer of {CIVIL_AFFAIRS}"), OFFICER),
    (Label("街道执法人员", f"officer of {KAIXUAN}"), Principal(Role.OFFICER, KAIXUAN, "li")),
    (Label("数据看板", "dashboard"), DASHBOARD),
    (Label("民政业务系统", f"system of {CIVIL_AFFAIRS}"), machine(CIVIL_AFFAIRS)),
    (Label("公众", "the public"), PUBLIC),
)

INTRODUCTION: Final = f"""# What five callers see 五类调用者所见

Twenty operations on one small, invented district, asked by five callers: an officer of civil affairs, an officer of a
street, whoever builds a dashboard, the system of civil affairs, and the public. What decides is [the
policy](graph.md#roles-and-labels); [`hub policy explain`](commands.md#hub-policy-explain) says for one field why. The
public runs these as [trusted documents](trusted-documents.md#the-public): nothing else is open to it.

在一个虚构的小区县上，由五类调用者提出同样的二十个操作：民政执法人员、街道执法人员、数据看板、民政业务系统、公众。

Three agreements stand in the district: the agencies of civil affairs, market supervision and enforcement let each
other's officers look up cases and joint operations (`QUERY`); civil affairs and market supervision let the street's
officers and systems read their joint operations (`EXCHANGE`); a third one has ended. Enforcement has sealed the case
案9.

Answers are short: an object of one field is its value, `–` is null without an error, a code in capitals stands where
that error does. This page is written by

```sh
{COMMAND}
```

and a test holds it to the code, on SQLite and on PostgreSQL.
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """An operation of the page: what it is, its document, the case whose id it is given, whether for a purpose.

    `note` says why the answers are what they are, where that is not plain.
    """

    title: Label
    document: str
    case: str | None = None
    purpose: bool = False
    note: Label | None = None


BY_ID: Final = "query ($id: ID!) { node(id: $id) { ... on SupervisionCase { number step } } }"
PERSONS: Final = f"""{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{
  legalRepresentative conflicts {{ statements {{ value }} }} }} }}"""
WORKERS: Final = "{ socialWorkers { totalCount nodes { number name } } }"

OPERATIONS: Final = (
    Shown(
        Label("查询一个组织", "An organization is looked up"),
        f'{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ name standing }} }}',
    ),
    Shown(
        Label("共享协议", "Agreements between agencies, which are INTERNAL"),
        "{ sharingAgreements { nodes { number mode } } }",
    ),
    Shown(Label("案件列表", "A list of cases"), "{ supervisionCases { totalCount nodes { number } } }"),
    Shown(Label("按标识查询民政案件", "A case of civil affairs, by its id"), BY_ID, case="案1"),
    Shown(Label("按标识查询执法案件", "A case of enforcement, by its id"), BY_ID, case="案2"),
    Shown(
        Label("按标识查询已封存案件", "A sealed case, by its id"),
        BY_ID,
        case="案9",
        note=Label(
            "只有封存所列人员可见；其他人得到的回答与案件不存在时相同",
            "Those whom the seal names see it; everybody else is answered as though there were none.",
        ),
    ),
    Shown(
        Label("组织的案件数", "The cases of an organization, counted"),
        f'{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ name cases {{ totalCount }} }} }}',
    ),
    Shown(
        Label("按案件筛选组织", "Organizations chosen by what their cases are"),
        "{ organizations(where: {cases: {some: {step: {eq: CLOSED}}}}) { nodes { name } } }",
    ),
    Shown(
        Label("案件统计", "Statistics of cases"),
        "{ supervisionCaseStats(groupBy: [STEP]) { step count } }",
        note=Label(
            "数据看板仅见不少于五行的组，此处没有",
            "The dashboard is told groups of five rows or more alone, and there is none here.",
        ),
    ),
    Shown(
        Label("按案号筛选的统计", "Statistics of cases, chosen by a value that is no dimension"),
        '{ supervisionCaseStats(where: {number: {eq: "案1"}}) { count } }',
    ),
    Shown(Label("联合执法行动", "Joint operations"), "{ jointOperations { nodes { number } } }"),
    Shown(Label("未声明目的查询个人", "Persons, without a purpose"), PERSONS),
    Shown(Label("声明目的查询个人", "Persons, with a purpose"), PERSONS, purpose=True),
    Shown(Label("未声明目的查询社工", "Social workers, without a purpose"), WORKERS),
    Shown(Label("声明目的查询社工", "Social workers, with a purpose"), WORKERS, purpose=True),
    Shown(Label("社工统计", "Statistics of social workers"), "{ socialWorkerStats { count } }"),
    Shown(
        Label("其他主体", "Parties that are no organizations"),
        '{ parties(where: {name: {startsWith: "无名"}}) { nodes { name } } }',
        note=Label(
            "仅在有可见记录提及时显示：棋牌室见于案2，茶馆仅见于已封存的案9",
            "They are shown where a record speaks of them that the caller sees: of one only 案2 does, of the other "
            "only the sealed 案9.",
        ),
    ),
    Shown(Label("封存", "Seals"), "{ caseSeals { nodes { caseNumber } } }"),
    Shown(
        Label("本人权限", "What the caller may, and who shares with it"),
        "{ viewer { may agreements { kind agencies } } }",
    ),
    Shown(
        Label("访问日志", "The access log"),
        """{ all: accessLog { totalCount }
  byOfficer: accessLog(where: {principal: {eq: "officer"}}) { totalCount }
  ofMarket: accessLog(where: {owner: {eq: "MARKET_SUPERVISION"}}) { totalCount } }""",
        note=Label(
            "上文读取的个人信息：执法人员可见涉及本机关记录及本机关人员的条目，系统仅见涉及本机关记录的条目",
            "Of the persons read above: an officer sees entries that tell of its agency's records, and of its "
            "agency's people; a system those of its agency's records.",
        ),
    ),
)


def policy_page(store: Store) -> str:
    """The page, from a store that holds the small district and of which nobody was read yet."""
    parts = [INTRODUCTION, *("\n".join(section(store, number, one)) for number, one in enumerate(OPERATIONS, 1))]
    return "\n".join(parts)


def section(store: Store, number: int, one: Shown) -> Iterator[str]:
    """One operation with the five answers."""
    yield f"## {number}. {one.title.en} {one.title.zh}"
    yield from ("", "```graphql", one.document, "```", "")
    if one.case is not None:
        yield from (f"`$id` is that of {one.case}. `$id` 为 {one.case} 的标识。", "")
    if one.purpose:
        why = INVESTIGATING
        yield from (f"Purpose 访问目的: `{why.purpose.name}`, {why.case_number}", "")
    if one.note is not None:
        yield from (f"{one.note.en} {one.note.zh}。", "")
    yield " | ".join(["", *(f"{who.en} {who.zh}" for who, _ in CALLERS), ""]).strip()
    yield f"|{'---|' * len(CALLERS)}"
    yield " | ".join(["", *(answer_of(store, one, who) for _, who in CALLERS), ""]).strip()
    yield ""


def answer_of(store: Store, one: Shown, who: Principal) -> str:
    """What a caller is answered, in short."""
    why = INVESTIGATING if one.purpose else None
    if one.case is None:
        return in_short(ask(store, one.document, who=who, purpose=why))
    return in_short(ask(store, one.document, who=who, purpose=why, id=id_of(store, one.case)))


def id_of(store: Store, number: str) -> str:
    """The id of a case, from whom sees it."""
    found = told(store, "{ supervisionCases { nodes { id number } } }", who=INSIDER)["supervisionCases"]["nodes"]
    return next(str(one["id"]) for one in found if one["number"] == number)


# --- in short -----------------------------------------------------------------------------------


def in_short(answer: Answer) -> str:
    """An answer in one line: values, and codes where errors stand."""
    if answer.data is None:
        return ", ".join(sorted({one.code for one in answer.errors}))
    data = answer.data
    for error in answer.errors:
        data = with_code(data, steps(error), error.code)
    return short(data)


def steps(error: Said) -> list[str | int]:
    """The way to an error: its path, and the selection that leads on from there."""
    selection = error.extensions.get("selection", "")
    return [*(error.path or ()), *(selection.split(".") if selection else ())]


def with_code(value: Any, way: Sequence[str | int], code: str) -> Any:
    """A value with a code in the place of null at the end of a way; a way without a number leads into every entry."""
    if not way:
        return code if value is None else value
    step, *rest = way
    if isinstance(value, list) and not isinstance(step, int):
        return [with_code(one, way, code) for one in value]
    if isinstance(value, list):
        return [with_code(one, rest, code) if place == step else one for place, one in enumerate(value)]
    return {**value, step: with_code(value[step], rest, code)} if isinstance(value, dict) else code


def short(value: Any) -> str:
    """A value in one line."""
    if value is None:
        return "–"
    if isinstance(value, list):
        return f"[{', '.join(map(short, value))}]"
    if isinstance(value, dict):
        several = (f"{name}: {short(one)}" for name, one in value.items())
        return short(next(iter(value.values()))) if len(value) == 1 else f"{{{', '.join(several)}}}"
    return str(value).replace("*", "\\*")


def main() -> None:
    """Fill a store of its own, and write the page."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/district.db"
        migrate(url)
        store = open_store(url)
        fill(store)
        FILE.write_text(policy_page(store), encoding="utf-8")
        store.close()


if __name__ == "__main__":
    main()
