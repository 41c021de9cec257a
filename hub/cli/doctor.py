"""`hub doctor`: what is wrong, and how to mend it."""

import sys
from typing import Final

import click

from hub.cli.words import give, help_text
from hub.doctor.checks import examine
from hub.doctor.findings import Level

MARKS: Final = {Level.OK: "OK     ", Level.WARNING: "WARNING", Level.PROBLEM: "PROBLEM"}


@click.command(
    short_help="Tell what is wrong and how to mend it. 体检并给出处理办法",
    help=help_text(
        "Look at the settings, the home, the disk, the database and what is in it, and tell a line for each: OK, "
        "WARNING or PROBLEM, and how to mend it. Nothing is changed. It also works where the database is away, the "
        "tables are outdated, or the settings cannot be read. Exits 1 where there is a PROBLEM.",
        "检查设置、主目录、磁盘、数据库及其内容，每项一行：OK、WARNING 或 PROBLEM，并给出处理办法。不做任何改动。"
        "数据库不可用、表结构过旧或设置有误时同样可用。有 PROBLEM 时退出码为 1。",
        "hub doctor",
        "hub doctor --json",
    ),
)
@click.option("--json", "as_json", is_flag=True, help="Give the findings as JSON. 以 JSON 输出")
def doctor(*, as_json: bool) -> None:
    """Doctor."""
    findings = list(examine())
    if as_json:
        give(
            [
                {"level": one.level.value, "subject": one.subject, "message": one.en, "messageZh": one.zh}
                for one in findings
            ]
        )
    else:
        for one in findings:
            click.echo(f"{MARKS[one.level]} {one.subject}: {one.en} {one.zh}")
    if any(one.level is Level.PROBLEM for one in findings):
        sys.exit(1)
