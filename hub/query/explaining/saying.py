"""Say in both languages what a caller sees of a field, why, and what would change it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from hub.access.agreements import WAYS
from hub.access.policy import HIDING, PARTIAL, POLICY, SMALL, Sight
from hub.access.principals import Role
from hub.access.wording import LABELS, SIGHTS
from hub.domain.records.party import Party
from hub.domain.sharing_codes import SharedKind, SharingMode
from hub.domain.vocabulary import Label, PartyClass
from hub.query.declaring.declared import Quoted
from hub.query.declaring.rows import ROWS
from hub.query.explaining.guarding import Origin
from hub.query.explaining.seeing import Seen, Verdict, Way
from hub.query.planning.seals import SEALED
from hub.store.agreements import Shared

VERDICTS: Final[Mapping[Verdict, Label]] = MappingProxyType(
    {
        Verdict.WHOLE: Label("完整", "whole"),
        Verdict.RECORDED: Label("记入访问日志后完整显示", "whole, once it is written down who reads it"),
        Verdict.PARTLY: Label("仅限可见的行", "on the rows that the caller sees"),
        Verdict.MASKED: Label("脱敏显示", "its ends, the middle hidden"),
        Verdict.COUNTED: Label(
            f"仅计数：少于 {SMALL} 行的组不显示，其余取 {SMALL} 的倍数",
            f"counted: groups under {SMALL} left out, others rounded to multiples of {SMALL}",
        ),
        Verdict.REFUSED: Label("拒绝（FORBIDDEN）", "refused (FORBIDDEN)"),
        Verdict.NOT_OFFERED: Label("模式未提供", "the schema offers none, to anybody"),
    }
)
NAMES: Final[Mapping[Way, Label]] = MappingProxyType(
    {
        Way.SELECT: Label("查询", "select"),
        Way.FILTER: Label("筛选", "filter"),
        Way.ORDER: Label("排序", "order"),
        Way.GROUP: Label("分组", "group"),
        Way.STATISTICS: Label("统计", "statistics"),
        Way.QUOTED: Label("引用", "quoted"),
    }
)
MODES: Final[Mapping[Role, SharingMode]] = MappingProxyType({role: modes[0] for role, modes in WAYS.items()})
"""The least way of sharing that opens records to a role."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a field: why, which rows, and what would change it; each in both languages."""

    why: tuple[Label, ...]
    rows: tuple[Label, ...]
    changes: tuple[Label, ...]


def said(seen: Seen) -> Said:
    """What is to be said of what a caller sees."""
    return Said(tuple(why(seen)), tuple(rows(seen)), tuple(changes(seen)))


# --- why ----------------------------------------------------------------------------------------


def why(seen: Seen) -> Iterator[Label]:
    """The row of the table that decided, where the label comes from, and what the way there adds."""
    role, label = seen.asker.role.name, seen.field.label
    yield Label(
        f"策略表：{role} × {label.name}（{LABELS[label].zh}）= {seen.decided.name}：{SIGHTS[seen.decided].zh}",
        f"The policy says {role} × {label.name} ({LABELS[label].en}) = {seen.decided.name}: {SIGHTS[seen.decided].en}.",
    )
    yield origin(seen)
    if isinstance(seen.field.declaration, Quoted):
        yield Label("其引用值按所属字段判定", "A value that is quoted in it is guarded as the field is that it is of.")
    if seen.purpose and seen.decided is not Sight.PURPOSE:
        yield Label("访问目的对此字段没有影响", "The declared purpose changes nothing here.")
    if seen.decided is not seen.now:
        yield Label("未声明访问目的，按 MASK 处理", "No purpose is declared, so it is MASK.")
    around = seen.field.entity
    if around.label is not label:
        yield Label(
            f"所在类型 {around.name} 为 {around.label.name}，该角色：{seen.around.name}（{SIGHTS[seen.around].zh}）",
            f"The way to it: {around.name} is {around.label.name}, {seen.around.name} to this role "
            f"({SIGHTS[seen.around].en}).",
        )


def origin(seen: Seen) -> Label:
    """Where the label comes from."""
    field, name = seen.field, seen.field.label.name
    if field.origin is Origin.FIELD:
        return Label(f"标签 {name} 由字段自身声明", f"The label {name} is the field's own.")
    if field.origin is Origin.TARGET and field.target is not None:
        return Label(
            f"字段指向 {field.target.name}，标签 {name} 取自该类型",
            f"It leads to {field.target.name}, whose label is {name}.",
        )
    return Label(
        f"字段自身无标签，取所在类型 {field.entity.name} 的 {name}",
        f"It has no label of its own; {name} is that of its type, {field.entity.name}.",
    )


# --- rows ---------------------------------------------------------------------------------------


def rows(seen: Seen) -> Iterator[Label]:
    """The conditions on the rows that are shown."""
    entity, leads = seen.field.shows, seen.field.target is not None
    sight = seen.now if leads else seen.around
    if {sight, seen.around} & HIDING:
        yield Label("不显示任何行", "No row is shown.")
        return
    yield of_agencies(seen, sight)
    if seen.now in PARTIAL and sight not in PARTIAL:
        yield of_agencies(seen, seen.now)
    if seen.field.rows_kind == SEALED:
        yield Label(
            "已封存且今日有效的案件不显示，封存所列人员及紧急查阅者除外",
            "Cases that are sealed today are left out, but for those whom the seal names, and who broke it.",
        )
    if entity.declared is Party and entity.only.get("party_class") is not PartyClass.ORGANIZATION:
        yield Label(
            "非组织的主体，仅在有可见记录提及时显示",
            "Parties that are no organizations are shown where a record speaks of them that the caller sees.",
        )


def of_agencies(seen: Seen, sight: Sight) -> Label:
    """Of which agencies rows are shown, under a sight."""
    own = seen.asker.agency
    if sight in PARTIAL and not ROWS[seen.field.shows.declared].owned:
        return Label("随其所属记录显示", "It is part of a record, and shown where that is.")
    if sight is Sight.OWN:
        return Label(f"仅 {own} 报送的行", f"Rows that {own} stated.")
    if sight is Sight.SHARED:
        return Label(
            f"{own} 报送的行，以及与其共享的机关报送的行：{sharers_zh(seen.agreements)}",
            f"Rows that {own} stated, and those of agencies that share theirs with it: {sharers(seen.agreements)}.",
        )
    if sight is Sight.CONCERNED:
        return Label(
            f"涉及 {own} 的记录或其人员行为的行", f"Rows that tell of {own}'s records, and of what its people did."
        )
    return Label("所有机关报送的行", "Rows of all agencies.")


def sharers(agreements: Sequence[Shared] | None) -> str:
    """The agencies that share, each with its agreement, in English."""
    return "no store was asked" if agreements is None else named(agreements, "by", "none today")


def sharers_zh(agreements: Sequence[Shared] | None) -> str:
    """The agencies that share, each with its agreement, in Chinese."""
    return "未查询数据库" if agreements is None else named(agreements, "依据", "今日无")


def named(agreements: Sequence[Shared], by: str, none: str) -> str:
    """Agencies with the numbers of their agreements."""
    return ", ".join(sorted({f"{one.agency} ({by} {one.number})" for one in agreements})) or none


# --- what would change it -----------------------------------------------------------------------


def changes(seen: Seen) -> Iterator[Label]:
    """What would have to change for more to be shown."""
    sights = {seen.around, seen.now}
    if seen.decided is Sight.PURPOSE and not seen.purpose:
        yield Label(
            "声明访问目的：`extensions.purpose`，或 `hub query --purpose --case`；执法人员须注明案号",
            "Declare a purpose: `extensions.purpose`, or `hub query --purpose --case`; officers name a case.",
        )
    if Sight.SHARED in sights:
        yield by_agreement(seen)
    if Sight.OWN in sights:
        yield Label(
            "其他机关的行不因协议而可见，请向其报送机关查询",
            "Rows of other agencies are opened by no agreement; ask the agency that stated them.",
        )
    for role in seen.better:
        shown = POLICY[role][seen.field.label]
        yield Label(
            f"角色 {role.name}：{shown.name}（{SIGHTS[shown].zh}）",
            f"The role {role.name} has {shown.name}: {SIGHTS[shown].en}.",
        )
    if Sight.DENY in sights and not seen.better:
        yield Label("没有角色可见更多", "No role sees more of it.")


def by_agreement(seen: Seen) -> Label:
    """Which agreement would share more rows."""
    mode, own = MODES[seen.asker.role].name, seen.asker.agency
    kind = (seen.field.rows_kind or "").upper()
    what = kind if kind in SharedKind.__members__ else " / ".join(SharedKind.__members__)
    return Label(
        f"其他机关的行：须有共享协议（sharing_agreement），由其向 {own} 共享 {what}，方式至少为 {mode}",
        f"Rows of another agency: an agreement (sharing_agreement) by which it shares {what} with {own}, "
        f"by {mode} at least.",
    )
