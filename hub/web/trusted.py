"""Trusted documents that were found a moment ago, so that not every request asks the store for them.

They are kept for a fixed time that later requests don't lengthen: one that was retired stops within it. What the
store does not have is not kept, so that whoever guesses fills nothing.
"""

import msgspec

from hub.access.documents import roles_of
from hub.access.principals import Principal, Role
from hub.query.limits import Limits
from hub.query.request import Asked
from hub.store.documents import StoredDocument
from hub.web.asking import AskedById
from hub.web.errors import DocumentUnknown


class Trusted(msgspec.Struct, frozen=True):
    """A document that may be run by its id: its text, limits where it has its own, and who may run it."""

    text: str
    limits: Limits | None
    roles: frozenset[Role]

    def asked(self, by: AskedById, principal: Principal) -> Asked:
        """What is asked by its id; raises `DocumentUnknown` for who may not run it."""
        if principal.role not in self.roles:
            raise unknown()
        return Asked(self.text, by.variables, by.name, self.limits, by.purpose)


def trusted(stored: StoredDocument, usual: Limits) -> Trusted:
    """A stored document, its limits completed by the usual ones."""
    own = {name: value for name in Limits.__struct_fields__ if (value := getattr(stored, name)) is not None}
    limits = msgspec.structs.replace(usual, **own) if own else None
    return Trusted(stored.text, limits, roles_of(stored))


def unknown() -> DocumentUnknown:
    """There is no such document, or none for this caller: nobody learns which."""
    return DocumentUnknown(
        "No trusted document of this id may be run here. Ask the hub's operator (`hub documents list`).",
        "没有可执行的此标识文档，请向平台运维人员查询（`hub documents list`）。",
    )
