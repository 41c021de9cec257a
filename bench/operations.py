"""The questions that are measured, in the hub's GraphQL, and the values with which they are asked."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bench.store.words import AUTHORITY_CODES, STREET_CODES

Variables = Mapping[str, Any]
SETS: Final = 1_000
"""How many sets of variables are drawn for each operation."""

CODES_AT_ONCE: Final = 100
UNKNOWN_CODES: Final = 3
OPEN_STEPS: Final = ("FILED", "INVESTIGATION", "REVIEW", "NOTICE", "DECISION", "SERVICE", "EXECUTION")


@dataclass(frozen=True, slots=True)
class Operation:
    """A question, and how its variables are drawn from the codes of a store."""

    name: str
    title: str
    document: str
    draw: Callable[[random.Random, list[str]], Variables]

    def variables(self, codes: list[str]) -> list[Variables]:
        """The same sets of variables at every run on the same store."""
        dice = random.Random(f"Concord bench: {self.name}")  # noqa: S311 - repeats itself on purpose
        return [self.draw(dice, codes) for _ in range(SETS)]


def one_code(dice: random.Random, codes: list[str]) -> Variables:
    """The code of one organization."""
    return {"uscc": dice.choice(codes)}


def one_street(dice: random.Random, _codes: list[str]) -> Variables:
    """A street of the district."""
    return {"street": dice.choice(STREET_CODES)}


def one_day(dice: random.Random, _codes: list[str]) -> Variables:
    """A day after which most organizations were founded."""
    return {"from": f"{dice.randrange(2001, 2009)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"}


def many_codes(dice: random.Random, codes: list[str]) -> Variables:
    """A hundred codes, some of which nobody has."""
    unknown = [f"93330104YY{dice.randrange(10**7):07}X" for _ in range(UNKNOWN_CODES)]
    return {"codes": [*dice.sample(codes, CODES_AT_ONCE - UNKNOWN_CODES), *unknown]}


def one_desk(dice: random.Random, _codes: list[str]) -> Variables:
    """What waits on one desk: a step at an authority."""
    return {"step": dice.choice(OPEN_STEPS), "authority": dice.choice(AUTHORITY_CODES)}


Q1: Final = """query Q1($uscc: String!) {
  organization(by: {uscc: $uscc}) { name kind status uscc organizationCode foundedOn address registration }
}"""
Q2: Final = """query Q2($uscc: String!) {
  organization(by: {uscc: $uscc}) {
    name kind status uscc foundedOn address
    street { code name }
    identifiers { scheme value validity }
    penalties(first: 10) {
      nodes { documentNumber decidedOn kinds violation fine { value } authorityName authority { name } }
    }
    cases(first: 10) {
      nodes { number cause step stepOn openedOn nextDeadlineOn authorityName authority { name } }
    }
    inspections(first: 10) { nodes { taskName inspectedOn result authorityName } }
    partyUnits(first: 10) { nodes { code name kind members } }
    jointOperations(first: 10) { nodes { number name startedOn finishedOn } }
    integrity {
      entries(first: 10) { nodes { listedAs ground listedOn authorityName measures { code name kind fromOn } } }
    }
  }
}"""
Q3: Final = """query Q3($street: String!) {
  organizations(where: {street: {eq: $street}}, first: 50) {
    nodes {
      name uscc status
      partyUnits(first: 10) { nodes { name kind members } }
      cases(orderBy: [{field: OPENED_ON, direction: DESC}], first: 3) {
        nodes { number step openedOn nextDeadlineOn }
      }
    }
  }
}"""
Q4: Final = """query Q4($street: String!) {
  kinds: organizationStats(groupBy: [KIND], where: {street: {eq: $street}}) { kind count }
  statuses: organizationStats(groupBy: [STATUS], where: {street: {eq: $street}}) { status count }
  registrations: organizationStats(groupBy: [REGISTRATION], where: {street: {eq: $street}}) { registration count }
  districtKinds: organizationStats(groupBy: [KIND]) { kind count }
  streets: organizationStats(groupBy: [STREET]) { street { code name } count }
}"""
Q5: Final = """query Q5($from: Date!) {
  organizations(where: {foundedOn: {gte: $from}}, first: 1000) {
    nodes {
      name uscc organizationCode kind status registration registrationNumber foundedOn address standing
    }
  }
}"""
Q6: Final = """query Q6($codes: [String!]!) {
  organizations(where: {uscc: {in: $codes}}, first: 100) { nodes { uscc name status kind foundedOn } }
}"""
Q7: Final = """query Q7($step: CaseStep!, $authority: String!) {
  supervisionCases(
    where: {step: {eq: $step}, authority: {eq: $authority}}, orderBy: [{field: NEXT_DEADLINE_ON}], first: 50
  ) {
    nodes {
      number cause step stepOn nextDeadlineOn
      authority { code name }
      parties { involvedAs party { name } }
    }
  }
}"""

OPERATIONS: Final[Mapping[str, Operation]] = {
    one.name: one
    for one in (
        Operation("Q1", "one organization by its code", Q1, one_code),
        Operation("Q2", "its 360° profile", Q2, one_code),
        Operation("Q3", "50 of a street, party units, last 3 cases", Q3, one_street),
        Operation("Q4", "dashboard of a street and the district", Q4, one_street),
        Operation("Q5", "1,000 organizations × 10 values", Q5, one_day),
        Operation("Q6", "100 codes at once", Q6, many_codes),
        Operation("Q7", "50 cases of a desk by deadline", Q7, one_desk),
    )
}
