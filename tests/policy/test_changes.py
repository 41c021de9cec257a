"""What changes is told to those who may see it: who pushes, who follows, and who reads back what was pushed."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from hub.access.policy import Sight
from hub.domain.records import KINDS as RECORD_KINDS
from hub.domain.records.declare import camel
from hub.query.engine import Answered, Engine
from hub.query.limits import limits_of
from hub.query.request import Asked
from hub.settings import Settings
from hub.store.engine import Store
from hub.store.readers import open_reader
from hub.store.workers import Workers
from schema import schema
from tests.asking import ADMIN, DASHBOARD, OFFICER, PUBLIC, REVIEWER, TODAY, ask, machine, refusals, shared_with
from tests.databases import KINDS, Databases, Kind
from tests.hub.feed.feeding import following, relaying
from tests.policy.canaries import CLOSED, LINKED, OPEN, OWN, SEALED, STATING, Row, payload, rows
from tests.policy.routes import document, routes
from tests.policy.store import BY_THE_HUB, filled
from tests.policy.table import REFUSED
from tests.policy.test_shown import differing
from tests.policy.told import Held, held
from tests.policy.worlds import ASKING, World
from tests.schema.batches import PUSH

EVENTS = """subscription ($after: Int) { recordsChanged(after: $after) {
  number at agency kinds { kind statements } } }"""


# --- following --------------------------------------------------------------------------------


def entity_of(kind: str) -> str | None:
    """The type that shows the records of a kind."""
    return next((name for name, one in schema.bindings.entities.items() if one.declared is RECORD_KINDS[kind]), None)


def is_told(world: World, kind: str, agency: str) -> bool:
    """Whether a caller is told that an agency stated something of a kind."""
    name = entity_of(kind)
    seen = Sight.SHOW if name is None else world.of_rows(schema.bindings.entities[name])
    return seen not in REFUSED and world.is_of(seen, kind, agency)


def stated() -> Iterator[tuple[str, Mapping[str, int]]]:
    """What each delivery changed: who states how many of each kind; what is of a sealed case is told as a seal."""
    yield "HUB", Counter(one.kind for one in BY_THE_HUB)
    for agency in STATING:
        kinds = ("case_seal" if row == Row("supervision_case", agency, SEALED) else row.kind for row in rows(agency))
        yield agency, Counter(kinds)


@pytest.mark.parametrize("world", [world for world in ASKING if world.who is not PUBLIC], ids=str)
async def test_whoever_follows_is_told_of_what_it_may_see(matrix: Held, world: World) -> None:
    expected = []
    for number, (agency, kinds) in enumerate(stated(), 1):
        told = {kind: count for kind, count in sorted(kinds.items()) if is_told(world, kind, agency)}
        if told:
            expected.append((number, agency, told))

    found = await followed(matrix.store, world, len(expected))

    assert found == expected


async def followed(store: Store, world: World, many: int) -> list[tuple[int, str, dict[str, int]]]:
    """So many events from the first on: the number, the agency, and how many statements of each kind."""
    who = shared_with(store, world.who, TODAY)
    reader = open_reader(store.engine.url.render_as_string(hide_password=False), connections=1, seconds=30)
    engine = Engine(schema, Workers(), reader, {}, limits_of(Settings()))
    async with relaying(store) as relay:
        begun = await engine.subscription(Asked(EVENTS, {"after": 0}, None), following(relay, who))
        assert not isinstance(begun, Answered)
        events = [json.loads((await anext(begun)).body)["data"]["recordsChanged"] for _ in range(many)]
        await begun.aclose()
    await reader.close()
    return [(one["number"], one["agency"], {of["kind"]: of["statements"] for of in one["kinds"]}) for one in events]


# --- pushing, and reading back ----------------------------------------------------------------

PUSHED = ("supervision_case", "joint_operation", "social_worker", "training_evaluation", "penalty", "meeting")
"""Kinds of which roles see all, some, or none."""
LATER = 4
"""The rows that are pushed by a mutation: another one of each agency."""


def batch(agency: str) -> dict[str, Any]:
    """What an agency pushes later: one more row of some kinds."""
    records = [{camel(kind): json_of(Row(kind, agency, LATER))} for kind in PUSHED]
    return {"requestKey": f"later-{agency}", "records": records}


def json_of(row: Row) -> dict[str, Any]:
    """A row as it is pushed; what it refers to is what was there before."""
    found = {name: one for name, one in payload(row).items() if one is not None}
    links = {"worker": Row("social_worker", row.stating, LATER).canary("number")}
    links["body"] = Row("coordination_body", row.stating, 1).canary("code")
    return found | {name: one for name, one in links.items() if name in found}


@pytest.fixture(scope="module", params=KINDS)
def pushed(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Held]:
    """A store into which every agency has pushed more, by the mutation."""
    with filled(databases, request.param) as store:
        for agency in STATING:
            found = ask(store, PUSH, who=machine(agency), input=batch(agency))
            assert {one["outcome"] for one in found.data["recordsPush"]["receipt"]["results"]} == {"CREATED"}
        yield held(store)


@pytest.mark.parametrize("world", ASKING, ids=str)
def test_what_was_pushed_is_read_back_as_the_policy_says(pushed: Held, world: World) -> None:
    names = [name for kind in PUSHED if (name := entity_of(kind)) is not None]
    found = [route for name in names for route in routes(schema.bindings.entities[name]) if route.path == "list"]

    assert differing(pushed, world, document(found), found) == []


@pytest.mark.parametrize("who", [OFFICER, DASHBOARD, REVIEWER, ADMIN, PUBLIC], ids=lambda who: who.role.name.lower())
def test_nobody_else_pushes_or_is_given_a_receipt(matrix: Held, who: Any) -> None:
    found = ask(matrix.store, PUSH, who=who, input=batch(OWN))

    assert (found.data or {"recordsPush": None}) == {"recordsPush": None}
    assert [code for _, code in refusals(found)] == ["FORBIDDEN"]


def hidden_from_own(row: Row) -> bool:
    """Whether the systems of the own agency don't see a row."""
    kept = {"joint_operation", "social_worker", "training_evaluation", "performance_evaluation", "case_seal"}
    if row.kind == "supervision_case":
        return row.number == SEALED or row.stating not in {OWN, LINKED}
    return row.kind in kept and row.stating != OWN


SOMEBODY = Row("supervision_case", CLOSED, SEALED).canary("parties.0.party")
"""Whom a sealed case of another agency concerns."""
NAMING = [
    *({"supervisionCase": json_of(Row("supervision_case", one, row))} for one in (OPEN, CLOSED) for row in (1, SEALED)),
    {"penalty": json_of(Row("penalty", OWN, LATER)) | {"party": {"name": SOMEBODY}}},
    {"threeSocietyLink": json_of(Row("three_society_link", CLOSED, 1))},
]
"""What names what is hidden: numbers of cases of others, somebody whom a sealed case concerns, a social worker."""


def test_a_receipt_is_the_same_whatever_others_have_stated(databases: Databases, matrix: Held) -> None:
    kind: Kind = "sqlite" if matrix.store.dialect.name == "sqlite" else "postgresql"
    asked = {"requestKey": "naming", "records": NAMING, "onError": "REJECT_FAILED_ROWS", "dryRun": True}
    with filled(databases, kind, without=hidden_from_own) as poorer:
        found = [ask(store, PUSH, who=machine(OWN), input=asked).data for store in (matrix.store, poorer)]

    receipts = [one["recordsPush"]["receipt"] for one in found]
    for one in receipts:
        one.pop("batchId")
    assert receipts[0] == receipts[1]
