"""The types of fields, each with what it needs to know; and a party as a field names it."""

from dataclasses import dataclass

from hub.domain.vocabulary import CodeList, IdentifierScheme


@dataclass(frozen=True, slots=True)
class PartyReference:
    """Whom a record speaks of, as the agency wrote it: a name, and whatever codes it knows."""

    name: str
    uscc: str | None = None
    organization_code: str | None = None
    registration_number: str | None = None
    business_registration_number: str | None = None
    filing_number: str | None = None
    filing_street: str | None = None

    @property
    def words(self) -> dict[str, str | None]:
        """All that was written, by name."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class TextType:
    """Text of at most `longest` characters."""

    longest: int


@dataclass(frozen=True, slots=True)
class IdentifierType:
    """A code or number of a scheme; read in the scheme's normal form, kept in the log as it was written."""

    scheme: IdentifierScheme


@dataclass(frozen=True, slots=True)
class CitizenNumberType:
    """A citizen's number, GB 11643-1999: it says who a person is, is kept sealed, and found by a keyed hash alone."""


@dataclass(frozen=True, slots=True)
class DayType:
    """A calendar day of Asia/Shanghai."""


@dataclass(frozen=True, slots=True)
class MomentType:
    """An instant, exchanged as ISO 8601 with an offset and kept in UTC."""


@dataclass(frozen=True, slots=True)
class CountType:
    """A whole number, never negative."""


@dataclass(frozen=True, slots=True)
class YearType:
    """A calendar year."""


@dataclass(frozen=True, slots=True)
class FlagType:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class MoneyType:
    """An amount of yuan with at most two decimals, never negative."""


@dataclass(frozen=True, slots=True)
class CodeType:
    """One value of a code list."""

    codes: type[CodeList]


@dataclass(frozen=True, slots=True)
class CodesType:
    """Several values of a code list, in the order in which they were stated."""

    codes: type[CodeList]


@dataclass(frozen=True, slots=True)
class TextsType:
    """Several texts; only the hub itself states them."""


@dataclass(frozen=True, slots=True)
class PartyType:
    """A party, named by its codes and name; which party it is, the hub decides."""


@dataclass(frozen=True, slots=True)
class LinkType:
    """Another record, named by the value of its key field, as in `agency.code`."""

    kind: str
    field: str


ValueType = (
    TextType
    | IdentifierType
    | CitizenNumberType
    | DayType
    | MomentType
    | CountType
    | YearType
    | FlagType
    | MoneyType
    | CodeType
    | CodesType
    | TextsType
    | PartyType
    | LinkType
)
"""All of them but a list of parts, which are declared as records are."""
