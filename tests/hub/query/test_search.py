"""Names are found in either script, any width, by pinyin and by initials."""

import pytest

from hub.store.engine import Store
from tests.asking import ask, refusals, told, values
from tests.district_parties import (
    ACADEMY,
    CATERING,
    FLOWERS,
    NEIGHBOURS,
    SCHOOL,
    TAIJI,
)


def found(store: Store, text: str) -> list[str]:
    """The names of the parties that a text finds."""
    query = "query ($text: String!) { parties(where: {search: $text}, orderBy: [{field: NAME}]) { nodes { name } } }"
    return values(told(store, query, text=text)["parties"], "name")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("花卉", [FLOWERS]),
        ("花卉学会", []),  # 卉学 is no pair of its name
        ("花卉协会", [FLOWERS]),  # its name until 2014
        ("行业协会", [FLOWERS]),
        ("江干区花卉协会", [FLOWERS]),
        ("社区托管", [SCHOOL]),
        ("社區托管", [SCHOOL]),
        ("社區託管", [SCHOOL]),
        ("wulin书画", [ACADEMY]),
        ("ＷｕＬｉｎ", [ACADEMY]),
        ("书 画-院", [ACADEMY]),
        ("凯旋", [NEIGHBOURS, CATERING]),
        ("jiangganqu", [FLOWERS]),
        ("JIANG GAN QU", [FLOWERS]),
        ("jgqhh", [FLOWERS]),
        ("huahui", []),  # pinyin is known from the beginning of a name
        ("采", [TAIJI, "采荷老年大学"]),  # a lone character begins the name
        ("荷", []),
        ("花卉花卉", []),
        ("无此名称", []),
    ],
)
def test_search(district: Store, text: str, names: list[str]) -> None:
    assert sorted(found(district, text)) == sorted(names)


@pytest.mark.parametrize("text", ["", " ", "。，、", "-_%", "\u200b"])
def test_nothing_to_search_for_is_refused(district: Store, text: str) -> None:
    query = "query ($text: String!) { parties(where: {search: $text}) { totalCount } }"

    result = ask(district, query, text=text)

    assert refusals(result) == [("", "BAD_INPUT")]
