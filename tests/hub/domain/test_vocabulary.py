"""Code lists: named members, two languages, order."""

import pickle

import pytest

from hub.domain.vocabulary import (
    CaseStep,
    CodeList,
    DivisionLevel,
    GradeLevel,
    Label,
    Registration,
    UnknownCode,
    titled,
)

LISTS = CodeList.__subclasses__()


@pytest.mark.parametrize("codes", LISTS, ids=lambda codes: codes.__name__)
def test_every_list_and_every_member_is_named_in_chinese_and_english(codes: type[CodeList]) -> None:
    labels = [codes.title, *(member.label for member in codes)]

    assert [label for label in labels if label.zh.isascii() or not label.en.isascii()] == []


@pytest.mark.parametrize("codes", LISTS, ids=lambda codes: codes.__name__)
def test_a_member_is_found_again_by_the_name_it_is_stored_by(codes: type[CodeList]) -> None:
    assert [codes.named(member.name) for member in codes] == list(codes)


@pytest.mark.parametrize("codes", LISTS, ids=lambda codes: codes.__name__)
def test_a_member_ranks_by_its_place_in_the_list(codes: type[CodeList]) -> None:
    assert [member.rank for member in codes] == list(range(len(codes)))


def test_the_names_of_an_ordered_list_sort_as_its_members_do() -> None:
    ordered = [codes for codes in LISTS if codes.ordered]

    assert ordered == [GradeLevel]
    assert all(sorted(codes.__members__) == [member.name for member in codes] for codes in ordered)


def test_the_title_of_a_list_is_not_a_member() -> None:
    assert list(Registration) == [Registration.REGISTERED, Registration.FILED]
    assert Registration.title == Label("登记备案方式", "Registration or filing")


def test_a_member_carries_its_wording() -> None:
    filed = Registration.FILED

    assert (filed.value, filed.label, filed.zh, filed.en) == (
        ("备案", "Filed"),
        Label("备案", "Filed"),
        "备案",
        "Filed",
    )


def test_a_member_survives_pickling_as_itself() -> None:
    assert pickle.loads(pickle.dumps(CaseStep.HEARING)) is CaseStep.HEARING  # noqa: S301 - our own bytes


def test_steps_of_a_case_follow_the_order_of_procedure() -> None:
    assert CaseStep.NOTICE.rank < CaseStep.HEARING.rank < CaseStep.DECISION.rank < CaseStep.SERVICE.rank


def test_levels_of_division_go_from_the_widest_to_the_narrowest() -> None:
    assert [level.name for level in DivisionLevel] == ["PROVINCE", "CITY", "DISTRICT", "STREET", "COMMUNITY"]


def test_an_unknown_name_is_refused_with_the_names_known() -> None:
    with pytest.raises(UnknownCode) as refusal:
        Registration.named("registered")

    assert str(refusal.value) == "Unknown Registration 'registered'. Known: REGISTERED, FILED."
    assert refusal.value.message.zh == "“registered”不是“登记备案方式”的取值。可用取值：REGISTERED、FILED。"


def test_two_members_of_one_wording_are_refused() -> None:
    class Twice(CodeList):
        ONE = ("甲", "A")
        OTHER = ("甲", "A")

    with pytest.raises(ValueError, match="OTHER -> ONE"):
        titled("重复", "Twice")(Twice)
