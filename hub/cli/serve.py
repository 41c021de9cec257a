"""`hub serve`: answer on HTTP."""

from collections.abc import Callable

import click

from hub.cli.stores import opened_store
from hub.cli.words import help_text, say
from hub.settings import Settings, read_settings
from hub.web.app import create_app
from hub.web.connections import limits_of
from hub.web.logs import configure_logs
from hub.web.server import serve as listen_and_serve


@click.command(
    short_help="Answer on HTTP. 启动服务",
    help=help_text(
        "Answer GraphQL on POST /graphql, and tell health on /livez and /readyz, until stopped by Ctrl-C or SIGTERM. "
        "Once it listens, the URL is printed. The tables must be current: see `hub migrate`.",
        "在 POST /graphql 提供 GraphQL 服务，并在 /livez 与 /readyz 报告状态，直至按 Ctrl-C 或收到 SIGTERM。"
        "开始监听后输出网址。须先运行 `hub migrate`。",
        "hub serve",
        "hub serve --host 0.0.0.0 --port 8080",
        "hub serve --port 0",
    ),
)
@click.option("--host", help="Address to listen on (HUB_HOST). 监听地址")
@click.option(
    "--port", type=click.IntRange(0, 65535), help="Port; 0 takes a free one (HUB_PORT). 端口，0 为任选空闲端口"
)
def serve(*, host: str | None, port: int | None) -> None:
    """Serve."""
    start(read_settings(host=host, port=port))


def start(settings: Settings, *, announce: Callable[[str], None] = lambda _url: None) -> None:
    """Serve until stopped; the URL goes to stdout, and to `announce`, once connections are accepted."""
    with opened_store(settings):
        app = create_app(settings)
    configure_logs()

    def listening(url: str) -> None:
        announce(url)
        click.echo(url)
        say("Ctrl-C stops the hub.", "按 Ctrl-C 停止。")

    listen_and_serve(app, host=settings.host, port=settings.port, announce=listening, limits=limits_of(settings))
