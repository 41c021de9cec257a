"""What a check finds."""

import enum
from dataclasses import dataclass


class Level(enum.Enum):
    """How bad it is: nothing, something to look at, or something that keeps the hub from working or being safe."""

    OK = "OK"
    WARNING = "WARNING"
    PROBLEM = "PROBLEM"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about a subject, and where it is bad, how to mend it; in English and Chinese."""

    level: Level
    subject: str
    en: str
    zh: str


def fine(subject: str, en: str, zh: str) -> Finding:
    """All is well."""
    return Finding(Level.OK, subject, en, zh)


def warning(subject: str, en: str, zh: str) -> Finding:
    """Somebody should look at it."""
    return Finding(Level.WARNING, subject, en, zh)


def problem(subject: str, en: str, zh: str) -> Finding:
    """It must be mended."""
    return Finding(Level.PROBLEM, subject, en, zh)
