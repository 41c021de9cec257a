"""`hub erase`: erase what tells who a person is, by destroying the key under which it is sealed."""

from dataclasses import asdict

import click

from hub.cli.operator import operator
from hub.cli.stores import opened_store
from hub.cli.words import give, help_text, say
from hub.domain.clock import wall_clock
from hub.projection.erase import Erasure, Order, Subject
from hub.projection.erase import erase as erase_subject
from hub.settings import read_settings


@click.command(
    short_help="Erase personal values of a record. 删除记录中的个人信息",
    help=help_text(
        "Erase what a record states of a person (a name, a citizen's number), as a law or a court orders: the key "
        "under which it is sealed is destroyed, so that it opens nowhere again, in no copy of the log either. All else "
        "that the record states stays. KIND and NATIVE_ID are those of the record's receipt, AGENCY the code of the "
        "agency that stated it. What comes of the same record later is taken without its personal values.",
        "依法删除记录中可识别个人的内容（姓名、公民身份号码）：销毁其加密密钥，此后在任何副本中均无法还原；"
        "记录的其余内容保留。KIND 与 NATIVE_ID 以回执为准，AGENCY 为报送机关代码。"
        "此后再报送该记录时，不再收录其个人信息。",
        'hub erase SOCIAL_WORKER CIVIL_AFFAIRS SAMPLE-SG-018 --reason "asked for by the person, PIPL 47" --dry-run',
        'hub erase SOCIAL_WORKER CIVIL_AFFAIRS SAMPLE-SG-018 --reason "本人申请，个人信息保护法第47条" --yes',
        notes=(
            (
                "It cannot be undone. Backups made before it hold the key still: let them expire. "
                "删除不可撤销。此前的备份仍含密钥，请令其到期失效。"
            ),
        ),
    ),
)
@click.argument("kind")
@click.argument("agency")
@click.argument("native_id")
@click.option("--reason", required=True, help="Who asked for it, and by which law. 由谁提出、依据何法")
@click.option("--dry-run", is_flag=True, help="Only tell what would be erased. 仅告知将删除的内容")
@click.option("--yes", is_flag=True, help="Do not ask again. 不再确认")
@click.option("--json", "as_json", is_flag=True, help="Give what was erased as JSON. 以 JSON 输出")
def erase(  # noqa: PLR0913 - one for each argument and option
    *, kind: str, agency: str, native_id: str, reason: str, dry_run: bool, yes: bool, as_json: bool
) -> None:
    """Erase."""
    subject = Subject(kind.lower(), agency, native_id)
    if not dry_run and not yes:
        click.confirm(
            f"Erase the personal values of {kind.upper()} {native_id} of {agency} for good? 确定永久删除其个人信息吗？",
            abort=True,
            err=True,
        )
    with opened_store(read_settings()) as store:
        done = erase_subject(store, subject, Order(operator(), reason, wall_clock(), dry_run))
    tell(done, dry_run=dry_run)
    if as_json:
        give(asdict(done))


def tell(done: Erasure, *, dry_run: bool) -> None:
    """Say what became of it."""
    if not done.fields:
        before = (
            ("They were erased before", "此前已删除") if done.before else ("Nothing personal is stated", "未载个人信息")
        )
        say(f"{before[0]}: nothing was done.", f"{before[1]}，未作改动。")
        return
    names = ", ".join(done.fields)
    would, zh = ("would be erased", "将删除") if dry_run else ("were erased", "已删除")
    say(
        f"{names} {would}, in {done.versions} statements; {done.waiting} waiting rows went with them.",
        f"{zh}：{names}（{done.versions} 个版本），并移除待处理行 {done.waiting} 行。",
    )
