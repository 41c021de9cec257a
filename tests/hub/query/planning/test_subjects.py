"""Of whom a value tells, which is written down before it is shown."""

import pytest

from hub.access.principals import Role
from hub.query.elements import StatedBy
from hub.query.planning.subjects import cited_subject, subject_of
from hub.query.sites import Subject
from tests.hub.query.planning.test_guards import planning, scope


def test_of_a_record_it_is_the_record_and_the_agency_that_stated_it() -> None:
    rows = scope(planning(Role.OFFICER), "SocialWorker")

    assert subject_of(rows, "name") == Subject("recorded_kind", "id", "agency")
    assert str(rows.columns["recorded_kind"]) == "'social_worker'"


def test_of_a_party_it_is_the_agency_whose_word_was_taken_for_the_field() -> None:
    rows = scope(planning(Role.OFFICER), "Organization")

    assert subject_of(rows, "legalRepresentative") == Subject("recorded_kind", "id", "recorded_legalRepresentative")
    owner = rows.columns["recorded_legalRepresentative"]
    assert str(rows.columns["recorded_kind"]) == "'party'"
    assert isinstance(owner, StatedBy)
    assert owner.field == "legalRepresentative"


def test_of_a_citation_it_is_the_record_that_is_cited() -> None:
    rows = scope(planning(Role.OFFICER), "ContestedStatement")

    assert cited_subject(rows) == Subject("kind", "record_key", "agency")


@pytest.mark.parametrize("name", ["Identifier", "Conflict", "CaseParty", "AccessEntry"])
def test_other_rows_tell_of_nobody(name: str) -> None:
    with pytest.raises(TypeError):
        subject_of(scope(planning(Role.OFFICER), name), "value")
