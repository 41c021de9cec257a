"""Who a person is to the hub, by what the identity provider says of it; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from hub.access.principals import WITH_KEY, Principal, Role
from hub.access.roles import refuse_unfit
from hub.errors import AgencyUnknown, BadInput, RoleMissing, SettingsError
from hub.settings import Settings

Claims = Mapping[str, Any]
"""What a token says, once it is known who signed it."""

PREFIX: Final = "oidc:"
"""How the names of people begin; those of keys begin with `hub_`."""


@dataclass(frozen=True, slots=True)
class People:
    """Where people come from, and what of it counts here; an empty audience or client is one that is not used."""

    issuer: str
    audience: str
    client_id: str
    client_secret: str = field(repr=False)
    algorithms: frozenset[str]
    scopes: tuple[str, ...]
    role_claim: str
    roles: Mapping[str, Role]
    agency_claim: str


@dataclass(frozen=True, slots=True)
class Person:
    """A caller, and what the provider said by which it has its role."""

    principal: Principal
    stands_for_role: str


def people_of(settings: Settings) -> People | None:
    """What a deployment chose; None where people have no way in. Raises `SettingsError`."""
    if not settings.oidc_issuer:
        refuse_halves(settings)
        return None
    if not (settings.oidc_audience or settings.oidc_client_id):
        raise SettingsError(
            "HUB_OIDC_ISSUER is set, but neither HUB_OIDC_AUDIENCE nor HUB_OIDC_CLIENT_ID: no token could be meant "
            "for this hub. Set one.",
            "已设置 HUB_OIDC_ISSUER，但 HUB_OIDC_AUDIENCE 与 HUB_OIDC_CLIENT_ID 均为空，"
            "任何令牌都不会被接受，请至少设置其一。",
        )
    return People(
        issuer=settings.oidc_issuer,
        audience=settings.oidc_audience,
        client_id=settings.oidc_client_id,
        client_secret=settings.oidc_client_secret,
        algorithms=frozenset(settings.oidc_algorithms),
        scopes=settings.oidc_scopes,
        role_claim=settings.oidc_role_claim,
        roles=roles_of(settings.oidc_roles),
        agency_claim=settings.oidc_agency_claim,
    )


def refuse_halves(settings: Settings) -> None:
    """Raise `SettingsError` where something is said of a provider, and not which."""
    if settings.oidc_audience or settings.oidc_client_id:
        raise SettingsError(
            "HUB_OIDC_AUDIENCE or HUB_OIDC_CLIENT_ID is set, but not HUB_OIDC_ISSUER. Name the identity provider.",
            "已设置 HUB_OIDC_AUDIENCE 或 HUB_OIDC_CLIENT_ID，但未设置 HUB_OIDC_ISSUER，请指明身份提供方。",
        )


def roles_of(stated: Mapping[str, str]) -> Mapping[str, Role]:
    """Which value stands for which role; raises `SettingsError` where there is none, or no such role."""
    known = {role.name.lower(): role for role in WITH_KEY}
    unknown = sorted(set(stated.values()) - set(known))
    if unknown or not stated:
        listed = ", ".join(known)
        raise SettingsError(
            f"HUB_OIDC_ROLES: {f'no role {unknown[0]!r}' if unknown else 'nothing stands for a role'}. "
            f"Write value=role, with one of: {listed}.",
            f"HUB_OIDC_ROLES：{f'没有角色“{unknown[0]}”' if unknown else '未设置任何角色'}。"
            f"请写作 value=role，可用角色：{listed}。",
        )
    return {value: known[role] for value, role in stated.items()}


def person_in(claims: Claims, people: People) -> Person:
    """Who a person is; raises `RoleMissing`, and `AgencyUnknown` where its role needs an agency that is not named.

    Of several roles the one counts that HUB_OIDC_ROLES names first.
    """
    stated = values_of(claims, people.role_claim)
    value = next((value for value in people.roles if value in stated), None)
    if value is None:
        raise role_missing(people)
    role = people.roles[value]
    agencies = values_of(claims, people.agency_claim) if acts_for_agency(role) else [None]
    if len(agencies) != 1:
        raise agency_unknown(people)
    return Person(Principal(role, agencies[0], f"{PREFIX}{claims['sub']}"), value)


def acts_for_agency(role: Role) -> bool:
    """Whether a role is one of an agency, as that of a key would be."""
    try:
        refuse_unfit(role, None)
    except BadInput:
        return True
    return False


def values_of(claims: Claims, name: str) -> Sequence[str]:
    """The texts under a claim: that of exactly this name, else the one to which a path with dots leads."""
    found: Any = claims.get(name)
    if name not in claims:
        found = claims
        for part in name.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
    listed = found if isinstance(found, list) else [found]
    return [value for value in listed if isinstance(value, str) and value]


def role_missing(people: People) -> RoleMissing:
    """Say for what to ask, and whom."""
    wanted = ", ".join(people.roles)
    return RoleMissing(
        "You are known, but have no role in the hub. Ask those who manage accounts at your identity provider for one "
        f"of these in the claim `{people.role_claim}`: {wanted}. Then log in again.",
        "您的身份已确认，但在平台中没有角色。请向身份提供方的账号管理人员申请，"
        f"使声明 `{people.role_claim}` 包含下列之一：{wanted}，然后重新登录。",
    )


def agency_unknown(people: People, agency: str | None = None) -> AgencyUnknown:
    """Say what is missing, and whom to ask."""
    if agency is None:
        return AgencyUnknown(
            "You are known, but it is not said for which agency you act. Ask those who manage accounts at your "
            f"identity provider to put the code of one agency into the claim `{people.agency_claim}`.",
            "您的身份已确认，但未说明所属机关。请联系身份提供方的账号管理人员，"
            f"在声明 `{people.agency_claim}` 中填写一个机关代码。",
        )
    return AgencyUnknown(
        f"You act for the agency `{agency}`, which the hub does not know. Ask the hub's operator to register it, or "
        f"those who manage accounts at your identity provider to mend the claim `{people.agency_claim}`.",
        f"您所属的机关 `{agency}` 在平台中不存在。请联系平台运维人员登记该机关，"
        f"或请身份提供方的账号管理人员更正声明 `{people.agency_claim}`。",
    )
