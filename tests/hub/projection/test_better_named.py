"""Records that their agency came to name by a better key: the newer one follows the older."""

from datetime import date

from hub.domain.connector import Statement
from hub.domain.vocabulary import PartyStanding
from hub.projection.fold import Folded
from tests.hub.projection.versions import folded, last, said
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION, filing, registration, uscc


def numbered(*, version: int | None = None, effective_on: date | None = None, **fields: object) -> Statement:
    """A registration from before there were unified social credit codes."""
    return registration(1, version=version, effective_on=effective_on, uscc=None, registrationNumber="证1", **fields)


def lives(found: Folded) -> list[tuple[date | None, object, object, PartyStanding]]:
    """From when a party has which address and number, and whether it exists."""
    columns = ("address", "uscc", "standing")
    return [(row.valid_from, *(row.values.get(name) for name in columns)) for row in found.rows]  # type: ignore[misc]


OLD = said(CIVIL_AFFAIRS, numbered(foundedOn="2005-01-01", address="旧路"))
RENAMED = registration(effective_on=date(2016, 1, 1), registrationNumber="证1", address="新路")


def test_a_record_under_a_better_number_follows_the_older_one_of_its_agency() -> None:
    renamed = said(CIVIL_AFFAIRS, RENAMED)

    for order in ((OLD, renamed), (renamed, OLD)):
        assert lives(folded(*order)) == [
            (date(2005, 1, 1), "旧路", None, PartyStanding.EXISTING),
            (date(2016, 1, 1), "新路", uscc(1), PartyStanding.EXISTING),
        ]


def test_what_an_agency_still_says_under_the_older_number_counts_no_more() -> None:
    older = said(
        CIVIL_AFFAIRS,
        numbered(version=1, foundedOn="2005-01-01", address="旧路"),
        numbered(version=2, effective_on=date(2019, 1, 1), address="更旧路", legalRepresentative="张三"),
    )

    found = folded(older, said(CIVIL_AFFAIRS, RENAMED))

    assert last(found, "address", "legal_representative") == ("新路", None)
    assert found.conflicts == ()


def test_an_organization_whose_record_under_the_better_number_ends_has_ended() -> None:
    renamed = said(
        CIVIL_AFFAIRS,
        RENAMED,
        registration(effective_on=date(2018, 1, 1), registrationNumber="证1", status="CANCELLED", endedOn="2018-01-01"),
    )

    for order in ((OLD, renamed), (renamed, OLD)):
        assert lives(folded(*order)) == [
            (date(2005, 1, 1), "旧路", None, PartyStanding.EXISTING),
            (date(2016, 1, 1), "新路", uscc(1), PartyStanding.EXISTING),
            (date(2018, 1, 1), "新路", uscc(1), PartyStanding.ENDED),
        ]


def test_a_record_under_a_lesser_number_made_after_the_end_is_a_new_life() -> None:
    ended = said("STREETS", filing(filedOn="2010-01-01", endedOn="2018-01-01", status="WITHDRAWN"))
    again = said("STREETS", filing(None, filedOn="2019-01-01"))

    assert [(row.valid_from, row.values["standing"]) for row in folded(again, ended).rows] == [
        (date(2010, 1, 1), PartyStanding.EXISTING),
        (date(2018, 1, 1), PartyStanding.ENDED),
        (date(2019, 1, 1), PartyStanding.EXISTING),
    ]


def test_another_agencys_older_number_goes_on() -> None:
    found = folded(said(MARKET_SUPERVISION, numbered(foundedOn="2005-01-01", legalRepresentative="张三")), OLD)

    assert last(found, "address", "legal_representative") == ("旧路", "张三")
