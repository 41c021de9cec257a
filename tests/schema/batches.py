"""Batches of records as GraphQL takes them, and what became of them."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import func, select

from hub.access.principals import Principal
from hub.store.engine import Store
from hub.store.tables.log import record_version
from tests.asking import machine, told
from tests.statements import CIVIL_AFFAIRS, uscc

PUSH: Final = """mutation ($input: RecordsPushInput!) { recordsPush(input: $input) {
  receipt { batchId agency requestKey dryRun rows
    outcomes { outcome rows } flags { flag rows } reasons { reason rows }
    results { position kind outcome nativeId recordKey
      findings { flag field value suggestions } problems { field code message messageZh } } }
  userErrors { code field message messageZh } } }"""

Item = dict[str, dict[str, Any]]


def registration(number: int, **fields: Any) -> Item:
    """A registration as it is pushed."""
    return {
        "registration": {
            "name": f"第{number}号协会",
            "kind": "SOCIAL_ASSOCIATION",
            "status": "ACTIVE",
            "uscc": uscc(number),
            **fields,
        }
    }


BAD: Final[Item] = {"registration": {"name": "无码协会", "kind": "SOCIAL_ASSOCIATION"}}


def pushed(
    store: Store, *records: Item, who: Principal | None = None, key: str = "key-1", **options: Any
) -> tuple[dict[str, Any] | None, list[dict[str, Any]]]:
    """Push some records: the receipt, and what the caller can mend."""
    given = {"requestKey": key, "records": list(records), **options}
    payload = told(store, PUSH, who=who or machine(CIVIL_AFFAIRS), input=given)["recordsPush"]
    return payload["receipt"], payload["userErrors"]


def receipt_of(store: Store, *records: Item, **options: Any) -> dict[str, Any]:
    """The receipt of some records."""
    receipt, errors = pushed(store, *records, **options)
    assert errors == []
    assert receipt is not None
    return receipt


def outcomes(receipt: Mapping[str, Any]) -> list[str]:
    """What became of every row, in order."""
    return [row["outcome"] for row in receipt["results"]]


def log_length(store: Store) -> int:
    """How many versions the log holds."""
    with store.read() as tx:
        return tx.execute(select(func.count()).select_from(record_version)).scalar_one()
