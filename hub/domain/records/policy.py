"""Policies: a main opinion and what supports it."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Declared, InYear, Record, Time, day, items, link, one_of, text, year
from hub.domain.records.documented import Documented
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import in_its_year, known
from hub.domain.register_codes import PolicyRole, PolicyTheme
from hub.domain.vocabulary import Label

PARENT = Looked("policy", "code", ("parent",))


def supports_a_main_policy(values: Values, around: Around) -> Iterator[Refusal]:
    """A supporting policy stands under a main one, and a main one under none."""
    if values["role"] is PolicyRole.MAIN and values["parent"] is not None:
        yield Refusal(
            "parent", "MAIN_UNDER_ANOTHER", "A main policy stands under no other one.", "主文件不应隶属其他文件。"
        )
    if values["role"] is PolicyRole.SUPPORTING and not any(one["role"] is PolicyRole.MAIN for one in around[PARENT]):
        yield Refusal(
            "parent",
            "NO_MAIN_POLICY",
            "A supporting policy names the main policy that it supports, which the hub must hold.",
            "配套文件须填写其主文件的代码，且本平台已有该主文件。",
        )


class PolicyClause(Declared):
    """A clause of a policy."""

    number = text("条款号", "Number", longest=50)
    content = text("内容", "Content", longest=4000)


class PolicyRecord(Documented, Record):
    """A policy of the district, in force from one day to another."""

    code = text("代码", "Code", longest=100)
    title = text("标题", "Title", optional=True, example="关于促进社会组织培育发展的实施意见")
    role = one_of(PolicyRole, "文件类别", "Role")
    parent = link("policy", "code", "主文件", "Main policy", optional=True)
    theme = one_of(PolicyTheme, "工作思路", "Theme", optional=True)
    issued_by = link("agency", "code", "发文机关", "Issuing agency", optional=True)
    issued_in = year("发文年份", "Issued in the year", optional=True)
    issued_on = day("发文日期", "Issued on", optional=True)
    repealed_on = day("废止日期", "Repealed on", optional=True)
    clauses = items(PolicyClause, "条款", "Clauses", optional=True)

    about = About(
        "policy",
        Label("政策文件", "Policy"),
        time=Time.STATE,
        keys=((code,),),
        effective=issued_on,
        in_year=InYear(issued_in),
        ends=repealed_on,
        rules=(
            Rule(supports_a_main_policy, (PARENT,)),
            in_its_year("issued_in", "issued_on"),
            known("agency", "code", "issued_by"),
        ),
    )
