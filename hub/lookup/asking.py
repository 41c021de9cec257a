"""Ask an agency once, within its deadline, and take only an answer that keeps the agreement."""

from collections.abc import Mapping, Sequence

import anyio
import structlog

from hub.domain.connector import AskAgency, Found, OfferedLookUp
from hub.errors import LookUpFailed, LookUpTimeout, SourceError, SourceUnavailable, SourceUnreadable
from hub.lookup.failures import refused, timed_out, unavailable

Outcome = Found | LookUpFailed | None
"""What became of one key: what the agency says, None where it knows nothing of it, or why there is no answer."""

log = structlog.get_logger()


async def ask_agency(offer: OfferedLookUp, ask: AskAgency, keys: Sequence[str]) -> dict[str, Outcome]:
    """One request; a key that the agency passed over has its own failure. Raises `LookUpFailed` for all of it."""
    try:
        with anyio.fail_after(offer.deadline_seconds):
            answers = await ask(keys)
        refuse_strange(offer, answers, keys)
    except TimeoutError:
        log.warning("look-up failed", look_up=offer.name, code=LookUpTimeout.code)
        raise timed_out(offer) from None
    except SourceError as error:
        log.warning("look-up failed", look_up=offer.name, code=error.code, reason=error.en)
        raise (unavailable if isinstance(error, SourceUnavailable) else refused)(offer) from error
    except Exception as error:
        # Whatever a connector does wrong, the rest of the caller's answer stands.
        log.exception("look-up fault", look_up=offer.name)
        raise refused(offer) from error
    return {key: answers.get(key, refused(offer)) for key in keys}


def refuse_strange(offer: OfferedLookUp, answers: Mapping[str, Found | None], keys: Sequence[str]) -> None:
    """Refuse an answer about keys that nobody asked for, or with other fields than agreed, or nested ones."""
    if not answers.keys() <= set(keys):
        raise SourceUnreadable("The answer speaks of keys that were not asked for.", "答复涉及未查询的代码。")
    for found in answers.values():
        if found is None:
            continue
        if found.keys() != set(offer.fields) or not all(is_scalar(value) for value in found.values()):
            raise SourceUnreadable("The answer has other fields than agreed.", "答复字段与约定不符。")


def is_scalar(value: object) -> bool:
    """Whether JSON writes a value as one scalar."""
    return isinstance(value, str | int | float | bool | None)
