"""Facts: the district, its streets, and what became of them.

Sources: the notice of the People's Government of Zhejiang Province on the divisions of Hangzhou, dated
2021-03-11 and announced on 2021-04-09 (江干区 abolished; its territory without 下沙 and 白杨 to a new 上城区,
those two to 钱塘区), and the statistical division codes of the National Bureau of Statistics as they stood
before and after. Where the day of an establishment is not known to us, it is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from hub.domain.divisions import level_of, parent_code
from hub.domain.records.agency import HUB
from hub.sample.telling import OPENED, Told, payload, tell

JIANGGAN: Final = "330104"
SHANGCHENG: Final = "330102"
QIANTANG: Final = "330114"
REFORMED: Final = date(2021, 4, 9)


@dataclass(frozen=True, slots=True)
class Street:
    """A street of the district, the agency code of its office (None: run by the development zone), its new code."""

    code: str
    name: str
    english_name: str
    office: str | None
    successor: str

    @property
    def short(self) -> str:
        """Its name without the word street."""
        return self.name.removesuffix("街道")

    @property
    def agency(self) -> str:
        """Whose office delivers for it; raises ValueError for the two that have none here."""
        if self.office is None:
            raise ValueError(f"{self.name} delivers nothing to the hub.")
        return self.office


WITH_OFFICE: Final = (
    Street("330104005", "凯旋街道", "Kaixuan", "STREET_KAIXUAN", "330102011"),
    Street("330104006", "采荷街道", "Caihe", "STREET_CAIHE", "330102012"),
    Street("330104007", "闸弄口街道", "Zhanongkou", "STREET_ZHANONGKOU", "330102013"),
    Street("330104008", "四季青街道", "Sijiqing", "STREET_SIJIQING", "330102014"),
    Street("330104011", "彭埠街道", "Pengbu", "STREET_PENGBU", "330102015"),
    Street("330104012", "笕桥街道", "Jianqiao", "STREET_JIANQIAO", "330102016"),
    Street("330104013", "丁兰街道", "Dinglan", "STREET_DINGLAN", "330102017"),
    Street("330104014", "九堡街道", "Jiubao", "STREET_JIUBAO", "330102018"),
)
RUN_BY_THE_ZONE: Final = (
    Street("330104010", "下沙街道", "Xiasha", None, "330114001"),
    Street("330104009", "白杨街道", "Baiyang", None, "330114002"),
)
STREETS: Final = (*WITH_OFFICE, *RUN_BY_THE_ZONE)
KAIXUAN: Final = WITH_OFFICE[0]


def divisions() -> Iterator[Told]:
    """Every division: as it stood when the hub opened, and what was announced in 2021."""
    yield from (stated(OPENED, *one) for one in (("33", "浙江省"), ("3301", "杭州市"), (SHANGCHENG, "上城区")))
    yield stated(OPENED, JIANGGAN, "江干区")
    yield from (stated(OPENED, street.code, street.name) for street in STREETS)
    yield from reformed_districts()
    for street in STREETS:
        yield stated(REFORMED, street.successor, street.name, established_on=REFORMED)
        yield stated(REFORMED, street.code, street.name, abolished_on=REFORMED, successors=into(street.successor))


def reformed_districts() -> Iterator[Told]:
    """The districts of 2021; the new 上城区 has the code of the old one and follows it."""
    yield stated(REFORMED, SHANGCHENG, "上城区", abolished_on=REFORMED, successors=into(SHANGCHENG))
    yield stated(REFORMED, SHANGCHENG, "上城区", established_on=REFORMED)
    yield stated(REFORMED, QIANTANG, "钱塘区", established_on=REFORMED)
    yield stated(REFORMED, JIANGGAN, "江干区", abolished_on=REFORMED, successors=into(SHANGCHENG, QIANTANG))


def into(*codes: str) -> list[dict[str, Any]]:
    """The divisions to which a territory went."""
    return [payload(division=code) for code in codes]


def stated(on: date, code: str, name: str, **dates: object) -> Told:
    """A division as the hub's operator states it; level and parent lie in the code."""
    fields = payload(code=code, name=name, level=level_of(code), parent=parent_code(code), **dates)
    return tell(HUB, on, "division", fields, fact=True)
