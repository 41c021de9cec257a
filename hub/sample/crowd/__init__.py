"""The crowd of the sample: as many invented organizations as are asked for, drawn block by block."""

from collections.abc import Iterator
from itertools import chain

from hub.sample.crowd.block import Block
from hub.sample.crowd.distinctions import annual_results, awarded, graded, serving
from hub.sample.crowd.filings import filings
from hub.sample.crowd.oddities import oddities
from hub.sample.crowd.party_building import covering
from hub.sample.crowd.registrations import registrations
from hub.sample.crowd.supervision import cases, inspections, listed, operation, penalties
from hub.sample.extent import Extent
from hub.sample.telling import Told


def crowd(extent: Extent) -> Iterator[Iterator[Told]]:
    """All that anybody told of the crowd, block by block: no block speaks of what another one tells."""
    for number in range(extent.blocks):
        yield told_of(Block(extent, number))


def told_of(block: Block) -> Iterator[Told]:
    """All that anybody told of one block."""
    return chain(
        registrations(block),
        filings(block),
        annual_results(block),
        graded(block),
        awarded(block),
        serving(block),
        penalties(block),
        inspections(block),
        cases(block),
        listed(block),
        operation(block),
        covering(block),
        oddities(block),
    )
