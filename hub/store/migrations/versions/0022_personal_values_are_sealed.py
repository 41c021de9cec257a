"""Personal values are sealed under a key of each subject; what the access log tells of them."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
ACTS = ("READ", "DENIED", "BREAK_GLASS", "FOREIGN_RECORD", "LOOKED_UP", "ERASED")
REFUSAL = "the access log is only ever added to"
TRIGGERS_OF_SQLITE = (
    f"""CREATE TRIGGER access_log_keeps_values BEFORE UPDATE ON access_log
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    f"""CREATE TRIGGER access_log_keeps_rows BEFORE DELETE ON access_log
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    # REPLACE deletes without asking the trigger above.
    f"""CREATE TRIGGER access_log_keeps_keys BEFORE INSERT ON access_log
    WHEN EXISTS (SELECT 1 FROM access_log WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",  # noqa: S608 - all of it is ours
)


def upgrade() -> None:
    """Expand."""
    op.create_table(
        "personal_index",
        sa.Column("record_key", sa.Uuid(), nullable=False),
        sa.Column("field", TEXT, nullable=False),
        sa.Column("blind", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("record_key", "field", "blind", name=op.f("pk_personal_index")),
    )
    op.create_index("ix_personal_index_blind", "personal_index", ["blind", "record_key"], unique=False)
    op.create_table(
        "subject_key",
        sa.Column("record_key", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=True),
        sa.Column("mark", sa.LargeBinary(), nullable=False),
        sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("record_key", name=op.f("pk_subject_key")),
    )
    op.create_index("ix_subject_key_id", "subject_key", ["id"], unique=True)
    with op.batch_alter_table("social_worker", schema=None) as batch_op:
        batch_op.alter_column("name", existing_type=sa.TEXT(), nullable=True)
        batch_op.add_column(sa.Column("citizen_number", TEXT, nullable=True))
    with op.batch_alter_table("access_log", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_access_log_access_act"), type_="check")
        batch_op.create_check_constraint("access_act", sa.column("act").in_(ACTS))
    if op.get_bind().dialect.name == "sqlite":
        for statement in TRIGGERS_OF_SQLITE:
            op.execute(statement)
