"""Every setting of the hub, read once from HUB_* and an optional hub.toml."""

from datetime import date
from pathlib import Path
from typing import Final

from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from hub.errors import SettingsError

FILE: Final = Path("hub.toml")


class Settings(BaseSettings):
    """What a deployment may choose; the environment comes before hub.toml, and that before the defaults."""

    model_config = SettingsConfigDict(env_prefix="HUB_", frozen=True, extra="forbid", toml_file=FILE)

    home: Path = Field(default=Path(".hub"), description="Folder of the embedded database, keys and demo files.")
    database_url: str = Field(default="", description="SQLAlchemy URL of the store; empty: SQLite in the home folder.")
    host: str = Field(default="127.0.0.1", description="Address on which `hub serve` listens.")
    port: int = Field(default=8000, ge=0, le=65535, description="Port on which `hub serve` listens.")
    today: date | None = Field(default=None, description="The day that questions about now mean; empty: the clock's.")
    key_pepper: str = Field(
        default="", description="Secret with which keys are hashed; empty: a file in the home folder."
    )
    graphql_schema: str = Field(default="schema:schema", description="Import string of the GraphQL schema.")
    connectors: tuple[str, ...] = Field(
        default=("connectors:CONNECTORS",), description="Import strings of the connectors."
    )
    max_page: int = Field(default=200, ge=1, le=10_000, description="Most rows that one page of a list may have.")
    max_push_bytes: int = Field(default=16 * 2**20, ge=1, description="Largest body of a request, in bytes.")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the signature is the library's
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the signature is the library's
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments, then the environment, then hub.toml."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @property
    def store_url(self) -> str:
        """The store's URL, with the embedded database where none was set."""
        return self.database_url or f"sqlite:///{self.home / 'hub.db'}"


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
