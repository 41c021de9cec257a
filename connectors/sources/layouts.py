"""The words in which a layout is declared: which column states which field, and which is left over, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from connectors.sources.files import ENCODINGS, Encoding
from connectors.sources.values import Reader, folded, text
from hub.domain.vocabulary import CodeList, Label

ROW_NUMBER: Final = Label("行号随文件而变，不能作为记录的标识", "The place of a row in one file is no key")
NO_FIELD: Final = Label("记录类型中没有对应的字段", "No field of the record type holds it")
OF_THE_EXPORT: Final = Label("只说明导出或入库的过程，与所述事实无关", "It tells of the export, not of what happened")


@dataclass(frozen=True, slots=True)
class Take:
    """A column that states a field of the record; `into` is its JSON name, `party.uscc` a name within it."""

    column: str
    into: str
    read: Reader


@dataclass(frozen=True, slots=True)
class Ignore:
    """A column that is left over on purpose."""

    column: str
    because: Label


@dataclass(frozen=True, slots=True)
class Layout:
    """The form of one file: what its rows state, where the form is published, and what becomes of each column.

    `source` names the publication, or says ASSUMED where none is known. `states` are the fields that every row
    states because of what the file is. A row in which a `required` column is null states nothing.
    """

    name: str
    kind: str
    source: str
    columns: tuple[Take | Ignore, ...]
    required: tuple[str, ...]
    states: Mapping[str, CodeList] = field(default_factory=dict)
    encodings: tuple[Encoding, ...] = ENCODINGS

    @property
    def fingerprint(self) -> frozenset[str]:
        """The column names by which a file is recognised."""
        return frozenset(folded(column.column) for column in self.columns)

    @property
    def takes(self) -> tuple[Take, ...]:
        """The columns that state something."""
        return tuple(column for column in self.columns if isinstance(column, Take))

    @property
    def ignored(self) -> tuple[Ignore, ...]:
        """The columns that are left over on purpose."""
        return tuple(column for column in self.columns if isinstance(column, Ignore))


def take(column: str, *, into: str, read: Reader = text) -> Take:
    """Take a column into a field; one column may state several fields."""
    return Take(column, into, read)


def ignore(column: str, *, because: Label) -> Ignore:
    """Leave a column over, and say why."""
    return Ignore(column, because)


def party(
    *,
    name: str,
    uscc: str | None = None,
    organization_code: str | None = None,
    registration_number: str | None = None,
    business_registration_number: str | None = None,
) -> tuple[Take, ...]:
    """Take the columns that name the party: its name, and the numbers as they were written."""
    columns = {
        "party.name": name,
        "party.uscc": uscc,
        "party.organizationCode": organization_code,
        "party.registrationNumber": registration_number,
        "party.businessRegistrationNumber": business_registration_number,
    }
    return tuple(take(column, into=into) for into, column in columns.items() if column is not None)
