"""Entries of the access log that nobody waits for: written soon, by one thread, and never more than so many at once.

What is denied shows nothing, so its entry may come a moment later. Where more is denied than can be written, the rest
is counted, and told to the operator's log.
"""

import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import structlog

from hub.store.access_log import Entry, add_entries
from hub.store.engine import Store

MOST_WAITING: Final = 1_000
AT_ONCE: Final = 200
"""Entries that one transaction writes."""

log = structlog.get_logger()


class Notebook:
    """Notes entries for a store; may be used by several threads."""

    def __init__(self, store: Store, *, most: int = MOST_WAITING) -> None:
        self.store = store
        self.most = most
        self.waiting: deque[Entry] = deque()
        self.lost = 0
        self.writes = False
        self.guard = threading.Lock()
        self.thread = ThreadPoolExecutor(1, thread_name_prefix="notes")

    def note(self, entry: Entry) -> None:
        """Have an entry written soon; where too many wait already, it is only counted."""
        with self.guard:
            if len(self.waiting) >= self.most:
                self.lost += 1
                return
            self.waiting.append(entry)
            begins, self.writes = not self.writes, True
        if begins:
            self.thread.submit(self.write)

    def write(self) -> None:
        """Write all that waits; what cannot be written is told to the operator's log, as a number."""
        while entries := self.taken():
            try:
                self.store.write(lambda tx: add_entries(tx, entries))
            except Exception:
                log.exception("denials were not written down", count=len(entries))

    def taken(self) -> list[Entry]:
        """The next entries; none where nothing waits, and then the thread is told to be done."""
        with self.guard:
            lost, self.lost = self.lost, 0
            found = [self.waiting.popleft() for _ in range(min(AT_ONCE, len(self.waiting)))]
            self.writes = bool(found)
        if lost:
            log.warning("denials were not written down", count=lost)
        return found

    def settle(self) -> None:
        """Wait until all that was noted before is written."""
        self.thread.submit(lambda: None).result()

    def close(self) -> None:
        """Write what waits, and end the thread."""
        self.thread.shutdown()
