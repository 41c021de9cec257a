"""Clients as others have written them (npm's graphql-ws and graphql-sse), against a serving hub."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.hub.feed.feeding import news
from tests.hub.web.serving import Serve
from tests.node import node_with_packages
from tests.stores import open_store

CLIENTS = Path(__file__).parent / "clients"


@pytest.mark.parametrize("kind", ["ws", "sse"])
def test_a_client_of_another_make_follows(serve: Serve, database_url: str, kind: str) -> None:
    node = node_with_packages(CLIENTS)
    served = serve(database_url, graphql_schema="schema:schema")
    store = open_store(served.settings.store_url)
    command = [node, "follow.mjs", kind, f"{served.url}/graphql"]
    env = {**os.environ, "HUB_KEY": served.key}

    with subprocess.Popen(command, cwd=CLIENTS, env=env, stdout=subprocess.PIPE, text=True) as client:
        assert client.stdout is not None
        begun = json.loads(client.stdout.readline())
        news(store)
        told = json.loads(client.stdout.readline())
        ended = client.wait(timeout=30)
    store.close()

    kinds = [{"kind": "registration", "statements": 1}]
    assert begun == {"data": {"recordsChanged": {"number": 0, "kinds": []}}}
    assert told == {"data": {"recordsChanged": {"number": 1, "kinds": kinds}}}
    assert ended == 0
