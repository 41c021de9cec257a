"""Text by code points on PostgreSQL, whatever the database's language, and indexes for lists and their orders."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TEXTS = {
    "agency": ("agency", "code", "name", "english_name", "uscc", "successor"),
    "api_key": ("prefix", "role", "agency"),
    "batch": ("agency", "request_key", "body_hash"),
    "bygone_involvement": ("agency", "kind"),
    "conflict": ("field", "rule"),
    "division": ("agency", "code", "name", "parent"),
    "division_successors": ("division",),
    "filing": ("agency", "name", "street", "filing_number", "responsible_person", "address"),
    "identifier": ("issuer", "value"),
    "inspection": ("agency", "authority_name", "authority_uscc", "authority", "task_number", "task_name"),
    "involvement": ("agency", "kind"),
    "joint_operation": ("agency", "number", "name"),
    "joint_operation_participants": ("agency", "outcome"),
    "joint_operation_sites": ("address", "division"),
    "joint_operation_subjects": ("finding",),
    "list_entry": ("agency", "authority_name", "authority_uscc", "authority", "ground", "ground_note"),
    "list_entry_measures": ("code", "name", "legal_basis", "executed_by"),
    "name_key": ("kind", "key"),
    "other_party": ("agency", "name", "uscc", "organization_code", "business_registration_number", "address"),
    "party": (
        "name",
        "uscc",
        "organization_code",
        "registration_number",
        "business_registration_number",
        "filing_number",
        "legal_representative",
        "responsible_person",
        "address",
        "street",
    ),
    "party_unit": ("agency", "code", "name", "parent"),
    "penalty": (
        "agency",
        "authority_name",
        "authority_uscc",
        "authority",
        "document_number",
        "violation",
        "legal_basis",
        "licence",
    ),
    "quarantine": ("agency", "source", "row_hash"),
    "record_link": ("decided_by", "reason"),
    "record_version": ("agency", "kind", "native_id", "content_hash"),
    "registration": (
        "agency",
        "name",
        "uscc",
        "registration_number",
        "organization_code",
        "legal_representative",
        "address",
        "street",
        "filing_number",
        "filing_street",
    ),
    "sighting": ("scheme", "issuer", "value", "name"),
    "supervision_case": ("agency", "authority_name", "authority_uscc", "authority", "number", "cause", "legal_basis"),
    "supervision_case_parties": ("involved_as",),
}


def upgrade() -> None:
    """Sort and compare text by code points; let indexes end with the order of lists."""
    if op.get_bind().dialect.name == "postgresql":
        for table, columns in TEXTS.items():
            changes = ", ".join(f'ALTER COLUMN "{column}" TYPE text COLLATE "C"' for column in columns)
            op.execute(sa.text(f'ALTER TABLE "{table}" {changes}'))
    with op.batch_alter_table("agency", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agency_successor"))
        batch_op.create_index("ix_agency_successor", ["successor", "id"], unique=False)

    with op.batch_alter_table("division", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_division_parent"))
        batch_op.create_index("ix_division_parent", ["parent", "id"], unique=False)

    with op.batch_alter_table("division_successors", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_division_successors_division"))
        batch_op.create_index("ix_division_successors_division", ["division", "id"], unique=False)

    with op.batch_alter_table("filing", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_filing_street"))
        batch_op.create_index("ix_filing_street", ["street", "id"], unique=False)

    with op.batch_alter_table("identifier", schema=None) as batch_op:
        batch_op.create_index("ix_identifier_value", ["scheme", "value"], unique=False)

    with op.batch_alter_table("inspection", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_inspection_authority"))
        batch_op.create_index("ix_inspection_authority", ["authority", "id"], unique=False)
        batch_op.drop_index(batch_op.f("ix_inspection_party_id"))
        batch_op.create_index("ix_inspection_party_id", ["party_id", "id"], unique=False)
        batch_op.create_index("ix_inspection_inspected_on", ["inspected_on"], unique=False)

    with op.batch_alter_table("joint_operation", schema=None) as batch_op:
        batch_op.create_index("ix_joint_operation_started_on", ["started_on"], unique=False)

    with op.batch_alter_table("joint_operation_participants", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_joint_operation_participants_agency"))
        batch_op.create_index("ix_joint_operation_participants_agency", ["agency", "id"], unique=False)

    with op.batch_alter_table("joint_operation_sites", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_joint_operation_sites_division"))
        batch_op.create_index("ix_joint_operation_sites_division", ["division", "id"], unique=False)

    with op.batch_alter_table("joint_operation_subjects", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_joint_operation_subjects_party_id"))
        batch_op.create_index("ix_joint_operation_subjects_party_id", ["party_id", "id"], unique=False)

    with op.batch_alter_table("list_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_list_entry_authority"))
        batch_op.create_index("ix_list_entry_authority", ["authority", "id"], unique=False)
        batch_op.drop_index(batch_op.f("ix_list_entry_party_id"))
        batch_op.create_index("ix_list_entry_party_id", ["party_id", "id"], unique=False)

    with op.batch_alter_table("list_entry_measures", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_list_entry_measures_executed_by"))
        batch_op.create_index("ix_list_entry_measures_executed_by", ["executed_by", "id"], unique=False)

    with op.batch_alter_table("party", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_party_street"))
        batch_op.create_index("ix_party_street", ["street", "id"], unique=False)

    with op.batch_alter_table("party_unit", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_party_unit_parent"))
        batch_op.create_index("ix_party_unit_parent", ["parent", "id"], unique=False)

    with op.batch_alter_table("party_unit_organizations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_party_unit_organizations_organization_id"))
        batch_op.create_index("ix_party_unit_organizations_organization_id", ["organization_id", "id"], unique=False)

    with op.batch_alter_table("penalty", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_penalty_authority"))
        batch_op.create_index("ix_penalty_authority", ["authority", "id"], unique=False)
        batch_op.drop_index(batch_op.f("ix_penalty_party_id"))
        batch_op.create_index("ix_penalty_party_id", ["party_id", "id"], unique=False)
        batch_op.create_index("ix_penalty_decided_on", ["decided_on"], unique=False)

    with op.batch_alter_table("registration", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_registration_filing_street"))
        batch_op.create_index("ix_registration_filing_street", ["filing_street", "id"], unique=False)
        batch_op.drop_index(batch_op.f("ix_registration_street"))
        batch_op.create_index("ix_registration_street", ["street", "id"], unique=False)

    with op.batch_alter_table("supervision_case", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_supervision_case_authority"))
        batch_op.create_index("ix_supervision_case_authority", ["authority", "id"], unique=False)
        batch_op.create_index(
            "ix_supervision_case_authority_step_next_deadline_on",
            ["authority", "step", "next_deadline_on"],
            unique=False,
        )
        batch_op.create_index("ix_supervision_case_step_on", ["step_on"], unique=False)

    with op.batch_alter_table("supervision_case_parties", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_supervision_case_parties_party_id"))
        batch_op.create_index("ix_supervision_case_parties_party_id", ["party_id", "id"], unique=False)
