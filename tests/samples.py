"""Load the sample into the stores of tests."""

from collections.abc import Callable
from functools import cache

from hub.ingest.receipts import Receipt
from hub.sample.district import load_district
from hub.sample.extent import Extent
from hub.store.engine import Store


@cache
def loading(extent: Extent) -> Callable[[Store], Receipt]:
    """What loads the sample of an extent; always the same one for it, since databases are kept by what filled them."""
    return lambda store: load_district(store, extent)
