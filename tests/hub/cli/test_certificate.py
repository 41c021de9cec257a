"""`hub certificate`: a file becomes a caller, is listed, and ends."""

import json
from pathlib import Path

import pytest

from tests.certifying import certificate, fingerprint, pem
from tests.hub.cli.command_line import Cli

ONE = certificate(days=90)


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A certificate as a file."""
    kept = tmp_path / "registry.pem"
    kept.write_bytes(pem(ONE))
    return str(kept)


def test_a_certificate_is_added_listed_and_revoked(cli: Cli, file: str) -> None:
    added = cli.run(
        "certificate", "add", file, "--role", "agency", "--agency", "HUB", "--may", "push", "--for", "registry sync"
    )
    listed = json.loads(cli.run("certificate", "list", "--json").stdout)
    revoked = cli.run("certificate", "revoke", fingerprint(ONE)[:8], "--reason", "sold")
    (after,) = json.loads(cli.run("certificate", "list", "--agency", "HUB", "--json").stdout)

    assert (added.exit_code, added.stdout) == (0, f"{fingerprint(ONE)}\n")
    assert added.stderr.startswith(f"CN=registry: registered until {ONE.not_valid_after_utc:%Y-%m-%d}.")
    assert listed == [
        {
            "thumbprint": fingerprint(ONE),
            "subject": "CN=registry",
            "role": "AGENCY",
            "agency": "HUB",
            "may": ["PUSH"],
            "for": "registry sync",
            "state": "LIVE",
            "endsSoon": False,
            "createdAt": listed[0]["createdAt"],
            "lastUsedAt": None,
            "expiresAt": ONE.not_valid_after_utc.isoformat(),
            "revokedAt": None,
            "revokedBecause": None,
        }
    ]
    assert (revoked.exit_code, revoked.stdout) == (0, f"{fingerprint(ONE)}\n")
    assert (after["state"], after["revokedBecause"]) == ("REVOKED", "sold")


def test_the_list_is_a_table_for_people(cli: Cli, file: str) -> None:
    empty = cli.run("certificate", "list")
    given = json.loads(cli.run("certificate", "add", file, "--role", "dashboard", "--json").stdout)

    table = cli.run("certificate", "list").stdout

    assert empty.stderr.startswith("There is no such certificate.")
    assert given["thumbprint"] in table
    assert "CN=registry" in table


def test_what_does_not_fit_is_wrong_usage_or_refused(cli: Cli, file: str) -> None:
    results = [
        cli.run("certificate", "add", file, "--role", "agency"),
        cli.run("certificate", "add", "nowhere.pem", "--role", "dashboard"),
        cli.run("certificate", "add", file, "--role", "agency", "--agency", "NOBODY"),
        cli.run("certificate", "revoke", fingerprint(ONE), "--json"),
    ]

    assert [one.exit_code for one in results] == [2, 2, 1, 1]


def test_a_revoked_certificate_is_told_as_json(cli: Cli, file: str) -> None:
    cli.run("certificate", "add", file, "--role", "dashboard")

    told = json.loads(cli.run("certificate", "revoke", fingerprint(ONE), "--json").stdout)

    assert told["state"] == "REVOKED"


def test_doctor_tells_of_certificates_that_end_soon_or_cannot_be_used(cli: Cli, tmp_path: Path) -> None:
    soon = certificate(days=7)
    (tmp_path / "soon.pem").write_bytes(pem(soon))
    cli.run("certificate", "add", str(tmp_path / "soon.pem"), "--role", "dashboard")

    def told(**env: str) -> dict[str, str]:
        found = json.loads(cli.run("doctor", "--json", HUB_PORT="0", **env).stdout)
        return {one["subject"]: one["message"] for one in found if one["subject"].startswith("certificate")}

    unset, unsent = told(), told(HUB_CERTIFICATE_HEADER="Client-Cert")
    sound = told(HUB_CERTIFICATE_HEADER="Client-Cert", HUB_TRUSTED_PROXIES="127.0.0.1")

    assert unset["certificate header"].startswith("1 client certificates are registered")
    assert unsent["certificate header"].endswith("names nobody who may send it: it is never read.")
    assert sound["certificate header"] == "Client certificates that can be used: 1."
    assert sound["certificate lifetimes"].startswith(f"Within 30 days ends: cert:{fingerprint(soon)[:16]} (")
