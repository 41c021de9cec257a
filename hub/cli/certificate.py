"""`hub certificate`: let client certificates stand for callers, list them, and end them."""

from datetime import datetime
from pathlib import Path
from typing import Any, Final

import click

from hub.access.certificates import register, revoke
from hub.access.keys import Terms
from hub.cli.granting import (
    as_data,
    filtered,
    granted,
    json_option,
    reason_option,
    role_of,
    scopes_of,
    short_text,
    show,
    wanted,
)
from hub.cli.stores import opened_store
from hub.cli.words import give, give_one, help_text, say
from hub.domain.clock import wall_clock
from hub.settings import read_settings
from hub.store.certificates import StoredCertificate, all_certificates

EXAMPLE: Final = "3f9a1c0d5e6b7a80"


@click.group(
    short_help="Register client certificates. 管理客户端证书",
    help=help_text(
        "Register client certificates, by which a trusted proxy knows callers (HUB_CERTIFICATE_HEADER).",
        "管理客户端证书：由可信代理核验调用方身份（HUB_CERTIFICATE_HEADER）。",
        "hub certificate add registry.pem --role agency --agency STREET_KAIXUAN",
        "hub certificate list",
    ),
)
def certificate() -> None:
    """Certificate."""


@certificate.command(
    short_help="Register a certificate. 登记证书",
    help=help_text(
        "Let the certificate in FILE, a PEM, stand for a role and an agency, and print its thumbprint, the SHA-256 of "
        "its DER. It ends when it says so itself.",
        "登记 FILE（PEM）中的证书所代表的角色与机关，并输出其指纹（DER 的 SHA-256）。有效期以证书自身为准。",
        "hub certificate add registry.pem --role agency --agency STREET_KAIXUAN --may push",
        'hub certificate add wall.pem --role dashboard --for "the wall of the command centre" --json',
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@granted
@json_option
def add(  # noqa: PLR0913 - one parameter an option
    *, file: Path, role: str, agency: str | None, may: str | None, purpose: str | None, as_json: bool
) -> None:
    """Add."""
    chosen, now = role_of(role, agency), wall_clock()
    terms = Terms(scopes_of(may), purpose=short_text(purpose, "--for"))
    with opened_store(read_settings()) as store:
        one = register(store, file.read_bytes(), role=chosen, agency=agency, terms=terms, now=now)
    say(f"{one.subject}: registered until {one.expires_at:%Y-%m-%d}.", f"已登记，有效期至 {one.expires_at:%Y-%m-%d}。")
    give_one(one.thumbprint, told(one, now=now), as_json=as_json)


@certificate.command(
    "list",
    short_help="List certificates. 列出证书",
    help=help_text(
        "List every certificate, also those that expired or were revoked.",
        "列出全部证书（含已到期与已停用）。",
        "hub certificate list",
        "hub certificate list --agency STREET_KAIXUAN --json",
    ),
)
@filtered
def list_certificates(*, role: str | None, agency: str | None, as_json: bool) -> None:
    """List."""
    now = wall_clock()
    with opened_store(read_settings()) as store, store.read() as tx:
        found = [told(one, now=now) for one in all_certificates(tx) if wanted(one, role, agency)]
    if as_json:
        give(found)
    elif found:
        show(found, ["thumbprint", "subject"])
    else:
        say("There is no such certificate.", "没有符合条件的证书。")


@certificate.command(
    "revoke",
    short_help="End a certificate. 停用证书",
    help=help_text(
        "Let a certificate be valid no longer here: hubs that run refuse it within HUB_KEY_CACHE_SECONDS. It stays in "
        "the list. THUMBPRINT may be shortened to eight digits.",
        "停用证书：运行中的平台在 HUB_KEY_CACHE_SECONDS 内拒绝该证书。证书保留在列表中。THUMBPRINT 可缩写为前八位。",
        f"hub certificate revoke {EXAMPLE}",
        f'hub certificate revoke {EXAMPLE} --reason "the server was sold"',
    ),
)
@click.argument("thumbprint")
@reason_option
@json_option
def revoke_one(*, thumbprint: str, reason: str | None, as_json: bool) -> None:
    """Revoke."""
    because = short_text(reason, "--reason")
    with opened_store(read_settings()) as store:
        one = revoke(store, thumbprint, now=wall_clock(), because=because)
    say(f"{one.name} is revoked.", "已停用。")
    give_one(one.thumbprint, told(one, now=wall_clock()), as_json=as_json)


def told(one: StoredCertificate, *, now: datetime) -> dict[str, Any]:
    """A certificate as JSON."""
    return {"thumbprint": one.thumbprint, "subject": one.subject, **as_data(one, now=now)}
