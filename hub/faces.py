"""Load the faces that the settings name: the connectors, and whatever else an import string names."""

import importlib
from collections.abc import Mapping

from hub.domain.connector import Connector
from hub.errors import SettingsError
from hub.settings import Settings


def load_connectors(settings: Settings) -> dict[str, Connector]:
    """The connectors of HUB_CONNECTORS by name; of two with one name the later counts. Raises `SettingsError`."""
    known: dict[str, Connector] = {}
    for text in settings.connectors:
        found = imported(text, setting="HUB_CONNECTORS")
        if not isinstance(found, Mapping) or not all(isinstance(one, Connector) for one in found.values()):
            raise SettingsError(
                f"HUB_CONNECTORS: '{text}' does not hold connectors by name.",
                f"HUB_CONNECTORS：“{text}”不是以名称索引的连接器表。",
            )
        known |= found
    return known


def imported(text: str, *, setting: str) -> object:
    """Load what an import string `module:attribute` names; raises `SettingsError` that names the setting."""
    module, _, attribute = text.partition(":")
    if not all(part.isidentifier() for part in (*module.split("."), attribute)):
        raise SettingsError(
            f"{setting}: '{text}' is not an import string. Write it as package.module:attribute.",
            f"{setting}：“{text}”不是有效的导入路径，请写作 package.module:attribute。",
        )
    try:
        return getattr(importlib.import_module(module), attribute)
    except ModuleNotFoundError as error:
        # A module that is there but misses another one tells a different story from a misspelt name.
        raise SettingsError(
            f"{setting}: '{text}' cannot be loaded, there is no module '{error.name}'.",
            f"{setting}：无法加载“{text}”，没有模块“{error.name}”。",
        ) from error
    except AttributeError as error:
        raise SettingsError(
            f"{setting}: '{text}' cannot be loaded: {error}.", f"{setting}：无法加载“{text}”：{error}。"
        ) from error
