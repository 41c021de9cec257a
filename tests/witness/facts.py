"""What a store holds, to ask by: values of every field, ids, numbers, names, days."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from hub.domain.vocabulary import IdentifierScheme
from hub.query.declaring.declared import Column, Entity, One
from hub.query.declaring.rows import ROWS
from hub.query.declaring.targets import concrete_entities, family
from tests.witness.inputs import families
from tests.witness.rows import Row, Snapshot, column_of
from tests.witness.values import written


@dataclass(frozen=True, slots=True)
class Name:
    """A value of a code list, which a document writes without quotes."""

    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows to draw from; what was gathered is kept."""

    snapshot: Snapshot
    known: dict[tuple[str, str], Sequence[Any]] = field(default_factory=dict)

    def values(self, entity: Entity, name: str) -> Sequence[Any]:
        """The values that a field has somewhere, as arguments have them."""
        if (entity.name, name) not in self.known:
            declaration = entity.fields[name]
            if not isinstance(declaration, Column | One):
                raise TypeError(declaration)
            column = column_of(declaration.field)
            found = {given(row[column]) for row in self.rows(entity) if row[column] is not None}
            self.known[entity.name, name] = sorted(found, key=repr)
        return self.known[entity.name, name]

    def rows(self, entity: Entity) -> Sequence[Row]:
        """The rows of an entity's table."""
        return self.snapshot.tables[ROWS[entity.declared].table.name]

    def ids(self, entity: Entity) -> Sequence[str]:
        """The ids of an entity's rows."""
        name = family(entity)
        if ("id", name) not in self.known:
            self.known["id", name] = sorted({f"{name}_{row['id'].hex}" for row in self.rows(entity)})
        return self.known["id", name]

    def days(self) -> Sequence[str]:
        """The days on which something begins or ends."""
        if ("", "days") not in self.known:
            every = [row for one in families().values() for row in self.rows(one)]
            found = {row[end] for row in every for end in ("valid_from", "valid_to") if row[end] is not None}
            self.known["", "days"] = sorted(map(date.isoformat, found))
        return self.known["", "days"]

    def numbers(self, scheme: IdentifierScheme) -> Sequence[str]:
        """The numbers of a scheme."""
        rows = self.snapshot.tables["identifier"]
        return sorted({row["value"] for row in rows if row["scheme"] is scheme})

    def search(self, random: Random) -> str:
        """Something by which a party is found: a part of a name, or how a name begins when it is spelt."""
        row = random.choice(self.snapshot.tables["name_key"])
        key: str = row["key"]
        if row["kind"] == "BIGRAM":
            return key
        start = random.randrange(len(key)) if row["kind"] == "FOLDED" else 0
        return key[start : start + random.randint(2, 6)] or key


def given(value: object) -> Any:
    """A stored value as an argument has it; of several values of a code list, their names."""
    if isinstance(value, enum.Enum):
        return Name(value.name)
    return f"{value:.2f}" if isinstance(value, Decimal) else written(value)


def one_of_the_kinds(entity: Entity, random: Random) -> Entity:
    """An entity that rows of an entity may be."""
    return random.choice(concrete_entities(entity))
