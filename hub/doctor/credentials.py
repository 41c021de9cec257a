"""What machines show: which of it ends soon, and which never."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from hub.access.lifetimes import SOON, State, ends_soon, state_of
from hub.doctor.findings import Finding, fine, warning
from hub.settings import Settings
from hub.store.certificates import StoredCertificate
from hub.store.keys import StoredKey
from hub.store.signing_keys import StoredSigningKey

MOST_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class Ends:
    """A credential that lives: how it is called, and when it ends, if ever."""

    name: str
    at: datetime | None


def living_keys(keys: Sequence[StoredKey], *, now: datetime) -> list[Ends]:
    """The keys that can be used, of each line the last: one that has a successor is being replaced already."""
    living = [one for one in keys if state_of(one.expires_at, one.revoked_at, now=now) is State.LIVE]
    last = {one.line or one.prefix: one for one in living}
    return [Ends(one.prefix, one.expires_at) for one in last.values()]


def living_certificates(certificates: Sequence[StoredCertificate], *, now: datetime) -> list[Ends]:
    """The client certificates that can be used."""
    return [
        Ends(one.name, one.expires_at)
        for one in certificates
        if state_of(one.expires_at, one.revoked_at, now=now) is State.LIVE
    ]


def certificate_header(settings: Settings, count: int) -> Iterator[Finding]:
    """Certificates are of use only where a trusted proxy tells of them."""
    if settings.certificate_header and not settings.trusted_proxies:
        yield warning(
            "certificate header",
            "HUB_CERTIFICATE_HEADER is set, and HUB_TRUSTED_PROXIES names nobody who may send it: it is never read.",
            "已设置 HUB_CERTIFICATE_HEADER，但 HUB_TRUSTED_PROXIES 为空，该请求头不会被读取。",
        )
    elif count and not settings.certificate_header:
        yield warning(
            "certificate header",
            f"{count} client certificates are registered, and HUB_CERTIFICATE_HEADER does not say where the proxy "
            "tells of them: none can be used.",
            f"已登记 {count} 个客户端证书，但未设置 HUB_CERTIFICATE_HEADER，均无法使用。",
        )
    else:
        yield fine(
            "certificate header", f"Client certificates that can be used: {count}.", f"可用客户端证书 {count} 个。"
        )


def signatures(settings: Settings, keys: Sequence[StoredSigningKey]) -> Iterator[Finding]:
    """An agency that must sign can push nothing without a key."""
    signing = {one.agency for one in keys if one.revoked_at is None}
    silent = [agency for agency in settings.signed_pushes if agency not in signing]
    if silent:
        yield warning(
            "signatures",
            f"HUB_SIGNED_PUSHES: {', '.join(silent)} can push nothing, since no key of theirs is registered: "
            "hub signing-key add FILE --agency CODE.",
            f"HUB_SIGNED_PUSHES：{'、'.join(silent)} 未登记签名公钥，无法报送："
            "hub signing-key add FILE --agency CODE。",
        )
    else:
        yield fine("signatures", "Every agency that must sign has a key.", "须签名的机关均已登记公钥。")


def lifetimes(subject: str, mend: tuple[str, str], living: Sequence[Ends], *, now: datetime) -> Iterator[Finding]:
    """Whoever holds one that ends soon needs another in time; one that never ends is never looked at again.

    `mend` is the command that makes another, and the one that lists them.
    """
    soon = [one for one in living if ends_soon(one.at, now=now)]
    endless = [one for one in living if one.at is None]
    if soon:
        yield warning(
            subject,
            f"Within {SOON.days} days ends: {named(soon)}. Make another in time: {mend[0]}.",
            f"{SOON.days} 天内到期：{named(soon)}。请及时更换：{mend[0]}。",
        )
    if endless:
        yield warning(
            subject,
            f"This never ends: {named(endless)}. Replace it by one that does: {mend[1]}.",
            f"永久有效：{named(endless)}。请换用有期限者：{mend[1]}。",
        )
    if not soon and not endless:
        yield fine(subject, f"Of {len(living)} none ends soon.", f"共 {len(living)} 个，近期均不到期。")


def named(found: Sequence[Ends]) -> str:
    """The first of some credentials, with their ends."""
    shown = [f"{one.name} ({one.at:%Y-%m-%d})" if one.at else one.name for one in found[:MOST_NAMED]]
    return ", ".join([*shown, *(["…"] if len(found) > MOST_NAMED else [])])
