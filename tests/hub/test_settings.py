"""Settings: read once, told by name when wrong, documented one by one, and quiet about secrets."""

import re
import traceback
from pathlib import Path

import pytest

from hub.errors import SettingsError
from hub.settings import Settings, read_settings

DOCS = Path(__file__).parents[2] / "docs" / "settings.md"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder without a hub.toml."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_setting_has_its_heading_in_the_docs() -> None:
    headings = re.findall(r"^## `(HUB_\w+)`$", DOCS.read_text(encoding="utf-8"), re.MULTILINE)

    assert set(headings) == {f"HUB_{name.upper()}" for name in Settings.model_fields}


@pytest.mark.parametrize("name", Settings.model_fields)
def test_the_docs_tell_the_default_that_counts(name: str) -> None:
    heading = rf"^## `HUB_{name.upper()}`$(.*?)(?=^## |\Z)"
    section = re.search(heading, DOCS.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    default = Settings.model_fields[name].default
    told = shown(default)

    assert section is not None
    assert f"Default: {f'`{told}`' if told else 'empty'}." in section[1]


def shown(default: object) -> str:
    """A default as somebody would write it."""
    if isinstance(default, bool):
        return "on" if default else "off"
    if isinstance(default, int):
        return str(default)
    return ",".join(default) if isinstance(default, tuple) else str(default or "")


def test_arguments_come_before_the_environment_and_that_before_the_file(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (elsewhere / "hub.toml").write_text('port = 1\nhost = "::1"\nmax_page = 7\n')
    monkeypatch.setenv("HUB_PORT", "2")
    monkeypatch.setenv("HUB_HOST", "localhost")

    settings = read_settings(port=3, host=None)

    assert (settings.port, settings.host, settings.max_page) == (3, "localhost", 7)


def test_connectors_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB_CONNECTORS", "connectors:CONNECTORS, ours:CONNECTORS,")

    assert read_settings().connectors == ("connectors:CONNECTORS", "ours:CONNECTORS")


def test_connectors_stand_as_a_list_in_the_file(elsewhere: Path) -> None:
    (elsewhere / "hub.toml").write_text('connectors = ["ours:CONNECTORS"]\n')

    assert read_settings().connectors == ("ours:CONNECTORS",)


def test_look_ups_are_pairs_of_a_name_and_a_base_url(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        "HUB_LOOKUPS", "courts.one=https://hub:word=@courts.example/v1, taxation.two = http://[::1]:9001,"
    )

    assert read_settings().lookups == {
        "courts.one": "https://hub:word=@courts.example/v1",
        "taxation.two": "http://[::1]:9001",
    }


def test_look_ups_stand_as_a_table_in_the_file(elsewhere: Path) -> None:
    (elsewhere / "hub.toml").write_text('[lookups]\n"courts.one" = "https://courts.example"\n')

    assert read_settings().lookups == {"courts.one": "https://courts.example"}


@pytest.mark.parametrize(
    "text",
    [
        "courts.one",
        "courts.one=",
        "courts.one=courts.example",
        "courts.one=ftp://user:password@courts.example",
        "courts.one=https://",
        "courts.one=https://user:password@courts.example:port",
        "courts.one=https://[courts",
        "courts.one=https://courts.example/?key=password",
        "courts.one=https://courts.example/#part",
        "courts.one=https://a.example,courts.one=https://b.example",
    ],
)
def test_a_look_up_without_a_base_url_of_its_own_is_refused_and_not_quoted(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setenv("HUB_LOOKUPS", text)

    with pytest.raises(SettingsError, match="HUB_LOOKUPS") as caught:
        read_settings()

    assert "password" not in caught.value.en + caught.value.zh


@pytest.mark.parametrize("text", ["prot = 1\n", "port = \n", b"\xff", "port = 70000\n"])
def test_a_file_with_a_mistake_is_refused(elsewhere: Path, text: str | bytes) -> None:
    (elsewhere / "hub.toml").write_bytes(text if isinstance(text, bytes) else text.encode())

    with pytest.raises(SettingsError):
        read_settings()


def test_every_wrong_setting_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB_PORT", "many")
    monkeypatch.setenv("HUB_MAX_PAGE", "0")

    with pytest.raises(SettingsError, match=r"HUB_PORT.*HUB_MAX_PAGE"):
        read_settings()


def test_secrets_are_not_shown() -> None:
    settings = read_settings(
        key_pepper="a planted pepper",
        database_url="postgresql://hub:planted@db/hub",
        lookups={"courts.one": "https://hub:planted@courts.example"},
        oidc_client_secret="planted",
    )

    assert "planted" not in repr(settings) + str(settings)


@pytest.mark.parametrize("name", ["DATABASE_URL", "KEY_PEPPER", "LOOKUPS", "OIDC_CLIENT_SECRET"])
def test_a_secret_stands_in_a_file_or_beside_it_but_not_in_both(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    secret = {"LOOKUPS": "courts.one=https://hub:planted@courts.example"}.get(name, "postgresql://hub:planted@db/hub")
    (elsewhere / "secret").write_text(f"{secret}\n")
    monkeypatch.setenv(f"HUB_{name}_FILE", str(elsewhere / "secret"))

    read = getattr(read_settings(), name.lower())
    monkeypatch.setenv(f"HUB_{name}", secret)
    with pytest.raises(SettingsError) as refusal:
        read_settings()

    assert read == ({"courts.one": "https://hub:planted@courts.example"} if name == "LOOKUPS" else secret)
    assert refusal.value.en == f"HUB_{name} and HUB_{name}_FILE are both given. Leave one out."
    assert "planted" not in refusal.value.en + refusal.value.zh


def test_look_ups_stand_one_a_line_in_a_file(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (elsewhere / "secret").write_text("courts.one=https://a.example\ncourts.two=https://b.example,\n\n")
    monkeypatch.setenv("HUB_LOOKUPS_FILE", str(elsewhere / "secret"))

    assert read_settings().lookups == {"courts.one": "https://a.example", "courts.two": "https://b.example"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [(None, r"cannot be read: No such file"), (b"", "holds no text"), (b"\n", "holds no text"), (b"\xff", "no text")],
)
def test_a_secret_file_that_holds_no_secret_is_told(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None, reason: str
) -> None:
    if content is not None:
        (elsewhere / "secret").write_bytes(content)
    monkeypatch.setenv("HUB_KEY_PEPPER_FILE", str(elsewhere / "secret"))

    with pytest.raises(SettingsError, match=f"^HUB_KEY_PEPPER_FILE={elsewhere / 'secret'} .*{reason}"):
        read_settings()


@pytest.mark.parametrize("name", ["HUB_PORT", "HUB_LOOKUPS", "HUB_TODAY", "HUB_MAX_PAGE"])
def test_a_value_that_cannot_be_used_stands_in_no_traceback(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "postgresql://hub:planted@db/hub")

    with pytest.raises(SettingsError) as refusal:
        read_settings()

    assert "planted" not in "".join(traceback.format_exception(refusal.value))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("OIDC_ISSUER", "http://id.example"),
        ("OIDC_ISSUER", "id.example"),
        ("OIDC_ISSUER", "https://id.example/?realm=1"),
        ("OIDC_ALGORITHMS", "none"),
        ("OIDC_ALGORITHMS", "RS256,HS256"),
        ("OIDC_ALGORITHMS", ","),
        ("OIDC_SCOPES", "profile"),
        ("OIDC_ROLES", "case-worker"),
        ("OIDC_ROLES", "=officer"),
        ("OIDC_ROLES", "case-worker=officer,case-worker=dashboard"),
    ],
)
def test_what_would_let_strangers_in_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, text: str) -> None:
    monkeypatch.setenv(f"HUB_{name}", text)

    with pytest.raises(SettingsError, match=f"HUB_{name}"):
        read_settings()


@pytest.mark.parametrize("issuer", ["https://id.example/realms/district", "http://127.0.0.1:8080", "http://[::1]:80/"])
def test_an_issuer_is_reached_where_nobody_listens(issuer: str) -> None:
    assert read_settings(oidc_issuer=issuer).oidc_issuer == issuer


def test_roles_of_people_are_pairs_in_their_order(monkeypatch: pytest.MonkeyPatch, elsewhere: Path) -> None:
    monkeypatch.setenv("HUB_OIDC_ROLES", "cn=board=dashboard, case-worker = officer,")
    stated = read_settings().oidc_roles
    monkeypatch.delenv("HUB_OIDC_ROLES")
    (elsewhere / "hub.toml").write_text('[oidc_roles]\n"cn=board,ou=people" = "dashboard"\n')

    assert list(stated.items()) == [("cn=board", "dashboard"), ("case-worker", "officer")]
    assert read_settings().oidc_roles == {"cn=board,ou=people": "dashboard"}
