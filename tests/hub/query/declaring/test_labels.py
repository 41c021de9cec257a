"""A label stands only where what it asks of rows is told: whose they are, whom they concern, who acted."""

from typing import Any

import pytest

from hub.access.labels import Access
from hub.access.policy import Sight
from hub.domain.records.agency import Agency as StatedAgency
from hub.domain.records.party import Party as StatedParty
from hub.domain.records.party_unit import CoveredOrganization
from hub.domain.records.registration import RegistrationRecord
from hub.domain.records.supervision_case import SupervisionCaseRecord
from hub.domain.records.told import Access as Told
from hub.domain.records.told import Cited, Identified
from hub.query.declaring import contradictions
from hub.query.declaring.declare import column, every, lookup
from hub.query.declaring.generated import Connection
from tests.hub.query.declaring.building import agency, built, decided, made, refusal

pytestmark = pytest.mark.usefixtures("registry")


@pytest.mark.parametrize("stated", [CoveredOrganization, Cited, Identified])
def test_what_is_written_down_when_it_is_read_tells_of_a_record_or_a_party(stated: Any) -> None:
    field = next(iter(stated.fields.values()))
    made(stated, "Something", Access.PUBLIC, value=(str | None, column(field, label=Access.PERSONAL)))

    assert refusal(built).startswith("Something.value is written down when it is read, but of whom it tells")


def test_a_type_of_which_all_is_written_down_tells_of_one_too() -> None:
    made(Identified, "Something", Access.PERSONAL, value=(str | None, column(Identified.value)))

    assert refusal(built).startswith("Something.value is written down when it is read, but of whom it tells")


@pytest.mark.parametrize(("own", "entity"), [(Access.PERSONAL, Access.PUBLIC), (None, Access.PERSONAL)])
def test_what_an_agency_says_when_it_is_asked_live_is_not_written_down(own: Access | None, entity: Access) -> None:
    asked = lookup("courts.judgment_defaulter", StatedAgency.uscc, "核查", "Asked live", label=own)
    made(StatedAgency, "Something", entity, live=(str | None, asked))

    assert refusal(built).startswith("Something.live is written down when it is read, but of whom it tells")


@pytest.mark.parametrize("where", ["type", "field"])
def test_rows_are_shown_to_whom_they_concern_where_they_say_who_acted(where: str) -> None:
    label = Access.AUDIT if where == "type" else Access.PUBLIC
    value = column(StatedAgency.name, label=Access.AUDIT if where == "field" else None)  # type: ignore[arg-type]
    made(StatedAgency, "Something", label, value=(str | None, value))

    assert refusal(built) == "Something shows rows to those whom they concern, but they name nobody who acted"


def test_a_label_that_shows_own_rows_stands_on_rows_that_somebody_owns() -> None:
    made(StatedParty, "Somebody", Access.CASE, name=(str | None, column(StatedParty.name)))

    assert refusal(built) == "Somebody has the label CASE, but no agency owns its rows"


def test_a_field_of_an_agencys_own_stands_on_rows_that_an_agency_stated() -> None:
    made(StatedParty, "Somebody", Access.PUBLIC, name=(str | None, column(StatedParty.name, label=Access.CASE)))

    assert refusal(built) == "Somebody.name has the label CASE, but no agency stated its rows"


def test_what_concerns_an_agency_is_told_of_whole_rows_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    decided(monkeypatch, Access.AUDIT, Sight.CONCERNED)
    made(Told, "Entry", Access.PUBLIC, reason=(str | None, column(Told.reason, label=Access.AUDIT)))  # type: ignore[call-overload]

    assert refusal(built) == "Entry.reason has the label AUDIT, but no agency stated its rows"


@pytest.mark.parametrize(("sight", "refused"), [(Sight.PURPOSE, True), (Sight.MASK, False)])
def test_what_is_only_masked_tells_of_whom_it_likes(
    monkeypatch: pytest.MonkeyPatch, sight: Sight, *, refused: bool
) -> None:
    decided(monkeypatch, Access.PERSONAL, sight)

    assert contradictions.records_reads(Access.PERSONAL) is refused


def test_an_entry_of_the_access_log_is_stated_by_nobody() -> None:
    made(Told, "Entry", Access.AUDIT, reason=(str | None, column(Told.reason, label=Access.CASE)))

    assert refusal(built) == "Entry.reason has the label CASE, but no agency stated its rows"


def test_a_field_of_an_agencys_own_is_built_where_the_row_says_whose_it_is() -> None:
    example = agency(name=(str | None, column(StatedAgency.name, label=Access.CASE)))

    assert "name: String" in built(examples=(Connection[example] | None, every("一", "One"))).as_str()  # type: ignore[valid-type]


def test_a_label_may_be_said_twice() -> None:
    example = made(
        SupervisionCaseRecord,
        "Case",
        Access.CASE,
        cause=(str | None, column(SupervisionCaseRecord.cause, label=Access.CASE)),
    )

    printed = built(cases=(Connection[example] | None, every("一", "One"))).as_str()  # type: ignore[valid-type]

    assert "  cause: String\n" in printed


@pytest.mark.parametrize(("own", "entity"), [(Access.PERSONAL, Access.PUBLIC), (None, Access.PERSONAL)])
def test_what_is_kept_sealed_is_shown_to_no_role_unrecorded(
    monkeypatch: pytest.MonkeyPatch, own: Access | None, entity: Access
) -> None:
    decided(monkeypatch, Access.PERSONAL, Sight.MASK)
    person: Any = column(RegistrationRecord.legal_representative, label=own)  # type: ignore[arg-type]
    made(RegistrationRecord, "Registered", entity, person=(str | None, person))

    assert refusal(built) == ("Registered.person tells who a person is: PERSONAL would show it to some role unrecorded")


def test_what_is_kept_sealed_is_built_where_every_role_sees_it_masked_or_for_a_purpose() -> None:
    person: Any = column(RegistrationRecord.legal_representative, label=Access.PERSONAL)
    one = made(RegistrationRecord, "Registered", Access.PUBLIC, person=(str | None, person))

    assert "person: String" in built(some=(Connection[one] | None, every("一", "One"))).as_str()  # type: ignore[valid-type]
