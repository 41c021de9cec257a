"""The linkage of a community, an organization and a social worker (三社联动)."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Record, Time, day, link, party_reference, text
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import hold_together, known
from hub.domain.vocabulary import DivisionLevel, Label

COMMUNITY = Looked("division", "code", ("community",))
OTHERS = Looked("three_society_link", "worker", ("worker",))
NEAR = (DivisionLevel.STREET, DivisionLevel.COMMUNITY)


def in_a_community(values: Values, around: Around) -> Iterator[Refusal]:
    """The link is made in a community, or in a street where the community is not stated."""
    if not any(one["level"] in NEAR for one in around[COMMUNITY]):
        yield Refusal(
            "community",
            "NOT_A_COMMUNITY",
            f"The hub holds no street or community '{values['community']}'.",
            f"本平台没有代码为“{values['community']}”的街道或社区。",
        )


def one_link_a_worker(values: Values, around: Around) -> Iterator[Refusal]:
    """A social worker is linked to one community at a time."""
    for other in around[OTHERS]:
        if other["community"] != values["community"] and hold_together(values, other, begins="from_on", ends="to_on"):
            yield Refusal(
                "worker",
                "LINKED_ELSEWHERE",
                f"The worker is linked to the community '{other['community']}' then. State first until when.",
                f"该社会工作者同期已联系社区“{other['community']}”，请先报送其截止日期。",
            )


class ThreeSocietyLinkRecord(Record):
    """A community, an organization and a social worker that work together, from one day to another."""

    community = link("division", "code", "社区", "Community")
    organization = party_reference("社会组织", "Organization")
    worker = link("social_worker", "number", "社会工作者", "Social worker")
    service = text("服务内容", "What they do together", optional=True, longest=2000)
    from_on = day("起始日期", "From", optional=True)
    to_on = day("截止日期", "Until", optional=True)

    about = About(
        "three_society_link",
        Label("三社联动", "Three-society link"),
        time=Time.STATE,
        keys=((community, organization, worker),),
        effective=from_on,
        ends=to_on,
        rules=(
            Rule(in_a_community, (COMMUNITY,)),
            known("social_worker", "number", "worker"),
            Rule(one_link_a_worker, (OTHERS,)),
        ),
    )
