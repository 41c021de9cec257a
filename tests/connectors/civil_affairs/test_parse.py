"""Civil affairs' words."""

from connectors.civil_affairs.parse import KIND_WORDS, STATUS_WORDS
from hub.domain.vocabulary import OrganizationKind, OrganizationStatus


def test_the_register_has_no_kind_and_no_status_of_filed_organizations() -> None:
    assert set(KIND_WORDS.values()) == set(OrganizationKind) - {OrganizationKind.FILED_COMMUNITY_ORGANIZATION}
    assert set(STATUS_WORDS.values()) == set(OrganizationStatus) - {
        OrganizationStatus.FILED,
        OrganizationStatus.WITHDRAWN,
        OrganizationStatus.UPGRADED,
    }
