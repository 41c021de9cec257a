"""Say in both languages why a look-up has no answer: never in the agency's words, never with its address."""

from hub.domain.connector import OfferedLookUp
from hub.errors import (
    LookUpBreakerOpen,
    LookUpNotConfigured,
    LookUpRefused,
    LookUpTimeout,
    LookUpUnavailable,
)


def timed_out(offer: OfferedLookUp) -> LookUpTimeout:
    """The deadline has passed."""
    zh, en = offer.label
    return LookUpTimeout(
        f"{en}: {offer.agency} did not answer within {offer.deadline_seconds:g} s. Ask for it again later.",
        f"{zh}：{offer.agency} 未在 {offer.deadline_seconds:g} 秒内答复，请稍后重试。",
    )


def unavailable(offer: OfferedLookUp) -> LookUpUnavailable:
    """The agency is away."""
    zh, en = offer.label
    return LookUpUnavailable(
        f"{en}: {offer.agency} cannot be asked now. Ask for it again later.",
        f"{zh}：{offer.agency} 暂时无法查询，请稍后重试。",
    )


def breaker_open(offer: OfferedLookUp) -> LookUpBreakerOpen:
    """The agency rests."""
    zh, en = offer.label
    return LookUpBreakerOpen(
        f"{en}: {offer.agency} failed repeatedly and is not asked for up to {offer.breaker_rest_seconds:g} s. "
        "Ask for it again after that.",
        f"{zh}：{offer.agency} 连续查询失败，最长 {offer.breaker_rest_seconds:g} 秒内暂停查询，请届时重试。",
    )


def refused(offer: OfferedLookUp) -> LookUpRefused:
    """The answer is no answer."""
    zh, en = offer.label
    return LookUpRefused(
        f"{en}: the answer of {offer.agency} cannot be used. If this lasts, tell the hub's operator.",
        f"{zh}：{offer.agency} 的答复无法使用；如持续出现，请告知平台运维人员。",
    )


def not_configured(name: str) -> LookUpNotConfigured:
    """Nobody said where to ask."""
    return LookUpNotConfigured(
        f"The look-up '{name}' is not set up in this hub. Ask its operator to name it in HUB_LOOKUPS.",
        f"本平台未配置实时查询“{name}”，请联系平台运维人员在 HUB_LOOKUPS 中设置。",
    )
