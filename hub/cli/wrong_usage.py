"""Say in Chinese too what click says of wrong usage in English alone."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO, Any, Final

import click
from typing_extensions import override

TOLD: Final[Mapping[str, str]] = {
    "Missing command.": "缺少子命令。",
    "Missing argument {what}.{more}": "缺少参数 {what}。{more}",
    "Missing option {what}.{more}": "缺少选项 {what}。{more}",
    "No such command {what}.{more}": "没有命令 {what}。{more}",
    "No such option {what}.{more}": "没有选项 {what}。{more}",
    "Did you mean {near}?": "是否为 {near}？",
    "(Did you mean one of: {near}?)": "是否为其中之一：{near}？",
    "Choose from:{words}": "可选：{words}",
    "Got unexpected extra argument ({what})": "多余的参数：{what}。",
    "Got unexpected extra arguments ({what})": "多余的参数：{what}。",
    "Option {what} does not take a value.": "选项 {what} 不带取值。",
    "Option {what} requires an argument.": "选项 {what} 须带取值。",
    "Invalid value for {what}: {more}": "{what} 的取值无效：{more}",
    "{value} is not one of {choices}.": "{value} 不在可选之列：{choices}。",
    "{value} is not a valid integer.": "{value} 不是整数。",
    "{value} is not a valid integer range.": "{value} 不是整数。",
    "{value} is not in the range {range}.": "{value} 不在范围 {range} 之内。",
    "{value} does not match the format {format}.": "{value} 不符合格式 {format}。",
    "{kind} {path} does not exist.": "{path} 不存在。",
    "{kind} {path} is a file.": "{path} 是文件。",
    "{kind} {path} is a directory.": "{path} 是文件夹。",
    "{kind} {path} is not readable.": "{path} 不可读。",
    "{kind} {path} is not writable.": "{path} 不可写。",
    "{value} is not {choice}.": "{value} 不是 {choice}。",
}
"""What click says, as its sources have it, and the same in Chinese; `more` is said in the same way.

The first that fits is meant.
"""


def pattern(told: str) -> re.Pattern[str]:
    """The pattern of what click says."""
    parts = re.split(r"(\{[a-z]+\})", told)
    return re.compile(
        "".join(f"(?P<{part[1:-1]}>.*)" if part.startswith("{") else re.escape(part) for part in parts), re.DOTALL
    )


PATTERNS: Final = [(pattern(english), chinese) for english, chinese in TOLD.items()]


def in_chinese(told: str) -> str | None:
    """The same in Chinese; None where it is not what click says, as where the hub says it, in both languages."""
    for known, chinese in PATTERNS:
        if found := known.fullmatch(told):
            words = {name: " ".join(word.split()) for name, word in found.groupdict().items()}
            if words.get("more"):
                words["more"] = in_chinese(words["more"]) or ""
                if not words["more"]:
                    return None
            return chinese.format(**words)
    return None


class WrongUsage(click.UsageError):
    """Wrong usage as click tells it, with the same in Chinese below."""

    def __init__(self, error: click.UsageError) -> None:
        super().__init__(error.format_message(), error.ctx)

    @override
    def show(self, file: IO[Any] | None = None) -> None:
        super().show(file)
        if chinese := in_chinese(self.message):
            click.echo(f"错误：{chinese}", file=file, err=file is None)


@contextmanager
def told_in_both() -> Iterator[None]:
    """Have wrong usage told in both languages; help that is given in the place of a missing command stays as it is."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        raise WrongUsage(error) from error
