"""Load the faces that the settings name: the connectors."""

from collections.abc import Mapping

from hub.domain.connector import Connector
from hub.errors import SettingsError
from hub.settings import Settings, imported


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
