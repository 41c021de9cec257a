"""Show what became of a delivery: the account on stdout, refused rows on stderr."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any, Final

import click
from rich.console import Console
from rich.table import Table

from hub.cli.words import say
from hub.domain.vocabulary import RecordFlag, RecordOutcome

SHOWN: Final = 10
"""Refused rows that are told one by one; `--json` has them all."""


def show_account(receipt: Mapping[str, Any]) -> None:
    """Print the account of a receipt as a table."""
    table = Table(
        "", "", "Rows 行数", title="Dry run: nothing was written 试运行，未写入" if receipt["dryRun"] else None
    )
    for name, count in receipt["outcomes"].items():
        table.add_row("outcome 结果", f"{RecordOutcome[name].en} {RecordOutcome[name].zh}", str(count))
    for name, count in receipt["flags"].items():
        table.add_row("flag 标记", f"{RecordFlag[name].en} {RecordFlag[name].zh}", str(count))
    for name, count in receipt["reasons"].items():
        table.add_row("reason 原因", name, str(count))
    table.add_row("total 合计", "", str(receipt["rows"]), style="bold")
    Console(file=sys.stdout, highlight=False).print(table)


def tell_refused(rows: Sequence[tuple[object, Sequence[Mapping[str, str]]]], en: str, zh: str) -> None:
    """Tell which rows were refused, where each stands, and why; the first of them one by one."""
    if not rows:
        return
    say(f"{len(rows)} rows {en}; --json lists them all:", f"{len(rows)} 行{zh}，完整清单见 --json：")
    for place, problems in rows[:SHOWN]:
        for problem in problems:
            click.echo(f"  {place}: [{problem['code']}] {problem['message']} {problem['messageZh']}", err=True)
