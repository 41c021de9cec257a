"""Every field is asked for in the documents; every dated row has an id."""

from typing import Any, Final

import pytest
from graphql import GraphQLObjectType, TypeInfo, TypeInfoVisitor, Visitor, build_schema, parse, visit
from graphql.language.ast import FieldNode

from hub.store.engine import Store
from schema import schema
from tests.asking import told
from tests.schema.documents import DOCUMENTS, IDENTIFIED


@pytest.mark.parametrize("root", IDENTIFIED)
def test_ids_tell_rows_apart_and_stay(district: Store, root: str) -> None:
    query = f"{{ {root} {{ nodes {{ id }} totalCount }} }}"

    first, again = told(district, query)[root], told(district, query)[root]

    assert first == again
    assert len({node["id"] for node in first["nodes"]}) == first["totalCount"] > 0


RECEIPTS: Final = frozenset(
    {
        "FlagCount",
        "Finding",
        "Mutation",
        "OutcomeCount",
        "ReasonCount",
        "Receipt",
        "ReceiptSignature",
        "RecordsPushPayload",
        "RowProblem",
        "RowResult",
        "UserError",
    }
)
"""What only pushes answer with: test_records_push.py."""

ACCESS: Final = "AccessEntry"
"""What stands in no register: tests/hub/query/test_access_log.py."""

ANSWERED_ELSEWHERE: Final = RECEIPTS | {ACCESS, "SealBreakPayload", "ChangedKind", "RecordsChanged", "Subscription"}
"""Beside it what is followed: test_subscription.py, and what is broken: tests/hub/access/test_seals.py."""


class Coordinates(Visitor):
    """Collects the coordinates of all fields of a document."""

    def __init__(self, info: TypeInfo, found: set[str]) -> None:
        super().__init__()
        self.info = info
        self.found = found

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        """Remember one field by the type on which it stands."""
        parent = self.info.get_parent_type()
        self.found.add(f"{parent.name if parent else ''}.{node.name.value}")


def test_every_field_of_every_type_is_answered_in_these_tests() -> None:
    printed = build_schema(schema.as_str())
    asked = {f"Query.{root}" for root in (*IDENTIFIED, "accessLog")}
    for document in DOCUMENTS:
        info = TypeInfo(printed)
        visit(parse(document), TypeInfoVisitor(info, Coordinates(info, asked)))

    connections = ("Connection", "Edge")
    declared = {
        f"{name}.{field}"
        for name, kind in printed.type_map.items()
        if isinstance(kind, GraphQLObjectType) and not name.startswith("__") and name not in ANSWERED_ELSEWHERE
        for field in kind.fields
        if field != "id" and not name.endswith(connections)
    }
    through_interface = {coordinate for coordinate in declared if f"Party.{coordinate.partition('.')[2]}" in asked}
    assert declared - asked - through_interface == set()
