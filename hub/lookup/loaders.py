"""The look-ups of one operation of one caller: however often a key is asked for, the agency hears it once."""

import asyncio
from collections.abc import Iterable, Sequence
from functools import partial

from aiodataloader import DataLoader

from hub.access.principals import Principal
from hub.lookup.asking import Outcome
from hub.lookup.failures import not_configured
from hub.lookup.services import Service, Services

Loader = DataLoader[str, tuple[Outcome]]
"""Loads boxed outcomes: a bare failure would be thrown at every waiter, and be lost where none is left."""


class LookUps:
    """Made for each operation, within its event loop, and for its caller; never shared.

    Loads that begin together, for whichever fields, are one request to each look-up (or several, where the
    keys are more than one request may carry).
    """

    def __init__(self, services: Services, principal: Principal) -> None:
        self.services = services
        self.principal = principal
        self.loaders: dict[str, Loader] = {}

    async def load(self, name: str, keys: Iterable[str]) -> dict[str, Outcome]:
        """What became of each key; raises nothing of its own, so that the rest of an answer stands."""
        wanted = list(dict.fromkeys(keys))
        service = self.services.get(name)
        if service is None:
            return dict.fromkeys(wanted, not_configured(name))
        loader = self.loader_of(name, service)
        # Shielded: where one waiter is cancelled, another may still wait for the same key.
        boxes = await asyncio.gather(*(asyncio.shield(loader.load(key)) for key in wanted))
        return {key: outcome for key, (outcome,) in zip(wanted, boxes, strict=True)}

    def loader_of(self, name: str, service: Service) -> Loader:
        """The one loader of a look-up."""
        if name not in self.loaders:
            asked = partial(boxed, service, self.principal)
            self.loaders[name] = DataLoader(asked, max_batch_size=service.offer.max_keys)
        return self.loaders[name]


async def boxed(service: Service, principal: Principal, keys: Sequence[str]) -> list[tuple[Outcome]]:
    """The outcomes in the order of their keys."""
    outcomes = await service.look_up(keys, principal.role)
    return [(outcomes[key],) for key in keys]
