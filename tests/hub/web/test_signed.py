"""Signed requests over HTTP: what is verified is kept with the batch, and nothing else runs."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from hub.access.principals import Role
from hub.domain.clock import wall_clock
from hub.store.engine import Store
from hub.store.tables.deliveries import batch
from tests.attacks.attacking import watched
from tests.hub.web.serving import Serve, Served, serving_all
from tests.signing import KEYS, let_sign, pushing, signed_request
from tests.stores import open_store

KEY = KEYS["ed25519"]
RECORD = {"agency": {"code": "COURTS", "name": "江干区人民法院"}}
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Serve the whole schema."""
    with serving_all(tmp_path_factory.mktemp("signed"), schema="schema:schema") as start:
        yield start


@pytest.fixture
def served(serve: Serve, database_url: str) -> Served:
    return serve(database_url)


@pytest.fixture
def store(served: Served) -> Iterator[Store]:
    """The hub's store, in which the operator's agency signs."""
    opened = open_store(served.settings.store_url)
    let_sign(opened, KEY)
    yield opened
    opened.close()


def send(
    served: Served, body: bytes, headers: dict[str, str], *, path: str = "/graphql", **more: str
) -> httpx.Response:
    """Post a body with the key of the operator's agency."""
    key = served.key_for(Role.AGENCY, "HUB")
    sent = {"Authorization": f"Bearer {key}", **JSON, **headers, **more}
    return httpx.post(f"{served.url}{path}", content=body, headers=sent)


def push(served: Served, request_key: str, **chosen: Any) -> httpx.Response:
    """Push a record, signed."""
    body = pushing(request_key, RECORD)
    return send(served, body, signed_request(f"{served.url}/graphql", body, KEY, **chosen))


def receipt(response: httpx.Response) -> dict[str, Any]:
    found: dict[str, Any] = response.json()["data"]["recordsPush"]["receipt"]
    return found


def code(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["errors"][0]["extensions"]["code"]


def kept(store: Store, request_key: str) -> Any:
    with store.read() as tx:
        return tx.execute(select(batch.c.signature).where(batch.c.request_key == request_key)).scalar_one()


@pytest.mark.parametrize("algorithm", KEYS)
def test_the_signature_of_a_push_is_kept_with_its_batch_and_shown_on_its_receipt(
    served: Served, algorithm: str
) -> None:
    store, body = open_store(served.settings.store_url), pushing("one", RECORD)
    key_id = let_sign(store, KEYS[algorithm])
    headers = signed_request(f"{served.url}/graphql", body, KEYS[algorithm])

    shown = receipt(send(served, body, headers))["signature"]

    saved = kept(store, "one")
    store.close()
    assert shown == {
        "keyId": key_id,
        "createdAt": saved["createdAt"],
        "contentDigest": headers["content-digest"],
    }
    assert saved["base"].startswith(f'"@method": POST\n"@target-uri": {served.url}/graphql\n"content-digest": ')
    assert (saved["algorithm"], headers["signature"]) == (algorithm, f"hub=:{saved['signature']}:")


def test_an_unsigned_push_has_none(served: Served, store: Store) -> None:
    shown = receipt(send(served, pushing("one", RECORD), {}))

    assert (shown["signature"], kept(store, "one")) == (None, None)


def test_a_push_that_is_signed_anew_gets_the_receipt_of_the_first(served: Served, store: Store) -> None:
    first, again = push(served, "one"), push(served, "one", now=wall_clock() - timedelta(seconds=60))

    assert receipt(first)["signature"]
    assert receipt(again) == receipt(first)
    assert kept(store, "one")["createdAt"] == receipt(first)["signature"]["createdAt"]


@pytest.mark.usefixtures("store")
def test_a_signed_question_is_answered_once_though_it_is_known(served: Served) -> None:
    body = json.dumps({"query": "{ organizations { totalCount } }"}).encode()
    headers = signed_request(f"{served.url}/graphql", body, KEY)

    unsigned = [send(served, body, {}).status_code for _ in range(2)]
    signed = [send(served, body, headers).status_code for _ in range(2)]

    assert (unsigned, signed) == ([200, 200], [200, 401])


@pytest.mark.parametrize("accept", ["application/graphql-response+json", "application/json", "text/event-stream"])
def test_a_wrong_signature_is_refused_before_anything_runs(served: Served, store: Store, accept: str) -> None:
    body = pushing("one", RECORD)
    headers = signed_request(f"{served.url}/graphql", body, KEY)

    with watched() as seen:
        altered = send(served, body.replace(b"COURTS", b"COURT"), headers, Accept=accept)
        elsewhere = send(served, body, headers, Host="127.0.0.1:1", Accept=accept)
        half = send(served, body, {"Signature": headers["signature"]}, Accept=accept)
        nonsense = send(served, b"nonsense", headers, Accept=accept)

    assert [code(one) for one in (altered, elsewhere, half, nonsense)] == [(401, "SIGNATURE_INVALID")] * 4
    assert seen.nothing
    with store.read() as tx:
        assert tx.execute(select(batch.c.id)).all() == []


@pytest.mark.usefixtures("store")
def test_a_key_signs_only_beside_a_credential_of_its_agency(served: Served) -> None:
    body = pushing("one", RECORD)
    dashboard = served.key_for(Role.DASHBOARD, None)
    headers = signed_request(f"{served.url}/graphql", body, KEY)

    stranger = send(served, body, headers, Authorization=f"Bearer {dashboard}")
    nobody = httpx.post(f"{served.url}/graphql", content=body, headers={**JSON, **headers})

    assert code(stranger) == (401, "SIGNATURE_INVALID")
    assert code(nobody) == (401, "UNAUTHENTICATED")


def test_a_mutation_that_asks_for_an_event_stream_is_kept_with_its_signature_too(served: Served, store: Store) -> None:
    body = pushing("one", RECORD)
    headers = signed_request(f"{served.url}/graphql", body, KEY)

    answer = send(served, body, headers, Accept="text/event-stream, application/json")

    assert receipt(answer)["signature"]
    assert kept(store, "one")["contentDigest"] == headers["content-digest"]


def test_behind_a_proxy_the_request_is_signed_as_the_proxy_was_asked(serve: Serve, database_url: str) -> None:
    served = serve(database_url, trusted_proxies="127.0.0.1", hosts="hub.example")
    store, body = open_store(database_url), pushing("one", RECORD)
    let_sign(store, KEY)
    store.close()
    proxied = {"Host": "hub.example", "X-Forwarded-Proto": "https"}

    right = signed_request("https://hub.example/graphql", body, KEY)
    wrong = signed_request("http://hub.example/graphql", body, KEY)

    assert receipt(send(served, body, right, **proxied))["signature"]
    assert code(send(served, body, wrong, **proxied)) == (401, "SIGNATURE_INVALID")


def test_an_agency_that_must_sign_is_refused_without(serve: Serve, database_url: str) -> None:
    served = serve(database_url, signed_pushes="HUB")
    store = open_store(database_url)
    let_sign(store, KEY)
    body = pushing("one", RECORD)

    refused = send(served, body, {})
    taken = push(served, "one")

    store.close()
    assert code(refused)[1] == "SIGNATURE_REQUIRED"
    assert refused.json()["data"] == {"recordsPush": None}
    assert receipt(taken)["signature"]


@pytest.mark.parametrize("times", [1, 2])
def test_a_question_by_get_may_be_signed_with_the_digest_of_nothing(
    serve: Serve, database_url: str, times: int
) -> None:
    served = serve(database_url, graphql_get=True)
    store, url = open_store(database_url), f"{served.url}/graphql?query=%7B%20viewer%20%7B%20role%20%7D%20%7D"
    let_sign(store, KEY)
    store.close()
    headers = signed_request(url, b"", KEY, method="GET")

    with served.client(**headers) as caller:
        found = [caller.get(url).status_code for _ in range(times)]

    assert found == [200, 401][:times]
