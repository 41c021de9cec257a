"""The masked form of personal values, and citizens' numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import literal, select

from hub.domain.citizen_numbers import check_sign, normal_number, validity_of
from hub.domain.personal import Personal, masked
from hub.domain.vocabulary import IdentifierValidity
from hub.query.planning.masks import ends_kept
from hub.store.engine import Store
from tests.register_statements import CITIZEN_NUMBER

TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("王", "王*"),
        ("王一", "王*"),
        ("张三丰", "张*丰"),
        ("欧阳一二", "欧**二"),
        (CITIZEN_NUMBER, "1101**********002X"),
    ],
)
def test_a_masked_text_keeps_its_ends(text: str, shown: str) -> None:
    assert masked(text) == shown


def test_what_is_masked_when_it_is_kept_looks_like_what_a_statement_masks(store: Store) -> None:
    @given(TEXTS)
    def look_the_same(text: str) -> None:
        with store.read() as tx:
            assert tx.execute(select(ends_kept(literal(text)))).scalar_one() == masked(text)

    look_the_same()


def test_a_personal_value_is_compared_by_what_it_says() -> None:
    assert Personal("王一", "a") == Personal("王一", "b") == "王一"
    assert len({Personal("王一", "a"), Personal("王一", "b")}) == 1


@pytest.mark.parametrize(
    ("number", "validity"),
    [
        (CITIZEN_NUMBER, IdentifierValidity.VALID),
        ("440524188001010014", IdentifierValidity.VALID),
        ("440524188001010015", IdentifierValidity.BAD_CHECK_DIGIT),
        ("110105194902310021", IdentifierValidity.MALFORMED),
        ("11010549123100", IdentifierValidity.MALFORMED),
        ("01010519491231002X", IdentifierValidity.MALFORMED),
        ("", IdentifierValidity.MALFORMED),
    ],
)
def test_a_citizens_number_is_examined(number: str, validity: IdentifierValidity) -> None:
    assert validity_of(number) is validity


@pytest.mark.parametrize(
    "written", ["11010519491231002x", " 11010519491231002X\u3000", "１１０１０５１９４９１２３１００２Ｘ"]
)
def test_a_citizens_number_is_compared_in_one_form(written: str) -> None:
    assert normal_number(written) == CITIZEN_NUMBER


@given(
    st.from_regex(r"[1-9][0-9]{5}19[0-9]{2}0[1-9]1[0-9][0-9]{3}", fullmatch=True), st.integers(0, 16), st.integers(1, 9)
)
def test_the_check_tells_any_one_wrong_digit(body: str, place: int, more: int) -> None:
    wrong = body[:place] + str((int(body[place]) + more) % 10) + body[place + 1 :]

    assert check_sign(wrong) != check_sign(body)
