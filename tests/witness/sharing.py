"""Whose records a caller sees beside its own agency's, as the rows of the agreements say."""

from dataclasses import replace
from datetime import date

from hub.access.principals import Principal, Role
from hub.access.sharing import sharing_of
from tests.witness.rows import Row, Snapshot


def with_shared(snapshot: Snapshot, principal: Principal, today: date) -> Principal:
    """A caller with what is shared with its agency today."""
    return replace(
        principal,
        sharing=sharing_of(
            (kind.name.lower(), giver["agency"])
            for agreement in snapshot.tables["sharing_agreement"]
            if in_force(agreement, today) and is_open(agreement, principal)
            for giver in parties(snapshot, agreement)
            if giver["role"].name != "RECIPIENT" and giver["agency"] != principal.agency
            for kind in agreement["kinds"]
            if any(
                one["agency"] == principal.agency and one["role"].name != "PROVIDER"
                for one in parties(snapshot, agreement)
            )
        ),
    )


def in_force(agreement: Row, today: date) -> bool:
    """Whether an agreement has begun and not ended."""
    begun = agreement["valid_from"] is None or agreement["valid_from"] <= today
    return begun and (agreement["valid_to"] is None or agreement["valid_to"] > today)


def is_open(agreement: Row, principal: Principal) -> bool:
    """Whether an agreement is for callers of this role: systems need one of exchange, people any."""
    if principal.role is Role.AGENCY:
        return bool(agreement["mode"].name == "EXCHANGE")
    return principal.role is Role.OFFICER


def parties(snapshot: Snapshot, agreement: Row) -> list[Row]:
    """The agencies that an agreement binds, in the version that is looked at."""
    found = snapshot.where("sharing_agreement_parties", "id", agreement["id"])
    return [one for one in found if one["version"] == agreement["version"]]
