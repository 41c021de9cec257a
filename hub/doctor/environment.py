"""What stands around the hub: variables, the encoding of text, the day, the calendar."""

import json
import locale
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from hub.doctor.findings import Finding, fine, problem, warning
from hub.domain.calendar import WorkingCalendar
from hub.settings import Settings

DEMO_FILE: Final = "demo.json"
UTF_8: Final = "utf-8"
NOTICE_MONTH: Final = 12
"""By then the State Council has told the holidays of the next year."""


def unknown_settings(strange: Mapping[str, str | None]) -> Iterator[Finding]:
    """A misspelt variable changes nothing, and nobody notices."""
    for name, near in strange.items():
        yield warning(
            "variables",
            f"{name} is no setting of the hub and is ignored. {f'Rename it to {near}.' if near else 'Remove it.'}",
            f"{name} 不是本平台的设置，已被忽略。{f'请改为 {near}。' if near else '请移除。'}",
        )
    if not strange:
        yield fine("variables", "Every HUB_ variable is a setting.", "所有 HUB_ 变量均为有效设置。")


def text_encoding(preferred: str = "", filesystem: str = "") -> Iterator[Finding]:
    """Names of files and messages hold Chinese."""
    found = {preferred or locale.getpreferredencoding(do_setlocale=False), filesystem or sys.getfilesystemencoding()}
    if {one.lower().replace("utf8", UTF_8) for one in found} == {UTF_8}:
        yield fine("encoding", "Text is written as UTF-8.", "文本编码为 UTF-8。")
    else:
        yield warning(
            "encoding",
            f"Text is written as {', '.join(sorted(found))}, which may not hold Chinese. "
            "Set LANG=C.UTF-8 or PYTHONUTF8=1.",
            f"文本编码为 {'、'.join(sorted(found))}，可能无法容纳中文。请设置 LANG=C.UTF-8 或 PYTHONUTF8=1。",
        )


def fixed_day(settings: Settings) -> Iterator[Finding]:
    """A day that does not pass is for demonstrations."""
    if settings.today is None:
        yield fine("today", "Today is the clock's day.", "“今天”取自系统时钟。")
    elif is_demo(settings):
        yield fine("today", f"Today is {settings.today}, in a demo.", f"示例中的“今天”为 {settings.today}。")
    else:
        yield problem(
            "today",
            f"HUB_TODAY={settings.today} stops the calendar: deadlines and what holds today are those of that day. "
            "Remove it, unless this is a demonstration.",
            f"HUB_TODAY={settings.today} 使日期停在该日，期限与现行状态均以该日为准。若非演示请移除。",
        )


def is_demo(settings: Settings) -> bool:
    """Whether `hub demo` has been at work in the home."""
    try:
        found = json.loads((settings.home / DEMO_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("today") == str(settings.today)


def holidays(calendar: WorkingCalendar, today: date) -> Iterator[Finding]:
    """Deadlines in working days need the holidays of the years that they touch."""
    needed = [today.year, *([today.year + 1] if today.month >= NOTICE_MONTH else [])]
    missing = [str(year) for year in needed if year not in calendar.years]
    if missing:
        yield warning(
            "holidays",
            f"The holidays of {', '.join(missing)} are not known, so deadlines in working days stay open. "
            "Install a newer chinesecalendar.",
            f"缺少 {'、'.join(missing)} 年的节假日安排，以工作日计的期限将无法计算。请升级 chinesecalendar。",
        )
    else:
        last = max(calendar.years)
        yield fine("holidays", f"Holidays are known up to {last}.", f"节假日安排已知至 {last} 年。")


def budgets(settings: Settings) -> Iterator[Finding]:
    """A question that is allowed must be payable."""
    if settings.cost_per_minute < settings.max_cost:
        yield warning(
            "budgets",
            f"HUB_COST_PER_MINUTE={settings.cost_per_minute} is less than HUB_MAX_COST={settings.max_cost}: "
            "what costs more than a minute has is never answered. Raise the one, or lower the other.",
            f"HUB_COST_PER_MINUTE={settings.cost_per_minute} 小于 HUB_MAX_COST={settings.max_cost}："
            "成本超过每分钟额度的请求将始终被拒。请调高前者或调低后者。",
        )
    else:
        yield fine("budgets", "Every question that is allowed can be paid.", "允许的请求均在额度之内。")
