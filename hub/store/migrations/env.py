"""Run migrations on the connection that `hub.store.migrate` hands over."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import JSON, Enum
from sqlalchemy.dialects.postgresql import JSONB

from hub.store.tables import metadata
from hub.store.tables.metadata import Codes, Fen, UtcDateTime

PLAIN = {Fen: "sa.BigInteger()", UtcDateTime: "sa.DateTime(timezone=True)"}


def render_item(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:
    """Write the hub's column types as what they are in the database: a migration must not change with the code."""
    if kind != "type":
        return False
    if type(item) in PLAIN:
        return PLAIN[type(item)]
    if isinstance(item, Codes | JSON | JSONB):
        autogen.imports.add("from sqlalchemy.dialects import postgresql")
        return 'sa.JSON().with_variant(postgresql.JSONB(), "postgresql")'
    if isinstance(item, Enum):
        names = ", ".join(f'"{name}"' for name in item.enums)
        return f'sa.Enum({names}, name="{item.name}", native_enum=False, create_constraint=True, length={item.length})'
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_item=render_item,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
