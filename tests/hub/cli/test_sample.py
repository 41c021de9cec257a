"""`hub sample`: a district in a store, with an account; whole, whatever comes between."""

import json
import subprocess
import time

from hub.sample.district import load_district
from hub.sample.extent import CAST_ALONE, SMALLEST
from hub.store.engine import Store
from hub.store.runs import layouts_taken
from tests.databases import Databases
from tests.hub.cli.command_line import Cli, push_agencies
from tests.pushing import fingerprint
from tests.stores import open_store

CAST = ("sample", "--organizations", str(SMALLEST), "--json")


def test_it_gives_the_account_and_carries_on_where_it_is_whole(cli: Cli) -> None:
    first = cli.run(*CAST)
    again = cli.run("sample", "--json")

    account = json.loads(first.stdout)
    assert (account["organizations"], account["seed"], account["rows"]) == (SMALLEST, 330104, 1855)
    assert sum(account["outcomes"].values()) == 1855
    assert "Loading the synthetic district" in first.stderr
    known = json.loads(again.stdout)
    assert (known["organizations"], known["rows"]) == (SMALLEST, 0)


def test_another_district_does_not_fit_on_top(cli: Cli) -> None:
    cli.run(*CAST)

    result = cli.run("sample", "--organizations", "500")

    assert result.exit_code == 1
    assert result.stderr.startswith("error[BAD_INPUT]: This store holds the sample of 192 organizations")


def test_a_store_with_records_of_its_own_is_left_alone(cli: Cli) -> None:
    push_agencies(cli, "CIVIL_AFFAIRS")

    result = cli.run("sample")

    assert result.exit_code == 1
    assert result.stderr.startswith("error[BAD_INPUT]: This store holds records that are not of the sample.")


def taken(store: Store) -> int:
    """How many deliveries of the sample a store has taken."""
    with store.read() as tx:
        return len(layouts_taken(tx, "sample"))


def killed_in_the_middle(process: subprocess.Popen[str], store: Store) -> int:
    """Kill a load when some deliveries are in, and tell how many are."""
    while taken(store) < 5:
        assert process.poll() is None
        time.sleep(0.01)
    process.kill()
    process.communicate(timeout=60)
    return taken(store)


def test_a_load_that_was_killed_is_carried_on_and_ends_as_one_that_was_not(cli: Cli, databases: Databases) -> None:
    store = open_store(cli.env["HUB_DATABASE_URL"])
    cut_short = killed_in_the_middle(cli.start(*CAST), store)

    resumed = cli.run("sample", "--json")

    another = open_store(databases.fresh("sqlite"))
    whole = load_district(another, CAST_ALONE)
    account = json.loads(resumed.stdout)
    assert 5 <= cut_short < taken(store) == taken(another)
    assert (account["organizations"], resumed.exit_code) == (SMALLEST, 0)
    assert 0 < account["rows"] < whole["rows"]
    assert fingerprint(store) == fingerprint(another)
    store.close()
    another.close()
