"""The operations as one statement each for PostgreSQL, written by hand: JSON text comes out.

`$1` … are the variables, the last parameter is the day. Values that differ by request are parameters only.
"""

from typing import Final


def holds(row: str, day: str) -> str:
    """The condition that a row holds on the day."""
    begun = f"({row}.valid_from IS NULL OR {row}.valid_from <= {day})"
    return f"{begun} AND ({row}.valid_to IS NULL OR {row}.valid_to > {day})"


def last(table: str, condition: str, day: str) -> str:
    """A row as it stands on the day, or last stood: from where it is referred to."""
    return (
        f"{table} r WHERE {condition} AND (r.valid_from IS NULL OR r.valid_from <= {day}) "
        "ORDER BY r.valid_from DESC NULLS LAST, r.id, r.version LIMIT 1"
    )


def connection(rows: str) -> str:
    """A list as `{nodes: […]}`."""
    return f"(SELECT row_to_json(c) FROM (SELECT coalesce(json_agg(n), '[]') AS nodes FROM ({rows}) n) c)"


def answer(fields: str) -> str:
    """The whole answer."""
    return f"SELECT row_to_json(d) FROM (SELECT {fields}) d"


BY_CODE: Final = (
    "FROM party o WHERE o.id IN (SELECT i.party_id FROM identifier i "
    "WHERE i.scheme = 'USCC' AND i.issuer = '' AND i.value = $1) "
    f"AND o.party_class = 'ORGANIZATION' AND {holds('o', '$2')}"
)
EXISTING: Final = "o.party_class = 'ORGANIZATION' AND o.standing = 'EXISTING'"
AUTHORITY: Final = (
    "(SELECT row_to_json(a) FROM (SELECT {columns} FROM " + last("agency", "r.code = x.authority", "$D") + ") a)"
)


def authority(columns: str, day: str) -> str:
    """The deciding agency of a row `x`."""
    return AUTHORITY.replace("{columns}", columns).replace("$D", day) + " AS authority"


Q1: Final = answer(
    '(SELECT row_to_json(t) FROM (SELECT o.name, o.kind, o.status, o.uscc, o.organization_code AS "organizationCode", '
    f'o.founded_on AS "foundedOn", o.address, o.registration {BY_CODE}) t) AS organization'
)

PENALTIES: Final = connection(
    'SELECT x.document_number AS "documentNumber", x.decided_on AS "decidedOn", x.kinds, x.violation, '
    "CASE WHEN x.fine IS NOT NULL THEN json_build_object('value', (x.fine / 100.0)::numeric(20, 2)::text) END AS fine, "
    f'x.authority_name AS "authorityName", {authority("r.name", "$2")} '
    f"FROM penalty x WHERE x.party_id = o.id AND {holds('x', '$2')} ORDER BY x.id, x.version LIMIT 10"
)
CASES: Final = connection(
    'SELECT x.number, x.cause, x.step, x.step_on AS "stepOn", x.opened_on AS "openedOn", '
    'x.next_deadline_on AS "nextDeadlineOn", x.authority_name AS "authorityName", '
    f"{authority('r.name', '$2')} "
    "FROM supervision_case_parties p JOIN supervision_case x ON x.id = p.id AND x.version = p.version "
    f"WHERE p.party_id = o.id AND {holds('x', '$2')} ORDER BY x.id, x.version LIMIT 10"
)
INSPECTIONS: Final = connection(
    'SELECT x.task_name AS "taskName", x.inspected_on AS "inspectedOn", x.result, x.authority_name AS "authorityName" '
    f"FROM inspection x WHERE x.party_id = o.id AND {holds('x', '$2')} ORDER BY x.id, x.version LIMIT 10"
)


def party_units(columns: str) -> str:
    """The party units of an organization `o`."""
    return connection(
        f"SELECT {columns} FROM party_unit_organizations p JOIN party_unit x ON x.id = p.id AND x.version = p.version "
        f"WHERE p.organization_id = o.id AND {holds('x', '$2')} ORDER BY x.id, x.version LIMIT 10"
    )


JOINT_OPERATIONS: Final = connection(
    'SELECT x.number, x.name, x.started_on AS "startedOn", x.finished_on AS "finishedOn" '
    "FROM joint_operation_subjects p JOIN joint_operation x ON x.id = p.id AND x.version = p.version "
    f"WHERE p.party_id = o.id AND {holds('x', '$2')} ORDER BY x.id, x.version LIMIT 10"
)
MEASURES: Final = (
    "(SELECT coalesce(json_agg(m), '[]') FROM (SELECT m.code, m.name, m.kind, m.from_on AS \"fromOn\" "
    "FROM list_entry_measures m WHERE m.id = x.id AND m.version = x.version ORDER BY m.position) m) AS measures"
)
ENTRIES: Final = connection(
    'SELECT x.listed_as AS "listedAs", x.ground, x.listed_on AS "listedOn", x.authority_name AS "authorityName", '
    f"{MEASURES} FROM list_entry x WHERE x.party_id = o.id AND {holds('x', '$2')} ORDER BY x.id, x.version LIMIT 10"
)
STREET: Final = (
    "(SELECT row_to_json(s) FROM (SELECT r.code, r.name FROM " + last("division", "r.code = {code}", "$2") + ") s)"
)
Q2: Final = answer(
    '(SELECT row_to_json(t) FROM (SELECT o.name, o.kind, o.status, o.uscc, o.founded_on AS "foundedOn", o.address, '
    f"{STREET.replace('{code}', 'o.street')} AS street, "
    "(SELECT coalesce(json_agg(i), '[]') FROM (SELECT i.scheme, i.value, i.validity FROM identifier i "
    "WHERE i.party_id = o.id ORDER BY i.scheme, i.issuer, i.value) i) AS identifiers, "
    f"{PENALTIES} AS penalties, {CASES} AS cases, {INSPECTIONS} AS inspections, "
    f'{party_units("x.code, x.name, x.kind, x.members")} AS "partyUnits", {JOINT_OPERATIONS} AS "jointOperations", '
    f"json_build_object('entries', {ENTRIES}) AS integrity {BY_CODE}) t) AS organization"
)
LAST_CASES: Final = connection(
    'SELECT x.number, x.step, x.opened_on AS "openedOn", x.next_deadline_on AS "nextDeadlineOn" '
    "FROM supervision_case_parties p JOIN supervision_case x ON x.id = p.id AND x.version = p.version "
    f"WHERE p.party_id = o.id AND {holds('x', '$2')} "
    "ORDER BY x.opened_on DESC NULLS LAST, x.id DESC LIMIT 3"
)
Q3: Final = answer(
    connection(
        f'SELECT o.name, o.uscc, o.status, {party_units("x.name, x.kind, x.members")} AS "partyUnits", '
        f"{LAST_CASES} AS cases FROM party o WHERE {EXISTING} AND o.street = $1 AND {holds('o', '$2')} "
        "ORDER BY o.id, o.version LIMIT 50"
    )
    + " AS organizations"
)


def groups(column: str, condition: str = "true") -> str:
    """The groups of one dimension out of the one scan."""
    return (
        f"(SELECT coalesce(json_agg(s), '[]') FROM (SELECT g.{column}, sum(g.n)::bigint AS count FROM g "
        f'WHERE {condition} GROUP BY 1 ORDER BY 2 DESC, g.{column} COLLATE "C" NULLS LAST) s)'
    )


STREETS: Final = (
    "(SELECT coalesce(json_agg(s), '[]') FROM (SELECT "
    f"{STREET.replace('{code}', 'c.street')} AS street, c.count FROM (SELECT g.street, sum(g.n)::bigint AS count "
    'FROM g GROUP BY 1) c ORDER BY c.count DESC, c.street COLLATE "C" NULLS LAST) s)'
)
Q4: Final = (
    "WITH g AS MATERIALIZED (SELECT o.street, o.registration, o.kind, o.status, count(*) AS n FROM party o "
    f"WHERE {EXISTING} AND {holds('o', '$2')} GROUP BY 1, 2, 3, 4) "
    + answer(
        f"{groups('kind', 'g.street = $1')} AS kinds, {groups('status', 'g.street = $1')} AS statuses, "
        f"{groups('registration', 'g.street = $1')} AS registrations, "
        f'{groups("kind")} AS "districtKinds", {STREETS} AS streets'
    )
)
Q5: Final = answer(
    connection(
        'SELECT o.name, o.uscc, o.organization_code AS "organizationCode", o.kind, o.status, o.registration, '
        'o.registration_number AS "registrationNumber", o.founded_on AS "foundedOn", o.address, o.standing '
        f"FROM party o WHERE {EXISTING} AND o.founded_on >= $1 AND {holds('o', '$2')} "
        "ORDER BY o.id, o.version LIMIT 1000"
    )
    + " AS organizations"
)
Q6: Final = answer(
    connection(
        'SELECT o.uscc, o.name, o.status, o.kind, o.founded_on AS "foundedOn" FROM party o '
        f"WHERE {EXISTING} AND o.uscc = ANY($1::text[]) AND {holds('o', '$2')} ORDER BY o.id, o.version LIMIT 100"
    )
    + " AS organizations"
)
PARTIES: Final = (
    "(SELECT coalesce(json_agg(p), '[]') FROM (SELECT p.involved_as AS \"involvedAs\", "
    f"(SELECT row_to_json(q) FROM (SELECT r.name FROM {last('party', 'r.id = p.party_id', '$3')}) q) AS party "
    "FROM supervision_case_parties p WHERE p.id = x.id AND p.version = x.version ORDER BY p.position) p) AS parties"
)
Q7: Final = answer(
    connection(
        'SELECT x.number, x.cause, x.step, x.step_on AS "stepOn", x.next_deadline_on AS "nextDeadlineOn", '
        f"{authority('r.code, r.name', '$3')}, {PARTIES} "
        f"FROM (SELECT x.* FROM supervision_case x WHERE x.step = $1 AND x.authority = $2 AND {holds('x', '$3')} "
        "ORDER BY x.next_deadline_on NULLS LAST, x.id, x.version LIMIT 50) x "
        "ORDER BY x.next_deadline_on NULLS LAST, x.id, x.version"
    )
    + ' AS "supervisionCases"'
)
STATEMENTS: Final = {"Q1": Q1, "Q2": Q2, "Q3": Q3, "Q4": Q4, "Q5": Q5, "Q6": Q6, "Q7": Q7}
