"""Whether the hub is alive, and whether it can answer."""

from starlette.requests import Request
from starlette.responses import Response

from hub.errors import HubError, StoreUnavailable
from hub.query.errors import rendered_hub_error
from hub.store.migrate import require_current
from hub.web.answers import as_json, response
from hub.web.errors import status_of
from hub.web.running import running


async def livez(_request: Request) -> Response:
    """The process serves; the database is not asked."""
    return response(as_json({"status": "live"}))


async def readyz(request: Request) -> Response:
    """The database answers, its tables are those of this program, and the hub is not about to stop."""
    hub = running(request.scope)
    try:
        await hub.readiness.require(lambda: hub.doorkeepers.work(lambda: require_current(hub.store)))
    except HubError as error:
        database = "unavailable" if isinstance(error, StoreUnavailable) else "available"
        body = {"status": "unready", "database": database, "errors": [rendered_hub_error(error)]}
        return response(as_json(body, status=status_of(error)))
    return response(as_json({"status": "ready", "database": "available", "tables": "current"}))
