"""docs/records.md is what the declarations say."""

from tests.docs.records_page import FILE, records_page


def test_the_page_is_that_of_the_declarations() -> None:
    assert FILE.read_text(encoding="utf-8") == records_page(), "run: .venv/bin/python -m tests.docs.records_page"
