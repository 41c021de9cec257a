"""What the text states of the district's fame: the observation point of 2013, and the newspaper."""

from collections.abc import Iterator
from datetime import date

from hub.domain.register_codes import PublicationKind
from hub.domain.vocabulary import AwardLevel
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.places import JIANGGAN
from hub.sample.telling import SOURCE_TEXT, Told, payload, tell


def designations() -> Iterator[Told]:
    """The province's observation point."""
    fields = payload(
        title="浙江省现代社会组织体制建设创新示范观察点",
        level=AwardLevel.PROVINCIAL,
        division=JIANGGAN,
        year=2013,
        stated_in=SOURCE_TEXT,
    )
    yield tell(CIVIL_AFFAIRS.code, date(2014, 1, 1), "designation", fields, fact=True)


def publications() -> Iterator[Told]:
    """The newspaper; of its issues the text says nothing."""
    fields = payload(
        code="THREE-SOCIETY-NEWS", title="三社联动报", kind=PublicationKind.NEWSPAPER, stated_in=SOURCE_TEXT
    )
    yield tell(CIVIL_AFFAIRS.code, date(2014, 1, 1), "publication", fields, fact=True)
