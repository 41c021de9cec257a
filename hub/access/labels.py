"""Labels on fields and types: how far what they show may travel."""

import enum


class Access(enum.Enum):
    """The label of a field; the policy table says for each role what it means.

    PERSON labels what is told of a natural person, PERSONAL what tells who that is.
    """

    PUBLIC = "PUBLIC"
    INTERNAL = "INTERNAL"
    CASE = "CASE"
    PERSON = "PERSON"
    PERSONAL = "PERSONAL"
    SECRET = "SECRET"  # noqa: S105 - a label, not a secret
    AUDIT = "AUDIT"
