"""`hub signing-key`: public keys are registered, listed and revoked; private ones are not taken."""

import json
from pathlib import Path

import pytest

from hub.access.signing_keys import key_id_of
from tests.hub.cli.command_line import Cli
from tests.signing import KEYS, private_pem, public_pem


@pytest.fixture(params=KEYS)
def algorithm(request: pytest.FixtureRequest) -> str:
    """Each algorithm in turn."""
    found: str = request.param
    return found


def written(folder: Path, pem: bytes) -> str:
    file = folder / "key.pem"
    file.write_bytes(pem)
    return str(file)


def test_a_key_is_added_listed_and_revoked(cli: Cli, tmp_path: Path, algorithm: str) -> None:
    file, key_id = written(tmp_path, public_pem(KEYS[algorithm])), key_id_of(KEYS[algorithm].public_key())

    added = cli.run("signing-key", "add", file, "--agency", "HUB", "--for", "registry sync")
    table = cli.run("signing-key", "list")
    revoked = cli.run("signing-key", "revoke", key_id, "--reason", "in a backup")
    again = json.loads(cli.run("signing-key", "revoke", key_id, "--json").stdout)
    (listed,) = json.loads(cli.run("signing-key", "list", "--agency", "HUB", "--json").stdout)

    assert (added.exit_code, added.stdout) == (0, f"{key_id}\n")
    assert f"HUB signs under {key_id} ({algorithm})." in added.stderr
    assert key_id in table.stdout
    assert (revoked.exit_code, revoked.stdout) == (0, f"{key_id}\n")
    assert again == listed
    assert listed == {
        "keyId": key_id,
        "agency": "HUB",
        "algorithm": algorithm,
        "for": "registry sync",
        "state": "REVOKED",
        "createdAt": listed["createdAt"],
        "revokedAt": listed["revokedAt"],
        "revokedBecause": "in a backup",
        "publicKey": public_pem(KEYS[algorithm]).decode(),
    }


def test_a_key_is_registered_once_for_an_agency_that_is_known(cli: Cli, tmp_path: Path) -> None:
    file = written(tmp_path, public_pem(KEYS["ed25519"]))

    unknown = cli.run("signing-key", "add", file, "--agency", "NOBODY")
    first = cli.run("signing-key", "add", file, "--agency", "HUB", "--json")
    again = cli.run("signing-key", "add", file, "--agency", "HUB")

    assert [unknown.exit_code, first.exit_code, again.exit_code] == [1, 0, 1]
    assert "is registered already" in again.stderr
    assert json.loads(first.stdout)["state"] == "LIVE"


@pytest.mark.parametrize("pem", [b"", b"nothing", private_pem(KEYS["ed25519"])], ids=["empty", "text", "private"])
def test_what_is_no_public_key_is_refused(cli: Cli, tmp_path: Path, pem: bytes) -> None:
    result = cli.run("signing-key", "add", written(tmp_path, pem), "--agency", "HUB")

    assert (result.exit_code, "must hold a public key as PEM" in result.stderr) == (1, True)


def test_what_is_not_there_is_told(cli: Cli) -> None:
    empty, unknown = cli.run("signing-key", "list"), cli.run("signing-key", "revoke", "sig_0000000000000000")

    assert empty.stderr.startswith("There is no such key.")
    assert (unknown.exit_code, "There is no signing key" in unknown.stderr) == (1, True)
