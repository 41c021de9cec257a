"""`hub sample`: a district in a store, with an account."""

import json

from hub.sample.extent import SMALLEST
from tests.hub.cli.command_line import Cli, push_agencies

CAST = ("sample", "--organizations", str(SMALLEST), "--json")


def test_it_gives_the_account_and_carries_on_where_it_is_whole(cli: Cli) -> None:
    first = cli.run(*CAST)
    again = cli.run("sample", "--json")

    account = json.loads(first.stdout)
    assert (account["organizations"], account["seed"], account["rows"]) == (SMALLEST, 330104, 1853)
    assert sum(account["outcomes"].values()) == 1853
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
