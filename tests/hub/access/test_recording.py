"""What the access log is told of an operation: each subject once, and each field once, in one order."""

from datetime import UTC, datetime

from hub.access.principals import Principal, Role
from hub.access.recording import Act, Reading, denied, read

ACT = Act(datetime(2020, 6, 30, tzinfo=UTC), Principal(Role.OFFICER, "ENFORCEMENT", "chen"), None, None, "{ a }", "1")
FIELDS = [f"Organization.field{number}" for number in range(10)]


def test_the_fields_that_were_read_of_one_subject_stand_in_order() -> None:
    readings = [Reading(field, "party", "1", "CIVIL_AFFAIRS") for field in (*reversed(FIELDS), *FIELDS)]

    (entry,) = read(ACT, readings)

    assert entry.coordinates == FIELDS


def test_a_field_that_was_denied_in_several_places_is_told_once() -> None:
    assert denied(ACT, [*reversed(FIELDS), *FIELDS]).coordinates == FIELDS
