"""Who runs a command: the user of this computer, by whose name the access log tells of it."""

import os
import pwd
from typing import Final

OPERATOR: Final = "os:"
"""How the names begin of whoever runs a command; those of keys begin with `hub_`, of people with `oidc:`."""


def operator(uid: int | None = None) -> str:
    """What a user of this computer is called here, whoever runs this if none is given; without a name, by its number.

    The computer says who that is; what variables say of it, anybody may set.
    """
    asked = os.getuid() if uid is None else uid
    try:
        return f"{OPERATOR}{pwd.getpwuid(asked).pw_name}"
    except KeyError:
        return f"{OPERATOR}{asked}"
