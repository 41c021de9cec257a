"""When credentials were last used: noted in memory, and written down every now and then."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from hub.store.certificates import note_certificates
from hub.store.engine import Transaction
from hub.store.keys import note_uses


class Uses:
    """The last use of each credential since the uses were written down last; of one event loop.

    A use is noted where the store is asked whose a credential is, not for each request.
    """

    def __init__(self) -> None:
        self.noted: dict[str, datetime] = {}

    def note(self, names: Iterable[str], at: datetime) -> None:
        """Note that these were used; later uses count."""
        self.noted.update(dict.fromkeys(names, at))

    def taken(self) -> Mapping[str, datetime]:
        """What is to be written down; from now on it is somebody else's."""
        taken, self.noted = self.noted, {}
        return taken

    def put_back(self, taken: Mapping[str, datetime]) -> None:
        """Take back what could not be written down."""
        self.noted = {**taken, **self.noted}


def write_uses(tx: Transaction, uses: Mapping[str, datetime]) -> None:
    """Write down when credentials were last used."""
    note_uses(tx, uses)
    note_certificates(tx, uses)
