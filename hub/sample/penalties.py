"""Invented administrative penalties of four authorities."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final

from hub.domain.connector import Op, Statement
from hub.domain.records.native import native_id
from hub.domain.records.penalty import PenaltyRecord
from hub.domain.records.read import read
from hub.domain.vocabulary import PenaltyKind
from hub.sample.agencies import CIVIL_AFFAIRS, CULTURE, FIRE, MARKET_SUPERVISION, Authority
from hub.sample.organizations import day_between
from hub.sample.other_parties import others
from hub.sample.registrations import standing_on
from hub.sample.telling import Told, chance, payload, tell


@dataclass(frozen=True, slots=True)
class Offence:
    """What an authority punishes, on which law, how, and with a fine of how many hundred yuan (least, most)."""

    authority: Authority
    violation: str
    legal_basis: str
    kinds: tuple[PenaltyKind, ...]
    hundreds: tuple[int, int] | None


FINED: Final = (PenaltyKind.FINE,)
WARNED_AND_FINED: Final = (PenaltyKind.WARNING, PenaltyKind.FINE)

NO_PRICES_SHOWN: Final = Offence(
    MARKET_SUPERVISION, "（示例）未按规定明码标价", "《中华人民共和国价格法》", WARNED_AND_FINED, (5, 40)
)
FALSE_ADVERTISEMENT: Final = Offence(
    MARKET_SUPERVISION, "（示例）发布虚假广告", "《中华人民共和国广告法》", FINED, (100, 900)
)
BLOCKED_WAY_OUT: Final = Offence(FIRE, "（示例）占用、堵塞疏散通道", "《中华人民共和国消防法》", FINED, (50, 120))
NEGLECTED_EQUIPMENT: Final = Offence(
    FIRE, "（示例）消防设施未保持完好有效", "《中华人民共和国消防法》", FINED, (50, 300)
)
UNAPPROVED_PERFORMANCE: Final = Offence(
    CULTURE, "（示例）未经批准举办营业性演出", "《营业性演出管理条例》", WARNED_AND_FINED, (100, 300)
)
NOT_INSPECTED: Final = Offence(
    CIVIL_AFFAIRS, "（示例）未按规定接受年度检查", "《社会团体登记管理条例》等", (PenaltyKind.WARNING,), None
)

ON_ANYBODY: Final = (
    NO_PRICES_SHOWN,
    FALSE_ADVERTISEMENT,
    BLOCKED_WAY_OUT,
    NEGLECTED_EQUIPMENT,
    UNAPPROVED_PERFORMANCE,
)
OFFENCES: Final = (*ON_ANYBODY, NOT_INSPECTED)
"""The laws exist; who is said to have broken them does not."""

ON_ORGANIZATIONS: Final = 22
ON_OTHERS: Final = 12
RETRACTED_ON: Final = date(2019, 11, 4)


def penalties() -> Iterator[Told]:
    """Every penalty but the showcase's."""
    dice = chance("penalties")
    for number in range(1, ON_ORGANIZATIONS + 1):
        day = day_between(dice, 2016, 2019)
        yield any_penalty(number, dice.choice(OFFENCES), dice.choice(standing_on(day)).reference, day, dice)
    for number in range(ON_ORGANIZATIONS + 1, ON_ORGANIZATIONS + ON_OTHERS + 1):
        party = dice.choice(others()).reference
        yield any_penalty(number, dice.choice(ON_ANYBODY), party, day_between(dice, 2016, 2019), dice)
    yield any_penalty(35, BLOCKED_WAY_OUT, {"name": "凯旋路示例小饭桌"}, date(2018, 4, 19), dice)
    yield from small_fines_of_two_authorities()
    yield large_fine()
    yield from retracted(dice)


def small_fines_of_two_authorities() -> Iterator[Told]:
    """Two fines under 50,000 yuan within three years: enough for the list of serious violations, and not yet on it."""
    party = standing_on(date(2018, 1, 1))[20].reference
    yield penalty(36, NO_PRICES_SHOWN, party, date(2018, 5, 22), Decimal("2000.00"))
    yield penalty(37, BLOCKED_WAY_OUT, party, date(2020, 1, 14), Decimal("6000.00"))


def large_fine() -> Told:
    """A fine of 50,000 yuan, decided by an authority that delivers nothing itself."""
    fields = payload(
        party=heavily_fined(),
        document_number="（示例）杭民罚〔2019〕3号",
        decided_on=date(2019, 6, 17),
        kinds=[PenaltyKind.FINE, PenaltyKind.CONFISCATION],
        violation="（示例）违反规定收费",
        legal_basis="《民办非企业单位登记管理暂行条例》",
        fine=Decimal("50000.00"),
        confiscated=Decimal("12800.50"),
        authority_name="杭州市民政局",
    )
    return tell(CIVIL_AFFAIRS.code, date(2019, 6, 25), "penalty", fields)


def heavily_fined() -> dict[str, Any]:
    """The organization whose fine is large enough for the list of serious violations."""
    return standing_on(date(2017, 1, 1))[-1].reference


def retracted(dice: Random) -> Iterator[Told]:
    """A penalty that its agency took back: it had been entered for the wrong party."""
    stated = any_penalty(38, FALSE_ADVERTISEMENT, others()[0].reference, date(2019, 9, 2), dice)
    name = native_id(PenaltyRecord, read(PenaltyRecord, stated.statement.payload).values)
    yield stated
    yield Told(stated.agency, RETRACTED_ON, Statement("penalty", {}, op=Op.WITHDRAW, native_id=name))


def any_penalty(number: int, offence: Offence, party: dict[str, Any], day: date, dice: Random) -> Told:
    """One penalty with a fine by chance."""
    hundreds = dice.randint(*offence.hundreds) if offence.hundreds else None
    return penalty(number, offence, party, day, None if hundreds is None else Decimal(f"{hundreds}00.00"))


def penalty(number: int, offence: Offence, party: dict[str, Any], day: date, fine: Decimal | None) -> Told:
    """One penalty, heard a week after it was decided."""
    fields = payload(
        party=party,
        document_number=document_number(offence.authority, day.year, number),
        decided_on=day,
        kinds=offence.kinds,
        violation=offence.violation,
        legal_basis=offence.legal_basis,
        fine=fine,
        authority_name=offence.authority.name,
        authority=offence.authority.code,
    )
    return tell(offence.authority.code, day + timedelta(days=7), "penalty", fields)


def document_number(authority: Authority, year: int, number: int) -> str:
    """The number of a decision."""
    return f"（示例）{authority.name}罚〔{year}〕{number}号"
