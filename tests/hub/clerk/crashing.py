"""Take drop folders in processes of their own, each killed at a later step.

Run as `python -m tests.hub.clerk.crashing URL ROOT`. A step is whatever the interpreter tells its audit hooks of the
folder: opening, linking, removing, making. Every folder has one file. A killed run is followed by one that is not
killed. What each folder then holds goes to stdout.
"""

import json
import os
import signal
import sys
from pathlib import Path

from hub.clerk.folder import take_file
from tests.hub.clerk.desks import desk, drop, listing
from tests.stores import open_store

WATCHED = frozenset({"open", "os.link", "os.remove", "os.rename", "os.mkdir", "os.listdir", "os.scandir"})


def take(url: str, folder: Path, kill_at: int | None) -> None:
    """Take what lies in a folder, or die at a step."""
    steps = 0

    def hook(event: str, args: tuple[object, ...]) -> None:
        nonlocal steps
        if event in WATCHED and str(folder) in str(args[:2]):
            if steps == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)
            steps += 1

    store = open_store(url)
    sys.addaudithook(hook)
    for file in sorted(folder.glob("*.txt")):
        take_file(desk(store), file)
    store.close()


def in_a_process(url: str, folder: Path, kill_at: int | None) -> bool:
    """Whether the run came to its end."""
    process = os.fork()
    if process == 0:
        try:
            take(url, folder, kill_at)
        except BaseException as error:  # noqa: BLE001 - a child must not go on as its parent
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            os._exit(1)
        os._exit(0)
    _process, status = os.waitpid(process, 0)
    if status not in {0, signal.SIGKILL}:
        raise SystemExit(f"the run over {folder} failed: {status}")
    return status == 0


def main(url: str, root: Path) -> None:
    """Kill at every step, from the first on, until a run comes to its end."""
    outcomes = []
    for step in range(200):
        folder = root / f"folder-{step:03}"
        folder.mkdir()
        drop(folder, "公司.txt", f"第{step}公司")
        ended = in_a_process(url, folder, step)
        left = listing(folder)
        in_a_process(url, folder, None)
        report = json.loads((folder / "done" / "公司.txt.report.json").read_text(encoding="utf-8"))
        outcomes.append({"ended": ended, "left": left, "then": listing(folder), "report": report})
        if ended:
            break
    sys.stdout.write(json.dumps(outcomes, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
