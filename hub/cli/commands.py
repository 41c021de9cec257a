"""Every command of `hub`, in the order of its help; each is loaded when it is asked for."""

import importlib
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import version
from types import MappingProxyType
from typing import IO, Any, Final

import click
from typing_extensions import override

from hub.cli.words import EXIT_CODES
from hub.cli.wrong_usage import told_in_both
from hub.errors import HubError

COMMANDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "demo": "hub.cli.demo",
        "sample": "hub.cli.sample",
        "serve": "hub.cli.serve",
        "sync": "hub.cli.sync",
        "watch": "hub.cli.watch",
        "push": "hub.cli.push",
        "layout": "hub.cli.layout",
        "query": "hub.cli.query",
        "explain": "hub.cli.explain",
        "policy": "hub.cli.policy",
        "template": "hub.cli.template",
        "key": "hub.cli.key",
        "certificate": "hub.cli.certificate",
        "signing-key": "hub.cli.signing_key",
        "documents": "hub.cli.documents",
        "reporting": "hub.cli.reporting",
        "settings": "hub.cli.settings",
        "doctor": "hub.cli.doctor",
        "migrate": "hub.cli.migrate",
        "rebuild": "hub.cli.rebuild",
        "erase": "hub.cli.erase",
        "reseal": "hub.cli.reseal",
        "divisions": "hub.cli.divisions",
        "schema": "hub.cli.schema",
    }
)
"""Name → module, in which the command has the same name, with _ for -."""


class Refused(click.ClickException):
    """The hub refused or failed: its words in both languages, and no traceback."""

    def __init__(self, error: HubError) -> None:
        super().__init__(error.en)
        self.error = error

    @override
    def show(self, file: IO[Any] | None = None) -> None:
        """Say what was refused, which, and what next."""
        click.echo(f"error[{self.error.code}]: {self.error.en}\n{self.error.zh}", file=file, err=file is None)


class SystemRefused(click.ClickException):
    """The system refused to read or write something: which, and why, and no traceback."""

    def __init__(self, error: OSError) -> None:
        what, why = error.filename or "stdout", error.strerror or type(error).__name__
        super().__init__(f"Cannot read or write {what}: {why}. 无法读写 {what}：{why}。")


class Interrupted(click.ClickException):
    """Ctrl-C: what was begun is undone, and nothing more is said."""

    exit_code = 130

    @override
    def show(self, file: IO[Any] | None = None) -> None:
        """End the line with the ^C in it."""
        click.echo(file=file, err=file is None)


class ReaderGone(click.ClickException):
    """Whoever read our output has had enough (`hub schema | head`): end as other programs do, by SIGPIPE's code."""

    exit_code = 141

    @override
    def show(self, file: IO[Any] | None = None) -> None:
        """Say nothing, and let Python find nothing to flush into the closed pipe."""
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Commands(click.Group):
    """The group `hub`: loads commands late, and turns the hub's errors into words and exit codes."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name])
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        with told_in_both():
            return super().parse_args(ctx, args)

    @override
    def invoke(self, ctx: click.Context) -> object:
        try:
            try:
                with told_in_both():
                    return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except HubError as error:
            raise Refused(error) from error
        except KeyboardInterrupt:
            raise Interrupted("") from None
        except BrokenPipeError:
            raise ReaderGone("") from None
        except OSError as error:
            raise SystemRefused(error) from error


HELP: Final = f"""
Concord: one question, answered from every agency that knows part of the answer.

Concord：一次提问，由掌握相关信息的各机关共同作答。

Settings come from HUB_* variables and hub.toml (docs/settings.md). 设置取自 HUB_* 环境变量与 hub.toml。

{EXIT_CODES}
"""


@click.group(
    "hub",
    cls=Commands,
    help=HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(version("concord-hub"), prog_name="hub")
def main() -> None:
    """Concord."""
