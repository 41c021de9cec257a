"""The credential with which a connection was opened, looked up again while it lasts."""

import asyncio
from contextlib import suppress
from typing import Final

from hub.access.budgets import Caller
from hub.access.shown import Shown
from hub.errors import StoreError, Unauthenticated
from hub.web.running import Running

LONGEST_SECONDS: Final = 30
"""So long a credential is not looked up at most, even where HUB_KEY_CACHE_SECONDS says more."""


class Credential:
    """What was shown when the connection was opened, whose it was, and when it ends."""

    def __init__(self, hub: Running, shown: Shown, address: str, caller: Caller) -> None:
        self.hub = hub
        self.shown = shown
        self.address = address
        self.caller = caller
        self.expires_at = caller.principal.expires_at

    async def check(self) -> None:
        """Raise `Unauthenticated` or `NotAdmitted` unless it is still valid and still stands for the same caller.

        Known for at most HUB_KEY_CACHE_SECONDS, as for a request, and a token not beyond its end; raises `StoreError`
        or `ProviderUnavailable` where that cannot be told.
        """
        found = await self.hub.caller(self.shown, self.address)
        if found.principal != self.caller.principal:
            raise Unauthenticated(
                "This key stands for another caller now. Connect again.", "此密钥的身份已变更，请重新连接。"
            )
        self.expires_at = found.principal.expires_at

    async def watch(self) -> None:
        """Check again and again; ends by raising as `check` does. While the store is away nothing is told anyway."""
        while True:
            left = self.hub.seconds_left(self.expires_at)
            if left <= 0:
                raise Unauthenticated(
                    "This key has expired. Connect again with another.", "此密钥已到期，请换用其他密钥重新连接。"
                )
            usual = min(self.hub.settings.key_cache_seconds or LONGEST_SECONDS, LONGEST_SECONDS)
            await asyncio.sleep(min(usual, left))
            with suppress(StoreError):
                await self.check()
