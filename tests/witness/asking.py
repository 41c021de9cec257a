"""Ask the witness in its tests, and show what it says of cursors."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from hub.access.principals import Principal
from hub.settings import Settings
from hub.store.engine import Store
from tests.asking import OFFICER, TODAY
from tests.witness.answer import Witnessed, no_cursor, witness
from tests.witness.pages import PositionOf


def asked(  # noqa: PLR0913 - whoever asks may choose all of this
    store: Store,
    document: str,
    *,
    who: Principal = OFFICER,
    today: date = TODAY,
    position_of: PositionOf = no_cursor,
    variables: Mapping[str, Any] | None = None,
) -> Witnessed:
    """What the witness says."""
    return witness(
        store,
        document,
        principal=who,
        today=today,
        settings=Settings(),
        variables=variables,
        position_of=position_of,
    )


def data(store: Store, document: str, **how: Any) -> Any:
    """The data alone; nothing may be refused."""
    found = asked(store, document, **how)
    assert (found.errors, found.refused) == ([], None)
    return found.data
