"""Write a file of invented penalties, in the layout of published ones and with their defects."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Final

from bench.store.words import CAUSES, FIELDS, FORMS, LAW, MARKS, PLACES
from connectors.enforcement.parse import PENALTIES
from hub.domain.vocabulary import OtherPartyNature
from hub.sample.codes import uscc, with_bad_check_digit

SEED: Final = "Concord bench: a file"
HEADER: Final = tuple(dict.fromkeys(column.column for column in PENALTIES.columns))
NOTHING: Final = "/"

FIRST_MENTIONED: Final = 7
OF_TEN: Final = 10
"""Seven of ten rows name a party that no row before them names: 340 parties stand on 481 published penalties."""

REPEATED: Final = 0.02
UNREADABLE: Final = 0.01
BAD_CODE: Final = 0.005
OTHERWISE_SPELLED: Final = 0.02
"""Shares of the rows."""

KINDS: Final = ("罚款", "罚款", "警告", "警告;罚款", "没收违法所得、没收非法财物;罚款")
AUTHORITIES: Final = (("示例区水务局", "113301040020000637"), ("示例区综合行政执法局", "113301040020000637"))


def write_file(path: Path, rows: int) -> None:
    """Write a CSV file of so many rows; the same at every run."""
    making = path.with_suffix(".making")
    with making.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(penalties(rows))
    making.rename(path)


def penalties(rows: int) -> Iterator[list[str]]:
    """The rows of a file."""
    chance = Random(SEED)  # noqa: S311 - repeats itself on purpose, hides nothing
    last: list[str] = []
    for number in range(rows):
        if last and chance.random() < REPEATED:
            yield last
            continue
        last = penalty(chance, number)
        yield last


def penalty(chance: Random, number: int) -> list[str]:
    """One penalty, on a party that was named before or on a new one."""
    place = number % OF_TEN
    newest = number // OF_TEN * FIRST_MENTIONED + min(place, FIRST_MENTIONED - 1)
    party = newest if place < FIRST_MENTIONED else chance.randrange(newest + 1)
    decided_on = date(2015, 1, 1) + timedelta(days=chance.randrange(2_000))
    authority, authority_uscc = chance.choice(AUTHORITIES)
    stated = {
        **named(chance, party),
        "行政处罚决定书文号": f"示例罚字〔{decided_on.year}〕第{number:07}号",
        "违法行为类型": chance.choice(CAUSES),
        "处罚依据": LAW,
        "处罚类别": chance.choice(KINDS),
        "罚款金额（万元）": f"{chance.randrange(1, 900) / 100:g}",
        "处罚决定日期": "2015-02-30" if chance.random() < UNREADABLE else decided_on.isoformat(),
        "处罚有效期": (decided_on + timedelta(days=365)).isoformat(),
        "处罚机关": authority,
        "处罚机关统一社会信用代码": authority_uscc,
        "数据来源单位统一社会信用代码": authority,
    }
    return [stated.get(column, NOTHING) for column in HEADER]


def named(chance: Random, party: int) -> dict[str, str]:
    """How a row names a party: by its name, now and then in another spelling, and by its code."""
    of_party = Random(party)  # noqa: S311 - repeats itself on purpose, hides nothing
    mark = "".join(of_party.choices(MARKS, k=3))
    name = f"示例区{of_party.choice(PLACES)}{mark}{of_party.choice(FIELDS)}{of_party.choice(FORMS)}"
    code = uscc(OtherPartyNature.ENTERPRISE, party)
    return {
        "行政相对人名称": f"{name}（分部）" if chance.random() < OTHERWISE_SPELLED else name,
        "行政相对人代码1(统一社会信用代码)": with_bad_check_digit(code) if chance.random() < BAD_CODE else code,
    }
