"""How organizations are governed: boards, charters, internal rules, integrity, disclosure."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Record, Time, day, one_of, party_reference, text
from hub.domain.records.rule import Around, Refusal, Rule, Values
from hub.domain.records.rules import in_order, missing_beside
from hub.domain.register_codes import GovernanceKind, GovernanceStatus
from hub.domain.vocabulary import Label

IN_OFFICE = (GovernanceKind.BOARD, GovernanceKind.SUPERVISORS)


def a_term_of_office(values: Values, _around: Around) -> Iterator[Refusal]:
    """Those who were elected have a term; papers have none."""
    if values["term_ends_on"] is not None and values["kind"] not in IN_OFFICE:
        yield Refusal(
            "term_ends_on",
            "TERM_WITHOUT_OFFICE",
            f"Only a board and supervisors have a term of office; {values['kind'].name} has none.",
            f"仅理事会和监事（会）有任期，“{values['kind'].zh}”无任期。",
        )


def adopted_where_in_place(values: Values, _around: Around) -> Iterator[Refusal]:
    """What is in place was adopted or elected on some day."""
    if values["status"] is GovernanceStatus.IN_PLACE and values["adopted_on"] is None:
        yield missing_beside("adopted_on", "status")


class GovernanceRecord(Record):
    """One part of an organization's governance, as it stands (法人治理、内部制度、廉政、信息公开)."""

    organization = party_reference("社会组织", "Organization")
    kind = one_of(GovernanceKind, "治理事项", "Part of the governance")
    status = one_of(GovernanceStatus, "状况", "Status")
    status_on = day("核查日期", "As of")
    adopted_on = day("通过（选举）日期", "Adopted or elected on", optional=True)
    term_ends_on = day("任期届满日期", "Term ends on", optional=True)
    note = text("说明", "Note", optional=True, longest=2000)

    about = About(
        "governance",
        Label("治理记录", "Governance record"),
        time=Time.STATE,
        keys=((organization, kind),),
        effective=status_on,
        rules=(
            in_order("adopted_on", "term_ends_on"),
            in_order("adopted_on", "status_on"),
            Rule(a_term_of_office),
            Rule(adopted_where_in_place),
        ),
    )
