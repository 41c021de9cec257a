"""Every record type is declared as the others are, so that everything derives from it."""

import re

import pytest

from hub.domain.records import KINDS, RECORDS
from hub.domain.records.award import AwardRecord
from hub.domain.records.declare import Declared, ItemsType, Record, Time, camel, items, text
from hub.domain.records.field_types import LinkType
from hub.domain.records.party import Party
from hub.domain.records.read import read
from tests.statements import ONE_OF_EACH

CHINESE = re.compile("[\u4e00-\u9fff]")
PARTS = [field.type.item for record in RECORDS for field in record.fields.values() if isinstance(field.type, ItemsType)]
DECLARED: list[type[Declared]] = [*RECORDS, *PARTS, Party]


@pytest.mark.parametrize("record", RECORDS)
def test_every_record_type_has_a_label_in_both_languages(record: type[Record]) -> None:
    label = record.about.label

    assert CHINESE.search(label.zh)
    assert not CHINESE.search(label.en)
    assert label.en[0].isupper()


@pytest.mark.parametrize("declared", DECLARED)
def test_every_field_has_a_label_in_both_languages(declared: type[Declared]) -> None:
    labels = [field.label for field in declared.fields.values()]

    assert [label for label in labels if not CHINESE.search(label.zh)] == []
    assert [label for label in labels if not label.en or CHINESE.search(label.en)] == []


@pytest.mark.parametrize("declared", DECLARED)
def test_every_field_has_a_name_of_its_own_in_json(declared: type[Declared]) -> None:
    names = [field.external for field in declared.fields.values()]

    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch("[a-z][a-zA-Z0-9]*", name)] == []


@pytest.mark.parametrize("record", RECORDS)
def test_keys_and_days_are_fields_of_the_record_itself(record: type[Record]) -> None:
    about = record.about
    used = [field for key in about.keys for field in key]
    used += [field for field in (about.effective, about.ends, about.last) if field is not None]
    used += [about.in_year.year] if about.in_year else []
    used += [about.term.by] if about.term else []

    assert [field for field in used if record.fields.get(field.name) is not field] == []
    assert all(about.keys)


def test_only_a_state_has_an_end() -> None:
    ending = [record for record in RECORDS if record.about.ends or record.about.last or record.about.term]

    assert [record for record in ending if record.about.time is not Time.STATE] == []


def test_an_event_states_its_day_or_may_state_its_year() -> None:
    events = [record.about for record in RECORDS if record.about.time is Time.EVENT]

    assert [about for about in events if about.effective is None] == []
    assert [about for about in events if about.effective and not about.effective.required and not about.in_year] == []


def test_only_what_may_be_missing_says_why() -> None:
    saying = [field for declared in DECLARED for field in declared.fields.values() if field.why_null]

    assert [field for field in saying if field.required] == []
    assert [field for field in saying if CHINESE.search(field.described.en) or not field.described.en] == []
    assert AwardRecord.year.described == (
        "年度（公开数据未载明年度时为空）",
        "Year; null where what was published names none",
    )


@pytest.mark.parametrize("declared", DECLARED)
def test_every_link_leads_to_a_key_of_another_record_type(declared: type[Declared]) -> None:
    links = [field.type for field in declared.fields.values() if isinstance(field.type, LinkType)]

    assert [link for link in links if link.field not in KINDS[link.kind].fields] == []


def test_what_a_description_settles_are_fields_of_a_party() -> None:
    settled = {name for record in RECORDS for name in record.about.describes or {}}

    assert settled == {"party_class", "registration", "kind"}
    assert settled <= set(Party.fields)


def test_every_kind_has_one_record_type_and_one_example() -> None:
    assert list(KINDS) == [record.about.kind for record in RECORDS] == [one.kind for one in ONE_OF_EACH]


@pytest.mark.parametrize("statement", ONE_OF_EACH, ids=list(KINDS))
def test_every_example_is_read_without_a_problem(statement: object) -> None:
    (found,) = [one for one in ONE_OF_EACH if one is statement]

    assert read(KINDS[found.kind], found.payload).problems == ()


def test_a_name_is_written_in_camel_case() -> None:
    assert [camel("name"), camel("filing_number"), camel("a_1_b")] == ["name", "filingNumber", "a1B"]


def test_a_field_shows_its_name() -> None:
    assert repr(Party.fields["filed_on"]) == "<Field filed_on>"


def test_parts_of_a_record_tell_nobody_who_a_person_is() -> None:
    class Somebody(Declared):
        name = text("姓名", "Name", personal=True)

    with pytest.raises(TypeError, match="Somebody is a part of a record"):
        items(Somebody, "人员", "Persons")
