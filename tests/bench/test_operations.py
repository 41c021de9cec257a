"""What is measured is what anybody may ask, but for the page of a thousand rows."""

from msgspec.structs import replace

from bench.implementations import COST, PAGE
from bench.operations import OPERATIONS
from hub.query.documents import read_document
from schema import schema
from tests.asking import DEPARTURE

BENCH = replace(DEPARTURE, page=PAGE, cost=COST)


def test_every_operation_is_within_the_limits_under_which_it_is_measured() -> None:
    documents = {name: read_document(schema, one.document, BENCH) for name, one in OPERATIONS.items()}
    costs = {name: one.operations[name].bill.largest for name, one in documents.items()}

    assert costs == {"Q1": 10, "Q2": 841, "Q3": 3_852, "Q4": 1_960, "Q5": 12_002, "Q6": 702, "Q7": 2_052}


def test_all_but_the_large_page_are_within_the_limits_of_departure() -> None:
    within = replace(DEPARTURE, page=PAGE)

    assert [name for name, one in OPERATIONS.items() if read_document(schema, one.document, within).errors] == ["Q5"]
