"""An index of all that dashboards group and filter parties by, so that counting reads no row."""

from alembic import op

revision = "0011"
down_revision = "0010"

COLUMNS = [
    "street",
    "registration",
    "kind",
    "status",
    "founded_on",
    "party_class",
    "standing",
    "valid_from",
    "valid_to",
]


def upgrade() -> None:
    """Make the index."""
    op.create_index("ix_party_counted", "party", COLUMNS)
