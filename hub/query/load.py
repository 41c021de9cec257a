"""Load the schema that a deployment names."""

import strawberry

from hub.errors import SettingsError
from hub.settings import Settings, imported


def load_schema(settings: Settings) -> strawberry.Schema:
    """Load the schema that HUB_GRAPHQL_SCHEMA names; raises `SettingsError`."""
    found = imported(settings.graphql_schema, setting="HUB_GRAPHQL_SCHEMA")
    if not isinstance(found, strawberry.Schema):
        raise SettingsError(
            f"HUB_GRAPHQL_SCHEMA: '{settings.graphql_schema}' is not a Strawberry schema.",
            f"HUB_GRAPHQL_SCHEMA：“{settings.graphql_schema}”不是 Strawberry 模式。",
        )
    return found
