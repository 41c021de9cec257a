"""Sightings are found value by value, however many there are of a scheme and whatever is known of the table."""

from typing import Any
from uuid import UUID

from sqlalchemy import event, text

from hub.store.engine import Store, Transaction
from hub.store.rows import insert_rows
from hub.store.sightings import sightings_of
from hub.store.tables.parties import sighting

MARKS = [("USCC", "", f"{number:018}") for number in range(3_000)]
PLANS = {"postgresql": "EXPLAIN ", "sqlite": "EXPLAIN QUERY PLAN "}
BY_VALUE = {"postgresql": "(value = wanted.value)", "sqlite": "(scheme=? AND issuer=? AND value=?)"}
NO_STATISTICS_NEEDED = {"postgresql": "SET LOCAL plan_cache_mode = force_generic_plan", "sqlite": "SELECT 1"}


def sighted(mark: tuple[str, str, str], name: str) -> dict[str, object]:
    """A row of `sighting`."""
    return {**dict(zip(("scheme", "issuer", "value"), mark, strict=True)), "name": name, "party_id": UUID(int=1)}


def test_every_sighting_of_some_marks_is_found_once(store: Store) -> None:
    others = [("USCC", "别处", MARKS[1][2]), ("NAME", "", MARKS[1][2])]
    store.write(lambda tx: insert_rows(tx, sighting, [sighted(one, "甲") for one in (*MARKS, *others)]))
    store.write(lambda tx: insert_rows(tx, sighting, [sighted(MARKS[1], "乙")]))

    with store.read() as tx:
        found = sorted(sightings_of(tx, [MARKS[1], MARKS[7], MARKS[1], others[0], ("USCC", "", "无")]))

    party_id = UUID(int=1)
    assert found == sorted(
        [
            (MARKS[1], "乙", party_id),
            (MARKS[1], "甲", party_id),
            (MARKS[7], "甲", party_id),
            (others[0], "甲", party_id),
        ]
    )


def test_a_long_transaction_looks_each_mark_up_in_the_index_and_never_goes_through_all_of_a_scheme(
    store: Store,
) -> None:
    plans = store.write(planned)

    assert BY_VALUE[store.engine.dialect.name] in plans


def planned(tx: Transaction) -> str:
    """The plan by which many marks are found among rows that the same transaction wrote."""
    asked: list[tuple[str, Any]] = []
    kind = tx.dialect.name
    insert_rows(tx, sighting, [sighted(mark, "甲") for mark in MARKS])
    tx.execute(text(NO_STATISTICS_NEEDED[kind]))

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_rest: object) -> None:
        asked.append((statement, parameters))

    event.listen(tx, "before_cursor_execute", note)
    list(sightings_of(tx, MARKS))
    event.remove(tx, "before_cursor_execute", note)
    return "\n".join(str(row) for query in asked for row in tx.exec_driver_sql(PLANS[kind] + query[0], query[1]))
