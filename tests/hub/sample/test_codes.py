"""Every code of the sample is formed by the rules, but for the one that is wrong on purpose."""

from hub.domain.identifiers import examine_uscc
from hub.domain.vocabulary import IdentifierValidity
from hub.sample.codes import DISTRICT, with_bad_check_digit
from hub.sample.organizations import BAD_CHECK_DIGIT, registered
from hub.sample.other_parties import others
from hub.sample.registrations import cast
from hub.sample.showcase import SHOWCASE_NAME, SHOWCASE_USCC


def test_every_code_satisfies_both_check_digits_but_the_declared_one() -> None:
    codes = {one.number: one.uscc for one in registered()}
    declared_bad = codes.pop(BAD_CHECK_DIGIT)

    examined = [examine_uscc(code) for code in (*codes.values(), *(one.uscc for one in others() if one.uscc))]

    assert all(one.outer_check_ok and one.inner_check_ok for one in examined)
    assert examine_uscc(declared_bad).validity is IdentifierValidity.BAD_CHECK_DIGIT


def test_no_two_parties_share_an_organization_code() -> None:
    codes = [one.uscc for one in registered()] + [one.uscc for one in others() if one.uscc]

    assert len({code[8:17] for code in codes}) == len(codes)


def test_no_code_can_be_one_that_was_given_out() -> None:
    assert {one.uscc[2:10] for one in registered()} == {f"{DISTRICT}YY"}


def test_a_bad_check_digit_is_never_right() -> None:
    assert all(not examine_uscc(with_bad_check_digit(one.uscc)).outer_check_ok for one in registered()[:3])


def test_the_showcase_keeps_its_name_and_code() -> None:
    assert (SHOWCASE_NAME, SHOWCASE_USCC) == ("凯旋街道邻里互助服务中心", "52330104YY000001XH")


def test_sixty_registered_organizations_have_sixty_names() -> None:
    names = {one.name for one in (*registered()[:-1], cast().upgraded)}

    assert len(names) == len(registered()) == 60
