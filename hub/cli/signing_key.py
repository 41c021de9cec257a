"""`hub signing-key`: register the public keys under which agencies sign what they push."""

from pathlib import Path
from typing import Any, Final

import click

from hub.access.signing_keys import register, revoke
from hub.cli.answer_table import show_table
from hub.cli.granting import instant, json_option, purpose_option, reason_option, short_text
from hub.cli.stores import opened_store
from hub.cli.words import give, give_one, help_text, say
from hub.domain.clock import wall_clock
from hub.settings import read_settings
from hub.store.signing_keys import StoredSigningKey, all_signing_keys

EXAMPLE: Final = "sig_3f9a1c0d5e6b7a80"


@click.group(
    "signing-key",
    short_help="Register keys of signatures. 管理签名公钥",
    help=help_text(
        "Register the public keys under which agencies sign what they push (RFC 9421).",
        "管理各机关签名所用的公钥（RFC 9421）。",
        "hub signing-key add registry.pub.pem --agency STREET_KAIXUAN",
        "hub signing-key list",
    ),
)
def signing_key() -> None:
    """Signing key."""


@signing_key.command(
    short_help="Register a public key. 登记公钥",
    help=help_text(
        "Let the public key in FILE, a PEM of Ed25519 or of ECDSA on P-256, sign for an agency, and print its id, "
        "which signatures name as `keyid`. The private key stays with the agency.",
        "登记 FILE（PEM，Ed25519 或 P-256 上的 ECDSA）中的公钥为某机关签名所用，并输出其标识（签名中的 `keyid`）。"
        "私钥由机关自行保管。",
        "hub signing-key add registry.pub.pem --agency STREET_KAIXUAN",
        'hub signing-key add registry.pub.pem --agency STREET_KAIXUAN --for "registry sync job" --json',
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--agency", required=True, help="Code of the agency that signs. 签名机关代码")
@purpose_option
@json_option
def add(*, file: Path, agency: str, purpose: str | None, as_json: bool) -> None:
    """Add."""
    noted = short_text(purpose, "--for")
    with opened_store(read_settings()) as store:
        one = register(store, file.read_bytes(), agency=agency, purpose=noted, now=wall_clock())
    say(f"{agency} signs under {one.key_id} ({one.algorithm}).", "已登记。")
    give_one(one.key_id, told(one), as_json=as_json)


@signing_key.command(
    "list",
    short_help="List public keys. 列出公钥",
    help=help_text(
        "List every key under which agencies sign, also those that were revoked: with them old signatures can still "
        "be verified.",
        "列出全部签名公钥（含已停用者，以便核验既往签名）。",
        "hub signing-key list",
        "hub signing-key list --agency STREET_KAIXUAN --json",
    ),
)
@click.option("--agency", help="Those of an agency only. 仅该机关")
@json_option
def list_keys(*, agency: str | None, as_json: bool) -> None:
    """List."""
    with opened_store(read_settings()) as store, store.read() as tx:
        found = [told(one) for one in all_signing_keys(tx) if agency in (None, one.agency)]
    if as_json:
        give(found)
    elif found:
        shown = ("keyId", "agency", "algorithm", "state", "createdAt", "for")
        show_table({"keys": [{name: one[name] for name in shown} for one in found]})
    else:
        say("There is no such key.", "没有符合条件的公钥。")


@signing_key.command(
    "revoke",
    short_help="End a public key. 停用公钥",
    help=help_text(
        "Let nothing more be signed under a key, at once. What was signed under it stays evidence.",
        "停用签名公钥，即时生效。此前的签名仍为证据。",
        f"hub signing-key revoke {EXAMPLE}",
        f'hub signing-key revoke {EXAMPLE} --reason "the private key was in a backup"',
    ),
)
@click.argument("key_id")
@reason_option
@json_option
def revoke_one(*, key_id: str, reason: str | None, as_json: bool) -> None:
    """Revoke."""
    because = short_text(reason, "--reason")
    with opened_store(read_settings()) as store:
        one = revoke(store, key_id, now=wall_clock(), because=because)
    say(f"{one.key_id} is revoked.", "已停用。")
    give_one(one.key_id, told(one), as_json=as_json)


def told(one: StoredSigningKey) -> dict[str, Any]:
    """A public key as JSON."""
    return {
        "keyId": one.key_id,
        "agency": one.agency,
        "algorithm": one.algorithm,
        "for": one.purpose,
        "state": "REVOKED" if one.revoked_at else "LIVE",
        "createdAt": instant(one.created_at),
        "revokedAt": instant(one.revoked_at),
        "revokedBecause": one.revoked_because,
        "publicKey": one.public_key,
    }
