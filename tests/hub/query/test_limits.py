"""Limits: as the settings say, or none but that of a page."""

from hub.query.limits import UNBOUNDED, Limits, limits_of, only_pages
from hub.settings import Settings


def test_the_limits_of_departure() -> None:
    assert limits_of(Settings()) == Limits(tokens=1_000, depth=8, aliases=15, directives=50, cost=5_000, page=200)


def test_every_limit_is_a_setting() -> None:
    settings = Settings(max_tokens=1, max_depth=2, max_aliases=3, max_directives=4, max_cost=5, max_page=6)

    assert limits_of(settings) == Limits(1, 2, 3, 4, 5, 6)


def test_on_the_own_machine_only_pages_are_limited() -> None:
    assert set(vars_of(only_pages(7))) == {UNBOUNDED, 7}


def vars_of(limits: Limits) -> list[int]:
    """The values of all limits."""
    return [getattr(limits, name) for name in limits.__struct_fields__]
