"""What the policy lets a caller see: of an entity, of a field, of what is quoted or cited."""

from collections.abc import Mapping
from typing import Any

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import Sight
from hub.access.principals import Principal
from hub.domain.records import KINDS
from hub.domain.records.declare import Declared, camel
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Column, Entity, Quoted

LONG = 12


def sight(principal: Principal, label: Access, *, purpose: bool = False) -> Sight:
    """What the caller sees of a label: with a purpose, whole, what hangs on one."""
    seen = policy.sight(principal.role, label)
    return Sight.SHOW if purpose and policy.POLICY[principal.role][label] is Sight.PURPOSE else seen


def is_denied(principal: Principal, entity: Entity) -> bool:
    """Whether the caller sees no row of an entity at all."""
    return sight(principal, entity.label) in {Sight.COUNT, Sight.DENY}


def is_only_counted(principal: Principal, entity: Entity) -> bool:
    """Whether the caller is told how many rows there are, and nothing else of them."""
    return sight(principal, entity.label) is Sight.COUNT


def sees_some_agencies(principal: Principal, entity: Entity) -> bool:
    """Whether the caller sees the rows that some agencies stated, and not those of others."""
    return sight(principal, entity.label) in {Sight.SHARED, Sight.OWN}


def of_field(principal: Principal, entity: Entity, name: str, *, purpose: bool = False) -> Sight:
    """What the caller sees of a field's own value: by its own label, or by that of its entity."""
    declaration = entity.fields[name]
    own = declaration.label if isinstance(declaration, Column) else None
    return sight(principal, own or entity.label, purpose=purpose)


def may_ask_by(principal: Principal, label: Access) -> bool:
    """Whether the caller may filter, sort or group by what has a label."""
    return sight(principal, label) in {Sight.SHOW, Sight.SHARED, Sight.OWN, Sight.CONCERNED}


def labels_of_field(of: type[Declared], external: str) -> set[Access]:
    """The labels under which a stated field is shown anywhere."""
    found: set[Access] = set()
    for entity in DECLARED.entities.values():
        for declaration in entity.fields.values():
            if entity.declared is of and isinstance(declaration, Column) and declaration.field.external == external:
                found.add(declaration.label or entity.label)
    return found


def of_quoted(principal: Principal, declaration: Quoted, field: str, *, purpose: bool = False) -> Sight:
    """What the caller sees of a value that is quoted for a field: the least of what it sees of that field."""
    seen = {sight(principal, label, purpose=purpose) for label in labels_of_field(declaration.of, camel(field))}
    return next((one for one in (Sight.DENY, Sight.MASK) if one in seen), Sight.SHOW)


def may_see_record(principal: Principal, told: Mapping[str, Any]) -> bool:
    """Whether the caller may see a record of which the kind and the agency are told, were it not sealed."""
    shown_by = [one for one in DECLARED.entities.values() if one.declared is KINDS[told["kind"]]]
    seen = (may_see_row(principal, one, told["kind"], told["agency"]) for one in shown_by)
    return all(seen) and not any(is_denied(principal, one) for one in shown_by)


def may_see_row(principal: Principal, entity: Entity, kind: str, owner: str) -> bool:
    """Whether the caller may see, or count, the rows of an entity that an agency stated."""
    seen = sight(principal, entity.label)
    if seen is Sight.OWN:
        return owner == principal.agency
    if seen is Sight.SHARED:
        return owner == principal.agency or owner in principal.sharing.of(kind)
    return seen is not Sight.DENY


def masked(value: object) -> str | None:
    """A text with its ends kept; of anything else, nothing."""
    if not isinstance(value, str):
        return None
    kept = 4 if len(value) >= LONG else 1
    end = value[-kept:] if len(value) > 2 * kept else ""
    return value[:kept] + "*" * max(1, len(value) - 2 * kept) + end
