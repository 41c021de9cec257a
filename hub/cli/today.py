"""Which day it is for a command that writes: the setting's, the demo's, or the clock's."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from hub.cli.words import say
from hub.domain.calendar import today_in_shanghai
from hub.domain.clock import wall_clock
from hub.settings import Settings

DEMO_FILE: Final = "demo.json"
"""What `hub demo` writes into its home: where it answers, its keys, and its day."""


def today_of(settings: Settings) -> date:
    """HUB_TODAY where it is set; else the day of the demo in HUB_HOME, which is told; else the clock's."""
    if settings.today is not None:
        return settings.today
    day = demo_day(settings.home / DEMO_FILE)
    if day is None:
        return today_in_shanghai(wall_clock())
    say(f"Today is {day}, as in the demo.", f"与示例一致，今天为 {day}。")
    return day


def demo_day(file: Path) -> date | None:
    """The day that a demo wrote down; None where there was none, or the file is not ours."""
    try:
        return date.fromisoformat(json.loads(file.read_text(encoding="utf-8"))["today"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def day_of(settings: Settings) -> Callable[[], date]:
    """Which day it is, asked again and again by a command that runs for days."""
    fixed = settings.today or demo_day(settings.home / DEMO_FILE)
    return lambda: fixed or today_in_shanghai(wall_clock())
