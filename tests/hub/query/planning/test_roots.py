"""A party is found by the whole key of its number, so that an index leads to it and to nothing else."""

import pytest
from sqlalchemy import ColumnElement, Text, bindparam

from hub.domain.vocabulary import IdentifierScheme
from hub.query.explaining.plain import written
from hub.query.planning.roots import numbered
from tests.hub.query.planning.test_guards import bound

NUMBER: ColumnElement[str] = bindparam("number", type_=Text())


def asked(scheme: IdentifierScheme) -> str:
    """The conditions by which the parties are found on which a number stands."""
    found = numbered(scheme, NUMBER)
    before, _, conditions = written(found).partition(" WHERE ")
    assert before == "SELECT identifier.party_id FROM identifier"
    assert bound(found.scalar_subquery()) == {"number"}
    return conditions


@pytest.mark.parametrize("scheme", [one for one in IdentifierScheme if one is not IdentifierScheme.FILING_NUMBER])
def test_a_number_that_is_issued_everywhere_is_sought_by_its_whole_key(scheme: IdentifierScheme) -> None:
    assert asked(scheme) == (
        f"identifier.scheme = '{scheme.name}' AND identifier.value = :number AND identifier.issuer = ''"
    )


def test_a_filing_number_is_sought_in_all_streets() -> None:
    conditions = asked(IdentifierScheme.FILING_NUMBER)

    assert conditions == "identifier.scheme = 'FILING_NUMBER' AND identifier.value = :number"
