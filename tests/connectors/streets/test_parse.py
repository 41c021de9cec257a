"""The streets' words."""

from connectors.streets.parse import STATUS_WORDS
from hub.domain.vocabulary import OrganizationStatus


def test_a_filing_has_the_statuses_of_filed_organizations_and_no_others() -> None:
    assert set(STATUS_WORDS.values()) == {
        OrganizationStatus.FILED,
        OrganizationStatus.WITHDRAWN,
        OrganizationStatus.UPGRADED,
    }
