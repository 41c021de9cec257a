"""Nothing is counted by what some role may not see, and of what is only counted little is told."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from hub.access.labels import Access
from hub.access.policy import Sight
from hub.domain.records.agency import Agency as StatedAgency
from hub.domain.records.division import Division as StatedDivision
from hub.domain.records.party import Party as StatedParty
from hub.domain.records.party_unit import PartyUnitRecord
from hub.domain.records.penalty import PenaltyRecord
from hub.domain.records.standard_check import StandardCheckRecord
from hub.domain.records.supervision_case import SupervisionCaseRecord
from hub.query.declaring import declare
from hub.query.declaring.declare import column, every
from hub.query.declaring.generated import Connection
from hub.query.declaring.scalars import Money
from tests.hub.query.declaring.building import TITLE, agency, built, decided, made, refusal

pytestmark = pytest.mark.usefixtures("registry")


@pytest.mark.parametrize("sight", [Sight.MASK, Sight.PURPOSE, Sight.SHARED, Sight.OWN])
def test_nobody_counts_by_records_of_which_some_role_sees_a_part(monkeypatch: pytest.MonkeyPatch, sight: Sight) -> None:
    decided(monkeypatch, Access.INTERNAL, sight)
    made(PartyUnitRecord, "Unit", Access.INTERNAL, code=(str, column(PartyUnitRecord.code)))
    example = agency(name=(str, column(StatedAgency.name)))
    by = declare.concerned(PartyUnitRecord, "党组织", "Units", PartyUnitRecord.parent)
    body = {"units": by, "__annotations__": {"units": int | None}, "__module__": __name__}
    declare.statistics(example, title=TITLE)(type("ExampleStats", (), body))

    assert refusal(built) == "ExampleStats.units counts by records that some role may not see: INTERNAL"


@pytest.mark.parametrize("sight", [Sight.OWN, Sight.DENY])
def test_nobody_counts_by_divisions_of_which_some_role_sees_a_part_or_none(
    monkeypatch: pytest.MonkeyPatch, sight: Sight
) -> None:
    decided(monkeypatch, Access.INTERNAL, sight)
    made(StatedDivision, "Place", Access.INTERNAL, code=(str, column(StatedDivision.code)))
    example = agency(name=(str, column(StatedAgency.name)))
    body = {"street": declare.dimension(StatedParty.street), "__annotations__": {"street": str | None}}
    declare.statistics(example, title=TITLE)(type("ExampleStats", (), {**body, "__module__": __name__}))

    assert refusal(built) == "ExampleStats.street counts by records that some role may not see: INTERNAL"


FINE: Any = PenaltyRecord.fine


def counts(label: Access, annotation: Any, measure: Any) -> Any:
    """Penalties under a label, and statistics of them with one measure."""
    penalty = made(PenaltyRecord, "Example", label, number=(str, column(PenaltyRecord.document_number)))
    body = {"told": measure, "__annotations__": {"told": annotation}, "__module__": __name__}
    declare.statistics(penalty, title=TITLE)(type("ExampleStats", (), body))
    return penalty


@pytest.mark.parametrize(
    ("annotation", "measure"),
    [
        (int, declare.counted),
        (Money | None, lambda: declare.total(FINE)),
        (Money | None, lambda: declare.average(FINE)),
        (Money | None, lambda: declare.median(FINE)),
    ],
)
def test_of_what_is_only_counted_nothing_is_added_up_or_promised(
    monkeypatch: pytest.MonkeyPatch, annotation: Any, measure: Callable[[], Any]
) -> None:
    decided(monkeypatch, Access.CASE, Sight.COUNT)
    counts(Access.CASE, annotation, measure())

    assert refusal(built) == "ExampleStats.told tells or promises too much of what is only counted: CASE"


@pytest.mark.parametrize(("sight", "annotation"), [(Sight.COUNT, int | None), (Sight.DENY, int)])
def test_how_many_there_are_may_be_told_where_it_may_be_null_or_nobody_only_counts(
    monkeypatch: pytest.MonkeyPatch, sight: Sight, annotation: Any
) -> None:
    decided(monkeypatch, Access.CASE, sight)
    penalty = counts(Access.CASE, annotation, declare.counted())

    assert "type Example {" in built(examples=(Connection[penalty] | None, every("一", "One"))).as_str()  # type: ignore[valid-type]


def test_nobody_counts_by_divisions_that_some_role_may_not_see() -> None:
    made(StatedDivision, "Place", Access.CASE, code=(str, column(StatedDivision.code)))
    example = agency(name=(str, column(StatedAgency.name)))
    body = {"street": declare.dimension(StatedParty.street), "__annotations__": {"street": str | None}}
    declare.statistics(example, title=TITLE)(type("ExampleStats", (), {**body, "__module__": __name__}))

    assert refusal(built) == "ExampleStats.street counts by records that some role may not see: CASE"


def test_nobody_counts_by_records_that_some_role_may_not_see() -> None:
    made(SupervisionCaseRecord, "Case", Access.CASE, number=(str, column(SupervisionCaseRecord.number)))
    example = agency(name=(str, column(StatedAgency.name)))
    by = declare.concerned(SupervisionCaseRecord, "涉案", "Concerned", SupervisionCaseRecord.authority)
    body = {"concerned": by, "__annotations__": {"concerned": int | None}, "__module__": __name__}
    declare.statistics(example, title=TITLE)(type("ExampleStats", (), body))

    assert refusal(built) == "ExampleStats.concerned counts by records that some role may not see: CASE"


def test_what_counts_by_records_that_some_role_sees_none_of_may_be_null() -> None:
    made(PartyUnitRecord, "Unit", Access.INTERNAL, code=(str, column(PartyUnitRecord.code)))
    example = agency(name=(str, column(StatedAgency.name)))
    by = declare.concerned(PartyUnitRecord, "党组织", "Units", PartyUnitRecord.parent)
    body = {"units": by, "__annotations__": {"units": int}, "__module__": __name__}
    declare.statistics(example, title=TITLE)(type("ExampleStats", (), body))

    assert refusal(built) == "ExampleStats.units counts by records that some role may not see: INTERNAL"


def checks_of_units(annotation: Any, measure: Any) -> Any:
    """Checks that everybody sees, of units that are internal, and statistics of them with one measure."""
    made(PartyUnitRecord, "Unit", Access.INTERNAL, code=(str, column(PartyUnitRecord.code)))
    check = made(StandardCheckRecord, "Example", Access.PUBLIC, on=(date, column(StandardCheckRecord.checked_on)))
    body = {"told": measure, "__annotations__": {"told": annotation}, "__module__": __name__}
    declare.statistics(check, title=TITLE)(type("ExampleStats", (), body))
    return check


def test_nobody_promises_how_many_there_are_of_what_some_role_sees_none_of(monkeypatch: pytest.MonkeyPatch) -> None:
    decided(monkeypatch, Access.INTERNAL, Sight.DENY)
    checks_of_units(int, declare.distinct(StandardCheckRecord.unit))

    assert refusal(built) == "ExampleStats.told promises how many there are that some role may not see: INTERNAL"


@pytest.mark.parametrize(
    ("sight", "annotation", "field"),
    [
        (Sight.DENY, int | None, StandardCheckRecord.unit),
        (Sight.SHOW, int, StandardCheckRecord.unit),
        (Sight.DENY, int, StandardCheckRecord.checked_on),
    ],
)
def test_how_many_differ_is_promised_of_what_every_role_sees_or_what_is_no_record(
    monkeypatch: pytest.MonkeyPatch, sight: Sight, annotation: Any, field: Any
) -> None:
    decided(monkeypatch, Access.INTERNAL, sight)
    check = checks_of_units(annotation, declare.distinct(field))

    assert "type Example {" in built(examples=(Connection[check] | None, every("一", "One"))).as_str()  # type: ignore[valid-type]
