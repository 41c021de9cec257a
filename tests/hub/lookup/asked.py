"""What the tests of look-ups ask, and what they expect to be told."""

from typing import Final

from hub.access.principals import Principal, Role
from hub.domain.vocabulary import OrganizationKind
from hub.lookup.asking import Outcome
from hub.lookup.services import Service
from hub.sample.codes import uscc

NAME: Final = "courts.judgment_defaulter"
OFFICER: Final = Principal(Role.OFFICER, "ENFORCEMENT", "hub_0")
DASHBOARD: Final = Principal(Role.DASHBOARD, None, "hub_1")
CODES: Final = tuple(uscc(next(iter(OrganizationKind)), number) for number in range(25))
A, B, C, D, E, F, G = CODES[:7]
AS_OF: Final = "2020-06-30T01:00:00+00:00"


def says(documents: int) -> dict[str, object]:
    """What the courts say of a code that so many documents put on the list."""
    return {"listed": documents > 0, "asOf": AS_OF, "documentCount": documents}


def codes(outcomes: dict[str, Outcome]) -> dict[str, object]:
    """The outcomes, with a failure told by its code."""
    return {key: getattr(outcome, "code", outcome) for key, outcome in outcomes.items()}


async def code_of_one(service: Service) -> object:
    """Ask for one key, and give what it says or the code of its failure."""
    return codes(await service.look_up([A], Role.OFFICER))[A]
