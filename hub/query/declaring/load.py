"""Load the schema that a deployment names."""

from hub.errors import SettingsError
from hub.faces import imported
from hub.query.declaring.build import HubSchema
from hub.settings import Settings


def load_schema(settings: Settings) -> HubSchema:
    """Load the schema that HUB_GRAPHQL_SCHEMA names; raises `SettingsError`."""
    found = imported(settings.graphql_schema, setting="HUB_GRAPHQL_SCHEMA")
    if not isinstance(found, HubSchema):
        raise SettingsError(
            f"HUB_GRAPHQL_SCHEMA: '{settings.graphql_schema}' is no schema built by hub.query.declaring.build.",
            f"HUB_GRAPHQL_SCHEMA：“{settings.graphql_schema}”不是由 hub.query.declaring.build 构建的模式。",
        )
    return found
