"""Subscriptions over WebSocket, from the handshake to the last message."""

import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

from hub.access.keys import create_key
from hub.access.pepper import read_pepper
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from hub.store.engine import Store
from hub.web import sockets
from tests.databases import Databases
from tests.hub.feed.feeding import news
from tests.hub.web.serving import Serve, Served, serving_all
from tests.hub.web.socketing import FOLLOW, PATIENCE, calling, known_caller, refused_handshake
from tests.stores import open_store

WHOLE = "schema:schema"
ONE = [{"kind": "registration", "statements": 1}]


@pytest.fixture(scope="module")
def followed(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A hub on SQLite that a whole module follows."""
    with serving_all(tmp_path_factory.mktemp("followed"), schema=WHOLE) as start:
        yield start(databases.fresh("sqlite"))


@pytest.fixture
def store(followed: Served) -> Iterator[Store]:
    """The store of the hub that is followed, into which another process writes."""
    with opened(followed) as one:
        yield one


@contextmanager
def opened(served: Served) -> Iterator[Store]:
    store = open_store(served.settings.store_url)
    yield store
    store.close()


def told(number: int, kinds: object, name: str = "1") -> dict[str, object]:
    event = {"data": {"recordsChanged": {"number": number, "kinds": kinds}}}
    return {"id": name, "type": "next", "payload": event}


def test_who_follows_is_told_what_others_write_and_resumes_from_a_number(serve: Serve, database_url: str) -> None:
    served = serve(database_url, graphql_schema=WHOLE)
    with opened(served) as store:
        with known_caller(served) as caller:
            caller.subscribe("1")
            begun = caller.hear()
            news(store)
            first = caller.hear()
        news(store)
        with known_caller(served) as caller:
            caller.subscribe("2", after=1)
            second = caller.hear()

    assert [begun, first] == [told(0, []), told(1, ONE)]
    assert second == told(2, ONE, "2")


def test_an_own_push_is_told(followed: Served, store: Store) -> None:
    with store.read():
        key = create_key(store, role=Role.AGENCY, agency="HUB", pepper=read_pepper(followed.settings), now=wall_clock())
    agency = '{agency: {code: "CIVIL_AFFAIRS", name: "民政局"}}'
    push = f'mutation {{ recordsPush(input: {{requestKey: "own", records: [{agency}]}}) {{ receipt {{ rows }} }} }}'

    with known_caller(followed) as caller, followed.client(Authorization=f"Bearer {key}") as pusher:
        caller.subscribe("1")
        place = caller.hear()["payload"]["data"]["recordsChanged"]["number"]
        pushed = pusher.post("/graphql", json={"query": push}).json()
        heard = caller.hear()

    assert pushed == {"data": {"recordsPush": {"receipt": {"rows": 1}}}}
    assert heard == told(place + 1, [{"kind": "agency", "statements": 1}])


def test_the_credential_may_stand_in_the_handshake(followed: Served) -> None:
    with calling(followed, headers={"Authorization": f"Bearer {followed.key}"}) as caller:
        caller.tell({"type": "connection_init"})

        assert caller.hear() == {"type": "connection_ack"}


@pytest.mark.parametrize("name", ["authorization", "Authorization"])
def test_the_credential_may_stand_in_the_introduction(followed: Served, name: str) -> None:
    with calling(followed) as caller:
        caller.tell({"type": "connection_init", "payload": {name: f"Bearer {followed.key}"}})

        assert caller.hear() == {"type": "connection_ack"}


def test_a_ping_is_answered_before_and_after_the_introduction_and_a_pong_is_taken(followed: Served) -> None:
    with calling(followed) as caller:
        caller.tell({"type": "ping"})
        before = caller.hear()
        caller.introduce(f"Bearer {followed.key}")
        caller.hear()
        caller.tell({"type": "pong", "payload": {"any": "thing"}})
        caller.tell({"type": "ping", "payload": {}})
        after = caller.hear()

    assert [before, after] == [{"type": "pong"}] * 2


def test_an_id_is_free_again_once_its_subscription_is_complete(followed: Served) -> None:
    with known_caller(followed) as caller:
        caller.subscribe("1")
        caller.hear()
        caller.tell({"type": "complete", "id": "1"})
        caller.tell({"type": "complete", "id": "of nobody"})
        caller.subscribe("1")

        assert caller.hear()["type"] == "next"


def test_a_hundred_subscriptions_that_are_completed_leave_room_for_more(followed: Served) -> None:
    with known_caller(followed) as caller:
        for _ in range(100):
            caller.subscribe("1", after=0)
            caller.tell({"type": "complete", "id": "1"})
        caller.subscribe("last")

        while (heard := caller.hear())["id"] != "last":
            assert heard["type"] == "next"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("subscription { recordsChanged(after: 99999) { number } }", "BAD_INPUT"),
        ("subscription { recordsChanged(after: -1) { number } }", "BAD_INPUT"),
        ("subscription { nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription {", "GRAPHQL_PARSE_FAILED"),
        (
            "subscription A { recordsChanged { number } } subscription B { recordsChanged { at } }",
            "GRAPHQL_VALIDATION_FAILED",
        ),
        ("subscription { a: recordsChanged { number } b: recordsChanged { number } }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ viewer { role } }", "NOT_A_SUBSCRIPTION"),
    ],
)
def test_what_cannot_be_followed_is_told_under_its_id_and_the_socket_stays(
    followed: Served, query: str, code: str
) -> None:
    with known_caller(followed) as caller:
        caller.subscribe("1", query)
        heard = caller.hear()
        caller.subscribe("1")
        then = caller.hear()

    assert (heard["type"], heard["id"], [one["extensions"]["code"] for one in heard["payload"]]) == (
        "error",
        "1",
        [code],
    )
    assert all(one["extensions"]["messageZh"] for one in heard["payload"])
    assert then["type"] == "next"


def test_a_variable_of_another_type_is_told(followed: Served) -> None:
    with known_caller(followed) as caller:
        caller.subscribe("1", after="x")
        heard = caller.hear()

    assert (heard["type"], heard["payload"][0]["extensions"]["code"]) == ("error", "BAD_INPUT")


def test_there_is_no_socket_elsewhere(followed: Served) -> None:
    assert refused_handshake(followed, path="/elsewhere") == (404, "NOT_FOUND")
    assert refused_handshake(followed, path="/livez") == (404, "NOT_FOUND")


@pytest.mark.parametrize("protocols", [(), ("graphql-ws",), ("subscriptions-transport-ws", "x")])
def test_other_protocols_are_not_spoken(followed: Served, protocols: tuple[str, ...]) -> None:
    assert refused_handshake(followed, protocols=protocols) == (406, "NOT_ACCEPTABLE")


def test_of_several_protocols_the_hub_takes_its_own(followed: Served) -> None:
    with calling(followed, protocols=("graphql-ws", "graphql-transport-ws")) as caller:
        assert caller.socket.subprotocol == "graphql-transport-ws"


# --- bounds -----------------------------------------------------------------------------------


def test_who_says_nothing_is_sent_away(followed: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "INIT_SECONDS", 0.2)
    with calling(followed) as caller:
        caller.tell({"type": "ping"})
        code, _ = caller.end()

    assert code == 4408


def test_a_key_opens_so_many_sockets_and_one_more_when_one_closes(serve: Serve, database_url: str) -> None:
    served = serve(database_url, graphql_schema=WHOLE, max_sockets_per_key=2)
    with known_caller(served):
        with known_caller(served), calling(served) as third:
            third.introduce(f"Bearer {served.key}")
            code, reason = third.end()
        with known_caller(served) as again:
            again.subscribe("1")
            heard = again.hear()

    assert (code, "HUB_MAX_SOCKETS_PER_KEY" in reason) == (1013, True)
    assert heard["type"] == "next"


def test_an_address_and_the_hub_have_so_many_sockets(serve: Serve, database_url: str) -> None:
    served = serve(database_url, graphql_schema=WHOLE, max_sockets_per_address=1)
    other = serve(database_url, graphql_schema=WHOLE, max_sockets=1)
    with calling(served), calling(other):
        refusals = [refused_handshake(served), refused_handshake(other)]

    assert refusals == [(429, "TOO_MANY_SOCKETS")] * 2


# --- the end ----------------------------------------------------------------------------------


def test_a_hub_that_stops_closes_its_sockets_and_the_next_one_goes_on(
    databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> None:
    url, home = databases.fresh("sqlite"), tmp_path_factory.mktemp("stopping")
    ends: list[tuple[int, str]] = []
    with ExitStack() as callers:
        with serving_all(home, schema=WHOLE) as start:
            served = start(url)
            idle, busy = (callers.enter_context(known_caller(served)) for _ in range(2))
            busy.subscribe("1")
            busy.hear()
            begun = time.monotonic()
        ends += [idle.end(), busy.end()]
        took = time.monotonic() - begun
    with opened(served) as store, serving_all(home, schema=WHOLE) as start:
        news(store)
        with known_caller(start(url)) as caller:
            caller.subscribe("1", after=0)
            heard = caller.hear()

    assert [code for code, _ in ends] == [1012, 1012]
    assert took < 15  # it need not wait for them; by itself it takes a tenth of a second
    assert heard == told(1, ONE)
    databases.drop(url)


def test_a_caller_that_breaks_off_is_forgotten(serve: Serve, database_url: str) -> None:
    served = serve(database_url, graphql_schema=WHOLE, max_sockets=1)
    with known_caller(served) as caller:
        caller.subscribe("1")
        caller.hear()
        caller.socket.socket.close()

    deadline = time.monotonic() + PATIENCE
    while refused_handshake(served)[0] == 429:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_many_follow_at_once_and_each_is_told_all(followed: Served, store: Store) -> None:
    heard: dict[int, list[int]] = {}
    with known_caller(followed) as first:
        first.subscribe("1")
        place = first.hear()["payload"]["data"]["recordsChanged"]["number"]

    def follow(caller_number: int) -> None:
        with known_caller(followed) as caller:
            caller.subscribe("1", after=place)
            events = [caller.hear() for _ in range(10)]
            heard[caller_number] = [one["payload"]["data"]["recordsChanged"]["number"] for one in events]

    threads = [threading.Thread(target=follow, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for _ in range(10):
        news(store)
    for thread in threads:
        thread.join(PATIENCE)

    assert list(heard.values()) == [list(range(place + 1, place + 11))] * 8


def test_what_is_sent_to_nobody_is_no_fault(followed: Served, store: Store, capfd: pytest.CaptureFixture[str]) -> None:
    with known_caller(followed) as caller:
        caller.subscribe("1", FOLLOW)
        caller.hear()
        caller.socket.socket.close()
        news(store)
        time.sleep(0.7)

    assert "Traceback" not in capfd.readouterr().err
