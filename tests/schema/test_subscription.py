"""Every field of what is followed, as the engine answers it."""

import json
from datetime import timedelta

from hub.query.engine import Answered, Engine
from hub.query.limits import limits_of
from hub.query.request import Asked
from hub.settings import Settings
from hub.store.engine import Store
from hub.store.readers import open_reader
from hub.store.workers import Workers
from schema import schema
from tests.hub.feed.feeding import following, relaying
from tests.pushing import MORNING, push_all
from tests.statements import CIVIL_AFFAIRS, penalty, registration

EVERY_FIELD = """
subscription ($after: Int) {
  followed: recordsChanged(after: $after) {
    __typename
    number
    at
    agency
    kinds {
      __typename
      kind
      statements
    }
  }
}
"""


async def test_every_field_of_an_event_is_answered(store: Store) -> None:
    push_all(store, registration(1), registration(2), penalty(), at=MORNING + timedelta(hours=1))
    url = store.engine.url.render_as_string(hide_password=False)
    reader = open_reader(url, connections=1, seconds=30)
    async with relaying(store) as relay:
        engine = Engine(schema, Workers(), reader, {}, limits_of(Settings()))
        begun = await engine.subscription(Asked(EVERY_FIELD, {"after": 0}, None), following(relay))
        assert not isinstance(begun, Answered)
        event = json.loads((await anext(begun)).body)
        await begun.aclose()
    await reader.close()

    kinds = [("penalty", 1), ("registration", 2)]
    assert event == {
        "data": {
            "followed": {
                "__typename": "RecordsChanged",
                "number": 1,
                "at": "2020-06-30T02:00:00+00:00",
                "agency": CIVIL_AFFAIRS,
                "kinds": [{"__typename": "ChangedKind", "kind": kind, "statements": count} for kind, count in kinds],
            }
        }
    }
