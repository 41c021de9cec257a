"""Which sample district a command loads: the options, and what they mean together."""

from collections.abc import Callable
from typing import Any, Final

import click

from hub.sample.district import Extent
from hub.sample.extent import LARGEST, SEED, SMALLEST, WHOLE

LOADING_DISTRICT: Final = ("Loading the synthetic district", "正在装入合成示例区县")

ORGANIZATIONS: Final = click.option(
    "--organizations",
    type=click.IntRange(SMALLEST, LARGEST),
    metavar="N",
    help=f"Organizations in the district, {SMALLEST} to {LARGEST}; {WHOLE} by default. 社会组织数量，默认 {WHOLE}",
)
SEED_OPTION: Final = click.option(
    "--seed",
    type=click.IntRange(0),
    metavar="S",
    help=f"Seed of the invented crowd; {SEED} by default. 随机种子，默认 {SEED}",
)


def extent_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a district."""
    return ORGANIZATIONS(SEED_OPTION(command))


def extent_of(organizations: int | None, seed: int | None, *, usual: Extent) -> Extent:
    """The district that the options ask for; what they leave open is as usual."""
    return Extent(usual.organizations if organizations is None else organizations, usual.seed if seed is None else seed)
