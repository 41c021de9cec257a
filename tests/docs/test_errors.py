"""docs/errors.md has every code that the program can tell, and no other."""

from hub.domain.vocabulary import RecordFlag, RecordOutcome
from hub.query.errors import INTERNAL, PARSE_FAILED, VALIDATION_FAILED
from schema.errors import UserErrorCode
from tests.docs.codes import every_error, problem_codes
from tests.docs.markdown import CODE, page, rows, section

PAGE = page("docs/errors.md")
DATA = page("docs/data.md")


def first_column(title: str) -> list[str]:
    """The first cells of the table under a heading."""
    return [row[0] for row in rows(section(PAGE, title))[1:]]


def test_every_error_of_the_tree_has_its_row() -> None:
    shown = [tuple(row[:2]) for row in rows(section(PAGE, "The tree"))[1:]]

    assert sorted(shown) == sorted((error.code, error.__name__) for error in every_error())


def test_every_problem_of_a_row_has_its_row() -> None:
    shown = first_column("Problems of a row")

    assert sorted(shown) == sorted(problem_codes())


def test_codes_without_a_class_are_there() -> None:
    shown = first_column("Of GraphQL and of the hub itself")

    assert sorted(shown) == sorted((PARSE_FAILED, VALIDATION_FAILED, INTERNAL))


def test_what_a_sender_can_mend_is_named() -> None:
    said = next(line for line in PAGE.splitlines() if line.startswith("- **in `userErrors`**"))

    assert set(CODE.findall(said)) - {"userErrors"} == {one.name for one in UserErrorCode}


def test_every_outcome_and_flag_is_told_on_both_pages() -> None:
    outcomes, flags = [one.name for one in RecordOutcome], [one.name for one in RecordFlag]
    told = section(DATA, "Outcomes")

    assert CODE.findall(section(PAGE, "Outcomes and flags")) == [*outcomes, *flags]
    assert [row[0] for row in rows(told)[1:]] == outcomes
    assert [row[0] for row in rows(told[told.index("| Flag") :])[1:]] == flags
