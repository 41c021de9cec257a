"""`python -m bench`: measure the hub beside its peers."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import click
import msgspec
from rich.console import Console

from bench.errors import CannotMeasure
from bench.implementations import ALL_SEEING, NAMES, UNGUARDED
from bench.ingest.report import show as show_rates
from bench.ingest.rounds import measure as measure_rates
from bench.operations import OPERATIONS
from bench.postgres import Cluster, prepared_cluster
from bench.report import show
from bench.results import Result, ratios
from bench.rounds import Plan, measure
from bench.servers import MeasuredStore
from bench.store.loading import KINDS, Kind, postgres_store, sqlite_store

OUT: Final = Path(__file__).parent / "out"
ORGANIZATIONS: Final = 160_000
CONNECTIONS: Final = (1, 16, 64)
RECORDS: Final = 1_000_000
QUICK_RECORDS: Final = 50_000
GROWTH: Final = (16_000, 160_000, 1_000_000)
GUARDED_OPERATIONS: Final = ("Q1", "Q3")
"""The fastest operation, and the median one."""

GUARDED_CONNECTIONS: Final = (16,)
GROWTH_OPERATIONS: Final = ("Q1", "Q2", "Q3", "Q5", "Q6", "Q7")
GROWTH_CONNECTIONS: Final = (1, 64)


def listed(known: Sequence[str]) -> click.Choice[str]:
    """A choice among names."""
    return click.Choice(list(known))


operations_option = click.option(
    "--operations",
    "-o",
    multiple=True,
    type=listed(tuple(OPERATIONS)),
    help="Only these; may be repeated. 仅测这些操作",
)
implementations_option = click.option(
    "--implementations", "-i", multiple=True, type=listed(NAMES), help="Only these. 仅测这些实现"
)
databases_option = click.option(
    "--databases", "-d", multiple=True, type=listed(KINDS), help="Only these. 仅测这些数据库"
)
connections_option = click.option(
    "--connections", "-c", multiple=True, type=click.IntRange(1, 1_000), help="Only so many. 并发连接数"
)
organizations_option = click.option(
    "--organizations", "-n", default=ORGANIZATIONS, show_default=True, help="Size of the store. 组织数量"
)
json_option = click.option("--json", "as_json", is_flag=True, help="JSON on stdout instead of tables. 以 JSON 输出")


@click.group(help="Measure the hub beside its peers, over one generated store. 在同一生成数据上与同类实现对比性能。")
def bench() -> None:
    """Bench."""


@bench.command(
    help="""Measure the operations side by side; answers are compared before anything is timed.
    并列测量各操作；计时之前先核对各实现的结果一致。

    \b
    Examples 示例:
      make bench ARGS="queries"
      make bench ARGS="queries --quick"
      make bench ARGS="queries -o Q1 -o Q5 -i concord -i floor -d postgresql --connections 16"
      make bench ARGS="queries --organizations 16000 --json"
    """
)
@click.option("--quick", is_flag=True, help="Short rounds: under ten minutes. 短轮次，十分钟以内")
@operations_option
@implementations_option
@databases_option
@connections_option
@organizations_option
@json_option
def queries(  # noqa: PLR0913 - the command's options
    *,
    quick: bool,
    operations: tuple[str, ...],
    implementations: tuple[str, ...],
    databases: tuple[str, ...],
    connections: tuple[int, ...],
    organizations: int,
    as_json: bool,
) -> None:
    """Measure the operations."""
    plan = Plan(
        operations=operations or tuple(OPERATIONS),
        implementations=implementations or NAMES,
        connections=connections or CONNECTIONS,
        rounds=1 if quick else 3,
        seconds=1 if quick else 5,
        patience=4 if quick else 12,
    )
    give("queries", list(measured(plan, databases or KINDS, (organizations,))), as_json=as_json)


@bench.command(
    help="""Measure how the answers slow down as the store grows from 16,000 to 1,000,000 organizations.
    测量组织数量由 1.6 万增至 100 万时的性能变化。

    \b
    Examples 示例:
      make bench ARGS="growth"
      make bench ARGS="growth -d postgresql -n 16000 -n 160000"
    """
)
@operations_option
@implementations_option
@databases_option
@connections_option
@click.option("--organizations", "-n", multiple=True, type=int, help="Sizes of the stores. 组织数量")
@json_option
def growth(  # noqa: PLR0913 - the command's options
    *,
    operations: tuple[str, ...],
    implementations: tuple[str, ...],
    databases: tuple[str, ...],
    connections: tuple[int, ...],
    organizations: tuple[int, ...],
    as_json: bool,
) -> None:
    """Measure growth."""
    plan = Plan(
        operations=operations or GROWTH_OPERATIONS,
        implementations=implementations or ("concord", "floor"),
        connections=connections or GROWTH_CONNECTIONS,
        rounds=3,
        seconds=3,
        patience=12,
    )
    give("growth", list(measured(plan, databases or KINDS, organizations or GROWTH)), as_json=as_json)


@bench.command(
    help="""Measure how fast `hub sync` takes a file, beside its bare rows: COPY on PostgreSQL, executemany on SQLite.
    测量文件导入速度，并与直接写入相同各行（COPY 或 executemany）相比。

    \b
    Examples 示例:
      make bench ARGS="ingest"
      make bench ARGS="ingest --quick"
      make bench ARGS="ingest -d sqlite --records 200000"
    """
)
@click.option("--quick", is_flag=True, help=f"{QUICK_RECORDS:,} records: under five minutes. 五分钟以内")
@databases_option
@click.option("--records", "-n", default=RECORDS, show_default=True, help="Rows of the file. 文件行数")
@json_option
def ingest(*, quick: bool, databases: tuple[Kind, ...], records: int, as_json: bool) -> None:
    """Measure the taking of a file."""
    kinds = databases or KINDS
    with ExitStack() as stack:
        cluster = started_cluster(stack) if "postgresql" in kinds else None
        rates = list(measure_rates(kinds, QUICK_RECORDS if quick else records, cluster, OUT.resolve(), say))
    rows = msgspec.json.format(msgspec.json.encode(rates), indent=1)
    (OUT / "ingest.json").write_bytes(rows)
    if as_json:
        click.echo(rows.decode())
    else:
        show_rates(rates, Console(width=None if sys.stdout.isatty() else 140))
        say(f"every figure is in {OUT / 'ingest.json'}")


@bench.command(
    help="""Measure what the guard costs: the hub beside the same hub without it, in rounds that take turns.
    测量防护层的开销：与去掉防护层的同一平台交替对比。

    \b
    Examples 示例:
      make bench ARGS="guard"
      make bench ARGS="guard --quick"
    """
)
@click.option("--quick", is_flag=True, help="Short rounds: under three minutes. 短轮次，三分钟以内")
@operations_option
@databases_option
@connections_option
@organizations_option
@json_option
def guard(  # noqa: PLR0913 - the command's options
    *,
    quick: bool,
    operations: tuple[str, ...],
    databases: tuple[str, ...],
    connections: tuple[int, ...],
    organizations: int,
    as_json: bool,
) -> None:
    """Measure the guard."""
    plan = Plan(
        operations=operations or GUARDED_OPERATIONS,
        implementations=("concord", UNGUARDED),
        connections=connections or GUARDED_CONNECTIONS,
        rounds=1 if quick else 15,
        seconds=1 if quick else 3,
        patience=4,
    )
    give("guard", list(measured(plan, databases or KINDS, (organizations,))), as_json=as_json)


@bench.command(
    help="""Measure what the policy costs: the hub as an officer asks it, beside the same hub where everybody sees
    everything, in rounds that take turns.
    测量访问策略的开销：以执法人员身份查询，与去掉策略的同一平台交替对比。

    \b
    Examples 示例:
      make bench ARGS="policy"
      make bench ARGS="policy --quick -d sqlite"
    """
)
@click.option("--quick", is_flag=True, help="Short rounds: under three minutes. 短轮次，三分钟以内")
@operations_option
@databases_option
@connections_option
@organizations_option
@json_option
def policy(  # noqa: PLR0913 - the command's options
    *,
    quick: bool,
    operations: tuple[str, ...],
    databases: tuple[str, ...],
    connections: tuple[int, ...],
    organizations: int,
    as_json: bool,
) -> None:
    """Measure the policy."""
    plan = Plan(
        operations=operations or tuple(OPERATIONS),
        implementations=("concord", ALL_SEEING),
        connections=connections or GUARDED_CONNECTIONS,
        rounds=1 if quick else 5,
        seconds=1 if quick else 3,
        patience=4,
    )
    give("policy", list(measured(plan, databases or KINDS, (organizations,))), as_json=as_json)


def measured(plan: Plan, databases: Sequence[str], sizes: Sequence[int]) -> Iterator[Result]:
    """What a plan gives on stores of some sizes; they are made where there are none yet."""
    with ExitStack() as stack:
        cluster = started_cluster(stack) if "postgresql" in databases else None
        for organizations in sizes:
            for kind in databases:
                yield from measure(opened(kind, organizations, cluster), plan, OUT.resolve(), say)


def started_cluster(stack: ExitStack) -> Cluster:
    """The benchmark's server, until the stack is left."""
    cluster = prepared_cluster(OUT.resolve() / "postgres")
    cluster.start()
    stack.callback(cluster.stop)
    return cluster


def opened(kind: str, organizations: int, cluster: Cluster | None) -> MeasuredStore:
    """A store of one database."""
    say(f"the store: {organizations:,} organizations on {kind}")
    if cluster is not None and kind == "postgresql":
        url = cluster.url(postgres_store(cluster, organizations, say))
        through_psycopg = url.replace("postgresql://", "postgresql+psycopg://")
        return MeasuredStore("postgresql", organizations, through_psycopg, url, cluster.pid)
    url = sqlite_store(OUT.resolve() / "stores", organizations, say)
    return MeasuredStore("sqlite", organizations, url, url.removeprefix("sqlite:///"))


def give(name: str, results: list[Result], *, as_json: bool) -> None:
    """Keep the results, and show them."""
    rows = msgspec.json.format(msgspec.json.encode(results), indent=1)
    (OUT / f"{name}.json").write_bytes(rows)
    if as_json:
        click.echo(rows.decode())
    else:
        show(results, Console(width=None if sys.stdout.isatty() else 140))
        say(f"{len(ratios(results))} ratios; every figure is in {OUT / f'{name}.json'}")


def say(words: str) -> None:
    """Tell how far it is, beside the data; on a terminal on one line."""
    if sys.stderr.isatty():
        click.echo(f"\r\033[K{words}", err=True, nl=False)
    else:
        click.echo(words, err=True)


def main() -> None:
    """Run, and say what stands in the way without a traceback."""
    OUT.mkdir(exist_ok=True)
    try:
        bench()
    except CannotMeasure as error:
        click.echo(f"\nError: {error}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
