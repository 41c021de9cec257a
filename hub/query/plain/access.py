"""What a caller's role means for a field, and for the rows behind it."""

from typing import Any, Final

from sqlalchemy import ColumnElement, true

from hub.access.labels import Access
from hub.access.policy import Sight, sight
from hub.access.principals import Principal
from hub.domain.records import KINDS
from hub.domain.records.declare import Declared
from hub.domain.vocabulary import Label
from hub.errors import Forbidden
from hub.query.declare import DECLARED, Column, Entity
from hub.query.rows import ROWS

LONG: Final = 12
"""From so many characters on, four are kept at each end: a citizen's number, not a name."""


def label_of(entity: Entity, declaration: Column) -> Access:
    """The label that guards a column: its own, else its entity's."""
    return declaration.label or entity.label


def permit(principal: Principal, label: Access, title: Label) -> Sight:
    """What the caller sees of a label; raises `Forbidden` where it sees nothing."""
    seen = sight(principal.role, label)
    if seen is Sight.DENY:
        raise forbidden(principal, title)
    return seen


def permit_asking(principal: Principal, label: Access, title: Label) -> None:
    """Let a caller filter, order or group by a field only where it sees the value itself: else it could be probed."""
    if sight(principal.role, label) not in {Sight.SHOW, Sight.OWN}:
        raise forbidden(principal, title)


def permit_quoting(principal: Principal, of: type[Declared], field: str, title: Label) -> Sight:
    """What the caller sees of a value quoted for a field: the least that any entity on those rows shows of it."""
    labels = {
        label_of(entity, one)
        for entity in DECLARED.entities.values()
        for one in entity.fields.values()
        if entity.declared is of and isinstance(one, Column) and one.field.external == field
    }
    seen = {permit(principal, label, title) for label in labels}
    return Sight.MASK if Sight.MASK in seen else Sight.SHOW


def may_cite(principal: Principal, kind: str, agency: str) -> bool:
    """Whether the caller may see the record from which something is cited; else not even its number is told."""
    labels = {entity.label for entity in DECLARED.entities.values() if entity.declared is KINDS[kind]}
    seen = {sight(principal.role, label) for label in labels}
    return Sight.DENY not in seen and (Sight.OWN not in seen or agency == principal.agency)


def forbidden(principal: Principal, title: Label) -> Forbidden:
    """Say what is not shown, and to whom."""
    role = principal.role.name
    return Forbidden(f"The role {role} may not see: {title.en}.", f"角色 {role} 无权查看：{title.zh}。")


def own_rows(principal: Principal, entity: Entity) -> ColumnElement[bool]:
    """The rows of an entity that the caller may see at all; raises `Forbidden` where there are none."""
    rows = ROWS[entity.declared]
    if permit(principal, entity.label, entity.title) is Sight.OWN and rows.owned:
        return rows.table.c.agency == principal.agency
    return true()


def masked(value: Any) -> Any:
    """A text with its ends kept and its middle hidden."""
    if not isinstance(value, str):
        return None
    kept = 4 if len(value) >= LONG else 1
    return value[:kept] + "*" * max(1, len(value) - 2 * kept) + (value[-kept:] if len(value) > 2 * kept else "")
