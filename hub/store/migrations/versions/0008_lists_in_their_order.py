"""Indexes that hold the whole order of a list, so that a page of it is a walk of one page."""

from alembic import op

revision = "0008"
down_revision = "0007"

INDEXES = {
    "party": {
        "ix_party_name": ["name", "id"],
        "ix_party_founded_on_name_id": ["founded_on", "name", "id"],
    },
    "penalty": {"ix_penalty_fine_id": ["fine", "id"]},
    "supervision_case": {"ix_supervision_case_next_deadline_on_number_id": ["next_deadline_on", "number", "id"]},
}
"""By table: the columns of each index. The first of them had the name alone."""


def upgrade() -> None:
    """Make the indexes."""
    op.drop_index("ix_party_name", "party")
    for table, indexes in INDEXES.items():
        for name, columns in indexes.items():
            op.create_index(name, table, columns)
