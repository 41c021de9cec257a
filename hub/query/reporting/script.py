"""The script that makes the role, the views and what guards the tables: idempotent, and the same for the same schema.

Nothing in it is given by anybody but the name of the role, which is held to a pattern.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from hub.errors import BadInput
from hub.query.reporting.view import MARK, View
from hub.store.reporting import HINDERED, SCHEMA
from hub.store.tables import metadata

ROLE: Final = "hub_reporting"
NAME: Final = re.compile("[a-z_][a-z0-9_]{0,58}", re.ASCII)
SECONDS: Final = 60
"""How long a statement of the role takes at the most, where it does not set that otherwise."""

HEAD: Final = """\
-- Views for reports, and a role that sees nothing else. Made by `hub reporting sql`; run as the owner of the hub's
-- tables, who may make roles. Idempotent. Give the role a password afterwards: \\password {role}
BEGIN;
SET LOCAL lock_timeout = '5s';
"""

MAKE_ROLE: Final = """
DO $do$
DECLARE
  hindered text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
    CREATE ROLE "{role}" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS
      CONNECTION LIMIT 20;
  END IF;
  IF EXISTS (
    SELECT FROM pg_roles WHERE rolname = '{role}'
      AND (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls)
  ) OR EXISTS (SELECT FROM pg_auth_members AS m JOIN pg_roles AS r ON r.oid = m.member WHERE r.rolname = '{role}')
    OR EXISTS (
      SELECT FROM pg_class AS c JOIN pg_roles AS r ON r.oid = c.relowner WHERE r.rolname = '{role}'
    ) THEN
    RAISE EXCEPTION 'the role {role} may more than read: it has attributes, is in another role, or owns something';
  END IF;
  SELECT string_agg(h.rolname, ', ') INTO hindered FROM ({hindered}) AS h WHERE h.rolname <> '{role}';
  IF hindered IS NOT NULL THEN
    RAISE EXCEPTION 'row level security would keep % from COPY: ALTER ROLE … BYPASSRLS first, as a superuser', hindered;
  END IF;
  EXECUTE format('ALTER ROLE "{role}" IN DATABASE %I SET default_transaction_read_only = on', current_database());
  EXECUTE format('ALTER ROLE "{role}" IN DATABASE %I SET statement_timeout = ''{seconds}s''', current_database());
  EXECUTE format('ALTER ROLE "{role}" IN DATABASE %I SET idle_in_transaction_session_timeout = ''{seconds}s''',
    current_database());
  EXECUTE format('ALTER ROLE "{role}" IN DATABASE %I SET search_path = {schema}', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO "{role}"', current_database());
END $do$;
"""

TAKE_AWAY: Final = """
DO $do$
DECLARE
  one record;
BEGIN
  IF EXISTS (
    SELECT FROM pg_database WHERE datname = current_database() AND pg_has_role(current_user, datdba, 'USAGE')
  ) THEN
    EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM "{role}"', current_database());
  END IF;
  FOR one IN
    SELECT n.nspname FROM pg_namespace AS n
    WHERE pg_has_role(current_user, n.nspowner, 'USAGE') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  LOOP
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', one.nspname);
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM "{role}"', one.nspname);
  END LOOP;
  FOR one IN
    SELECT c.oid::regclass AS name, c.relkind FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE pg_has_role(current_user, c.relowner, 'USAGE') AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  LOOP
    IF one.relkind = 'S' THEN
      EXECUTE format('REVOKE ALL ON SEQUENCE %s FROM "{role}", PUBLIC', one.name);
    ELSE
      EXECUTE format('REVOKE ALL ON TABLE %s FROM "{role}", PUBLIC', one.name);
    END IF;
  END LOOP;
  FOR one IN
    SELECT p.oid::regprocedure AS name FROM pg_proc AS p
    WHERE p.pronamespace = 'pg_catalog'::regnamespace AND pg_has_role(current_user, p.proowner, 'USAGE')
      AND p.proname IN ('lo_creat', 'lo_create', 'lo_from_bytea')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM "{role}", PUBLIC', one.name);
  END LOOP;
END $do$;
"""

GUARD: Final = """
DO $do$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY[{tables}] LOOP
    CONTINUE WHEN to_regclass(one) IS NULL;
    IF NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = to_regclass(one) AND polname = '{others}') THEN
      EXECUTE format('CREATE POLICY {others} ON %I FOR ALL TO PUBLIC USING (true) WITH CHECK (true)', one);
    END IF;
    IF NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = to_regclass(one) AND polname = '{nothing}') THEN
      EXECUTE format('CREATE POLICY {nothing} ON %I AS RESTRICTIVE FOR ALL TO "{role}" USING (false)', one);
    END IF;
    IF NOT (SELECT relrowsecurity FROM pg_class WHERE oid = to_regclass(one)) THEN
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    END IF;
  END LOOP;
END $do$;
"""

BEGIN_VIEWS: Final = """
CREATE SCHEMA IF NOT EXISTS {schema};
DO $do$
DECLARE
  one record;
BEGIN
  FOR one IN
    SELECT c.oid::regclass AS name FROM pg_class AS c
    WHERE c.relnamespace = '{schema}'::regnamespace AND c.relkind = 'v'
  LOOP
    EXECUTE format('DROP VIEW %s', one.name);
  END LOOP;
END $do$;
"""

END_VIEWS: Final = """
DO $do$
DECLARE
  one record;
BEGIN
  PERFORM set_config('search_path', '', true);
  FOR one IN
    SELECT c.oid, c.oid::regclass AS name, obj_description(c.oid, 'pg_class') AS told FROM pg_class AS c
    WHERE c.relnamespace = '{schema}'::regnamespace AND c.relkind = 'v'
  LOOP
    EXECUTE format('COMMENT ON VIEW %s IS %L', one.name,
      one.told || ':' || left(md5(pg_get_viewdef(one.oid)), {mark}) || ']');
  END LOOP;
END $do$;
GRANT USAGE ON SCHEMA {schema} TO "{role}";
GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO "{role}";
COMMIT;
"""


def script(views: Sequence[View], role: str = ROLE) -> str:
    """The whole script; raises `BadInput` for a name that no role should have."""
    if not NAME.fullmatch(role):
        raise BadInput(
            f"'{role}' is no name for the role: small letters, digits and _, not beginning with a digit.",
            f"“{role}”不能用作角色名：仅限小写字母、数字与下划线，且不以数字开头。",
        )
    return "".join(pieces(views, role))


def pieces(views: Sequence[View], role: str) -> Iterator[str]:
    """The script, piece by piece."""
    yield HEAD.format(role=role)
    yield MAKE_ROLE.format(role=role, schema=SCHEMA, seconds=SECONDS, hindered=HINDERED)
    yield BEGIN_VIEWS.format(schema=SCHEMA)
    for view in views:
        yield from view_pieces(view)
    yield TAKE_AWAY.format(role=role)
    yield GUARD.format(role=role, tables=texts(metadata.tables), others=EVERYBODY_ELSE, nothing=nothing_for(role))
    yield END_VIEWS.format(role=role, schema=SCHEMA, mark=MARK)


EVERYBODY_ELSE: Final = "everybody_else"


def nothing_for(role: str) -> str:
    """The name of the policy by which a role sees no row of a table."""
    return f"no_row_{role}"[:63]


def view_pieces(view: View) -> Iterator[str]:
    """A view, with what it and its columns are called."""
    named = f"{SCHEMA}.{view.name}"
    columns = ", ".join(f'"{name}"' for name in view.names)
    yield f"\nCREATE VIEW {named} ({columns}) WITH (security_barrier = true) AS\n{view.query};\n"
    yield f"COMMENT ON VIEW {named} IS {text(f'{view.title.zh} — {view.title.en} [{view.mark}')};\n"
    for one in view.columns:
        yield f'COMMENT ON COLUMN {named}."{one.name}" IS {text(f"{one.title.zh} — {one.title.en}")};\n'


def texts(names: Iterable[str]) -> str:
    """Texts as items of an array."""
    return ", ".join(text(one) for one in names)


def text(told: str) -> str:
    """A text of SQL."""
    escaped = told.replace("'", "''")
    return f"'{escaped}'"
