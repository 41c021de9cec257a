"""The policy as it was agreed on: what each role sees of each label, and what agreements share here."""

from collections.abc import Mapping
from typing import Final

from hub.access.labels import Access
from hub.access.policy import Sight
from hub.access.principals import Role
from tests.policy.canaries import LINKED, OPEN

Table = Mapping[Role, Mapping[Access, Sight]]

WORDS: Final = {
    Role.OFFICER: "SHOW SHOW SHARED SHOW PURPOSE DENY CONCERNED",
    Role.DASHBOARD: "SHOW SHOW COUNT COUNT DENY DENY DENY",
    Role.AGENCY: "SHOW SHOW SHARED OWN DENY OWN OWN",
    Role.REVIEWER: "SHOW SHOW COUNT COUNT MASK DENY DENY",
    Role.ADMIN: "SHOW SHOW DENY DENY DENY DENY SHOW",
    Role.PUBLIC: "SHOW DENY DENY DENY DENY DENY DENY",
}
"""Of PUBLIC, INTERNAL, CASE, PERSON, PERSONAL, SECRET and AUDIT."""

AGREED: Final[Table] = {
    role: {label: Sight[word] for label, word in zip(Access, words.split(), strict=True)}
    for role, words in WORDS.items()
}
"""Written a second time, so that a line of the hub's own that is changed shows in answers."""

SHARED: Final[Mapping[Role, Mapping[str, frozenset[str]]]] = {
    Role.OFFICER: {"supervision_case": frozenset({OPEN, LINKED}), "joint_operation": frozenset({OPEN})},
    Role.AGENCY: {"supervision_case": frozenset({LINKED})},
}
"""The agencies that share their records of a kind with the own agency's officers, and with its systems."""

REFUSED: Final = frozenset({Sight.COUNT, Sight.DENY})
"""Where nothing is shown of rows or values, but an entry among the errors."""
MASKED: Final = frozenset({Sight.MASK, Sight.PURPOSE})
"""By what is seen so nobody asks, whatever its purpose."""


def masked(value: object) -> str | None:
    """The ends of a text, one sign each, or four where it is long; of anything else nothing."""
    if not isinstance(value, str):
        return None
    kept = 4 if len(value) >= 12 else 1
    end = value[-kept:] if len(value) > 2 * kept else ""
    return value[:kept] + "*" * max(1, len(value) - 2 * kept) + end
