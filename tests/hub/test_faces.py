"""What the settings name by an import string is loaded, or the setting is told."""

import pytest

from connectors import CONNECTORS
from hub.errors import SettingsError
from hub.faces import imported, load_connectors
from hub.settings import Settings, read_settings


def test_connectors_of_every_import_string_are_there_by_name() -> None:
    settings = read_settings(connectors=("connectors:CONNECTORS", "tests.hub.cli.small_connector:CONNECTORS"))

    assert set(load_connectors(settings)) == {*CONNECTORS, "small"}


def test_what_holds_no_connectors_is_told_with_its_setting() -> None:
    settings = read_settings(connectors=("tests.hub.cli.small_connector:NOT_CONNECTORS",))

    with pytest.raises(SettingsError, match=r"^HUB_CONNECTORS: .*NOT_CONNECTORS"):
        load_connectors(settings)


def test_an_import_string_gives_what_it_names() -> None:
    assert imported("hub.settings:Settings", setting="HUB_GRAPHQL_SCHEMA") is Settings


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not an import string"),
        ("hub.settings", "not an import string"),
        (":Settings", "not an import string"),
        ("hub.settings:", "not an import string"),
        ("hub.settings:Settings.home", "not an import string"),
        ("hub.settings:Setting", "no attribute 'Setting'"),
        ("hub.setings:Settings", "no module 'hub.setings'"),
        ("..hub:Settings", "not an import string"),
    ],
)
def test_an_import_string_that_names_nothing_is_told_with_its_setting(text: str, reason: str) -> None:
    with pytest.raises(SettingsError, match=reason) as caught:
        imported(text, setting="HUB_CONNECTORS")

    assert caught.value.en.startswith("HUB_CONNECTORS: ")
