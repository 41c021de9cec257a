"""docs/reporting.md lists the views that there are, and its queries can be run."""

from tests.databases import Databases
from tests.district import filled
from tests.docs.markdown import blocks
from tests.docs.reporting_page import PAGE, written
from tests.reporting import reported

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_list_is_that_of_the_code() -> None:
    assert written(TEXT) == TEXT, "run: .venv/bin/python -m tests.docs.reporting_page"


def test_every_query_on_the_page_gives_rows(databases: Databases) -> None:
    queries = [one.text for one in blocks(TEXT) if one.language == "sql" and one.text.startswith("SELECT")]
    assert queries

    with filled(databases, "postgresql") as store, reported(store) as made, made.as_reader() as connection:
        for query in queries:
            assert connection.execute(query.encode()).fetchall(), query
