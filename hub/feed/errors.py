"""Why a subscription ends before whoever follows it wants it to.

HubError
└── FeedError
    ├── FellBehind                this subscription ends; another one resumes where it stopped
    └── FeedStops                 the same
"""

from hub.errors import HubError


class FeedError(HubError):
    """A subscription ends; nothing is lost to whoever resumes it."""

    code = "FEED"


class FellBehind(FeedError):
    """So much came while this subscription's last event was being sent that the hub no longer holds all of it."""

    code = "FELL_BEHIND"


class FeedStops(FeedError):
    """The process ends; another one, or the next one, answers."""

    code = "FEED_STOPS"
