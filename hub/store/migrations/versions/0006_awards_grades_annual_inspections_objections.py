"""Awards, grades, annual inspections and objections; list entries of which no authority is known."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Expand."""
    op.create_table(
        "annual_inspection",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("agency", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("authority_name", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True),
        sa.Column("authority_uscc", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True),
        sa.Column("authority", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True),
        sa.Column("party_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column(
            "result",
            sa.Enum(
                "PASS",
                "BASIC",
                "FAIL",
                "ABSENT",
                "EXEMPT",
                name="annual_inspection_result",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("concluded_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", "version", name=op.f("pk_annual_inspection")),
    )
    with op.batch_alter_table("annual_inspection", schema=None) as batch_op:
        batch_op.create_index("ix_annual_inspection_authority", ["authority", "id"], unique=False)
        batch_op.create_index("ix_annual_inspection_authority_uscc", ["authority_uscc"], unique=False)
        batch_op.create_index("ix_annual_inspection_party_id", ["party_id", "id"], unique=False)

    op.create_table(
        "award",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("agency", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("authority_name", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True),
        sa.Column("authority_uscc", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True),
        sa.Column("authority", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True),
        sa.Column("party_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column(
            "level",
            sa.Enum(
                "NATIONAL",
                "PROVINCIAL",
                "CITY",
                "DISTRICT",
                "STREET",
                name="award_level",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("awarded_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", "version", name=op.f("pk_award")),
    )
    with op.batch_alter_table("award", schema=None) as batch_op:
        batch_op.create_index("ix_award_authority", ["authority", "id"], unique=False)
        batch_op.create_index("ix_award_authority_uscc", ["authority_uscc"], unique=False)
        batch_op.create_index(batch_op.f("ix_award_name"), ["name"], unique=False)
        batch_op.create_index("ix_award_party_id", ["party_id", "id"], unique=False)

    op.create_table(
        "grade",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("agency", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("authority_name", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True),
        sa.Column("authority_uscc", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True),
        sa.Column("authority", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True),
        sa.Column("party_id", sa.Uuid(), nullable=False),
        sa.Column(
            "scheme",
            sa.Enum(
                "ASSESSMENT",
                "CREDIT",
                "OTHER",
                name="grade_scheme",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("scheme_name", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True),
        sa.Column("as_written", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column(
            "grade",
            sa.Enum(
                "A1", "A2", "A3", "A4", "A5", name="grade_level", native_enum=False, create_constraint=True, length=40
            ),
            nullable=True,
        ),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("graded_on", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", "version", name=op.f("pk_grade")),
    )
    with op.batch_alter_table("grade", schema=None) as batch_op:
        batch_op.create_index("ix_grade_authority", ["authority", "id"], unique=False)
        batch_op.create_index("ix_grade_authority_uscc", ["authority_uscc"], unique=False)
        batch_op.create_index("ix_grade_party_id", ["party_id", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_grade_scheme"), ["scheme"], unique=False)

    op.create_table(
        "objection",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("agency", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("authority_name", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("authority_uscc", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True),
        sa.Column("authority", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True),
        sa.Column("party_id", sa.Uuid(), nullable=False),
        sa.Column(
            "matter",
            sa.Enum(
                "LICENCE",
                "REGISTRATION",
                "PENALTY",
                name="objection_matter",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("document_number", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "RAISED",
                "IN_REVIEW",
                "COMPLETED",
                name="objection_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("raised_on", sa.Date(), nullable=True),
        sa.Column("completed_on", sa.Date(), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", "version", name=op.f("pk_objection")),
    )
    with op.batch_alter_table("objection", schema=None) as batch_op:
        batch_op.create_index("ix_objection_authority", ["authority", "id"], unique=False)
        batch_op.create_index("ix_objection_authority_uscc", ["authority_uscc"], unique=False)
        batch_op.create_index(batch_op.f("ix_objection_document_number"), ["document_number"], unique=False)
        batch_op.create_index("ix_objection_party_id", ["party_id", "id"], unique=False)

    with op.batch_alter_table("list_entry", schema=None) as batch_op:
        batch_op.alter_column("authority_name", existing_type=sa.TEXT(), nullable=True)

    with op.batch_alter_table("party", schema=None) as batch_op:
        batch_op.add_column(sa.Column("assessment_grade", graded("grade_level"), nullable=True))
        batch_op.add_column(sa.Column("credit_grade", graded("credit_grade"), nullable=True))


def graded(check: str) -> sa.Enum:
    """The five grades, under a CHECK of this name."""
    return sa.Enum("A1", "A2", "A3", "A4", "A5", name=check, native_enum=False, create_constraint=True, length=40)
