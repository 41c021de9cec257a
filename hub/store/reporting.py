"""What stands in a PostgreSQL database for reports, and what its role may: read from the catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hub.errors import StoreError
from hub.store.engine import Store, Transaction

SCHEMA: Final = "reporting"
"""The schema in which views for reports stand, and nothing else."""

VIEWS: Final = text(
    "SELECT c.relname, array_remove(array_agg(a.attname::text ORDER BY a.attnum), NULL), "
    "coalesce(substring(obj_description(c.oid, 'pg_class') FROM '\\[([0-9a-f]+):'), ''), "
    "coalesce(substring(obj_description(c.oid, 'pg_class') FROM ':([0-9a-f]+)\\]$'), '') "
    "= left(md5(pg_get_viewdef(c.oid)), 16), "
    "coalesce('security_barrier=true' = ANY (c.reloptions), false) "
    "FROM pg_class AS c LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
    "WHERE c.relnamespace = to_regnamespace(:schema) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') "
    "GROUP BY c.oid, c.relname, c.reloptions ORDER BY c.relname"
)

UNGUARDED: Final = text(
    "SELECT c.relname FROM unnest(CAST(:tables AS text[])) AS t(name) "
    "JOIN pg_class AS c ON c.oid = to_regclass(t.name) "
    "WHERE NOT c.relrowsecurity OR NOT EXISTS (SELECT FROM pg_policy AS p WHERE p.polrelid = c.oid "
    "AND NOT p.polpermissive AND p.polcmd = '*' AND pg_get_expr(p.polqual, c.oid) = 'false' "
    "AND (SELECT oid FROM pg_roles WHERE rolname = :role) = ANY (p.polroles)) ORDER BY 1"
)

HINDERED: Final = (
    "SELECT DISTINCT r.rolname FROM pg_roles AS r, pg_class AS c WHERE c.oid = to_regclass('batch') "
    "AND has_table_privilege(r.oid, c.oid, 'INSERT') AND NOT pg_has_role(r.oid, c.relowner, 'USAGE') "
    "AND NOT r.rolsuper AND NOT r.rolbypassrls AND r.rolname !~ '^pg_'"
)
"""The roles that write rows of the hub, and that row level security would hold: PostgreSQL lets them no longer COPY."""

ROLES: Final = text(
    "SELECT DISTINCT r.rolname FROM pg_policy AS p JOIN pg_roles AS r ON r.oid = ANY (p.polroles) "
    "WHERE NOT p.polpermissive AND pg_get_expr(p.polqual, p.polrelid) = 'false' ORDER BY 1"
)

MAY: Final = text(
    "WITH r AS (SELECT * FROM pg_roles WHERE rolname = :role), "
    "n AS (SELECT * FROM pg_namespace WHERE nspname !~ '^pg_(toast|temp)' ) "
    "SELECT 'be a superuser' FROM r WHERE rolsuper "
    "UNION ALL SELECT 'set row level security aside' FROM r WHERE rolbypassrls "
    "UNION ALL SELECT 'make roles or databases, or replicate' FROM r "
    "WHERE rolcreaterole OR rolcreatedb OR rolreplication "
    "UNION ALL SELECT 'become ' || m.roleid::regrole FROM pg_auth_members AS m JOIN r ON r.oid = m.member "
    "UNION ALL SELECT 'make temporary tables' FROM r WHERE has_database_privilege(r.oid, current_database(), 'TEMP') "
    "UNION ALL SELECT 'make schemas' FROM r WHERE has_database_privilege(r.oid, current_database(), 'CREATE') "
    "UNION ALL SELECT 'make something in ' || n.nspname FROM r, n WHERE has_schema_privilege(r.oid, n.oid, 'CREATE') "
    "UNION ALL SELECT 'use ' || c.oid::regclass FROM r, n JOIN pg_class AS c ON c.relnamespace = n.oid "
    "WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', :schema) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') "
    "AND (has_table_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER') "
    "OR has_any_column_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')) "
    "UNION ALL SELECT 'run as its owner ' || p.oid::regprocedure FROM r, n JOIN pg_proc AS p ON p.pronamespace = n.oid "
    "WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND p.prosecdef "
    "AND has_function_privilege(r.oid, p.oid, 'EXECUTE') "
    "UNION ALL SELECT 'write ' || c.oid::regclass FROM r, pg_class AS c "
    "WHERE c.relnamespace = to_regnamespace(:schema) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') "
    "AND has_table_privilege(r.oid, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') ORDER BY 1"
)


@dataclass(frozen=True, slots=True)
class FoundView:
    """A view as it stands: its columns, the mark of its definition, whether it is as made, and behind a barrier."""

    columns: tuple[str, ...]
    mark: str
    is_as_made: bool
    is_barrier: bool


@dataclass(frozen=True, slots=True)
class Reporting:
    """What stands for reports: whether the role is there, the views, what else it may, which tables are unguarded.

    The `hindered` are roles that write rows of the hub, and cannot where tables are guarded by row.
    """

    has_role: bool
    views: Mapping[str, FoundView]
    may: tuple[str, ...] = ()
    unguarded: tuple[str, ...] = ()
    hindered: tuple[str, ...] = ()


def reporting_of(tx: Transaction, *, role: str, tables: Sequence[str]) -> Reporting:
    """What stands in a PostgreSQL database for a role, and of the tables that are there."""
    has_role = bool(
        tx.execute(text("SELECT count(*) FROM pg_roles WHERE rolname = :role"), {"role": role}).scalar_one()
    )
    found = found_views(tx)
    if not has_role:
        return Reporting(has_role, found)
    may = tuple(tx.execute(MAY, {"role": role, "schema": SCHEMA}).scalars())
    unguarded = tuple(tx.execute(UNGUARDED, {"role": role, "tables": list(tables)}).scalars())
    readers = {role, *guarded_roles(tx)}
    hindered = tuple(one for one in tx.execute(text(HINDERED)).scalars() if one not in readers)
    return Reporting(has_role, found, may, unguarded, hindered)


def guarded_roles(tx: Transaction) -> tuple[str, ...]:
    """The roles that policies of the tables keep from every row."""
    return tuple(tx.execute(ROLES).scalars())


def found_views(tx: Transaction) -> dict[str, FoundView]:
    """What stands in the schema, by name; definitions are compared as they are written with no schema left out."""
    before = tx.execute(text("SELECT current_setting('search_path')")).scalar_one()
    set_path(tx, "")
    rows: Sequence[Any] = tx.execute(VIEWS, {"schema": SCHEMA}).all()
    set_path(tx, before)
    return {name: FoundView(tuple(columns), mark, same, barrier) for name, columns, mark, same, barrier in rows}


def take_views_away(tx: Transaction) -> None:
    """Drop the views of a PostgreSQL database: they hold on to the columns of tables that are to be changed."""
    for name in found_views(tx):
        tx.execute(text(f'DROP VIEW {SCHEMA}."{name}"'))


def awaits_views(tx: Transaction) -> bool:
    """Whether a role was made for reports, and its views are gone."""
    return bool(guarded_roles(tx)) and not found_views(tx)


def set_path(tx: Transaction, path: str) -> None:
    """Set where names are looked for, in this transaction."""
    tx.execute(text("SELECT set_config('search_path', :path, true)"), {"path": path})


def run_script(store: Store, script: str) -> None:
    """Run a script that is a transaction; raises `StoreError` in the database's words, `StoreUnavailable`."""
    try:
        with store.engine.connect() as connection:
            alone = connection.execution_options(isolation_level="AUTOCOMMIT")
            alone.exec_driver_sql(script, execution_options={"no_parameters": True})
    except DBAPIError as error:
        away = store.translated(error)
        if away is not error:
            raise away from error
        reason = " ".join(str(error.orig).split())
        raise StoreError(
            f"The database refused: {reason}. Nothing was changed. The script is for the owner of the hub's tables, "
            "who may make roles (CREATEROLE).",
            f"数据库拒绝执行：{reason}。未做任何改动。该脚本须由平台各表的所有者执行，且其须有创建角色的权限（CREATEROLE）。",
        ) from error
