"""`hub policy`: what a role sees, and why."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import click

from hub.access.agreements import WAYS, agreements_for
from hub.access.labels import Access
from hub.access.policy import POLICY
from hub.access.principals import Principal, Role
from hub.access.wording import LABELS, SIGHTS
from hub.cli.question import asker
from hub.cli.stores import opened_store
from hub.cli.today import today_of
from hub.cli.words import give, help_text, say
from hub.domain.access_codes import Purpose
from hub.domain.vocabulary import Label
from hub.errors import HubError
from hub.query.declaring.load import load_schema
from hub.query.explaining.guarding import guarded_field, role_named
from hub.query.explaining.saying import NAMES, VERDICTS, Said, said
from hub.query.explaining.seeing import Seen, seen
from hub.settings import Settings, read_settings
from hub.store.agreements import Shared
from hub.store.engine import parsed_url

HEADINGS: Final = (("why", "why 依据"), ("rows", "rows 行"), ("changes", "to see more 如需更多"))


@click.group(
    short_help="Show what a role sees, and why. 说明角色的可见范围",
    help=help_text(
        "Show the policy: what each role sees of each label, and what one caller sees of one field, by every way.",
        "说明访问策略：各角色对各标签的可见方式，以及某一调用者对某一字段的可见范围。",
        "hub policy table",
        "hub policy explain --role officer --field Organization.legalRepresentative",
    ),
)
def policy() -> None:
    """Policy."""


@policy.command(
    short_help="Print roles × labels. 打印角色 × 标签表",
    help=help_text(
        "Print the table that decides: for each role (a row) what it sees of each label (a column).",
        "打印策略表：每个角色（行）对每个标签（列）的可见方式。",
        "hub policy table",
        "hub policy table --json",
    ),
)
@click.option("--json", "as_json", is_flag=True, help="Give the table as JSON. 以 JSON 输出")
def table(*, as_json: bool) -> None:
    """Table."""
    if as_json:
        give({role.name: {label.name: sight.name for label, sight in line.items()} for role, line in POLICY.items()})
        return
    width = max(len(one.name) for one in (*Role, *Access, *SIGHTS)) + 2
    for line in (["", *(one.name for one in Access)], *([role.name, *line_of(role)] for role in Role)):
        click.echo("".join(cell.ljust(width) for cell in line).rstrip())
    click.echo()
    for name, label in legend():
        click.echo(f"{name.ljust(width)}{label.en} {label.zh}")


@policy.command(
    short_help="Explain what a role sees of a field. 说明角色对字段的可见范围",
    help=help_text(
        "Explain what a caller sees of a field: the line of the table that decides, where the field's label comes "
        "from, what comes of selecting, filtering, ordering, grouping and counting by it, which rows are shown, and "
        "what would have to change for more. The store of the settings, where there is one, tells which agreements "
        "are in force today.",
        "说明调用者对某一字段的可见范围：起决定作用的策略行、标签来源、查询、筛选、排序、分组与统计的结果、可见的行，"
        "以及如何才能看到更多。若所设数据库存在，则据其说明今日有效的共享协议。",
        "hub policy explain --role officer --agency CIVIL_AFFAIRS --field Organization.legalRepresentative",
        "hub policy explain --role officer --field Organization.responsiblePerson --purpose INSPECTION",
        "hub policy explain --role dashboard --field SocialWorker.name --json",
    ),
)
@click.option("--role", "role_name", required=True, metavar="ROLE", help="Whose sight. 角色")
@click.option("--field", "coordinate", required=True, metavar="TYPE.FIELD", help="Of what. 字段")
@click.option("--agency", help="Code of the agency for which it acts. 所属机关代码")
@click.option("--purpose", type=click.Choice([one.name for one in Purpose]), help="For which purpose. 访问目的")
@click.option("--json", "as_json", is_flag=True, help="Give all of it as JSON. 以 JSON 输出")
def explain(*, role_name: str, coordinate: str, agency: str | None, purpose: str | None, as_json: bool) -> None:
    """Explain."""
    settings = read_settings()
    schema = load_schema(settings)
    who = asker(role_named(role_name), agency)
    field = guarded_field(schema.bindings, coordinate)
    agreements = agreements_today(settings, who)
    found = seen(schema.bindings, field, who, purpose=purpose is not None, agreements=agreements)
    if as_json:
        give(as_data(found, said(found), purpose))
        return
    for line in as_lines(found, said(found), purpose):
        click.echo(line)


# --- the table ----------------------------------------------------------------------------------


def line_of(role: Role) -> list[str]:
    """What a role sees of each label."""
    return [POLICY[role][label].name for label in Access]


def legend() -> Iterator[tuple[str, Label]]:
    """What the words of the table mean."""
    yield from ((one.name, LABELS[one]) for one in Access)
    yield from ((one.name, label) for one, label in SIGHTS.items())


# --- agreements ---------------------------------------------------------------------------------


def agreements_today(settings: Settings, who: Principal) -> Sequence[Shared] | None:
    """What is shared with a caller today; None where its role sees nothing by agreements, or no store can be asked."""
    if who.role not in WAYS or not may_be_there(settings):
        return None
    try:
        with opened_store(settings) as store, store.read() as tx:
            return agreements_for(tx, who, today_of(settings))
    except HubError as error:
        say(f"The store was not asked: {error.en}", f"未查询数据库：{error.zh}")
        return None


def may_be_there(settings: Settings) -> bool:
    """Whether there is a store to be asked; nothing is made for the sake of the question."""
    url = parsed_url(settings.store_url)
    return url.get_backend_name() != "sqlite" or Path(url.database or "").is_file()


# --- what is found ------------------------------------------------------------------------------


def as_lines(found: Seen, words: Said, purpose: str | None) -> Iterator[str]:
    """What is found, for people."""
    field, who = found.field, found.asker
    yield f"{field.coordinate}  {field.title.en} {field.title.zh}"
    yield f"{who.role.name}, {who.agency or '-'}, {purpose or '-'}"
    yield "\nways 方式"
    for way, verdict in found.ways.items():
        yield f"  {NAMES[way].en} {NAMES[way].zh}: {VERDICTS[verdict].en} {VERDICTS[verdict].zh}"
    for name, heading in HEADINGS:
        if told := getattr(words, name):
            yield f"\n{heading}"
            yield from (f"  {one.en} {one.zh}。" for one in told)


def as_data(found: Seen, words: Said, purpose: str | None) -> dict[str, Any]:
    """What is found, as JSON has it."""
    field, who = found.field, found.asker
    return {
        "field": field.coordinate,
        "title": field.title.en,
        "titleZh": field.title.zh,
        "role": who.role.name,
        "agency": who.agency,
        "purpose": purpose,
        "label": field.label.name,
        "labelFrom": field.origin.name,
        "type": {"name": field.entity.name, "label": field.entity.label.name, "sight": found.around.name},
        "sight": found.decided.name,
        "sightNow": found.now.name,
        "ways": {way.value: verdict.name for way, verdict in found.ways.items()},
        "agreements": as_agreements(found.agreements),
        "roles": [role.name for role in found.better],
        **{name: [{"en": one.en, "zh": one.zh} for one in getattr(words, name)] for name, _ in HEADINGS},
    }


def as_agreements(agreements: Sequence[Shared] | None) -> list[dict[str, str]] | None:
    """Agreements as JSON has them; null where no store was asked."""
    if agreements is None:
        return None
    return [{"kind": one.kind.name, "agency": one.agency, "number": one.number} for one in agreements]
