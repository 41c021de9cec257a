"""The connectors that the settings name are loaded, or the setting is told."""

import pytest

from connectors import CONNECTORS
from hub.errors import SettingsError
from hub.faces import load_connectors
from hub.settings import read_settings


def test_connectors_of_every_import_string_are_there_by_name() -> None:
    settings = read_settings(connectors=("connectors:CONNECTORS", "tests.hub.cli.small_connector:CONNECTORS"))

    assert set(load_connectors(settings)) == {*CONNECTORS, "small"}


def test_what_holds_no_connectors_is_told_with_its_setting() -> None:
    settings = read_settings(connectors=("tests.hub.cli.small_connector:NOT_CONNECTORS",))

    with pytest.raises(SettingsError, match=r"^HUB_CONNECTORS: .*NOT_CONNECTORS"):
        load_connectors(settings)
