"""Invented objections to what was published of licences, registrations and penalties."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hub.domain.vocabulary import ObjectionMatter, ObjectionStatus
from hub.sample.agencies import CIVIL_AFFAIRS, MARKET_SUPERVISION, Authority
from hub.sample.registrations import standing_on
from hub.sample.telling import TODAY, Told, payload, tell

RAISED: Final = (
    (ObjectionMatter.REGISTRATION, CIVIL_AFFAIRS, date(2018, 3, 12), date(2018, 4, 2), date(2018, 4, 20)),
    (ObjectionMatter.LICENCE, CIVIL_AFFAIRS, date(2019, 9, 5), date(2019, 9, 23), date(2019, 10, 11)),
    (ObjectionMatter.PENALTY, MARKET_SUPERVISION, date(2020, 4, 14), date(2020, 5, 6), None),
    (ObjectionMatter.LICENCE, CIVIL_AFFAIRS, date(2020, 5, 25), date(2020, 6, 8), None),
)
"""What each is against, whose decision of which day, when it was raised, and when it was completed."""


def objections() -> Iterator[Told]:
    """Every objection, told when it is raised and when it is completed."""
    settled = [one for one in standing_on(date(2018, 1, 1)) if one in standing_on(TODAY)]
    for number, (one, (matter, by, decided, raised, completed)) in enumerate(
        zip(settled[9:], RAISED, strict=False), start=1
    ):
        stated = payload(
            party=one.reference,
            matter=matter,
            document_number=f"（示例）{by.name}决〔{decided.year}〕{number}号",
            decided_on=decided,
            raised_on=raised,
            authority_name=by.name,
            authority=by.code,
        )
        yield told(by, raised, stated, status=ObjectionStatus.RAISED)
        if completed:
            yield told(by, completed, stated, status=ObjectionStatus.COMPLETED, completed_on=completed)


def told(by: Authority, day: date, stated: dict[str, object], **status: object) -> Told:
    """An objection in one status, heard three days later."""
    return tell(by.code, day + timedelta(days=3), "objection", {**stated, **payload(**status)})
