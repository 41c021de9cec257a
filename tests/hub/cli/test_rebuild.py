"""`hub rebuild`: the same tables from the log, told by their digest."""

import json

from tests.hub.cli.command_line import Cli, push_agencies


def test_the_digest_tells_the_state_and_stays_the_same(cli: Cli) -> None:
    empty = json.loads(cli.run("rebuild", "--json").stdout)
    push_agencies(cli, "CIVIL_AFFAIRS", "FINANCE")

    results = [cli.run("rebuild", "--json"), cli.run("rebuild", "--json"), cli.run("rebuild")]

    first, second = (json.loads(result.stdout) for result in results[:2])
    assert [result.exit_code for result in results] == [0, 0, 0]
    assert (empty["records"], first["records"], second) == (0, 2, first)
    assert first["digest"] != empty["digest"]
    assert results[2].stdout == first["digest"] + "\n"
    assert "Rebuilding 正在重建: 2/2" in results[0 + 2].stderr
