"""The identity provider: whether it answers as it should, and whether people can come in safely."""

import asyncio
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final

from hub.access.people import People, people_of
from hub.access.provider import Unusable, provider_of
from hub.access.tokens import LEEWAY_SECONDS
from hub.doctor.findings import Finding, fine, problem, warning
from hub.errors import SettingsError
from hub.settings import Settings, is_own

SUBJECT: Final = "people"


def people(settings: Settings, now: datetime) -> Iterator[Finding]:
    """Everything about people, where a provider is set."""
    try:
        chosen = people_of(settings)
    except SettingsError as error:
        yield problem(SUBJECT, error.en, error.zh)
        return
    if chosen is None:
        yield fine(
            SUBJECT,
            "People come in by keys only (HUB_OIDC_ISSUER is empty).",
            "人员仅能以密钥访问（HUB_OIDC_ISSUER 为空）。",
        )
        return
    yield from asked(chosen, now)
    yield from audience(chosen)
    yield from https(chosen, settings)


def asked(chosen: People, now: datetime) -> Iterator[Finding]:
    """The provider must tell of itself and of its keys, and know what time it is."""
    try:
        date = asyncio.run(date_of(chosen))
    except Unusable as error:
        yield problem(
            SUBJECT,
            f"The identity provider cannot be used: {error}. Is HUB_OIDC_ISSUER right, and reached from here?",
            f"身份提供方不可用：{error}。请检查 HUB_OIDC_ISSUER 是否正确、网络是否可达。",
        )
        return
    apart = 0.0 if date is None else abs((date - now).total_seconds())
    if apart > LEEWAY_SECONDS:
        yield problem(
            SUBJECT,
            f"This computer's clock and the identity provider's are {apart:.0f} s apart, so that tokens seem not valid "
            "yet, or expired. Synchronise them (NTP).",
            f"本机与身份提供方的时钟相差 {apart:.0f} 秒，令牌会被视为尚未生效或已过期，请启用时间同步（NTP）。",
        )
    else:
        yield fine(SUBJECT, f"{chosen.issuer} answers as it should.", f"身份提供方 {chosen.issuer} 应答正常。")


async def date_of(chosen: People) -> datetime | None:
    """What time it is to the provider; None where it does not say. Raises `Unusable`."""
    async with provider_of(chosen) as provider:
        if provider is None:
            return None
        await provider.asked()
        return parsedate_to_datetime(provider.date) if provider.date else None


def audience(chosen: People) -> Iterator[Finding]:
    """Without one, tokens are refused, and nobody is told why."""
    if not chosen.audience:
        yield warning(
            SUBJECT,
            "No token is taken in the place of a key, because HUB_OIDC_AUDIENCE is empty: people come in by a browser "
            "only. Name the audience that tokens for the hub have.",
            "HUB_OIDC_AUDIENCE 为空，令牌不能代替密钥，人员只能以浏览器登录。请设置平台令牌的受众。",
        )


def https(chosen: People, settings: Settings) -> Iterator[Finding]:
    """Cookies of sessions belong into no line on which others can listen."""
    reached = bool(settings.hosts) or not is_own(settings.host)
    if chosen.client_id and reached and not settings.trusted_proxies:
        yield warning(
            SUBJECT,
            "People log in, and HUB_TRUSTED_PROXIES names no proxy that ends TLS: to the hub everything is plain HTTP, "
            "so that sessions can be listened to. Put a proxy with TLS before the hub, and name it.",
            "已启用登录，但 HUB_TRUSTED_PROXIES 未列出终止 TLS 的代理，平台视所有请求为明文 HTTP，会话可能被窃听。"
            "请在平台前部署 TLS 代理并在此列出。",
        )
