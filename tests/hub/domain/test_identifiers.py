"""Identifiers: check digits, damage, suggestions. No code here was taken from a register."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.domain.identifiers import (
    MOST_SUGGESTIONS,
    USCC_ALPHABET,
    Identifier,
    OrganizationCodeExamination,
    UsccExamination,
    division_code_of,
    examine_organization_code,
    examine_uscc,
    identify,
    nature_of,
    normalise_number,
    organization_code_check_digit,
    uscc_check_digit,
)
from hub.domain.vocabulary import IdentifierScheme, IdentifierValidity, OtherPartyNature

VALID_CODES = ("513301040000000194", "52330104MJ1234561W", "53330104MJ1234561R")
VALID = "52330104MJ1234561W"

organization_bodies = st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=8, max_size=8)
starts = st.sampled_from(["51330104", "52330104", "53330104", "54330104", "11330104", "91330104", "N1330104"])


@st.composite
def valid_codes(draw: st.DrawFn) -> str:
    """Codes that satisfy both check digits."""
    body = draw(organization_bodies)
    first17 = draw(starts) + body + organization_code_check_digit(body)
    return first17 + uscc_check_digit(first17)


@pytest.mark.parametrize("code", VALID_CODES)
def test_a_sound_code_is_valid_in_both_digits(code: str) -> None:
    assert examine_uscc(code) == UsccExamination(
        written=code,
        value=code,
        validity=IdentifierValidity.VALID,
        outer_check_ok=True,
        inner_check_ok=True,
        suggestions=(),
        organization_code=code[8:17],
    )


@pytest.mark.parametrize("code", VALID_CODES)
def test_both_check_digits_are_computed_as_the_standards_say(code: str) -> None:
    assert (organization_code_check_digit(code[8:16]), uscc_check_digit(code[:17])) == (code[16], code[17])


@pytest.mark.parametrize(
    "written",
    [
        "52330104mj1234561w",
        " 52330104MJ1234561W\u3000\n",
        "５２３３０１０４ＭＪ１２３４５６１Ｗ",
        "\ufeff52330104\u200bMJ1234561W",
        "52 330104 MJ123456 1 W",
    ],
)
def test_width_case_space_and_invisible_characters_do_not_spoil_a_code(written: str) -> None:
    examination = examine_uscc(written)

    assert (examination.written, examination.value, examination.validity) == (
        written,
        VALID,
        IdentifierValidity.VALID,
    )


def test_a_wrong_outer_digit_is_told_and_recomputed_where_the_inner_one_holds() -> None:
    assert examine_uscc("52330104MJ1234561A") == UsccExamination(
        written="52330104MJ1234561A",
        value="52330104MJ1234561A",
        validity=IdentifierValidity.BAD_CHECK_DIGIT,
        outer_check_ok=False,
        inner_check_ok=True,
        suggestions=(VALID,),
        organization_code="MJ1234561",
    )


def test_a_wrong_inner_digit_under_a_right_outer_one_is_told_apart() -> None:
    code = "52330104MJ1234562" + uscc_check_digit("52330104MJ1234562")

    examination = examine_uscc(code)

    assert (examination.validity, examination.outer_check_ok, examination.inner_check_ok) == (
        IdentifierValidity.VALID,
        True,
        False,
    )


@pytest.mark.parametrize(
    "written",
    ["9.11E+17", "9.11e17", "9E+17", "9.11010500000001E+17", "911330100000001000", "########"],
)
def test_what_a_spreadsheet_made_of_a_code_is_damaged_and_not_guessed(written: str) -> None:
    examination = examine_uscc(written)

    assert (examination.validity, examination.suggestions) == (IdentifierValidity.DAMAGED, ())


def test_a_code_that_really_ends_in_three_zeros_is_not_damaged() -> None:
    bodies = (f"{number:07d}0" for number in range(1000))
    first17s = ("51330104" + body + organization_code_check_digit(body) for body in bodies)
    code = next(first17 + "0" for first17 in first17s if first17[-2:] + uscc_check_digit(first17) == "000")

    assert examine_uscc(code).validity is IdentifierValidity.VALID


@pytest.mark.parametrize("written", ["", "无", "5233", "52330104MJ1234561W52", "５２－33", "民政局"])
def test_what_has_not_the_form_of_a_code_is_malformed(written: str) -> None:
    examination = examine_uscc(written)

    assert (examination.validity, examination.organization_code) == (IdentifierValidity.MALFORMED, None)


@pytest.mark.parametrize(
    "written",
    [
        "5233O1O4MJ1234561W",  # letters O
        "5233010?MJ1234561W",  # one digit illegible
        "S2330104MJ1234561W",  # letter S for 5
        "52330104MJI234561W",  # letter I
        "52330104MJ1Z34561W",  # letter Z
        "52330104MK1234561W",  # one wrong letter
        "52330140MJ1234561W",  # neighbours exchanged
        "52330104JM1234561W",  # neighbours exchanged in the organization code
        "52330104MJ?234561W",  # one character illegible
        "'52330104MJ1234561W",  # a spreadsheet's apostrophe
        "52330104MJ12334561W",  # one character twice
    ],
)
def test_one_slip_leads_back_to_the_code_first(written: str) -> None:
    assert examine_uscc(written).suggestions[:1] == (VALID,)


def test_a_lost_last_digit_is_the_first_thing_put_back() -> None:
    assert examine_uscc("52330104MJ1234561").suggestions[0] == VALID


def test_nothing_is_suggested_for_a_code_beyond_one_slip() -> None:
    assert examine_uscc("52330104??1234561W").suggestions == ()


@given(valid_codes(), st.integers(0, 17))
def test_a_lost_character_is_among_the_suggestions_or_they_are_full(code: str, place: int) -> None:
    suggestions = examine_uscc(code[:place] + code[place + 1 :]).suggestions

    assert code in suggestions or len(suggestions) == MOST_SUGGESTIONS


@given(valid_codes(), st.integers(0, 16))
def test_a_transposition_is_among_the_suggestions(code: str, place: int) -> None:
    written = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    examination = examine_uscc(written)

    assert examination.outer_check_ok or code in examination.suggestions


@given(valid_codes(), st.integers(0, 17), st.sampled_from(USCC_ALPHABET))
def test_no_single_wrong_character_passes_the_outer_check(code: str, place: int, char: str) -> None:
    written = code[:place] + char + code[place + 1 :]

    assert examine_uscc(written).outer_check_ok is (written == code)


@given(st.one_of(st.text(), st.text(USCC_ALPHABET + "OISZV", min_size=17, max_size=19)))
def test_every_suggestion_satisfies_both_digits(written: str) -> None:
    suggestions = examine_uscc(written).suggestions

    examinations = [examine_uscc(code) for code in suggestions]
    assert all(examination.outer_check_ok and examination.inner_check_ok for examination in examinations)
    assert len(set(suggestions)) == len(suggestions) <= MOST_SUGGESTIONS


@pytest.mark.parametrize(
    ("written", "value", "validity"),
    [
        ("MJ123456-1", "MJ1234561", IdentifierValidity.VALID),
        ("mj123456－1 ", "MJ1234561", IdentifierValidity.VALID),
        ("MJ123456—1", "MJ1234561", IdentifierValidity.VALID),
        ("MJ1234561", "MJ1234561", IdentifierValidity.VALID),
        ("00000019-4", "000000194", IdentifierValidity.BAD_CHECK_DIGIT),
        ("MJ123456-2", "MJ1234562", IdentifierValidity.BAD_CHECK_DIGIT),
        ("MJ12345-61", "MJ12345-61", IdentifierValidity.MALFORMED),
        ("1.23E+08", "1.23E+08", IdentifierValidity.DAMAGED),
        ("/", "/", IdentifierValidity.MALFORMED),
    ],
)
def test_an_organization_code_is_examined_with_or_without_its_hyphen(
    written: str, value: str, validity: IdentifierValidity
) -> None:
    assert examine_organization_code(written) == OrganizationCodeExamination(written, value, validity)


@pytest.mark.parametrize(
    ("body", "check"), [("00000000", "0"), ("MJ123456", "1"), ("00000001", "9"), ("00000030", "X")]
)
def test_eleven_minus_the_remainder_is_written_x_for_ten_and_0_for_eleven(body: str, check: str) -> None:
    assert organization_code_check_digit(body) == check


def test_a_check_digit_of_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="'52330104MJ12345O1' is not 17 characters"):
        uscc_check_digit("52330104MJ12345O1")
    with pytest.raises(ValueError, match="'MJ12345' is not 8 characters"):
        organization_code_check_digit("MJ12345")


def test_digits_three_to_eight_name_the_first_registrar() -> None:
    assert division_code_of(VALID) == "330104"


def test_the_division_of_what_is_no_code_is_refused() -> None:
    with pytest.raises(ValueError, match="has not the form of a USCC"):
        division_code_of("330104")


@pytest.mark.parametrize(
    ("start", "nature"),
    [
        ("91", OtherPartyNature.ENTERPRISE),
        ("93", OtherPartyNature.ENTERPRISE),
        ("92", OtherPartyNature.SOLE_TRADER),
        ("11", OtherPartyNature.GOVERNMENT_BODY),
        ("12", OtherPartyNature.PUBLIC_INSTITUTION),
        ("13", OtherPartyNature.UNKNOWN),
        ("51", OtherPartyNature.SOCIAL_ORGANIZATION_ELSEWHERE),
        ("54", OtherPartyNature.VILLAGE_COMMITTEE),
        ("55", OtherPartyNature.RESIDENTS_COMMITTEE),
        ("", OtherPartyNature.UNKNOWN),
    ],
)
def test_the_first_two_characters_tell_what_a_party_is(start: str, nature: OtherPartyNature) -> None:
    assert nature_of(start + "330104") is nature


def test_an_administrator_may_tell_natures_otherwise() -> None:
    natures = {"55": OtherPartyNature.UNREGISTERED_BODY}

    assert nature_of("55330104", natures=natures) is OtherPartyNature.UNREGISTERED_BODY


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("\u3000杭江 民备字（２０１４）第００１号\u200b ", "杭江 民备字(2014)第001号"),
        ("浙民证字第ab-01号", "浙民证字第AB-01号"),
        ("", ""),
    ],
)
def test_any_other_number_keeps_its_inner_text(written: str, value: str) -> None:
    assert normalise_number(written) == value


@given(st.text(st.characters(max_codepoint=0x7F) | st.characters(min_codepoint=0x3400, max_codepoint=0xFFEF)))
def test_normalising_a_number_twice_changes_nothing_more(text: str) -> None:
    assert normalise_number(normalise_number(text)) == normalise_number(text)


@pytest.mark.parametrize(
    ("scheme", "written", "value", "validity"),
    [
        (IdentifierScheme.USCC, "52330104mj1234561w", VALID, IdentifierValidity.VALID),
        (IdentifierScheme.ORGANIZATION_CODE, "MJ123456-1", "MJ1234561", IdentifierValidity.VALID),
        (IdentifierScheme.FILING_NUMBER, " 备字（2014）1号", "备字(2014)1号", IdentifierValidity.UNCHECKED),
    ],
)
def test_a_number_is_examined_by_the_rule_of_its_scheme(
    scheme: IdentifierScheme, written: str, value: str, validity: IdentifierValidity
) -> None:
    identifier = identify(scheme, written, issuer="330104005")

    assert identifier == Identifier(scheme, value, validity, issuer="330104005")
