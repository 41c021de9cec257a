"""Draft a migration from what the tables are to what they were: `python -m hub.store.revise "what changes"`."""

import sys
import tempfile
from pathlib import Path

from alembic import command

from hub.store.engine import open_store
from hub.store.migrate import SCRIPTS, config, migrate


def revise(message: str) -> None:
    """Compare the tables with a store at the newest version, and write the difference as a migration to review."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'hub.db'}"
        migrate(url)
        store = open_store(url)
        with store.engine.connect() as connection:
            number = len(list(SCRIPTS.joinpath("versions").glob("*.py"))) + 1
            command.revision(config(connection), message, autogenerate=True, rev_id=f"{number:04}")
        store.close()


if __name__ == "__main__":
    revise(sys.argv[1])
