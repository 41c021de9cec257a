"""What the sample says is written as agencies write it."""

from datetime import date
from decimal import Decimal

from hub.domain.vocabulary import CaseStep
from hub.sample.telling import OPENED, chance, payload, tell


def test_a_payload_is_json_in_camel_case_without_what_is_missing() -> None:
    written = payload(decided_on=date(2019, 3, 4), fine=Decimal("5.00"), kinds=(CaseStep.LEAD,), licence=None)

    assert written == {"decidedOn": "2019-03-04", "fine": "5.00", "kinds": ["LEAD"]}


def test_nothing_is_heard_before_the_hub_opened() -> None:
    assert tell("CIVIL_AFFAIRS", date(2003, 1, 1), "registration", {}).on == OPENED


def test_chance_repeats_itself_and_is_of_each_noun_its_own() -> None:
    assert chance("one").random() == chance("one").random()
    assert chance("one").random() != chance("other").random()
