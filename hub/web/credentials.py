"""The key, token or session with which a connection was opened, looked up again while it lasts."""

import asyncio
from contextlib import suppress
from typing import Final

from hub.access.budgets import Caller
from hub.errors import StoreError, Unauthenticated
from hub.web.running import Running

LONGEST_SECONDS: Final = 30
"""So long a key is not looked up at most, even where HUB_KEY_CACHE_SECONDS says more."""


class Credential:
    """What was shown to tell who asks, and who it was when the connection was opened."""

    def __init__(self, hub: Running, header: bytes, address: str, caller: Caller) -> None:
        self.hub = hub
        self.header = header
        self.address = address
        self.caller = caller

    async def check(self) -> None:
        """Raise `Unauthenticated` or `NotAdmitted` unless it is still valid and still stands for the same caller.

        Known for at most HUB_KEY_CACHE_SECONDS, as for a request, and a token not beyond its end; raises `StoreError`
        or `ProviderUnavailable` where that cannot be told.
        """
        found = await self.hub.caller(self.header, self.address)
        if found.principal != self.caller.principal:
            raise Unauthenticated(
                "This key stands for another caller now. Connect again.", "此密钥的身份已变更，请重新连接。"
            )

    async def watch(self) -> None:
        """Check again and again; ends by raising as `check` does. While the store is away nothing is told anyway."""
        while True:
            await asyncio.sleep(min(self.hub.settings.key_cache_seconds or LONGEST_SECONDS, LONGEST_SECONDS))
            with suppress(StoreError):
                await self.check()
