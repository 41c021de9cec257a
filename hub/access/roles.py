"""One table: for whom a credential of each role acts, and what it may be used for."""

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from hub.access.principals import WITH_KEY, Principal, Role, Scope
from hub.domain.records.agency import HUB
from hub.errors import BadInput, Forbidden
from hub.store.engine import Transaction
from hub.store.keys import known_agencies


class ActsFor(enum.Enum):
    """For whom a credential acts."""

    AN_AGENCY = "AN_AGENCY"
    NOBODY = "NOBODY"
    THE_OPERATOR = "THE_OPERATOR"

    def fits(self, agency: str | None) -> bool:
        """Whether a credential may name this agency, or none."""
        if self is ActsFor.AN_AGENCY:
            return bool(agency)
        return agency is None or (self is ActsFor.THE_OPERATOR and agency == HUB)


@dataclass(frozen=True, slots=True)
class Fitness:
    """For whom credentials of a role act, and the most that they may be used for."""

    acts_for: ActsFor
    may: frozenset[Scope]


LOOKING: Final = frozenset({Scope.READ, Scope.FOLLOW})
FITNESS: Final[Mapping[Role, Fitness]] = MappingProxyType(
    {
        Role.OFFICER: Fitness(ActsFor.AN_AGENCY, LOOKING),
        Role.DASHBOARD: Fitness(ActsFor.NOBODY, LOOKING),
        Role.AGENCY: Fitness(ActsFor.AN_AGENCY, LOOKING | {Scope.PUSH}),
        Role.REVIEWER: Fitness(ActsFor.AN_AGENCY, LOOKING),
        Role.ADMIN: Fitness(ActsFor.THE_OPERATOR, LOOKING),
    }
)
FOR_ANYBODY: Final = frozenset({Scope.READ})
"""What the public may do, which has no credential."""

WITHOUT_AGENCY: Final = frozenset(
    set(Role) - {role for role, one in FITNESS.items() if one.acts_for is ActsFor.AN_AGENCY}
)
"""The roles that act for no agency that delivers."""

NAMES: Final = MappingProxyType(
    {
        ActsFor.AN_AGENCY: ("needs an agency, by its code", "须指定机关代码"),
        ActsFor.NOBODY: ("has no agency; leave it out", "不属于任何机关，请勿指定机关"),
        ActsFor.THE_OPERATOR: (f"has no agency but {HUB}", f"只能属于 {HUB} 或不属于任何机关"),
    }
)


def refuse_unfit(role: Role, agency: str | None) -> None:
    """Raise `BadInput` where a credential of this role cannot act for this agency, or for none."""
    if role not in WITH_KEY:
        raise BadInput("The public has no key.", "公众无需密钥。")
    acts_for = FITNESS[role].acts_for
    if not acts_for.fits(agency):
        en, zh = NAMES[acts_for]
        name = role.name.lower()
        raise BadInput(f"A credential of role {name} {en}.", f"角色 {name} 的凭证{zh}。")


def refuse_unknown(tx: Transaction, agency: str | None) -> None:
    """A credential stands for an agency that the store has heard of, or for the hub's operator."""
    known = [HUB, *(code for code in known_agencies(tx) if code != HUB)]
    if agency is not None and agency not in known:
        listed = ", ".join(known)
        raise BadInput(
            f"No agency '{agency}'. Known: {listed}.",
            f"没有机关“{agency}”。可用：{listed}。",
        )


def chosen_scopes(role: Role, chosen: Iterable[Scope] | None) -> frozenset[Scope]:
    """What a credential may be used for: all that its role may, or what was chosen of it; raises `BadInput`."""
    most = FITNESS[role].may
    scopes = most if chosen is None else frozenset(chosen)
    if not scopes or not scopes <= most:
        raise BadInput(
            f"A credential of role {role.name.lower()} may be used for {listed(most)}; choose at least one of these.",
            f"角色 {role.name.lower()} 的凭证可用于 {listed(most)}，请至少选择其一。",
        )
    return scopes


def listed(scopes: Iterable[Scope]) -> str:
    """Scopes as people write them, in their order."""
    held = set(scopes)
    return ",".join(scope.name.lower() for scope in Scope if scope in held)


def kept_scopes(role: Role, names: Iterable[str] | None) -> frozenset[Scope]:
    """The scopes that the store keeps; of a key from before they were kept, all that its role may."""
    return FITNESS[role].may if names is None else frozenset(Scope[name] for name in names)


def written_scopes(scopes: Iterable[Scope]) -> list[str]:
    """Scopes as the store keeps them."""
    held = set(scopes)
    return [scope.name for scope in Scope if scope in held]


def usable(principal: Principal) -> frozenset[Scope]:
    """What a caller may do: for which its credential was made, as far as its role may."""
    fitness = FITNESS.get(principal.role)
    return FOR_ANYBODY if fitness is None else principal.may & fitness.may


def require(principal: Principal, needed: frozenset[Scope]) -> None:
    """Raise `Forbidden` where a caller's credential was not made for this, though its role may.

    What the role may not do at all is refused where it is done, in words of its own.
    """
    if needed <= principal.may:
        return
    missing = (needed - principal.may) & FITNESS[principal.role].may
    if missing:
        name = listed(missing)
        raise Forbidden(
            f"This credential was made for {listed(principal.may)}, not for {name}. Nothing was done; "
            f"ask the hub's operator for one that may {name}.",
            f"此凭证仅可用于 {listed(principal.may)}，不可用于 {name}，未执行任何操作，请向平台运维人员申请。",
        )
