"""A hub that serves on a real socket, in a thread."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

import httpx

from hub.settings import Settings
from hub.web.app import create_app
from hub.web.server import Server


@dataclass(frozen=True)
class Served:
    """A running hub: its address, an officer's key, and its settings."""

    url: str
    key: str
    settings: Settings

    def client(self, **headers: str) -> httpx.Client:
        """A caller with the key; headers may be added, or replaced."""
        return httpx.Client(base_url=self.url, headers={"Authorization": f"Bearer {self.key}", **headers}, timeout=30)


class Serve(Protocol):
    """Serves a database with some settings until the test ends."""

    def __call__(self, database_url: str, **chosen: object) -> Served:
        """Give the running hub."""
        ...


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """Serve in a thread until the block ends; gives the address once it listens."""
    listening = threading.Event()
    server = Server(create_app(settings), host="127.0.0.1", port=0, announce=lambda _url: listening.set())
    thread = threading.Thread(target=lambda: server.run(sockets=[server.listener]))
    thread.start()
    try:
        assert listening.wait(20)
        yield server.url.removesuffix("/graphql")
    finally:
        server.should_exit = True
        thread.join(30)
