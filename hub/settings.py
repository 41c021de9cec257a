"""Every setting of the hub, read once from HUB_* and an optional hub.toml."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from ipaddress import IPv4Network, IPv6Network, ip_address
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)
from typing_extensions import override

from hub.errors import SettingsError

FILE: Final = Path("hub.toml")
LOOKUP: Final = re.compile(r"[a-z0-9_.]{1,100}")
SECRETS: Final = ("database_url", "key_pepper", "lookups", "oidc_client_secret", "personal_key")
"""Settings that are never shown, and may each be given as a file, `HUB_…_FILE`, as containers are given secrets."""

NAME: Final = re.compile(r"(?!-)[A-Za-z0-9_-]{1,63}(\.[A-Za-z0-9_-]{1,63})*")
ORIGIN: Final = re.compile(r"(http(?!.*:80$)|https(?!.*:443$))://([a-z0-9_.-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?")
"""As browsers write one: in lower case, without path, and with a port only where it is not the scheme's own."""

HEADER: Final = re.compile(r"[A-Za-z0-9-]{1,100}")
SPOKEN_FOR: Final = frozenset({"authorization", "cookie", "host", "origin", "x-forwarded-for", "x-forwarded-proto"})
"""Headers that callers set for other purposes."""

SIGNATURES: Final = ("RS256", "ES256", "PS256", "EdDSA")
Signature = Literal["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"]
"""Ways to sign with a key that only the signer has; those with a shared secret, and `none`, cannot be named."""

LARGEST: Final = 2**31 - 1
"""The largest number that GraphQL shows as an Int, as `viewer` does."""


class Settings(BaseSettings):
    """What a deployment may choose; the environment comes before hub.toml, and that before the defaults."""

    # A value that cannot be used may be a secret all the same: it is not quoted.
    model_config = SettingsConfigDict(
        env_prefix="HUB_", frozen=True, extra="forbid", toml_file=FILE, hide_input_in_errors=True
    )

    home: Path = Field(default=Path(".hub"), description="Folder of the embedded database, keys and demo files.")
    database_url: str = Field(
        default="", repr=False, description="SQLAlchemy URL of the store; empty: SQLite in the home folder."
    )
    database_url_file: Path | None = Field(default=None, description="File that holds HUB_DATABASE_URL in its place.")
    host: str = Field(default="127.0.0.1", description="Address on which `hub serve` listens.")
    port: int = Field(default=8000, ge=0, le=65535, description="Port on which `hub serve` listens.")
    hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Names under which the hub is asked, separated by commas; empty: the machine's own."
    )
    origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Origins of other web pages that may ask, separated by commas."
    )
    trusted_proxies: Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode] = Field(
        default=(), description="Networks of the proxies whose word on a caller's address counts, separated by commas."
    )
    certificate_header: str = Field(
        default="", description="Header in which a trusted proxy tells of the client's certificate; empty: none."
    )
    signed_pushes: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Codes of the agencies that must sign what they push, separated by commas."
    )
    today: date | None = Field(default=None, description="The day that questions about now mean; empty: the clock's.")
    key_pepper: str = Field(
        default="", repr=False, description="Secret with which keys are hashed; empty: a file in the home folder."
    )
    key_pepper_file: Path | None = Field(default=None, description="File that holds HUB_KEY_PEPPER in its place.")
    personal_key: str = Field(
        default="", repr=False, description="Secret that seals personal values; empty: a file in the home folder."
    )
    personal_key_file: Path | None = Field(default=None, description="File that holds HUB_PERSONAL_KEY in its place.")
    key_days: int = Field(
        default=365, ge=1, le=36_500, description="Days after which a new key ends, where nothing else is said."
    )
    oidc_issuer: str = Field(default="", description="Identity provider of people (OpenID Connect); empty: none.")
    oidc_audience: str = Field(
        default="", description="Audience that a token must name to be taken in place of a key; empty: none is taken."
    )
    oidc_client_id: str = Field(
        default="", description="Name of the hub at the identity provider; empty: nobody logs in by a browser."
    )
    oidc_client_secret: str = Field(
        default="", repr=False, description="Secret of the hub at the identity provider; empty: a public client."
    )
    oidc_client_secret_file: Path | None = Field(
        default=None, description="File that holds HUB_OIDC_CLIENT_SECRET in its place."
    )
    oidc_algorithms: Annotated[tuple[Signature, ...], NoDecode] = Field(
        default=SIGNATURES, min_length=1, description="Ways in which a token may be signed, separated by commas."
    )
    oidc_scopes: Annotated[tuple[str, ...], NoDecode] = Field(
        default=("openid",), description="Scopes that a login asks for, separated by commas."
    )
    oidc_role_claim: str = Field(default="roles", min_length=1, description="Claim that tells a person's role.")
    oidc_roles: Annotated[Mapping[str, str], NoDecode] = Field(
        default={}, description="Which value of that claim stands for which role, as value=role, separated by commas."
    )
    oidc_agency_claim: str = Field(
        default="agency", min_length=1, description="Claim that tells the code of a person's agency."
    )
    session_minutes: int = Field(
        default=480, ge=1, le=10_080, description="How long a person who has logged in by a browser stays so at most."
    )
    session_idle_minutes: int = Field(
        default=30, ge=1, le=10_080, description="How long such a person may ask nothing, and still stays so."
    )
    graphql_schema: str = Field(default="schema:schema", description="Import string of the GraphQL schema.")
    connectors: Annotated[tuple[str, ...], NoDecode] = Field(
        default=("connectors:CONNECTORS",), description="Import strings of the connectors, separated by commas."
    )
    lookups: Annotated[Mapping[str, str], NoDecode] = Field(
        default={}, repr=False, description="Base URLs of the look-ups at agencies, as name=url, separated by commas."
    )
    lookups_file: Path | None = Field(default=None, description="File that holds HUB_LOOKUPS in its place.")
    max_page: int = Field(default=200, ge=1, le=10_000, description="Most rows that one page of a list may have.")
    max_tokens: int = Field(
        default=1_000, ge=1, le=LARGEST, description="Most words and signs that a document may have."
    )
    max_depth: int = Field(
        default=8, ge=1, le=LARGEST, description="Most levels on which the fields of an operation may stand."
    )
    max_aliases: int = Field(default=15, ge=0, le=LARGEST, description="Most aliases that an operation may have.")
    max_directives: int = Field(default=50, ge=0, le=LARGEST, description="Most directives that an operation may have.")
    max_cost: int = Field(
        default=5_000, ge=1, le=LARGEST, description="Most that one operation may cost, as the schema counts it."
    )
    introspection: Annotated[tuple[str, ...], NoDecode] = Field(
        default=("officer", "dashboard", "agency", "reviewer", "admin"),
        description="Roles to which the schema is shown, separated by commas; empty: to none.",
    )
    read_connections: int = Field(default=8, ge=1, le=500, description="Statements that answer queries at once.")
    statement_seconds: float = Field(default=10, gt=0, le=3600, description="Longest that one of them may run.")
    max_body_bytes: int = Field(default=2**20, ge=1, le=LARGEST, description="Largest body of a question, in bytes.")
    max_push_bytes: int = Field(
        default=16 * 2**20,
        ge=1,
        le=LARGEST,
        description="Largest body of a request with the key of an agency, in bytes.",
    )
    max_in_flight: int = Field(default=256, ge=1, description="Most operations that one process works on at once.")
    max_connections: int = Field(default=2_000, ge=1, le=100_000, description="Most connections of one process.")
    max_connections_per_address: int = Field(
        default=256, ge=1, description="Most connections of one address; trusted proxies may have more."
    )
    slow_seconds: float = Field(
        default=10, ge=2, le=600, description="Longest that a request may take to arrive, and an answer to be read."
    )
    drain_seconds: float = Field(
        default=0, ge=0, le=600, description="How long a hub that is told to stop still accepts, while it is not ready."
    )
    key_cache_seconds: int = Field(
        default=5, ge=0, le=3_600, description="How long a recognised key is not looked up again; 0: always looked up."
    )
    document_cache_seconds: int = Field(
        default=5,
        ge=0,
        le=3_600,
        description="How long a trusted document is not looked up again; 0: always is.",
    )
    requests_per_minute: int = Field(
        default=6_000, ge=1, le=LARGEST, description="Most requests of one key in a minute."
    )
    cost_per_minute: int = Field(
        default=6_000_000,
        ge=1,
        le=LARGEST,
        description="Most that the requests of one key may cost together in a minute.",
    )
    failed_keys_per_minute: int = Field(
        default=60, ge=1, description="Most keys that are not valid, from one address in a minute."
    )
    max_sockets: int = Field(
        default=1_000, ge=0, description="Most WebSockets and event streams that one process keeps open at once."
    )
    max_sockets_per_address: int = Field(default=100, ge=0, description="Most of them from one address.")
    max_sockets_per_key: int = Field(default=20, ge=0, le=LARGEST, description="Most of them with one key.")
    max_subscriptions: int = Field(
        default=20, ge=0, le=LARGEST, description="Most subscriptions on one WebSocket at once."
    )
    settle_seconds: float = Field(
        default=2, ge=0, le=3_600, description="How long a file in a drop folder must not change before it is taken."
    )
    graphql_get: bool = Field(default=False, description="Whether queries that are not trusted may be asked by GET.")
    public: bool = Field(default=False, description="Whether callers without a key may run documents for the public.")
    public_max_age_seconds: int = Field(
        default=0, ge=0, le=31_536_000, description="How long anybody may keep the public's answers by GET; 0: not."
    )

    @classmethod
    @override
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments, then the environment, then hub.toml."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @model_validator(mode="before")
    @classmethod
    def read_secret_files(cls, given: Any) -> Any:
        """Put what stands in a secret's file in its place; raises `SettingsError` where both are given."""
        files = [name for name in SECRETS if given.get(f"{name}_file")]
        return {**given, **{name: secret_in(Path(given[f"{name}_file"]), name, given) for name in files}}

    @field_validator(
        "connectors",
        "hosts",
        "introspection",
        "oidc_algorithms",
        "oidc_scopes",
        "origins",
        "signed_pushes",
        "trusted_proxies",
        mode="before",
    )
    @classmethod
    def split_at_commas(cls, stated: object) -> object:
        """Take a list as the environment writes it: `one:CONNECTORS,two:CONNECTORS`, `officer,agency`."""
        if isinstance(stated, str):
            return tuple(part.strip() for part in stated.split(",") if part.strip())
        return stated

    @field_validator("hosts")
    @classmethod
    def refuse_what_is_no_name(cls, stated: tuple[str, ...]) -> tuple[str, ...]:
        """Take names as they stand in a Host header, without port."""
        for name in stated:
            if not NAME.fullmatch(name):
                raise ValueError(f"'{name}' is no host name; write hub.example, without scheme and port")
        return tuple(name.lower() for name in stated)

    @field_validator("certificate_header")
    @classmethod
    def refuse_what_is_no_header(cls, stated: str) -> str:
        """Take the name of a header that says nothing else."""
        if stated and (not HEADER.fullmatch(stated) or stated.lower() in SPOKEN_FOR):
            raise ValueError(f"'{stated}' cannot be that header; write Client-Cert, or X-Client-Cert")
        return stated.lower()

    @field_validator("origins")
    @classmethod
    def refuse_what_is_no_origin(cls, stated: tuple[str, ...]) -> tuple[str, ...]:
        """Take origins as browsers write them."""
        for origin in stated:
            if not ORIGIN.fullmatch(origin):
                raise ValueError(
                    f"'{origin}' is no origin; write https://dashboard.example, without path, in lower case"
                )
        return stated

    @field_validator("lookups", mode="before")
    @classmethod
    def split_into_pairs(cls, stated: object) -> object:
        """Take pairs as the environment writes them: `courts.judgment_defaulter=https://…,other=https://…`.

        In a file each may have a line of its own.
        """
        if not isinstance(stated, str):
            return stated
        parts = stated.replace("\n", ",").split(",")
        pairs = [part.partition("=") for part in parts if part.strip()]
        names = [name.strip() for name, _, _ in pairs]
        if len(set(names)) != len(names):
            raise ValueError("a look-up has two base URLs")
        return {name: url.strip() for name, (_, _, url) in zip(names, pairs, strict=True)}

    @field_validator("lookups")
    @classmethod
    def refuse_what_is_no_base_url(cls, stated: Mapping[str, str]) -> Mapping[str, str]:
        """Refuse what cannot be asked over HTTP; a URL may hold a password, so only the name is told."""
        for name, url in stated.items():
            if not is_base_url(url):
                shown = name if LOOKUP.fullmatch(name) else "name"
                raise ValueError(f"the base URL of '{shown}' is not one; write {shown}=https://host/path")
        return stated

    @field_validator("oidc_issuer")
    @classmethod
    def refuse_what_is_no_issuer(cls, stated: str) -> str:
        """Take an issuer as the provider writes it; over plain HTTP anybody on the way could be the provider."""
        if stated and not is_safe_url(stated):
            raise ValueError("write the issuer as the provider does, https://…; plain http only on this computer")
        return stated

    @field_validator("oidc_scopes")
    @classmethod
    def refuse_scopes_without_openid(cls, stated: tuple[str, ...]) -> tuple[str, ...]:
        """Without the scope `openid` a provider does not tell who logged in."""
        if "openid" not in stated:
            raise ValueError("the scope openid must be among them")
        return stated

    @field_validator("oidc_roles", mode="before")
    @classmethod
    def split_into_roles(cls, stated: object) -> object:
        """Take pairs as the environment writes them: `case-worker=officer,board=dashboard`."""
        if not isinstance(stated, str):
            return stated
        pairs = [part.rpartition("=") for part in stated.split(",") if part.strip()]
        roles = {value.strip(): role.strip() for value, _, role in pairs}
        if len(roles) != len(pairs) or not all(value and role for value, role in roles.items()):
            raise ValueError("write pairs, case-worker=officer, each value once")
        return roles

    @property
    def store_url(self) -> str:
        """The store's URL, with the embedded database where none was set."""
        return self.database_url or f"sqlite:///{self.home / 'hub.db'}"


def secret_in(file: Path, name: str, given: Mapping[str, Any]) -> str:
    """The secret in a file, without the newline at its end; raises `SettingsError`."""
    setting = f"HUB_{name.upper()}"
    if name in given:
        raise SettingsError(
            f"{setting} and {setting}_FILE are both given. Leave one out.",
            f"{setting} 与 {setting}_FILE 不可同时设置，请去掉其一。",
        )
    try:
        found = file.read_text(encoding="utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        found = ""
    except OSError as error:
        raise SettingsError(
            f"{setting}_FILE={file} cannot be read: {error.strerror}.",
            f"无法读取 {setting}_FILE={file}：{error.strerror}。",
        ) from error
    if not found:
        raise SettingsError(
            f"{setting}_FILE={file} holds no text in UTF-8.", f"{setting}_FILE={file} 中没有 UTF-8 文本。"
        )
    return found


def is_base_url(text: str) -> bool:
    """Whether a text is an absolute HTTP URL without query or fragment."""
    try:
        parts = urlsplit(text)
        # A port that is none is only found when it is asked for.
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not parts.query and not parts.fragment


def is_safe_url(text: str) -> bool:
    """Whether a text is a base URL where nobody on the way can listen or answer: HTTPS, or this computer itself."""
    return is_base_url(text) and (urlsplit(text).scheme == "https" or is_own(urlsplit(text).hostname or ""))


def is_own(host: str) -> bool:
    """Whether a host is this computer, by an address that never leaves it."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def read_settings(**chosen: object) -> Settings:
    """Read the settings; arguments win. Raises `SettingsError` that names every wrong one."""
    try:
        return Settings(**{name: value for name, value in chosen.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        wrong = "; ".join(f"HUB_{'_'.join(map(str, one['loc'])).upper()}: {one['msg']}" for one in error.errors())
        raise SettingsError(
            f"These settings cannot be used: {wrong}. See docs/settings.md.",
            f"以下设置无法使用：{wrong}。参见 docs/settings.md。",
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingsError(f"{FILE} cannot be read: {error}.", f"无法读取 {FILE}：{error}。") from error
