"""`hub sample`: load the synthetic district into a store, for whoever serves or measures it otherwise."""

import time

import click

from hub.cli.account import show_account
from hub.cli.extents import LOADING_DISTRICT, extent_of, extent_options
from hub.cli.progress import progress
from hub.cli.stores import bring_up_to_date, opened_store
from hub.cli.words import give, help_text
from hub.errors import BadInput
from hub.sample.district import TODAY, Extent, load_district, loaded_extent
from hub.settings import read_settings
from hub.store.engine import Store
from hub.store.keys import known_agencies


@click.command(
    short_help="Load a synthetic district. 装入示例区县",
    help=help_text(
        "Migrate the store and load the synthetic district, in any size and as often the same: one seed gives one "
        f"district. Nothing is served; today is {TODAY} in it (HUB_TODAY). An interrupted load is carried on.",
        f"建库并装入合成示例区县，规模可选，相同种子得到相同数据。不启动服务；示例中的“今天”为 {TODAY}（HUB_TODAY）。"
        "中断后再次执行即可继续。",
        "hub sample",
        "hub sample --organizations 100000 --seed 7",
        "HUB_DATABASE_URL=postgresql+psycopg://hub@db/hub hub sample --json",
    ),
)
@extent_options
@click.option("--json", "as_json", is_flag=True, help="Give the account as JSON. 以 JSON 输出结果")
def sample(*, organizations: int | None, seed: int | None, as_json: bool) -> None:
    """Sample."""
    settings = read_settings()
    bring_up_to_date(settings)
    started = time.monotonic()
    with opened_store(settings) as store:
        extent = extent_of(organizations, seed, usual=usual_extent(store))
        with progress(*LOADING_DISTRICT) as told:
            account = load_district(store, extent, progress=told)
    if as_json:
        seconds = round(time.monotonic() - started, 3)
        give({"organizations": extent.organizations, "seed": extent.seed, **account, "seconds": seconds})
    else:
        show_account({**account, "dryRun": False})


def usual_extent(store: Store) -> Extent:
    """The district that a store has begun to hold, else the whole one.

    Raises `BadInput` for a store that holds anything else: the sample has no business in it.
    """
    loaded = loaded_extent(store)
    with store.read() as tx:
        empty = not known_agencies(tx)
    if loaded is None and not empty:
        raise BadInput(
            "This store holds records that are not of the sample. Choose an empty store.",
            "该数据库已有示例以外的记录，请选用空数据库。",
        )
    return loaded or Extent()
