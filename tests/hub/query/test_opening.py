"""Opening an engine on the store of the settings."""

import json

import pytest

from hub.access.principals import WITH_KEY, Role
from hub.errors import SettingsError, StoreOutdated
from hub.query.opening import open_engine
from hub.query.request import Asked
from hub.settings import Settings
from schema import schema
from tests.asking import request
from tests.databases import Databases, Kind


async def test_an_engine_answers_from_the_store_of_the_settings(database_url: str) -> None:
    settings = Settings(database_url=database_url, max_page=7)

    async with open_engine(settings, schema, {}) as opened:
        asked = Asked("{ agencies { totalCount } viewer { limits { maxPage } } }", None, None)
        answered = await opened.engine.answer(asked, request(opened.store, settings=settings))

    assert json.loads(answered.body) == {"data": {"agencies": {"totalCount": 0}, "viewer": {"limits": {"maxPage": 7}}}}


async def test_a_store_without_tables_is_not_opened(databases: Databases, database_kind: Kind) -> None:
    url = databases.empty(database_kind)

    with pytest.raises(StoreOutdated):
        async with open_engine(Settings(database_url=url), schema, {}):
            pass

    databases.drop(url)


async def test_a_look_up_that_nobody_offers_is_refused(database_url: str) -> None:
    settings = Settings(database_url=database_url, lookups={"nobody.knows": "https://example.org"})

    with pytest.raises(SettingsError):
        async with open_engine(settings, schema, {}):
            pass


async def test_a_role_that_there_is_not_is_refused(database_url: str) -> None:
    settings = Settings(database_url=database_url, introspection=("officer", "auditor"))

    with pytest.raises(SettingsError, match=r"no role 'auditor'\. Known: officer, dashboard, agency"):
        async with open_engine(settings, schema, {}):
            pass


async def test_the_schema_is_shown_to_the_roles_of_the_settings(database_url: str) -> None:
    async with open_engine(Settings(database_url=database_url, introspection=("agency",)), schema, {}) as opened:
        assert opened.engine.introspecting == {Role.AGENCY}
    async with open_engine(Settings(database_url=database_url), schema, {}) as opened:
        assert opened.engine.introspecting == set(WITH_KEY)
