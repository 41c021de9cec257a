"""What the commands for keys and certificates have in common: options, and how a credential is told."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar

import click

from hub.access.lifetimes import State, ends_soon, state_of
from hub.access.principals import WITH_KEY, Role, Scope
from hub.access.roles import FITNESS, NAMES, kept_scopes
from hub.access.roles import listed as listed_scopes
from hub.cli.answer_table import show_table

F = TypeVar("F", bound=Callable[..., Any])

LONGEST: Final = 200
SCOPES: Final = {scope.name.lower(): scope for scope in Scope}
STATES: Final = {State.LIVE: "live 有效", State.EXPIRED: "expired 已到期", State.REVOKED: "revoked 已停用"}

role_option: Final = click.option(
    "--role",
    type=click.Choice([role.name.lower() for role in WITH_KEY]),
    required=True,
    help="What its holder is to the hub. 角色",
)
agency_option: Final = click.option("--agency", help="Code of the agency for which it acts. 所属机关代码")
may_option: Final = click.option(
    "--may", help="What it may be used for, of read, push and follow; left out: all that its role may. 用途，以逗号分隔"
)
purpose_option: Final = click.option("--for", "purpose", help="What it is for, in your own words. 备注")
json_option: Final = click.option("--json", "as_json", is_flag=True, help="Give it as JSON. 以 JSON 输出")
reason_option: Final = click.option("--reason", help="Why, in your own words. 原因")


def granted(command: F) -> F:
    """Give a command the options that say for whom a credential acts, and what for."""
    for option in (purpose_option, may_option, agency_option, role_option):
        command = option(command)
    return command


def filtered(command: F) -> F:
    """Give a command the options of a list."""
    role = click.option(
        "--role", type=click.Choice([one.name.lower() for one in WITH_KEY]), help="Those of a role only. 仅该角色"
    )
    for option in (json_option, click.option("--agency", help="Those of an agency only. 仅该机关"), role):
        command = option(command)
    return command


def role_of(name: str, agency: str | None) -> Role:
    """The role that is meant; raises `UsageError` where it does not fit the agency, or the want of one."""
    role = Role[name.upper()]
    acts_for = FITNESS[role].acts_for
    if not acts_for.fits(agency):
        en, zh = NAMES[acts_for]
        raise click.UsageError(f"--role {name} {en} (--agency). 角色 {name} {zh}（--agency）。")
    return role


def scopes_of(text: str | None) -> frozenset[Scope] | None:
    """The scopes that are named, separated by commas; raises `UsageError` for what is none."""
    if text is None:
        return None
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in SCOPES]
    if unknown or not names:
        known = ", ".join(SCOPES)
        raise click.UsageError(f"--may names scopes: {known}. --may 可选：{known}。")
    return frozenset(SCOPES[name] for name in names)


def short_text(text: str | None, option: str) -> str | None:
    """A note of one line; raises `UsageError` for a longer one, or one that would disturb a terminal."""
    if text is not None and (len(text) > LONGEST or not text.isprintable()):
        raise click.UsageError(
            f"{option} takes one line of at most {LONGEST} characters. {option} 限一行，不超过 {LONGEST} 字。"
        )
    return text or None


def wanted(one: Any, role: str | None, agency: str | None) -> bool:
    """Whether a credential is one of those that are asked for."""
    return (role is None or one.role == role.upper()) and (agency is None or one.agency == agency)


def as_data(one: Any, *, now: datetime) -> dict[str, Any]:
    """What is told of any credential as JSON."""
    state = state_of(one.expires_at, one.revoked_at, now=now)
    return {
        "role": one.role,
        "agency": one.agency,
        "may": listed_scopes(kept_scopes(Role[one.role], one.may)).upper().split(","),
        "for": one.purpose,
        "state": state.name,
        "endsSoon": state is State.LIVE and ends_soon(one.expires_at, now=now),
        "createdAt": instant(one.created_at),
        "lastUsedAt": instant(one.last_used_at),
        "expiresAt": instant(one.expires_at),
        "revokedAt": instant(one.revoked_at),
        "revokedBecause": one.revoked_because,
    }


def instant(at: datetime | None) -> str | None:
    """An instant as JSON has it."""
    return None if at is None else at.isoformat()


def show(credentials: Sequence[Mapping[str, Any]], named: Sequence[str]) -> None:
    """Show credentials as a table: what is named first, then for whom they act, and where they stand."""
    show_table({"credentials": [row_of(one, named) for one in credentials]})


def row_of(one: Mapping[str, Any], named: Sequence[str]) -> dict[str, Any]:
    """A credential as a row."""
    told = {name: one[name] for name in named}
    standing = STATES[State[one["state"]]] + (" (soon 即将到期)" if one["endsSoon"] else "")
    return {
        **told,
        "role": one["role"].lower(),
        "agency": one["agency"],
        "may": ",".join(one["may"]).lower(),
        "state": standing,
        "expires": day(one["expiresAt"]) or "never 永久",
        "last used": day(one["lastUsedAt"]),
        "for": one["for"],
    }


def day(at: str | None) -> str | None:
    """The day of an instant that is written as JSON has it."""
    return None if at is None else at[:10]
