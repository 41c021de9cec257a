"""How long credentials live, as operators say it."""

from datetime import UTC, datetime, timedelta

import pytest

from hub.access.lifetimes import State, earlier, end_of, ends_soon, state_of
from hub.errors import BadInput

NOW = datetime(2020, 6, 30, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("90", NOW + 90 * DAY),
        ("2020-06-30", datetime(2020, 6, 30, 16, tzinfo=UTC)),
        ("2020-12-31", datetime(2020, 12, 31, 16, tzinfo=UTC)),
        ("never", None),
        (" Never ", None),
    ],
)
def test_an_end_is_a_number_of_days_or_a_day_that_counts_to_its_end_in_shanghai(
    said: str, end: datetime | None
) -> None:
    assert end_of(said, now=NOW) == end


@pytest.mark.parametrize(
    "said", ["", "0", "36501", "99999", "-1", "2020-06-29", "9999-12-31", "tomorrow", "1.5", "九十"]
)
def test_what_is_no_end_or_is_past_is_refused_with_what_can_be_written(said: str) -> None:
    with pytest.raises(
        BadInput, match=r"Write a number of days, up to 36500, a day to come such as 2021-12-31, or never"
    ):
        end_of(said, now=NOW)


@pytest.mark.parametrize(
    ("expires_at", "revoked_at", "state"),
    [
        (None, None, State.LIVE),
        (NOW + DAY, None, State.LIVE),
        (NOW, None, State.EXPIRED),
        (NOW + DAY, NOW, State.REVOKED),
        (NOW - DAY, NOW, State.REVOKED),
    ],
)
def test_a_credential_lives_until_its_end_or_until_it_is_revoked(
    expires_at: datetime | None, revoked_at: datetime | None, state: State
) -> None:
    assert state_of(expires_at, revoked_at, now=NOW) is state


def test_thirty_days_before_its_end_it_ends_soon() -> None:
    assert [ends_soon(end, now=NOW) for end in (NOW + 30 * DAY, NOW + 31 * DAY, None)] == [True, False, False]


def test_of_two_ends_the_earlier_counts() -> None:
    assert [earlier(NOW, NOW + DAY), earlier(None, NOW), earlier(NOW, None), earlier(None, None)] == [
        NOW,
        NOW,
        NOW,
        None,
    ]
