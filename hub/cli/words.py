"""What commands say: help in two languages with examples, data on stdout, messages on stderr."""

import json
import sys
from collections.abc import Sequence

import click

EXIT_CODES = (
    "Exit codes 退出码: 0 done 完成; 1 refused or failed 被拒或失败; 2 wrong usage 用法有误; 130 interrupted 中断."
)


def help_text(en: str, zh: str, *examples: str, notes: Sequence[str] = ()) -> str:
    """A command's help: what it does in English and Chinese, what else to know, and examples to copy."""
    shown = "\n".join(f"  {example}" for example in examples)
    return "\n\n".join([en, zh, *notes, f"\b\nExamples 示例:\n{shown}", EXIT_CODES])


def give(data: object) -> None:
    """Give data as JSON on stdout."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def give_one(word: str, data: object, *, as_json: bool) -> None:
    """Give data as JSON on stdout, or the one word of it that is wanted most."""
    if as_json:
        give(data)
    else:
        click.echo(word)


def say(en: str, zh: str) -> None:
    """Tell the user something, beside the data."""
    click.echo(f"{en} {zh}", err=True)


def on_a_terminal() -> bool:
    """Whether somebody watches the messages."""
    return sys.stderr.isatty()
