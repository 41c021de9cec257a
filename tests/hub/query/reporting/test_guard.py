"""What the role for reports cannot do, by any way that a program with SQL has."""

from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from hub.errors import StoreError
from hub.query.reporting.looking import look
from hub.query.reporting.script import script
from hub.store.reporting import run_script
from hub.store.tables import metadata
from tests.asking import ask
from tests.databases import Databases
from tests.district import filled
from tests.pushing import push_all
from tests.reporting import Reported, reported
from tests.statements import penalty
from tests.stores import open_store

TABLES = sorted(metadata.tables)

REFUSED = (psycopg.errors.InsufficientPrivilege, psycopg.errors.ObjectNotInPrerequisiteState)
"""No right to do it, or a view through which nothing can be written."""


@pytest.fixture
def own_views(databases: Databases) -> Iterator[Reported]:
    """Views on a small district of our own, which may be changed."""
    with filled(databases, "postgresql") as store, reported(store) as made:
        yield made


@pytest.mark.parametrize("table", TABLES)
def test_no_table_of_the_hub_can_be_read(district_views: Reported, table: str) -> None:
    with district_views.as_reader() as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(sql.SQL("SELECT 1 FROM public.{}").format(sql.Identifier(table)))


@pytest.mark.parametrize(
    "statement",
    [
        "SET ROLE postgres",
        "SET SESSION AUTHORIZATION postgres",
        "SET row_security = off; SELECT * FROM public.supervision_case",
        "SELECT * FROM pg_authid",
        "SELECT * FROM pg_statistic",
        "SELECT pg_read_file('postgresql.conf')",
        "COPY public.supervision_case TO STDOUT",
        "COPY reporting.v_penalty TO PROGRAM 'cat'",
        "SELECT table_to_xml('public.supervision_case', true, false, '')",
        "SELECT query_to_xml('SELECT * FROM public.supervision_case', true, false, '')",
        "DO $$ BEGIN PERFORM * FROM public.supervision_case; END $$",
        "PREPARE one AS SELECT * FROM public.supervision_case; EXECUTE one",
        "EXPLAIN ANALYZE SELECT * FROM public.supervision_case",
        "BEGIN; LOCK TABLE public.supervision_case IN ACCESS SHARE MODE",
    ],
)
def test_no_other_way_leads_to_what_is_hidden(district_views: Reported, statement: str) -> None:
    with district_views.as_reader() as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(statement)


def test_to_reset_the_role_changes_nothing(district_views: Reported) -> None:
    with district_views.as_reader() as connection:
        connection.execute("RESET ROLE")
        connection.execute("RESET SESSION AUTHORIZATION")
        connection.execute("RESET ALL")

        assert connection.execute("SELECT current_user").fetchone() == (district_views.role,)


def test_statistics_of_the_planner_tell_nothing_of_the_tables(own_views: Reported) -> None:
    with own_views.as_owner() as connection:
        connection.execute("ANALYZE")

    with own_views.as_reader() as connection:
        assert connection.execute("SELECT count(*) FROM pg_stats WHERE schemaname = 'public'").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM pg_stats_ext").fetchone() == (0,)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE FUNCTION reporting.leak(text) RETURNS boolean LANGUAGE sql COST 0.0001 AS 'SELECT true'",
        "CREATE FUNCTION public.leak(text) RETURNS boolean LANGUAGE sql COST 0.0001 AS 'SELECT true'",
        "CREATE FUNCTION pg_temp.leak(text) RETURNS boolean LANGUAGE sql COST 0.0001 AS 'SELECT true'",
        "CREATE TABLE public.mine (one int)",
        "CREATE TABLE reporting.mine (one int)",
        "CREATE TEMPORARY TABLE mine (one int)",
        "CREATE SCHEMA mine",
        "SELECT lo_create(0)",
        "SELECT lo_from_bytea(0, 'mine')",
        "CREATE OR REPLACE VIEW reporting.v_penalty AS SELECT 1 AS one",
        "CREATE ROLE mine",
        "DROP VIEW reporting.v_penalty",
        "COMMENT ON VIEW reporting.v_penalty IS 'mine'",
        "ALTER VIEW reporting.v_penalty RESET (security_barrier)",
        "INSERT INTO public.batch DEFAULT VALUES",
        "UPDATE public.penalty SET fine = 0",
        "DELETE FROM public.penalty",
        "TRUNCATE public.penalty",
        "UPDATE reporting.v_penalty SET violation = ''",
        "DELETE FROM reporting.v_penalty",
        "INSERT INTO reporting.v_policy (code) VALUES ('mine')",
    ],
)
def test_nothing_can_be_made_or_written_even_where_writing_is_switched_on(
    district_views: Reported, statement: str
) -> None:
    with district_views.as_reader() as connection:
        with pytest.raises((psycopg.errors.ReadOnlySqlTransaction, *REFUSED)):
            connection.execute(statement)
        connection.execute("SET default_transaction_read_only = off")
        with pytest.raises(REFUSED):
            connection.execute(statement)


def test_a_condition_that_tells_by_failing_meets_no_hidden_row(district_views: Reported) -> None:
    with district_views.as_owner() as connection:
        every = {name for (name,) in connection.execute("SELECT name FROM public.party")}
    seen = {row["name"] for row in district_views.view("v_party")}
    assert every - seen

    with district_views.as_reader() as connection:
        for name in every - seen:
            asked = sql.SQL("SELECT * FROM reporting.v_party WHERE name = {} AND CAST(name AS integer) = 0")
            assert connection.execute(asked.format(sql.Literal(name))).fetchall() == []
        with pytest.raises(psycopg.errors.InvalidTextRepresentation) as told:
            connection.execute("SELECT * FROM reporting.v_party WHERE CAST(name AS integer) = 0")
    assert any(name in str(told.value) for name in seen)


@pytest.mark.parametrize("table", ["supervision_case", "penalty", "record_version", "access_log", "api_key"])
def test_a_grant_by_mistake_shows_no_row(own_views: Reported, table: str) -> None:
    with own_views.as_owner() as connection:
        connection.execute(
            sql.SQL("GRANT USAGE ON SCHEMA public TO {0}; GRANT SELECT ON public.{1} TO {0}").format(
                sql.Identifier(own_views.role), sql.Identifier(table)
            )
        )

    with own_views.as_reader() as connection:
        count = sql.SQL("SELECT count(*) FROM public.{}").format(sql.Identifier(table))
        assert connection.execute(count).fetchone() == (0,)
        connection.execute("SET row_security = off")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(count)
    told = [one.what.en for one in look(own_views.store, own_views.views, own_views.role).differences]
    assert f"The role may use {table}, and should not." in told


def test_the_hub_reads_and_writes_as_before(own_views: Reported) -> None:
    push_all(own_views.store, penalty("罚新"))

    found = ask(own_views.store, '{ penalties(where: {documentNumber: {eq: "罚新"}}) { totalCount } }')
    assert found.data == {"penalties": {"totalCount": 1}}
    assert "罚新" in {row["document_number"] for row in own_views.view("v_penalty")}
    with own_views.as_owner() as connection:
        assert connection.execute("SELECT row_security_active('public.penalty')").fetchone() == (False,)
        forced = connection.execute("SELECT count(*) FROM pg_class WHERE relforcerowsecurity").fetchone()
    assert forced == (0,)


def test_a_role_that_writes_and_does_not_own_is_told_before_it_is_hindered(databases: Databases) -> None:
    store = open_store(databases.fresh("postgresql"))
    made = Reported(store, "hub_test_hindered", ())
    try:
        with made.as_owner() as connection:
            connection.execute("CREATE ROLE hub_test_writer; GRANT INSERT ON batch TO hub_test_writer")
        with pytest.raises(StoreError, match="keep hub_test_writer from COPY"):
            run_script(store, script((), made.role))
        with made.as_owner() as connection:
            connection.execute("ALTER ROLE hub_test_writer BYPASSRLS")
        run_script(store, script((), made.role))
    finally:
        with made.as_owner() as connection:
            connection.execute("DROP OWNED BY hub_test_writer, hub_test_hindered")
            connection.execute("DROP ROLE hub_test_writer, hub_test_hindered")
        store.close()


@pytest.mark.parametrize("change", ["SUPERUSER", "BYPASSRLS", "CREATEROLE"])
def test_a_role_that_may_more_is_not_taken(databases: Databases, change: str) -> None:
    store = open_store(databases.fresh("postgresql"))
    made = Reported(store, "hub_test_mighty", ())
    try:
        with made.as_owner() as connection:
            connection.execute(sql.SQL("CREATE ROLE hub_test_mighty {}").format(sql.SQL(change)))
        with pytest.raises(StoreError, match="may more than read"):
            run_script(store, script((), made.role))
    finally:
        with made.as_owner() as connection:
            connection.execute("DROP ROLE hub_test_mighty")
        store.close()
