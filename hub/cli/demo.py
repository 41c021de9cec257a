"""`hub demo`: the hub with a synthetic district, ready to be asked."""

import json
import os
from datetime import timedelta
from pathlib import Path
from typing import Final

import click

from hub.access.keys import Terms, authenticate, create_key
from hub.access.pepper import read_pepper
from hub.access.principals import Role
from hub.cli.extents import LOADING_DISTRICT, extent_of, extent_options
from hub.cli.progress import progress
from hub.cli.serve import start
from hub.cli.stores import bring_up_to_date, opened_store
from hub.cli.today import DEMO_FILE
from hub.cli.words import help_text, say
from hub.domain.clock import wall_clock
from hub.errors import BadInput, SettingsError, Unauthenticated
from hub.sample.district import DEMO_KEYS, TODAY, Extent, load_district, loaded_extent, refuse_another
from hub.settings import Settings, read_settings
from hub.store.engine import Store
from hub.store.keys import known_agencies

LOADING: Final = "demo.loading"
BODY: Final = "first-query.json"
DEMO_LASTS: Final = timedelta(days=365)
FIRST_QUERY: Final = Path(__file__).parents[2] / "docs" / "first-query.graphql"
VIEWER: Final = "{ viewer { __typename } }"


@click.command(
    short_help="Serve a synthetic district, with keys. 启动示例区县",
    help=help_text(
        "Migrate the store in HUB_HOME, load the synthetic district, make one key per role, write them to "
        f"HUB_HOME/{DEMO_FILE}, and serve. The next start uses the same store and keys. "
        f"Today is {TODAY} in the district, also for `hub sync` and `hub push`.",
        f"在 HUB_HOME 中建库，装入合成示例区县，为每种角色创建密钥并写入 HUB_HOME/{DEMO_FILE}，然后启动服务。"
        f"再次启动沿用原有数据与密钥。示例中的“今天”为 {TODAY}，`hub sync` 与 `hub push` 亦同。",
        "hub demo",
        "hub demo --port 8080",
        "hub demo --organizations 20000 --seed 7",
        "HUB_HOME=/tmp/district hub demo --port 0",
    ),
)
@click.option("--host", help="Address to listen on (HUB_HOST). 监听地址")
@click.option(
    "--port", type=click.IntRange(0, 65535), help="Port; 0 takes a free one (HUB_PORT). 端口，0 为任选空闲端口"
)
@extent_options
def demo(*, host: str | None, port: int | None, organizations: int | None, seed: int | None) -> None:
    """Demo."""
    settings = read_settings(host=host, port=port).model_copy(update={"today": TODAY})
    bring_up_to_date(settings)
    with opened_store(settings) as store:
        load(store, settings.home, organizations, seed)
        keys = demo_keys(store, settings)
    start(settings, announce=lambda url: announce(url, keys, settings.home))


def load(store: Store, home: Path, organizations: int | None, seed: int | None) -> None:
    """Load the district into an empty store, or carry on where an earlier start was interrupted.

    Raises `BadInput` for a store that holds anything else, and for a district other than that which it holds.
    """
    loaded = loaded_extent(store)
    extent = extent_of(organizations, seed, usual=loaded or Extent())
    refuse_another(extent, [loaded.written()] if loaded else [])
    unfinished = home / LOADING
    with store.read() as tx:
        empty = not known_agencies(tx)
    if not empty and not unfinished.exists():
        if not (home / DEMO_FILE).exists():
            raise BadInput(
                f"This store holds records, but no demo was started in {home}. Choose an empty HUB_HOME, "
                "or use `hub serve`.",
                f"该数据库已有记录，而 {home} 中并无示例。请另选空的 HUB_HOME，或使用 `hub serve`。",
            )
        return
    unfinished.touch(mode=0o600)
    with progress(*LOADING_DISTRICT) as told:
        load_district(store, extent, progress=told)


def demo_keys(store: Store, settings: Settings) -> dict[str, str]:
    """One key per role: those of the last start where they are still valid, new ones otherwise."""
    pepper = read_pepper(settings)
    kept = written_keys(settings.home / DEMO_FILE)
    keys: dict[str, str] = {}
    for role, agency in DEMO_KEYS:
        name = role.name.lower()
        valid = is_valid(store, kept.get(name, ""), role, agency, pepper=pepper)
        keys[name] = kept[name] if valid else demo_key(store, role, agency, pepper=pepper)
    write_down(settings.home, f"http://{settings.host}:{settings.port}/graphql", keys)
    (settings.home / LOADING).unlink(missing_ok=True)
    return keys


def demo_key(store: Store, role: Role, agency: str | None, *, pepper: bytes) -> str:
    """A new key of the demo, which the next start replaces once it has ended."""
    now = wall_clock()
    terms = Terms(expires_at=now + DEMO_LASTS, purpose="hub demo")
    return create_key(store, role=role, agency=agency, pepper=pepper, now=now, terms=terms)


def written_keys(file: Path) -> dict[str, str]:
    """The keys of the last start; none where there was none, or the file is not ours."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))["keys"]
        return {str(name): str(text) for name, text in found.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def is_valid(store: Store, text: str, role: Role, agency: str | None, *, pepper: bytes) -> bool:
    """Whether a key still opens this store, for that role and agency."""
    try:
        principal = authenticate(store, text, pepper=pepper, now=wall_clock())
    except Unauthenticated:
        return False
    return (principal.role, principal.agency) == (role, agency)


def announce(url: str, keys: dict[str, str], home: Path) -> None:
    """Write where the hub answers, and show a first question."""
    write_down(home, url, keys)
    query = FIRST_QUERY.read_text(encoding="utf-8") if FIRST_QUERY.exists() else VIEWER
    write_private(home / BODY, {"query": query})
    say(f"Keys for each role are in {home / DEMO_FILE}. Ask a first question:", "各角色的密钥见该文件。试问一例：")
    click.echo(
        f"  curl -s {url} -H 'Content-Type: application/json' \\\n"
        f"    -H 'Authorization: Bearer {keys['officer']}' --data @{home / BODY}",
        err=True,
    )


def write_down(home: Path, url: str, keys: dict[str, str]) -> None:
    """Write where the hub answers, its keys, and the day on which the district lives, for `hub sync` and `hub push`."""
    write_private(home / DEMO_FILE, {"url": url, "today": TODAY.isoformat(), "keys": keys})


def write_private(file: Path, data: object) -> None:
    """Write JSON that only its owner may read, whole or not at all."""
    draft = file.with_name(f".{file.name}-{os.getpid()}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as stream:
            json.dump(data, stream, ensure_ascii=False, indent=2)
        draft.replace(file)
    except OSError as error:
        raise SettingsError(
            f"{file} cannot be written: {error.strerror}.", f"无法写入 {file}：{error.strerror}。"
        ) from error
