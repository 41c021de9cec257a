"""Read a payload as its record type: every field taken or complained of, nothing left over unseen."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from hub.domain.personal import Personal
from hub.domain.records.declare import Declared, Field, ItemsType, Record
from hub.domain.records.field_types import DayType
from hub.domain.records.field_values import VALUE_READERS, YEARS, is_missing, listed
from hub.domain.records.problems import Problem, Unreadable, left_over, refused

PARTIAL_DAY_FORM: Final = re.compile(r"(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a payload says: typed values by field name (missing ones are None), and what is wrong with it."""

    values: Mapping[str, Any]
    problems: tuple[Problem, ...]


def read(declared: type[Declared], payload: Mapping[str, Any], *, path: str = "") -> Reading:
    """Read a JSON object (camelCase names) as the fields of a declared type.

    Never raises for what a payload can hold: every problem is in the reading, so that a sender sees all of them.
    """
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for field in declared.fields.values():
        stated = payload.get(field.external)
        try:
            values[field.name] = read_field(field, stated, path=path + field.external)
        except Unreadable as error:
            problems.extend(error.problems)
    problems.extend(left_over(payload, declared.externals, path=path))
    return Reading({**values, **year_of_day(declared, payload, values)}, tuple(problems))


def year_of_day(declared: type[Declared], payload: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The year of a record that states its day alone, a partial one too, where the year is that of the day."""
    about = declared.about if issubclass(declared, Record) else None
    if about is None or about.in_year is None or about.effective is None or not about.in_year.of_day:
        return {}
    year, stated = about.in_year.year.name, payload.get(about.effective.external)
    dated = values.get(about.effective.name) is not None or is_partial_day(about.effective, stated)
    if values.get(year) is not None or not dated:
        return {}
    found = int(str(stated)[:4])
    return {year: found} if found in YEARS else {}


def read_field(field: Field[Any], stated: object, *, path: str) -> object:
    """Read one value, or raise `Unreadable` with everything that is wrong with it.

    A personal value of the log was found good when it came; of one that was erased nothing is left.
    """
    if isinstance(stated, Personal):
        return stated or None
    if stated is None or is_missing(stated) or (stated == [] and field.required):
        if field.required:
            raise refused(path, "REQUIRED", f"{path} is required.", f"缺少必填项{field.label.zh}（{path}）。")
        return [] if field.several else None
    if not field.required and is_partial_day(field, stated):
        return None
    return READERS[type(field.type)](field.type, stated, path)


def is_partial_day(field: Field[Any], stated: object) -> bool:
    """Whether a date is stated to its year or month only (`2014`, `2014-03`), so that no day can be told."""
    written = isinstance(field.type, DayType) and isinstance(stated, str)
    return written and PARTIAL_DAY_FORM.fullmatch(str(stated)) is not None


def read_items(kind: ItemsType, stated: object, path: str) -> list[Mapping[str, Any]]:
    """The parts of a record, each read as its own declared type."""
    problems: list[Problem] = []
    found: list[Mapping[str, Any]] = []
    for index, part in enumerate(listed(stated, path)):
        where = f"{path}[{index}]"
        if not isinstance(part, Mapping):
            problems.append(
                refused(where, "WRONG_TYPE", f"{where} must be an object.", f"{where} 应为对象。").problems[0]
            )
            continue
        reading = read(kind.item, part, path=f"{where}.")
        problems.extend(reading.problems)
        found.append(reading.values)
    if problems:
        raise Unreadable(*problems)
    return found


READERS: Final[Mapping[type, Callable[[Any, object, str], object]]] = {**VALUE_READERS, ItemsType: read_items}
