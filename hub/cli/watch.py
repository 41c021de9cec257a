"""`hub watch`: take files as they are dropped, until it is told to stop."""

import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType

import click
import watchfiles

from hub.clerk.arriving import Arrivals, unusable
from hub.clerk.choosing import always, drop_folders
from hub.clerk.folder import Choose, Desk, take_file
from hub.cli.dropped import tell
from hub.cli.progress import quiet
from hub.cli.stores import opened_store
from hub.cli.sync import connector_named
from hub.cli.today import day_of
from hub.cli.words import help_text, say
from hub.domain.clock import wall_clock
from hub.errors import HubError
from hub.faces import load_connectors
from hub.settings import read_settings

LEAST_SECONDS = 0.05


@click.command(
    short_help="Take files as they are dropped. 持续接收投递的文件",
    help=help_text(
        "Watch a drop folder and take each file once it has arrived whole, as `hub sync --from DIR` does; one line a "
        "file. Files in a subfolder with a connector's name are read by that connector, those in the folder itself by "
        "the one that alone knows their header, or by the one of --connector. SIGTERM ends it after the file at hand. "
        "The folder is looked through again and again, so that it may lie on a network share.",
        "持续监视投递文件夹，文件完整到达后即接收（同 hub sync --from 文件夹），每个文件输出一行。"
        "以连接器命名的子文件夹由该连接器读取；文件夹本身的文件由唯一"
        "认识其表头的连接器或 --connector 所指的连接器读取。收到 SIGTERM 后处理完当前文件即退出。"
        "采用定时查看，可用于网络共享文件夹。",
        "hub watch /srv/drop",
        "hub watch /srv/drop/streets --connector streets",
        "hub watch /srv/drop --json >> taken.jsonl",
    ),
)
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--connector", help="Read every file with this connector. 指定连接器")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file. 每个文件输出一个 JSON 对象")
def watch(*, folder: Path, connector: str | None, as_json: bool) -> None:
    """Watch."""
    settings = read_settings()
    chosen = connector_named(connector, settings) if connector else None
    connectors = load_connectors(settings)

    def folders() -> list[tuple[Path, Choose]]:
        return [(folder, always(chosen))] if chosen else list(drop_folders(folder, connectors))

    with opened_store(settings) as store, stop_on_sigterm() as stop:
        desk = Desk(store, folders()[0][1], wall_clock, day_of(settings), quiet)
        watched = Watched(desk, stop, settle_seconds=settings.settle_seconds, as_json=as_json)
        say(f"Watching {folder}.", f"正在监视 {folder}。")
        for _ in looks(folder, stop, seconds=max(settings.settle_seconds, LEAST_SECONDS)):
            for place, choose in folders():
                watched.look_into(place, choose)
    say("Stopped.", "已停止。")


class Watched:
    """Folders between two looks: what lay in them, and what hindered the last look."""

    def __init__(self, desk: Desk, stop: threading.Event, *, settle_seconds: float, as_json: bool) -> None:
        self.desk = desk
        self.stop = stop
        self.settle_seconds = settle_seconds
        self.as_json = as_json
        self.arrivals: dict[Path, Arrivals] = {}
        self.trouble: dict[Path, str] = {}

    def look_into(self, folder: Path, choose: Choose) -> None:
        """Take what has arrived in a folder; what hinders that is told once, and tried again at the next look."""
        try:
            arrivals = self.arrivals.setdefault(folder, Arrivals(folder, self.settle_seconds))
            for file in arrivals.whole(time.monotonic()):
                if self.stop.is_set():
                    return
                tell(take_file(replace(self.desk, choose=choose), file), as_json=self.as_json)
                sys.stdout.flush()
            self.trouble.pop(folder, None)
        except HubError as error:
            if self.trouble.get(folder) != error.code:
                click.echo(f"error[{error.code}]: {error.en}\n{error.zh}", err=True)
            self.trouble[folder] = error.code


@contextmanager
def stop_on_sigterm() -> Iterator[threading.Event]:
    """An event that SIGTERM sets, for as long as it is wanted."""
    stop = threading.Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    before = signal.signal(signal.SIGTERM, ask)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGTERM, before)


def looks(folder: Path, stop: threading.Event, *, seconds: float) -> Iterator[None]:
    """Give the moments for a look: at once where the system tells of a change, every so many seconds in any case.

    No system tells what somebody else writes to a network share.
    """
    milliseconds = max(1, round(seconds * 1000))
    yield None
    try:
        for _changes in watchfiles.watch(
            folder,
            watch_filter=None,
            debounce=milliseconds,
            step=min(milliseconds, 50),
            stop_event=stop,
            rust_timeout=milliseconds,
            yield_on_timeout=True,
            recursive=False,
        ):
            yield None
    except FileNotFoundError as error:
        raise unusable(folder, error) from None
