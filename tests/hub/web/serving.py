"""A hub that serves on a real socket, in a thread."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

import httpx

from hub.access.keys import USUAL, Terms, create_key
from hub.access.pepper import read_pepper
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from hub.settings import Settings, read_settings
from hub.web.app import create_app
from hub.web.connections import limits_of
from hub.web.server import Server
from tests.stores import open_store

TODAY = date(2020, 6, 30)
SMALL = "tests.hub.web.small_schema:schema"


@dataclass(frozen=True)
class Served:
    """A running hub: its address, an officer's key, and its settings."""

    url: str
    key: str
    settings: Settings

    def client(self, **headers: str) -> httpx.Client:
        """A caller with the key; headers may be added, or replaced."""
        return httpx.Client(base_url=self.url, headers={"Authorization": f"Bearer {self.key}", **headers}, timeout=30)

    def stranger(self, **headers: str) -> httpx.Client:
        """A caller without a key."""
        return httpx.Client(base_url=self.url, headers=headers, timeout=30)

    def key_for(self, role: Role, agency: str | None, terms: Terms = USUAL) -> str:
        """A further key."""
        store = open_store(self.settings.store_url)
        pepper = read_pepper(self.settings)
        key = create_key(store, role=role, agency=agency, pepper=pepper, now=wall_clock(), terms=terms)
        store.close()
        return key


class Serve(Protocol):
    """Serves a database with some settings until the test ends."""

    def __call__(self, database_url: str, **chosen: object) -> Served:
        """Give the running hub."""
        ...


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """Serve in a thread until the block ends; gives the address once it listens."""
    listening = threading.Event()
    server = Server(
        create_app(settings),
        host="127.0.0.1",
        port=0,
        announce=lambda _url: listening.set(),
        limits=limits_of(settings),
    )
    thread = threading.Thread(target=lambda: server.run(sockets=[server.listener]))
    thread.start()
    try:
        assert listening.wait(20)
        yield server.url.removesuffix("/graphql")
    finally:
        server.should_exit = True
        thread.join(30)


@contextmanager
def serving_all(home: Path, *, schema: str = SMALL) -> Iterator[Serve]:
    """Serve databases, with a schema and some settings, until the block ends."""
    with ExitStack() as running:

        def start(database_url: str, **chosen: object) -> Served:
            usual: dict[str, object] = {"graphql_schema": schema, "today": TODAY}
            settings = read_settings(home=home, database_url=database_url, **{**usual, **chosen})
            served = Served(running.enter_context(serving(settings)), "", settings)
            return replace(served, key=served.key_for(Role.OFFICER, "HUB"))

        yield start
