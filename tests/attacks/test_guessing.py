"""Row 10: keys that are guessed by the hundred. Each guess costs, and soon none is looked at any more."""

from tests.attacks.attacking import ask, watched
from tests.hub.web.serving import Served


def test_10_a_hundred_keys_end_before_the_store_is_asked(attacked: Served) -> None:
    most = attacked.settings.failed_keys_per_minute

    with watched() as seen:
        replies = [ask(attacked, "{ viewer { role } }", key=f"hub_{n:016x}.guess") for n in range(100)]

    assert [reply.status for reply in replies] == [401] * most + [429] * (100 - most)
    assert [reply.codes for reply in replies] == [["UNAUTHENTICATED"]] * most + [["FAILED_TOO_OFTEN"]] * (100 - most)
    assert all(reply.is_refused for reply in replies)
    assert seen.nothing
