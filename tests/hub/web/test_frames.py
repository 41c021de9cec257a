"""The messages of graphql-transport-ws, read strictly."""

import json

import pytest

from hub.access.purposes import Declared
from hub.domain.access_codes import Purpose
from hub.query.request import Asked
from hub.web.frames import (
    Closed,
    Complete,
    Init,
    Ping,
    Pong,
    Subscribe,
    complete_frame,
    error_frame,
    next_frame,
    read_frame,
)


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ('{"type": "connection_init"}', Init(None)),
        ('{"type": "connection_init", "payload": null}', Init(None)),
        ('{"type": "connection_init", "payload": {"authorization": "Bearer k"}}', Init("Bearer k")),
        ('{"type": "connection_init", "payload": {"Authorization": "Bearer k", "else": [1]}}', Init("Bearer k")),
        ('{"type": "subscribe", "id": "1", "payload": {"query": "{ a }"}}', Subscribe("1", Asked("{ a }", None, None))),
        (
            '{"type": "subscribe", "id": "é", "payload": {"query": "a", "variables": {"a": 1}, "operationName": "O"}}',
            Subscribe("é", Asked("a", {"a": 1}, "O")),
        ),
        (
            '{"type":"subscribe","id":"1","payload":{"query":"a","extensions":{"purpose":{"code":"INSPECTION"}}}}',
            Subscribe("1", Asked("a", None, None, None, Declared(Purpose.INSPECTION, None))),
        ),
        ('{"type": "complete", "id": "1"}', Complete("1")),
        ('{"type": "ping"}', Ping()),
        ('{"type": "pong", "payload": {}}', Pong()),
    ],
)
def test_a_message_is_read(text: str, frame: object) -> None:
    assert read_frame(text) == frame


BAD = [
    None,
    "",
    "null",
    "1",
    "[]",
    '"text"',
    "{}",
    "{",
    '{"type": 1}',
    '{"type": "next"}',
    '{"type": "ping", "payload": 1}',
    '{"type": "ping", "type": "ping"}',
    '{"type": "connection_init", "payload": {"authorization": 1}}',
    '{"type": "connection_init", "payload": {"authorization": "a", "Authorization": "b"}}',
    '{"type": "subscribe", "id": "1", "payload": {"query": "a", "extensions": {"purpose": {"code": "NONE"}}}}',
    '{"type": "complete"}',
    '{"type": "complete", "id": ""}',
    '{"type": "complete", "id": 1}',
    json.dumps({"type": "complete", "id": "1" * 129}),
    '{"type": "subscribe", "payload": {"query": "{ a }"}}',
    '{"type": "subscribe", "id": "1"}',
    '{"type": "subscribe", "id": "1", "payload": []}',
    '{"type": "subscribe", "id": "1", "payload": {"query": 5}}',
    '{"type": "subscribe", "id": "1", "payload": {"query": "{a}", "variables": []}}',
    '{"type": "subscribe", "id": "1", "payload": {"query": "{ a }", "extensions": 1}}',
    '{"type": "ping", "payload": {"a": "\\u0000"}}',
    '{"type": "ping", "payload": {"a": "\\ud800"}}',
    '{"type": "ping", "payload": {"a": NaN}}',
    '{"type": "ping", "payload": {"a": 1e99999}}',
    '{"type": "ping", "payload": {"a": ' + "9" * 5_000 + "}}",
    "[" * 30_000,
    '{"type": "ping", "payload": ' + '{"a":' * 10_000,
]


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_whatever_is_no_message_closes_the_socket(text: str | None) -> None:
    with pytest.raises(Closed) as closed:
        read_frame(text)

    assert closed.value.code == 4400
    assert 0 < len(closed.value.reason.encode()) <= 123


def test_a_reason_that_is_too_long_for_a_close_frame_is_cut_between_characters() -> None:
    assert Closed(4400, "字" * 100).reason == "字" * 41


def test_messages_are_written_as_json() -> None:
    name = 'a "name"'
    written = [next_frame(name, b'{"data":null}'), error_frame(name, [{"message": "字"}]), complete_frame(name)]

    assert [json.loads(one) for one in written] == [
        {"id": name, "type": "next", "payload": {"data": None}},
        {"id": name, "type": "error", "payload": [{"message": "字"}]},
        {"id": name, "type": "complete"},
    ]
