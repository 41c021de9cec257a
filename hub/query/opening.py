"""Open what answers questions: the store, its readers, the agencies' look-ups, and the engine over them."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from hub.access.notebook import Notebook
from hub.access.personal_key import with_own_safe
from hub.access.principals import Role
from hub.domain.connector import Connector
from hub.errors import SettingsError
from hub.lookup.services import open_services
from hub.query.declaring.build import HubSchema
from hub.query.engine import Engine
from hub.query.limits import limits_of
from hub.settings import Settings
from hub.store.engine import Store, open_store
from hub.store.migrate import require_current
from hub.store.readers import open_reader
from hub.store.workers import Workers


@dataclass(frozen=True, slots=True)
class Opened:
    """An engine, the store that it asks, and the threads in which it blocks."""

    engine: Engine
    store: Store
    workers: Workers


@asynccontextmanager
async def open_engine(
    settings: Settings, schema: HubSchema, connectors: Mapping[str, Connector]
) -> AsyncIterator[Opened]:
    """Open an engine on the store of the settings, whose tables must be current; closed when the block ends.

    Raises `StoreOutdated`, `StoreUnavailable`, and `SettingsError` for settings that cannot be used.
    """
    async with AsyncExitStack() as stack:
        bare, workers = open_store(settings.store_url), Workers()
        stack.callback(bare.close)
        stack.callback(workers.close)
        reader = open_reader(
            settings.store_url, connections=settings.read_connections, seconds=settings.statement_seconds
        )
        stack.push_async_callback(reader.close)
        services = await stack.enter_async_context(open_services(connectors.values(), settings.lookups))
        await workers.work(lambda: require_current(bare))
        store = await workers.work(lambda: with_own_safe(bare, settings))
        limits, introspecting = limits_of(settings), introspecting_roles(settings)
        notebook = Notebook(store)
        stack.callback(notebook.close)
        engine = Engine(schema, workers, reader, services, limits, introspecting=introspecting, notebook=notebook)
        yield Opened(engine, store, workers)


def introspecting_roles(settings: Settings) -> frozenset[Role]:
    """The roles to which the schema is shown; raises `SettingsError` for what is no role."""
    known = {role.name.lower(): role for role in Role}
    unknown = sorted(set(settings.introspection) - set(known))
    if unknown:
        raise SettingsError(
            f"HUB_INTROSPECTION: there is no role '{unknown[0]}'. Known: {', '.join(known)}.",
            f"HUB_INTROSPECTION：没有角色“{unknown[0]}”。可用：{'、'.join(known)}。",
        )
    return frozenset(known[name] for name in settings.introspection)
