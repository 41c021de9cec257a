"""The facts about divisions and agencies hold on their days."""

from datetime import date

from sqlalchemy import ColumnElement, Table, select

from hub.domain.records.division import DivisionSuccessor
from hub.sample.places import JIANGGAN, QIANTANG, REFORMED, SHANGCHENG, STREETS
from hub.sample.telling import TODAY
from hub.store.engine import Store
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES


def holds(table: Table, day: date) -> ColumnElement[bool]:
    begun = table.c.valid_from.is_(None) | (table.c.valid_from <= day)
    return begun & (table.c.valid_to.is_(None) | (table.c.valid_to > day))


def codes_on(store: Store, kind: str, day: date) -> set[str]:
    table = RECORD_TABLES[kind]
    with store.read() as tx:
        return set(tx.execute(select(table.c.code).where(holds(table, day))).scalars())


def test_on_the_samples_day_the_district_has_ten_streets(district: Store) -> None:
    assert codes_on(district, "division", TODAY) == {
        "33",
        "3301",
        SHANGCHENG,
        JIANGGAN,
        *(street.code for street in STREETS),
    }


def test_from_the_reform_on_its_territory_lies_in_two_others(district: Store) -> None:
    assert codes_on(district, "division", REFORMED) == {
        "33",
        "3301",
        SHANGCHENG,
        QIANTANG,
        *(street.successor for street in STREETS),
    }


def test_every_division_that_ended_names_its_successors(district: Store) -> None:
    division, successors = RECORD_TABLES["division"], PARTS_TABLES[DivisionSuccessor]
    joined = division.join(
        successors, (division.c.id == successors.c.id) & (division.c.version == successors.c.version)
    )
    with district.read() as tx:
        rows = tx.execute(select(division.c.code, successors.c.division).select_from(joined)).all()

    assert {(row.code, row.division) for row in rows} == {
        (SHANGCHENG, SHANGCHENG),
        (JIANGGAN, SHANGCHENG),
        (JIANGGAN, QIANTANG),
        *((street.code, street.successor) for street in STREETS),
    }


def test_the_department_of_social_work_comes_with_the_plan_of_2023(district: Store) -> None:
    assert len(codes_on(district, "agency", TODAY)) == 17
    assert codes_on(district, "agency", date(2023, 3, 16)) - codes_on(district, "agency", TODAY) == {"SOCIAL_WORK"}
