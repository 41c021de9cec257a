"""What a request shows of whoever asks, and who that is where nobody need be asked."""

from starlette.types import Scope

from hub.access.budgets import Caller
from hub.access.shown import NOTHING, Shown
from hub.web.addresses import asked_from
from hub.web.certificates import certificate_said
from hub.web.cookies import shown as header_or_session
from hub.web.guard import Headers
from hub.web.running import Running


def shown(hub: Running, scope: Scope, headers: Headers) -> Shown:
    """What a caller shows of itself."""
    settings = hub.settings
    return Shown(header_or_session(scope, headers, settings) or b"", certificate_said(scope, headers, settings))


def met(hub: Running, scope: Scope, headers: Headers) -> Caller | None:
    """Who asks, where nobody need be asked: the public, or whose credential is known.

    Before that is no longer so, the store is asked again beside the answers: none of them waits for it.
    """
    found = shown(hub, scope, headers)
    if found == NOTHING and b"authorization" not in headers:
        return hub.anybody(scope)
    caller, late = hub.known.look(found)
    if late:
        hub.ask_again(found, asked_from(scope, hub.settings.trusted_proxies))
    return caller
