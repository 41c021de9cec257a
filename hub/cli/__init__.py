"""The command `hub`: one command a file."""

from hub.cli.commands import main

__all__ = ["main"]
