"""Where each setting comes from, and which variables look like settings and are none."""

import difflib
import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from hub.settings import FILE, SECRETS, Settings

PREFIX: Final = "HUB_"
OTHERS: Final = ("HUB_KEY", "HUB_ADDRESS", "HUB_REAL_FILES", "HUB_TEST_")
"""Variables of commands, of the Compose file and of the tests, which are no settings."""

Environment = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Given:
    """A setting: what it is, and where that was said. A secret has no value here, but whether it is set."""

    name: str
    value: object
    source: str
    is_secret: bool
    description: str


def given_settings(settings: Settings, environment: Environment = os.environ) -> Iterator[Given]:
    """Every setting, in order."""
    stated, written = upper(environment), written_settings()
    for name, field in type(settings).model_fields.items():
        secret = name in SECRETS
        value = getattr(settings, name)
        shown = ("set" if value else "not set") if secret else value
        yield Given(variable(name), shown, source_of(name, stated, written), secret, field.description or "")


def source_of(name: str, stated: Environment, written: Mapping[str, Any]) -> str:
    """Who says what a setting is."""
    file = f"{name}_file"
    if name in SECRETS and (stated.get(variable(file)) or file in written):
        return "secret file"
    if variable(name) in stated:
        return "environment"
    return FILE.name if name in written else "default"


def variable(name: str) -> str:
    """The variable of a setting."""
    return f"{PREFIX}{name.upper()}"


def upper(environment: Environment) -> dict[str, str]:
    """The environment as it is read: whatever the case of its names."""
    return {name.upper(): value for name, value in environment.items()}


def written_settings() -> dict[str, Any]:
    """What stands in hub.toml; nothing where it cannot be read, which whoever reads the settings is told."""
    try:
        return tomllib.loads(FILE.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}


def unknown_variables(environment: Environment = os.environ) -> dict[str, str | None]:
    """Variables that look like settings and are none, with the nearest setting; None where none is near."""
    known = {variable(name) for name in Settings.model_fields}
    strange = [
        name
        for name in sorted(environment)
        if name.upper().startswith(PREFIX) and name.upper() not in known and not name.upper().startswith(OTHERS)
    ]
    return {name: next(iter(difflib.get_close_matches(name.upper(), known, 1, 0.8)), None) for name in strange}
