"""The operations as one statement each for SQLite, written by hand: JSON text comes out.

Text is put together with `json_quote` and `group_concat`, which every SQLite does alike; `:day` is the day.
"""

from typing import Final

EXISTING: Final = "o.party_class = 'ORGANIZATION' AND o.standing = 'EXISTING'"


def holds(row: str) -> str:
    """The condition that a row holds on the day."""
    return (
        f"({row}.valid_from IS NULL OR {row}.valid_from <= :day) AND ({row}.valid_to IS NULL OR {row}.valid_to > :day)"
    )


def members(columns: str) -> str:
    """Members of an object out of columns: `name`, or `name=expression` with its name as it is answered."""
    pairs = (part.partition("=") for part in columns.split())
    return " || ',' || ".join(f"'\"{name}\":' || json_quote({value or name})" for name, _, value in pairs)


def whole(*parts: str) -> str:
    """An object out of its members."""
    return "'{' || " + " || ',' || ".join(parts) + " || '}'"


def nested(name: str, text: str) -> str:
    """A member whose value is JSON text."""
    return f"'\"{name}\":' || coalesce({text}, 'null')"


def array(item: str, rows: str, row: str = "x") -> str:
    """A list of objects from ordered rows."""
    return f"(SELECT '[' || coalesce(group_concat({item}), '') || ']' FROM ({rows}) {row})"


def connection(item: str, rows: str, row: str = "x") -> str:
    """A list as `{nodes: […]}`."""
    return "'{\"nodes\":' || " + array(item, rows, row) + " || '}'"


def last(item: str, table: str, condition: str) -> str:
    """A row as it stands on the day, or last stood: from where it is referred to."""
    return (
        f"(SELECT {item} FROM {table} r WHERE {condition} AND (r.valid_from IS NULL OR r.valid_from <= :day) "
        "ORDER BY r.valid_from DESC NULLS LAST, r.id, r.version LIMIT 1)"
    )


def of_party(table: str, limit: int = 10) -> str:
    """The rows that speak of an organization `o`."""
    return f"SELECT * FROM {table} y WHERE y.party_id = o.id AND {holds('y')} ORDER BY y.id, y.version LIMIT {limit}"


def through(parts: str, key: str, table: str, order: str, limit: int) -> str:
    """The rows one of whose parts speaks of an organization `o`."""
    return (
        f"SELECT y.* FROM {parts} p JOIN {table} y ON y.id = p.id AND y.version = p.version "
        f"WHERE p.{key} = o.id AND {holds('y')} ORDER BY {order}y.id, y.version LIMIT {limit}"
    )


def answer(*fields: str) -> str:
    """The whole answer, as bytes."""
    return f"SELECT CAST({whole(*fields)} AS BLOB)"


BY_CODE: Final = (
    "FROM party o WHERE o.id IN (SELECT i.party_id FROM identifier i "
    "WHERE i.scheme = 'USCC' AND i.issuer = '' AND i.value = :uscc) "
    f"AND o.party_class = 'ORGANIZATION' AND {holds('o')}"
)
PROFILE: Final = "name=o.name kind=o.kind status=o.status uscc=o.uscc"
Q1: Final = answer(
    nested(
        "organization",
        "(SELECT "
        + whole(
            members(
                f"{PROFILE} organizationCode=o.organization_code foundedOn=o.founded_on address=o.address "
                "registration=o.registration"
            )
        )
        + f" {BY_CODE})",
    )
)
AUTHORITY_NAME: Final = nested("authority", last(whole(members("name=r.name")), "agency", "r.code = x.authority"))
STREET: Final = last(whole(members("code=r.code name=r.name")), "division", "r.code = {code}")
FINE: Final = """CASE WHEN x.fine IS NOT NULL THEN printf('{"value":"%d.%02d"}', x.fine / 100, x.fine % 100) END"""
PENALTIES: Final = connection(
    whole(
        members("documentNumber=x.document_number decidedOn=x.decided_on"),
        nested("kinds", "x.kinds"),
        members("violation=x.violation"),
        nested("fine", FINE),
        members("authorityName=x.authority_name"),
        AUTHORITY_NAME,
    ),
    of_party("penalty"),
)
CASES: Final = connection(
    whole(
        members(
            "number=x.number cause=x.cause step=x.step stepOn=x.step_on openedOn=x.opened_on "
            "nextDeadlineOn=x.next_deadline_on authorityName=x.authority_name"
        ),
        AUTHORITY_NAME,
    ),
    through("supervision_case_parties", "party_id", "supervision_case", "", 10),
)
INSPECTIONS: Final = connection(
    whole(members("taskName=x.task_name inspectedOn=x.inspected_on result=x.result authorityName=x.authority_name")),
    of_party("inspection"),
)
UNIT: Final = "name=x.name kind=x.kind members=x.members"
COVERING: Final = through("party_unit_organizations", "organization_id", "party_unit", "", 10)
JOINT_OPERATIONS: Final = connection(
    whole(members("number=x.number name=x.name startedOn=x.started_on finishedOn=x.finished_on")),
    through("joint_operation_subjects", "party_id", "joint_operation", "", 10),
)
MEASURES: Final = array(
    whole(members("code=x.code name=x.name kind=x.kind fromOn=x.from_on")),
    "SELECT * FROM list_entry_measures m WHERE m.id = x.id AND m.version = x.version ORDER BY m.position",
)
ENTRIES: Final = connection(
    whole(
        members("listedAs=x.listed_as ground=x.ground listedOn=x.listed_on authorityName=x.authority_name"),
        nested("measures", MEASURES),
    ),
    of_party("list_entry"),
)
IDENTIFIERS: Final = array(
    whole(members("scheme=x.scheme value=x.value validity=x.validity")),
    "SELECT * FROM identifier i WHERE i.party_id = o.id ORDER BY i.scheme, i.issuer, i.value",
)
Q2: Final = answer(
    nested(
        "organization",
        "(SELECT "
        + whole(
            members(f"{PROFILE} foundedOn=o.founded_on address=o.address"),
            nested("street", STREET.replace("{code}", "o.street")),
            nested("identifiers", IDENTIFIERS),
            nested("penalties", PENALTIES),
            nested("cases", CASES),
            nested("inspections", INSPECTIONS),
            nested("partyUnits", connection(whole(members(f"code=x.code {UNIT}")), COVERING)),
            nested("jointOperations", JOINT_OPERATIONS),
            nested("integrity", whole(nested("entries", ENTRIES))),
        )
        + f" {BY_CODE})",
    )
)
LAST_CASES: Final = connection(
    whole(members("number=x.number step=x.step openedOn=x.opened_on nextDeadlineOn=x.next_deadline_on")),
    through("supervision_case_parties", "party_id", "supervision_case", "y.opened_on DESC NULLS LAST, y.id DESC, ", 3),
)


def organizations(item: str, condition: str, limit: int) -> str:
    """Organizations that exist, in the order of their keys."""
    found = f"SELECT * FROM party o WHERE {EXISTING} AND {condition} AND {holds('o')}"
    rows = f"{found} ORDER BY o.id, o.version LIMIT {limit}"
    return nested("organizations", connection(item, rows, "o"))


# `+` keeps SQLite from sorting a whole street: it walks along the keys until it has fifty.
Q3: Final = answer(
    organizations(
        whole(
            members("name=o.name uscc=o.uscc status=o.status"),
            nested("partyUnits", connection(whole(members(UNIT)), COVERING)),
            nested("cases", LAST_CASES),
        ),
        "+o.street = :street",
        50,
    )
)


def groups(name: str, column: str, condition: str = "1") -> str:
    """The groups of one dimension out of the one scan."""
    return nested(
        name,
        array(
            whole(members(f"{column}=x.{column} count=x.total")),
            f"SELECT {column}, sum(n) AS total FROM g WHERE {condition} GROUP BY 1 ORDER BY 2 DESC, 1 NULLS LAST",
        ),
    )


Q4: Final = (
    "WITH g AS MATERIALIZED (SELECT o.street, o.registration, o.kind, o.status, count(*) AS n FROM party o "
    f"WHERE {EXISTING} AND {holds('o')} GROUP BY 1, 2, 3, 4) "
    + answer(
        groups("kinds", "kind", "street = :street"),
        groups("statuses", "status", "street = :street"),
        groups("registrations", "registration", "street = :street"),
        groups("districtKinds", "kind"),
        nested(
            "streets",
            array(
                whole(nested("street", STREET.replace("{code}", "x.street")), members("count=x.total")),
                "SELECT street, sum(n) AS total FROM g GROUP BY 1 ORDER BY 2 DESC, 1 NULLS LAST",
            ),
        ),
    )
)
TEN: Final = (
    "name=o.name uscc=o.uscc organizationCode=o.organization_code kind=o.kind status=o.status "
    "registration=o.registration registrationNumber=o.registration_number foundedOn=o.founded_on address=o.address "
    "standing=o.standing"
)
Q5: Final = answer(organizations(whole(members(TEN)), "o.founded_on >= :from", 1000))
Q6: Final = answer(
    organizations(
        whole(members("uscc=o.uscc name=o.name status=o.status kind=o.kind foundedOn=o.founded_on")),
        "o.uscc IN (SELECT value FROM json_each(:codes))",
        100,
    )
)
PARTIES: Final = (
    "(SELECT '[' || coalesce(group_concat("
    + whole(
        members("involvedAs=p.involved_as"),
        nested("party", last(whole(members("name=r.name")), "party", "r.id = p.party_id")),
    )
    + "), '') || ']' FROM (SELECT * FROM supervision_case_parties p WHERE p.id = x.id AND p.version = x.version "
    "ORDER BY p.position) p)"
)
Q7: Final = answer(
    nested(
        "supervisionCases",
        connection(
            whole(
                members("number=x.number cause=x.cause step=x.step stepOn=x.step_on nextDeadlineOn=x.next_deadline_on"),
                nested("authority", last(whole(members("code=r.code name=r.name")), "agency", "r.code = x.authority")),
                nested("parties", PARTIES),
            ),
            f"SELECT * FROM supervision_case y WHERE y.step = :step AND y.authority = :authority AND {holds('y')} "
            "ORDER BY y.next_deadline_on NULLS LAST, y.id, y.version LIMIT 50",
        ),
    )
)
STATEMENTS: Final = {"Q1": Q1, "Q2": Q2, "Q3": Q3, "Q4": Q4, "Q5": Q5, "Q6": Q6, "Q7": Q7}
