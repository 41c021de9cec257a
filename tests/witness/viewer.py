"""Who asks, and what that allows, in plain Python."""

from datetime import date
from typing import Any, Final

from hub.access import policy
from hub.access.labels import Access
from hub.access.principals import Principal, Role, Scope
from hub.domain.sharing_codes import SharedKind
from hub.settings import Settings
from tests.asking import INVESTIGATING
from tests.witness.values import written

Told = dict[str, Any]

MAY: Final = {
    **dict.fromkeys(Role, (Scope.READ, Scope.FOLLOW)),
    Role.AGENCY: (Scope.READ, Scope.PUSH, Scope.FOLLOW),
    Role.PUBLIC: (Scope.READ,),
}


def told_of_viewer(principal: Principal, settings: Settings, today: date, *, purpose: bool) -> Told:
    """All that is told of whoever asks; its budget is counted by the door, and by nobody here."""
    return {
        "__typename": "Viewer",
        "role": principal.role.name,
        "agency": principal.agency,
        "name": principal.name,
        "today": written(today),
        "may": [one.name for one in MAY[principal.role] if one in principal.may],
        "expiresAt": written(principal.expires_at),
        "purpose": declared() if purpose else None,
        "agreements": shared(principal),
        "sights": sights(principal.role),
        "limits": limits(settings),
        "budget": None,
    }


def declared() -> Told:
    """The purpose for which all ask that ask for any."""
    code, case = INVESTIGATING.purpose.name, INVESTIGATING.case_number
    return {"__typename": "PurposeOfUse", "code": code, "case": case}


def shared(principal: Principal) -> list[Told]:
    """The agencies that share with the caller, by kind of records."""
    return [
        {"__typename": "SharedRecords", "kind": kind.name, "agencies": list(agencies)}
        for kind in SharedKind
        for name, agencies in principal.sharing.agencies
        if name == kind.name.lower()
    ]


def sights(role: Role) -> list[Told]:
    """A role's line of the policy."""
    line = policy.POLICY[role]
    return [{"__typename": "LabelSeen", "label": one.name, "sight": line[one].name} for one in Access]


def limits(settings: Settings) -> Told:
    """What one request may ask for."""
    return {
        "__typename": "Limits",
        "maxTokens": settings.max_tokens,
        "maxDepth": settings.max_depth,
        "maxAliases": settings.max_aliases,
        "maxDirectives": settings.max_directives,
        "maxCost": settings.max_cost,
        "maxPage": settings.max_page,
        "maxBodyBytes": settings.max_body_bytes,
        "maxPushBytes": settings.max_push_bytes,
        "requestsPerMinute": settings.requests_per_minute,
        "costPerMinute": settings.cost_per_minute,
        "maxSockets": settings.max_sockets_per_key,
        "maxSubscriptions": settings.max_subscriptions,
    }
