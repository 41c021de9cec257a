"""The application as a whole: health, unknown paths, and what it refuses to start with."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from hub.errors import SettingsError, StoreOutdated
from hub.settings import read_settings
from hub.store.migrate import migrate
from hub.web.app import create_app
from hub.web.readiness import FRESH_SECONDS
from hub.web.server import Server
from tests.databases import Databases, Kind, PostgresCluster
from tests.hub.web.serving import Serve, Served

SMALL = "tests.hub.web.small_schema:schema"


def test_a_hub_with_its_database_is_alive_and_ready(served: Served) -> None:
    live, ready = (httpx.get(f"{served.url}/{path}") for path in ("livez", "readyz"))

    assert (live.status_code, live.json()) == (200, {"status": "live"})
    assert (ready.status_code, ready.json()) == (200, {"status": "ready", "database": "available", "tables": "current"})


@pytest.mark.parametrize("path", ["/", "/graphql/", "/graphql/x", "/nothing", "/livez/", "/%00", "/../etc/passwd"])
def test_an_unknown_path_is_a_404_in_json(caller: httpx.Client, path: str) -> None:
    response = caller.get(path)

    assert response.status_code == 404
    assert response.json()["errors"][0]["extensions"]["code"] == "NOT_FOUND"


def test_health_is_only_read(caller: httpx.Client) -> None:
    response = caller.post("/livez")

    assert (response.status_code, set(response.headers["allow"].split(", "))) == (405, {"GET", "HEAD"})


def test_a_hub_whose_database_dies_is_alive_but_not_ready_until_it_is_back(
    postgres_cluster: PostgresCluster, serve: Serve
) -> None:
    migrate(postgres_cluster.url())
    served = serve(postgres_cluster.url())
    with served.client() as caller:
        postgres_cluster.kill9()
        away = [caller.get("/livez"), caller.get("/readyz"), caller.post("/graphql", json={"query": "{ hello }"})]
        postgres_cluster.start()
        time.sleep(FRESH_SECONDS)
        back = [caller.get("/readyz"), caller.post("/graphql", json={"query": "{ hello }"})]

    assert [response.status_code for response in away] == [200, 503, 503]
    assert [response.headers.get("retry-after") for response in away] == [None, "2", "2"]
    assert away[1].json()["status"] == "unready"
    assert [response.status_code for response in back] == [200, 200]


def test_tables_of_another_version_are_not_served(database_kind: Kind, databases: Databases, tmp_path: Path) -> None:
    settings = read_settings(home=tmp_path, database_url=databases.empty(database_kind), graphql_schema=SMALL)
    app = create_app(settings)

    async def start() -> None:
        async with app.rest.router.lifespan_context(app.rest):
            pass

    with pytest.raises(StoreOutdated, match="hub migrate"):
        asyncio.run(start())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("schema", "not an import string"),
        ("tests.hub.web.small_schema:", "not an import string"),
        ("no_such_module:schema", "no module 'no_such_module'"),
        ("tests.hub.web.small_schema:nothing", "nothing"),
        ("tests.hub.web.small_schema:not_a_schema", "is no schema built by"),
    ],
)
def test_a_schema_that_cannot_be_loaded_is_told_at_once(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(SettingsError, match=reason):
        create_app(read_settings(home=tmp_path, graphql_schema=text))


def test_an_address_that_is_taken_is_told(serve: Serve, fresh_database: Callable[[Kind], str]) -> None:
    served = serve(fresh_database("sqlite"))
    port = int(served.url.rpartition(":")[2])

    with pytest.raises(SettingsError, match=f"cannot listen on 127.0.0.1:{port}"):
        Server(create_app(served.settings), host="127.0.0.1", port=port, announce=print)


@pytest.mark.parametrize("host", ["no such host", "203.0.113.1"])
def test_an_address_that_is_not_ours_is_told(tmp_path: Path, host: str) -> None:
    with pytest.raises(SettingsError, match="cannot listen on"):
        Server(create_app(read_settings(home=tmp_path, graphql_schema=SMALL)), host=host, port=0, announce=print)


@pytest.mark.parametrize(("host", "shown"), [("0.0.0.0", "127.0.0.1"), ("::1", "[::1]"), ("localhost", "localhost")])  # noqa: S104 - as a container does
def test_the_url_names_the_port_that_was_taken(tmp_path: Path, host: str, shown: str) -> None:
    app = create_app(read_settings(home=tmp_path, graphql_schema=SMALL))

    server = Server(app, host=host, port=0, announce=print)

    port = server.listener.getsockname()[1]
    server.listener.close()
    assert server.url == f"http://{shown}:{port}/graphql"
    assert port > 0
