"""Fill the holes of an answer: what only shows when the statement has run, and what agencies are asked for."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from hub.access.recording import Reading
from hub.errors import BadInput, HubError, LookUpFailed
from hub.lookup.loaders import LookUps
from hub.query.errors import Rendered, rendered, rendered_hub_error
from hub.query.sites import KeptBack, Live, Recorded, Refusal, SeveralFound, Site
from hub.query.writing.dialects.writer import TAB

EDGE: Final = TAB.encode()
NULL: Final = b"null"

Outcomes = Mapping[tuple[int, Any], Any]
"""What agencies answered, by site and key."""

Kept = tuple[str, str]
"""The name of a field, and its value as it is kept."""

Opened = Mapping[str, str | None]
"""What sealed values say; None of those that were erased."""

Record = Callable[[Sequence[Reading], Sequence[Kept]], Awaitable[HubError | Opened]]
"""Writes down who reads personal values, and opens them; gives why they may not be shown, where that cannot be done."""


@dataclass(slots=True)
class Filling:
    """An answer being filled, and the errors met; a place with many rows tells of each kind of error once.

    `opened` are the personal values that were sealed, or why none is shown, where who reads them could not be written
    down; `denied` are the fields of which values were kept back.
    """

    sites: Sequence[Site]
    opened: HubError | Opened
    denied: set[str] = field(default_factory=set)
    errors: dict[tuple[int, str], Rendered] = field(default_factory=dict)

    def failed(self, number: int, at: SeveralFound | Live | Recorded, error: HubError) -> bytes:
        """Null, with an entry among the errors."""
        self.errors.setdefault((number, error.code), placed(at, rendered_hub_error(error)))
        return NULL


def placed(at: SeveralFound | Live | Recorded | Refusal, told: Rendered) -> Rendered:
    """An error with its place in the answer; within a list, `selection` leads on from its path."""
    extensions = {**told["extensions"], **({"selection": ".".join(at.selection)} if at.selection else {})}
    return {**told, "path": list(at.path), "extensions": extensions}


@dataclass(frozen=True, slots=True)
class Filled:
    """The values with their holes filled, the errors met, and the fields of which values were kept back."""

    values: list[bytes]
    errors: list[Rendered]
    denied: set[str]


async def filled(cells: Sequence[bytes | None], sites: Sequence[Site], look_ups: LookUps, record: Record) -> Filled:
    """Fill the holes: what agencies are asked for, and personal values, once it is written down who reads them."""
    cut = [(cell or NULL).split(EDGE) for cell in cells]
    holes = [msgspec.json.decode(part) for parts in cut for part in parts[1::2]]
    outcomes = await asked(holes, sites, look_ups)
    filling = Filling(sites, await record(list(readings(holes, sites)), list(sealed_values(holes, sites))))
    for parts in cut:
        for place in range(1, len(parts), 2):
            number, content = msgspec.json.decode(parts[place])
            parts[place] = told(filling, number, content, outcomes)
    return Filled([b"".join(parts) for parts in cut], list(filling.errors.values()), filling.denied)


def readings(holes: Sequence[Any], sites: Sequence[Site]) -> Iterator[Reading]:
    """The personal values in holes, but for the values themselves."""
    for number, content in holes:
        site = sites[number]
        if isinstance(site, Recorded):
            name, _, kind, subject, owner = content
            yield Reading(site.coordinates[name], kind, subject, owner)


def sealed_values(holes: Sequence[Any], sites: Sequence[Site]) -> Iterator[Kept]:
    """The personal values in holes that are to be opened."""
    for number, content in holes:
        site = sites[number]
        if isinstance(site, Recorded):
            name, value, *_ = content
            if name in site.sealed:
                yield name, value


async def asked(holes: Sequence[Any], sites: Sequence[Site], look_ups: LookUps) -> Outcomes:
    """Ask agencies for what stands in holes: all keys of a look-up together, all look-ups at once."""
    wanted: dict[str, list[str]] = {}
    for number, key in holes:
        site = sites[number]
        if isinstance(site, Live):
            wanted.setdefault(site.service, []).append(key)
    answers = await asyncio.gather(*(look_ups.load(name, keys) for name, keys in wanted.items()))
    found = dict(zip(wanted, answers, strict=True))
    return {(number, key): found[site.service][key] for number, key in holes if isinstance(site := sites[number], Live)}


def told(filling: Filling, number: int, content: Any, outcomes: Outcomes) -> bytes:
    """What stands in the place of a hole."""
    site = filling.sites[number]
    if isinstance(site, SeveralFound):
        return filling.failed(number, site, ambiguous(content))
    if isinstance(site, KeptBack):
        filling.errors.setdefault((number, site.refusal.code), rendered_refusal(site.refusal))
        filling.denied.add(site.refusal.coordinate)
        return NULL
    if isinstance(site, Recorded):
        name, value, *_ = content
        if isinstance(filling.opened, HubError):
            return filling.failed(number, site, filling.opened)
        return msgspec.json.encode(filling.opened[value] if name in site.sealed else value)
    outcome = outcomes[number, content]
    if isinstance(outcome, LookUpFailed):
        return filling.failed(number, site, outcome)
    return NULL if outcome is None else msgspec.json.encode(selected(site, outcome))


def rendered_refusal(refusal: Refusal) -> Rendered:
    """What the caller may not see, as an entry of `errors`."""
    return placed(refusal, rendered(refusal.code, refusal.en, refusal.zh))


def selected(site: Live, outcome: Mapping[str, Any]) -> dict[str, Any]:
    """What was asked for of an agency's answer."""
    return {key: site.type_name if name == "__typename" else outcome[name] for key, name in site.fields}


def ambiguous(names: Sequence[str]) -> BadInput:
    """One number on several parties is a finding: the caller is told which ones, and asks by id."""
    listed = ", ".join(sorted(names))
    return BadInput(
        f"This number stands on {len(names)} parties: {listed}. List them with `where`, and ask by `id`.",
        f"该号码对应 {len(names)} 个主体：{listed}。请用 `where` 列出后按 `id` 查询。",
    )
