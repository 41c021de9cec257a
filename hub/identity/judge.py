"""Judge which party each mention speaks of, so that any order of arrival ends in the same parties.

Two mentions speak of one party when they share an identifier and their names are alike, or when they are
two versions of one record that describes the party. A party is whatever hangs together by this: so a late
mention may show that two parties are one, and then the younger is merged into the older. Mentions without
any usable number are one party where name and agency are equal, and never more than that.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from uuid import UUID

from hub.domain.records.mentions import SAME_RECORD, Mention, Token, name_seen, tokens
from hub.identity.compare import ALIKE, likeness

DECIDED_BY: Final = "identity:tokens-1"


@dataclass(frozen=True)
class Seen:
    """A mention with the record that makes it."""

    mention: Mention
    agency: str
    record: UUID

    @cached_property
    def marks(self) -> tuple[Token, ...]:
        """What the mention may be recognised by."""
        return tokens(self.mention, agency=self.agency, record=self.record)


@dataclass(frozen=True, slots=True)
class Decision:
    """Whom a mention speaks of, and why."""

    party_id: UUID
    score: float | None
    reason: str


@dataclass(slots=True)
class Sightings:
    """Which names were seen beside which token, and on which party; grows while a batch is judged."""

    parties: dict[Token, dict[str, UUID]] = field(default_factory=dict)
    merged: dict[UUID, UUID] = field(default_factory=dict)

    def add(self, token: Token, name: str, party_id: UUID) -> None:
        """Remember a name beside a token."""
        self.parties.setdefault(token, {})[name] = party_id

    def surviving(self, party_id: UUID) -> UUID:
        """The party into which a party was merged, or itself."""
        while party_id in self.merged:
            party_id = self.merged[party_id]
        return party_id

    def owners(self, token: Token) -> set[UUID]:
        """The parties on which a token stands."""
        return {self.surviving(party_id) for party_id in self.parties.get(token, {}).values()}

    def matches(self, token: Token, name: str) -> Iterable[tuple[UUID, float]]:
        """The parties seen beside a token under an alike name, with the likeness."""
        for seen, party_id in self.parties.get(token, {}).items():
            score = 100.0 if token.scheme == SAME_RECORD else likeness(seen, name)
            if score >= ALIKE:
                yield self.surviving(party_id), score


def judge(seen: Sequence[Seen], sightings: Sightings, *, new_party: Callable[[], UUID]) -> list[Decision]:
    """Decide for every mention in turn; `sightings` must hold all that the store knows of their tokens.

    Party ids order by age (UUIDv7): the oldest of several that turn out to be one survives. Merges are
    left in `sightings.merged`, and a decision may name a party that a later one merged.
    """
    return [decide(one, sightings, new_party=new_party) for one in seen]


def decide(seen: Seen, sightings: Sightings, *, new_party: Callable[[], UUID]) -> Decision:
    """Decide for one mention."""
    name = name_seen(seen.mention.reference)
    marks = seen.marks
    scores: dict[UUID, tuple[float, str]] = {}
    for mark in marks:
        for party_id, score in sightings.matches(mark, name):
            scores[party_id] = max(scores.get(party_id, (0.0, "")), (score, mark.scheme))
    party_id = min(scores, default=None) or new_party()
    for other in scores:
        if other != party_id:
            sightings.merged[other] = party_id
    for mark in marks:
        sightings.add(mark, name, party_id)
    if party_id not in scores:
        return Decision(party_id, None, "NEW")
    return Decision(party_id, *scores[party_id])


def on_several_parties(sightings: Sightings) -> set[Token]:
    """The numbers that stand on more than one party, under unlike names: a finding, never a refusal."""
    return {token for token in sightings.parties if len(sightings.owners(token)) > 1}
