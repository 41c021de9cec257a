"""Run `hub` as its users do: in this process for most, as a program of its own where that is the point."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from click.testing import CliRunner, Result

from hub.cli import main
from hub.domain.records.agency import HUB

PROGRAM = Path(sys.executable).with_name("hub")


@dataclass(frozen=True)
class Cli:
    """The command line over one store and one home."""

    env: dict[str, str]
    runner: CliRunner = field(default_factory=CliRunner)

    @property
    def home(self) -> Path:
        return Path(self.env["HUB_HOME"])

    def run(self, *args: str, stdin: str | bytes | None = None, **env: str) -> Result:
        """Run a command in this process; a crash is raised, not swallowed."""
        result = self.runner.invoke(main, args, input=stdin, env={**self.env, **env})
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def start(self, *args: str, **env: str) -> subprocess.Popen[str]:
        """Start a command as a program."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("HUB_")}
        return subprocess.Popen(
            [PROGRAM, *args],
            env={**inherited, **self.env, **env},
            cwd=Path(__file__).parents[3],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def program(self, *args: str, **env: str) -> subprocess.CompletedProcess[str]:
        """Run a command as a program, to its end."""
        with self.start(*args, **env) as process:
            out, err = process.communicate(timeout=60)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def key(self, role: str, agency: str | None = None) -> str:
        """Make a key."""
        chosen = ["--agency", agency] if agency else []
        return self.run("key", "create", "--role", role, *chosen).stdout.strip()


def push_agencies(cli: Cli, *codes: str) -> None:
    """State agencies as the hub's operator."""
    items = [{"agency": {"code": code, "name": f"{code}局"}} for code in codes]
    result = cli.run("push", "-", "--key", cli.key("agency", HUB), stdin=json.dumps(items))
    assert result.exit_code == 0, result.stderr
