"""Serve the Strawberry peer: `python -m bench.peers.strawberry.serve URL PORT DAY`."""

import sys
from datetime import date
from typing import Any

import uvicorn
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from strawberry import Schema
from strawberry.asgi import GraphQL
from strawberry.extensions import ParserCache, ValidationCache

from bench.peers.strawberry.reading import Reader
from bench.peers.strawberry.schema import Query

DRIVERS = {"postgresql": "postgresql+asyncpg", "sqlite": "sqlite+aiosqlite"}
CONNECTIONS = 16


class Graph(GraphQL[Any, Any]):
    """The graph, with a reader of its own for every request."""

    engine: AsyncEngine
    day: date

    async def get_context(self, request: Any, response: Any) -> Any:
        """What resolvers are handed."""
        return {"request": request, "response": response, "reader": Reader(self.engine, self.day)}


def main(url: str, port: str, day: str) -> None:
    """Serve until stopped."""
    parsed = make_url(url)
    driver = DRIVERS[parsed.get_backend_name()]
    cached = Schema(Query, extensions=[lambda: ParserCache(maxsize=100), lambda: ValidationCache(maxsize=100)])
    app = Graph(cached, graphql_ide=None)
    app.engine = create_async_engine(parsed.set(drivername=driver), pool_size=CONNECTIONS, max_overflow=0)
    app.day = date.fromisoformat(day)
    uvicorn.run(
        app, host="127.0.0.1", port=int(port), loop="uvloop", http="httptools", access_log=False, log_level="warning"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
