"""Identify the parties that the rows mention, and join those that turn out to be one."""

from dataclasses import replace
from uuid import UUID

from hub.domain.records.mentions import Token
from hub.identity.judge import DECIDED_BY, Decision, Seen, Sightings, judge, on_several_parties
from hub.ingest.rows import Context, Row, Rows
from hub.projection.parties import project_parties
from hub.projection.records import project_records
from hub.store.links import Link, append_links, links_of, move_links
from hub.store.sightings import sightings_of

Place = tuple[UUID, UUID]
"""A mention in a record."""


def identify(rows: Rows, context: Context) -> Rows:
    """Decide for every mention whom it speaks of, write the new decisions, and suspect numbers on several parties."""
    seen = {position: seen_in(row, context) for position, row in enumerate(rows) if row.states}
    every = [one for of_row in seen.values() for one in of_row]
    sightings = known_sightings(every, context)
    decisions = judge(every, sightings, new_party=context.made_party)
    apply_merges(sightings, context)
    records = {row.key for row in rows if row.key is not None and not row.refused}
    append_decisions(every, decisions, sightings, records, context)
    context.suspected.update(on_several_parties(sightings))
    return [replace(row, marks=marks_of(seen[at])) if at in seen else row for at, row in enumerate(rows)]


def seen_in(row: Row, context: Context) -> list[Seen]:
    """The mentions of one row, as identity judges them."""
    return [Seen(mention, context.agency, key) for mention in row.mentions if (key := row.key) is not None]


def marks_of(of_row: list[Seen]) -> tuple[Token, ...]:
    """What the parties of one row may be recognised by."""
    return tuple(mark for one in of_row for mark in one.marks)


def known_sightings(seen: list[Seen], context: Context) -> Sightings:
    """What the store knows of every token of these mentions."""
    marks = {(mark.scheme, mark.issuer, mark.value) for one in seen for mark in one.marks}
    sightings = Sightings()
    for mark, name, party_id in sightings_of(context.tx, sorted(marks)):
        sightings.add(Token(*mark), name, party_id)
    return sightings


def apply_merges(sightings: Sightings, context: Context) -> None:
    """Move everything that the store has of a merged party to the one that survives."""
    merged = {loser: sightings.surviving(loser) for loser in sightings.merged}
    if merged:
        moved = move_links(context.tx, merged, at=context.observed_at, decided_by=DECIDED_BY)
        project_records(context.tx, moved)
        project_parties(context.tx, {*merged, *merged.values()})
        context.known.new_parties.difference_update(merged, merged.values())


def append_decisions(
    seen: list[Seen], decisions: list[Decision], sightings: Sightings, records: set[UUID], context: Context
) -> None:
    """Write a link for every mention of some records that has none yet."""
    existing = links_of(context.tx, records)
    fresh: dict[Place, Link] = {}
    for one, decision in zip(seen, decisions, strict=True):
        place = (one.record, one.mention.key)
        if place not in existing and place not in fresh:
            party_id = sightings.surviving(decision.party_id)
            fresh[place] = Link(*place, context.observed_at, party_id, DECIDED_BY, decision.score, decision.reason)
    append_links(context.tx, list(fresh.values()))
    context.known.parties.update(existing)
    context.known.parties.update((place, link.party_id) for place, link in fresh.items())
