"""Tell of every part whether an earlier one of its row refers to the same, beside the reference in its index."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

REFERENCES = {
    "division_successors": {"division": "division"},
    "joint_operation_participants": {"agency": "agency"},
    "joint_operation_sites": {"division": "division"},
    "joint_operation_subjects": {"party_id": "party"},
    "list_entry_measures": {"executed_by": "executed_by"},
    "party_unit_organizations": {"organization_id": "organization"},
    "supervision_case_parties": {"party_id": "party"},
}
"""By table of parts: the columns that refer to other rows, and the names of their fields."""


def upgrade() -> None:
    """Add the columns, fill them, and make the indexes anew."""
    for table, references in REFERENCES.items():
        for column, field in references.items():
            add(table, column, f"{field}_again")


def add(table: str, column: str, again: str) -> None:
    """Add one of the columns."""
    with op.batch_alter_table(table, schema=None) as batch_op:
        batch_op.add_column(sa.Column(again, sa.Boolean(), nullable=True))
    part = sa.table(table, *map(sa.column, ("id", "version", "position", column, again)))
    op.execute(part.update().values({again: sa.exists().where(*repeated(part, part.alias("earlier"), column))}))
    with op.batch_alter_table(table, schema=None) as batch_op:
        batch_op.alter_column(again, existing_type=sa.Boolean(), nullable=False)
        batch_op.drop_index(f"ix_{table}_{column}")
        batch_op.create_index(f"ix_{table}_{column}", [column, "id", "version", again], unique=False)


def repeated(part: sa.TableClause, earlier: sa.FromClause, column: str) -> list[sa.ColumnElement[bool]]:
    """The conditions on an earlier part of the same row that refers to the same."""
    same = [earlier.c[name] == part.c[name] for name in ("id", "version", column)]
    return [*same, earlier.c["position"] < part.c["position"]]
