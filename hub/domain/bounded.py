"""A bounded memory: the least recently used entry gives way."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Usage:
    """How a memory is used: its entries and their bound, how often it knew, and how often it did not."""

    entries: int
    most: int
    hits: int
    misses: int


class Bounded(Generic[K, V]):
    """At most `most` entries, by key."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.entries: OrderedDict[K, V] = OrderedDict()
        self.hits = 0
        self.misses = 0

    def find(self, key: K) -> V | None:
        """What is remembered under a key."""
        found = self.entries.get(key)
        if found is None:
            self.misses += 1
            return None
        self.hits += 1
        self.entries.move_to_end(key)
        return found

    def keep(self, key: K, value: V) -> V:
        """Remember a value."""
        self.entries[key] = value
        if len(self.entries) > self.most:
            self.entries.popitem(last=False)
        return value

    @property
    def usage(self) -> Usage:
        """How it is used."""
        return Usage(len(self.entries), self.most, self.hits, self.misses)
