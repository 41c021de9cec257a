"""Tell a replay from a statement that says something: purely, from the log of one record."""

from collections.abc import Sequence
from dataclasses import replace

from hub.domain.connector import Op
from hub.projection.timeline import surviving
from hub.store.log import Version


def is_replay(version: Version, earlier: Sequence[Version]) -> bool:
    """Whether a statement repeats an earlier one of its record that still stands.

    The agency's own number settles it: the same statement under the same number is one statement. Without a
    number, what was withdrawn may be stated again, and what was stated again may be withdrawn again.
    """
    same = [one for one in earlier if same_statement(one, version)]
    if not same or version.source_version is not None:
        return bool(same)
    standing = surviving(earlier)
    return not standing if version.op is Op.WITHDRAW else any(one in standing for one in same)


def is_repeated(said: Sequence[Version], log: Sequence[Version]) -> bool:
    """Whether all that a delivery says of a record is just what the log ends with: it was delivered before.

    Only where something is withdrawn does this ask for more than `is_replay`: a record that is stated and
    withdrawn in one delivery would otherwise come back, and go again, whenever the delivery is repeated.
    """
    if all(one.op is Op.PUT for one in said):
        return False
    return any(words(appended(said, log[:start])) == words(log[start:]) for start in range(len(log)))


def appended(said: Sequence[Version], earlier: Sequence[Version]) -> list[Version]:
    """What a delivery adds to the log of a record."""
    log = list(earlier)
    for one in said:
        if not is_replay(one, log):
            log.append(replace(one, seq=len(log) + 1))
    return log[len(earlier) :]


def same_statement(one: Version, other: Version) -> bool:
    """Whether two versions of a record say the same."""
    return words([one]) == words([other])


def words(versions: Sequence[Version]) -> list[tuple[object, ...]]:
    """What versions say, without when they were said."""
    return [(one.op, one.effective_on, one.source_version, one.content_hash) for one in versions]
