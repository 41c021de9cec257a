"""Text that compares by code points on PostgreSQL, as it does on SQLite; a number found whoever issued it."""

from typing import Final

from alembic import op

revision = "0003"
down_revision = "0002"

TEXTS: Final = {
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
"""Table → its columns of text."""


def upgrade() -> None:
    """Expand. A table's columns change together, so that each of its indexes is built once."""
    if op.get_bind().dialect.name == "postgresql":
        for table, columns in TEXTS.items():
            changes = ", ".join(f'ALTER COLUMN "{column}" TYPE text COLLATE "C"' for column in columns)
            op.execute(f"ALTER TABLE {table} {changes}")
    op.create_index("ix_identifier_value", "identifier", ["scheme", "value"], unique=False)
