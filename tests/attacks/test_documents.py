"""Rows 1 and 32, and trusted documents: nobody runs what is not meant for them, and nobody learns what there is."""

import json
from collections import Counter
from collections.abc import Iterator

import pytest
from sqlalchemy import update

from hub.access.documents import document_id
from hub.access.principals import Role
from hub.settings import Settings
from hub.store.tables.documents import trusted_document
from tests.attacks.attacking import GRAPHQL, JSON, Reply, ask, post, reply_of, watched
from tests.databases import Databases
from tests.hub.web.serving import Served, serving_all
from tests.stores import open_store
from tests.trusting import distrust, trust

INTROSPECTION = "{ __schema { queryType { name } types { name fields { name } } } }"
FOR_ALL = "{ agencies { totalCount } }"


@pytest.fixture(scope="module")
def public(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A hub that lets callers without a key in."""
    with serving_all(tmp_path_factory.mktemp("public"), schema="schema:schema") as start:
        yield start(databases.fresh("sqlite"), public=True)


def run(target: Served, one: str, *, key: str | None = None, accept: str = GRAPHQL, **more: object) -> Reply:
    """Ask for a document by its id."""
    return post(target, json.dumps({"documentId": one, **more}).encode(), key=key, accept=accept)


def get(target: Served, query_string: str, *, key: str | None = "") -> Reply:
    """Ask by GET; without a key unless one is given."""
    with target.client() if key is None else target.stranger() as caller:
        return reply_of(caller.get(f"/graphql?{query_string}", headers={"Accept": GRAPHQL}), 0)


# --- row 1 ------------------------------------------------------------------------------------


@pytest.mark.parametrize("accept", [GRAPHQL, JSON])
def test_1_introspection_by_nobody(target: Served, accept: str) -> None:
    with watched() as seen:
        reply = ask(target, INTROSPECTION, key="", accept=accept)

    assert (reply.status, reply.codes) == (401, ["UNAUTHENTICATED"])
    assert reply.is_refused
    assert seen.nothing


@pytest.mark.parametrize(("accept", "status"), [(GRAPHQL, 400), (JSON, 200)])
def test_1_introspection_by_the_public(public: Served, accept: str, status: int) -> None:
    with watched() as seen:
        replies = [
            ask(public, INTROSPECTION, key="", accept=accept),
            ask(public, "{ __typename }", key="", accept=accept),
        ]

    assert [(one.status, one.codes) for one in replies] == [(status, ["TRUSTED_DOCUMENT_REQUIRED"])] * 2
    assert all(one.is_refused for one in replies)
    assert seen.nothing


def test_the_public_learns_no_word_of_the_schema_by_asking_in_vain(public: Served) -> None:
    """What a hub tells is alike for words that it knows and words that it does not: nothing can be recovered."""
    words = ("agencies", "agencie", "organization", "__schema", "viewer", "{", "")

    with watched() as seen:
        replies = [ask(public, f"{{ {word} {{ x }} }}", key="") for word in words]

    assert len({one.text for one in replies}) == 1
    assert seen.nothing


# --- row 32 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query_string", ["query={__typename}", "query={__schema{types{name}}}", "", "query=mutation{a}"]
)
@pytest.mark.parametrize("key", ["", None], ids=["nobody", "an officer"])
def test_32_a_query_by_get(target: Served, public: Served, query_string: str, key: str | None) -> None:
    with watched() as seen:
        replies = [get(each, query_string, key=key) for each in (target, public)]

    assert [(one.status, one.headers["allow"], one.codes) for one in replies] == [
        (405, "POST", ["METHOD_NOT_ALLOWED"])
    ] * 2
    assert seen.nothing


def test_32_trusted_documents_excepted(target: Served) -> None:
    one = trust(target.settings, FOR_ALL)

    assert get(target, f"documentId={one}", key=None).text == '{"data":{"agencies":{"totalCount":0}}}'
    assert get(target, f"documentId={one}").codes == ["UNAUTHENTICATED"]


def test_a_query_is_not_smuggled_in_beside_a_document(target: Served) -> None:
    one = trust(target.settings, FOR_ALL)
    both = [
        f"documentId={one}&query={{__typename}}",
        f"query={{__typename}}&documentId={one}",
        f"documentId={one}&documentId=sha256:{'0' * 64}",
        f"documentId={one}&query=",
    ]

    with watched() as seen:
        replies = [get(target, query_string, key=None) for query_string in both[:3]]

    assert [(reply.status, reply.codes) for reply in replies] == [(400, ["BAD_INPUT"])] * 3
    assert seen.nothing
    assert "data" in get(target, both[3], key=None).text


# --- what there is, and for whom ----------------------------------------------------------------


def test_a_thousand_guesses_find_nothing_and_fill_nothing(public: Served) -> None:
    one = trust(public.settings, FOR_ALL, Role.PUBLIC)
    guesses = [document_id(f"{{ guess{number} }}") for number in range(1_000)]

    with watched() as seen, public.stranger(Accept=GRAPHQL) as caller:
        told = Counter(caller.get(f"/graphql?documentId={guess}").text for guess in guesses)
    after = run(public, one, key="")

    assert list(told.values()) == [len(guesses)]
    assert "DOCUMENT_UNKNOWN" in next(iter(told))
    assert seen.nothing
    assert "data" in after.text


def test_who_knows_the_text_does_not_learn_that_it_is_trusted(public: Served) -> None:
    others = trust(public.settings, "{ officersOnly: agencies { totalCount } }", Role.OFFICER)
    retired = trust(public.settings, "{ retired: agencies { totalCount } }", Role.PUBLIC)
    distrust(public.settings, retired)
    run(public, others)

    with watched() as seen:
        replies = [run(public, one, key="") for one in (others, retired, document_id("{ never }"), others)]

    assert len({(one.status, one.text) for one in replies}) == 1
    assert all(one.is_refused for one in replies)
    assert seen.nothing


@pytest.mark.parametrize(
    "written",
    [
        "{upper}",
        "{digest}",
        "sha256:{digest} ",
        " sha256:{digest}",
        "SHA256:{digest}",
        "sha256:{digest}\n",
        "sha1:{digest}",
        "x-{digest}",
        "sha256:{digest}' OR '1'='1",
        "sha256:%",
        "../sha256:{digest}",
        "{text}",
    ],
)
def test_only_the_id_itself_is_an_id(public: Served, written: str) -> None:
    one = trust(public.settings, FOR_ALL, Role.PUBLIC)
    digest = one.removeprefix("sha256:")
    guess = written.format(upper=one.upper(), digest=digest, text=FOR_ALL) if "{" in written else written

    with watched() as seen:
        reply = run(public, guess, key="")

    assert reply.codes == ["DOCUMENT_UNKNOWN"]
    assert seen.nothing


def test_a_text_that_was_altered_in_the_store_is_not_what_was_registered(public: Served) -> None:
    one = trust(public.settings, "{ a: agencies { totalCount } }", Role.PUBLIC)
    alter(public.settings, one, "{ b: agencies { totalCount } }")

    with watched() as seen:
        reply = run(public, one, key="")

    assert reply.codes == ["DOCUMENT_UNKNOWN"]
    assert seen.nothing


def alter(settings: Settings, one: str, text: str) -> None:
    """Write another text under an id, as only who holds the database can."""
    store = open_store(settings.store_url)
    store.write(lambda tx: tx.execute(update(trusted_document).where(trusted_document.c.id == one).values(text=text)))
    store.close()


def test_a_role_may_not_run_what_is_for_another(attacked: Served) -> None:
    one = trust(attacked.settings, "{ viewer { role } }", Role.DASHBOARD)
    dashboard = attacked.key_for(Role.DASHBOARD, None)

    told = [run(attacked, one, key=key) for key in (dashboard, None, dashboard, None, "")]

    assert [reply.codes for reply in told] == [[], ["DOCUMENT_UNKNOWN"], [], ["DOCUMENT_UNKNOWN"], ["UNAUTHENTICATED"]]


def test_an_id_runs_under_the_policy_of_whoever_runs_it(attacked: Served) -> None:
    """A document is no power of attorney: who may not see cases does not see them by its id either."""
    one = trust(attacked.settings, "{ supervisionCases { totalCount } }", Role.DASHBOARD, Role.OFFICER)
    dashboard = attacked.key_for(Role.DASHBOARD, None)

    told = [run(attacked, one, key=key).codes for key in (None, dashboard, None, dashboard)]

    assert told == [[], ["FORBIDDEN"], [], ["FORBIDDEN"]]


def test_variables_of_the_public_are_read_as_strictly_as_any(public: Served) -> None:
    one = trust(public.settings, "query ($w: AgencyFilter) { agencies(where: $w) { totalCount } }", Role.PUBLIC)
    bad = ['{"w":1,"w":2}', '{"w":NaN}', '{"w":"\\u0000"}', "[" * 100_000, '{"w":' + "1" * 5_000 + "}"]
    run(public, one, key="", variables={})

    with watched() as seen:
        replies = [post(public, f'{{"documentId": "{one}", "variables": {each}}}'.encode(), key="") for each in bad]

    assert [reply.status for reply in replies] == [400] * len(bad)
    assert all(reply.is_refused for reply in replies)
    assert seen.nothing
