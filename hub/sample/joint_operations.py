"""Invented joint operations: who led, who took part, where, and at whom they looked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from hub.domain.vocabulary import JointOperationRole
from hub.sample.agencies import (
    CIVIL_AFFAIRS,
    CULTURE,
    ENFORCEMENT,
    FIRE,
    MARKET_SUPERVISION,
    PUBLIC_SECURITY,
    Authority,
)
from hub.sample.organizations import SHOWCASE, address
from hub.sample.other_parties import others
from hub.sample.places import KAIXUAN, WITH_OFFICE, Street
from hub.sample.registrations import standing_on
from hub.sample.telling import Told, payload, tell

SHOWCASE_OPERATION: Final = "（示例）江联执〔2019〕1号"


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation; the first participant leads it and tells of it."""

    number: str
    name: str
    started_on: date
    finished_on: date | None
    participants: Sequence[tuple[Authority, str | None]]
    streets: Sequence[Street]
    subjects: Sequence[tuple[dict[str, Any], str | None]]

    def told(self) -> Told:
        """The operation as its leader states it, five days after it ended or began."""
        fields = payload(
            number=self.number,
            name=self.name,
            started_on=self.started_on,
            finished_on=self.finished_on,
            participants=[
                payload(agency=agency.code, role=role_at(place), outcome=outcome)
                for place, (agency, outcome) in enumerate(self.participants)
            ],
            sites=[payload(address=address(street, 600), division=street.code) for street in self.streets],
            subjects=[payload(party=party, finding=finding) for party, finding in self.subjects],
        )
        leader, _ = self.participants[0]
        heard_on = (self.finished_on or self.started_on) + timedelta(days=5)
        return tell(leader.code, heard_on, "joint_operation", fields)


def role_at(place: int) -> JointOperationRole:
    """The first participant leads."""
    return JointOperationRole.PARTICIPANT if place else JointOperationRole.LEAD


def joint_operations() -> Iterator[Told]:
    """Three operations: one that met the showcase, one against unregistered bodies, one still under way."""
    yield from (operation.told() for operation in (training_places(), unregistered_bodies(), under_way()))


def training_places() -> Operation:
    """Four agencies look at places of training and care."""
    first, second = (one.reference for one in standing_on(date(2019, 1, 1))[30:32])
    return Operation(
        number=SHOWCASE_OPERATION,
        name="（示例）托管培训类社会组织联合检查",
        started_on=date(2019, 9, 3),
        finished_on=date(2019, 9, 6),
        participants=(
            (CIVIL_AFFAIRS, "（示例）核对登记事项3家"),
            (FIRE, "（示例）移送1件"),
            (MARKET_SUPERVISION, "（示例）移送1件"),
            (ENFORCEMENT, "（示例）未发现问题"),
        ),
        streets=(KAIXUAN, WITH_OFFICE[1]),
        subjects=(
            (SHOWCASE.reference, "（示例）疏散通道堆放杂物，收费未公示"),
            (first, "（示例）未发现问题"),
            (second, "（示例）灭火器过期，当场责令更换"),
        ),
    )


def unregistered_bodies() -> Operation:
    """Three agencies stop bodies that nobody registered; one has not said what came of it."""
    return Operation(
        number="（示例）江联执〔2019〕2号",
        name="（示例）打击整治非法社会组织专项行动",
        started_on=date(2019, 11, 5),
        finished_on=date(2019, 11, 29),
        participants=(
            (PUBLIC_SECURITY, "（示例）约谈负责人2名"),
            (CIVIL_AFFAIRS, "（示例）劝散3个"),
            (MARKET_SUPERVISION, None),
        ),
        streets=(),
        subjects=[(one.reference, "（示例）未经登记，以社会组织名义活动") for one in others() if one.uscc is None],
    )


def under_way() -> Operation:
    """Two agencies have begun and not yet ended."""
    return Operation(
        number="（示例）江联执〔2020〕1号",
        name="（示例）暑期文化艺术培训场所联合检查",
        started_on=date(2020, 6, 22),
        finished_on=None,
        participants=((CULTURE, None), (FIRE, None)),
        streets=WITH_OFFICE[4:6],
        subjects=[(one.reference, None) for one in standing_on(date(2020, 1, 1))[10:12]],
    )
