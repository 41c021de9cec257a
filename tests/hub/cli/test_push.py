"""`hub push`: a file of records in one batch, for the agency whose key it is."""

import json
from pathlib import Path
from typing import Any

import pytest

from hub.access.signing_keys import key_id_of
from tests.hub.cli.command_line import Cli, push_agencies
from tests.signing import KEYS, private_pem, public_pem

GOOD = {"otherParty": {"name": "杭州甲公司", "nature": "ENTERPRISE"}}
ABOUT = {"version": 2, "effectiveOn": "2014-05-01"}
LATER = {"otherParty": {"name": "宁波乙公司", "nature": "ENTERPRISE", "statement": ABOUT}}
BAD = {"otherParty": {"name": "丙"}}


@pytest.fixture
def key(cli: Cli) -> str:
    """The key of an agency that the store knows."""
    push_agencies(cli, "MARKET")
    return cli.key("agency", "MARKET")


def pushed(cli: Cli, key: str, items: list[Any], *args: str, name: str = "records.json") -> tuple[int, dict[str, Any]]:
    """Push a JSON array; gives exit code and receipt."""
    file = cli.home / name
    file.write_text(json.dumps(items, ensure_ascii=False), encoding="utf-8")
    result = cli.run("push", str(file), "--key", key, "--json", *args)
    return result.exit_code, json.loads(result.stdout)


def test_records_are_taken_for_the_agency_of_the_key(cli: Cli, key: str) -> None:
    code, receipt = pushed(cli, key, [GOOD, LATER])

    assert (code, receipt["agency"], receipt["rows"], receipt["outcomes"]) == (0, "MARKET", 2, {"CREATED": 2})


def test_the_same_file_again_gets_the_same_receipt(cli: Cli, key: str) -> None:
    first, second = (pushed(cli, key, [GOOD, LATER]) for _ in range(2))
    other = pushed(cli, key, [GOOD, LATER], "--request-key", "another")

    assert first == second
    assert other[1]["outcomes"] == {"UNCHANGED": 2}


def test_another_file_under_one_request_key_is_refused(cli: Cli, key: str) -> None:
    pushed(cli, key, [GOOD], "--request-key", "one")
    file = cli.home / "other.json"
    file.write_text(json.dumps([LATER]))

    result = cli.run("push", str(file), "--key", key, "--request-key", "one")

    assert (result.exit_code, result.stderr.startswith("error[REQUEST_KEY_REUSED]: ")) == (1, True)


def test_one_bad_row_rejects_all_or_itself_alone(cli: Cli, key: str) -> None:
    all_code, all_receipt = pushed(cli, key, [GOOD, BAD, LATER])
    one_code, one_receipt = pushed(cli, key, [GOOD, BAD, LATER], "--on-error", "reject-failed-rows")

    assert (all_code, all_receipt["outcomes"]) == (1, {"REJECTED": 3})
    assert all_receipt["reasons"] == {"BATCH_REFUSED": 2, "REQUIRED": 1}
    assert (one_code, one_receipt["outcomes"]) == (0, {"CREATED": 2, "REJECTED": 1})
    assert [row["outcome"] for row in one_receipt["results"]] == ["CREATED", "REJECTED", "CREATED"]


def test_rows_that_cannot_be_read_are_rejected_in_their_places(cli: Cli, key: str) -> None:
    items = [GOOD, 5, {"otherParty": {"name": "\x00", "nature": "ENTERPRISE"}}, {"agencyId": "HUB", **LATER}, LATER]

    code, receipt = pushed(cli, key, items, "--on-error", "reject-failed-rows")

    told = [[problem["code"] for problem in row["problems"]] for row in receipt["results"]]
    assert (code, receipt["outcomes"]) == (0, {"CREATED": 2, "REJECTED": 3})
    assert told == [[], ["WRONG_TYPE"], ["FORBIDDEN_CHARACTER"], ["UNKNOWN_FIELD"], []]


def test_a_line_that_is_no_json_is_rejected_in_its_place(cli: Cli, key: str) -> None:
    lines = [json.dumps(GOOD), "{", "", '{"otherParty": {}, "otherParty": {}}', json.dumps(LATER)]

    result = cli.run(
        "push", "-", "--key", key, "--json", "--on-error", "reject-failed-rows", stdin="\n".join(lines) + "\n"
    )

    receipt = json.loads(result.stdout)
    assert result.exit_code == 0
    assert [row["outcome"] for row in receipt["results"]] == ["CREATED", "REJECTED", "REJECTED", "CREATED"]
    assert "2: [NOT_JSON] The text is not JSON" in result.stderr
    assert "3: [NOT_JSON] The name 'otherParty' stands twice" in result.stderr


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_one_object_alone_is_one_record_however_it_is_written(
    cli: Cli, key: str, indent: int | None, bom: bytes
) -> None:
    body = bom + json.dumps(GOOD, ensure_ascii=False, indent=indent).encode()

    result = cli.run("push", "-", "--key", key, "--json", stdin=body)

    assert json.loads(result.stdout)["outcomes"] == {"CREATED": 1}


def test_amounts_are_taken_digit_by_digit(cli: Cli, key: str) -> None:
    penalty = (
        '{"penalty": {"documentNumber": "杭市监罚〔2020〕1号", "party": {"name": "杭州甲公司"},'
        ' "decidedOn": "2020-06-01", "kinds": ["FINE"], "fine": 1234.10, "authorityName": "市场监督管理局"}}'
    )

    result = cli.run("push", "-", "--key", key, "--json", stdin=penalty)

    assert json.loads(result.stdout)["outcomes"] == {"CREATED": 1}


def test_a_record_is_withdrawn_by_what_its_receipt_calls_it(cli: Cli, key: str) -> None:
    _, receipt = pushed(cli, key, [GOOD])
    named = receipt["results"][0]["nativeId"]

    code, withdrawn = pushed(cli, key, [{"withdraw": {"kind": "OTHER_PARTY", "nativeId": named}}])

    assert (code, withdrawn["outcomes"]) == (0, {"UPDATED": 1})


def test_a_dry_run_writes_nothing(cli: Cli, key: str) -> None:
    before = cli.run("rebuild").stdout

    code, receipt = pushed(cli, key, [GOOD], "--dry-run")

    assert (code, receipt["outcomes"], receipt["dryRun"]) == (0, {"CREATED": 1}, True)
    assert cli.run("rebuild").stdout == before


def test_the_key_may_come_from_the_environment_and_the_account_is_a_table(cli: Cli, key: str) -> None:
    result = cli.run("push", "-", stdin=json.dumps([GOOD]), HUB_KEY=key)

    assert (result.exit_code, "Created 新建" in result.stdout) == (0, True)


@pytest.mark.parametrize(("role", "agency"), [("officer", "MARKET"), ("dashboard", None)])
def test_keys_of_other_roles_may_not_push(cli: Cli, key: str, role: str, agency: str | None) -> None:
    other = cli.key(role, agency)

    result = cli.run("push", "-", "--key", other, stdin=json.dumps([GOOD]))

    assert key
    assert (result.exit_code, result.stderr.startswith("error[FORBIDDEN]: ")) == (1, True)


@pytest.mark.parametrize("wrong", ["x", "hub_0000000000000000.x", "密钥"])
def test_a_key_that_is_not_valid_is_refused(cli: Cli, wrong: str) -> None:
    result = cli.run("push", "-", "--key", wrong, stdin=json.dumps([GOOD]))

    assert (result.exit_code, result.stderr.startswith("error[UNAUTHENTICATED]: ")) == (1, True)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "The file holds no records."),
        (b" \n\n", "The file holds no records."),
        (b"[{}", "The text is not JSON"),
        (b'["\xff"]', "The text is not UTF-8"),
        (b"[1e99999999, NaN]", "NaN is not a number"),
        (b"[" * 100_000, "nested deeper"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_file_that_is_none_is_refused_as_a_whole(cli: Cli, key: str, body: bytes, reason: str) -> None:
    result = cli.run("push", "-", "--key", key, stdin=body)

    assert (result.exit_code, result.stdout) == (1, "")
    assert reason in result.stderr


def test_a_file_over_the_limit_is_refused(cli: Cli, key: str) -> None:
    result = cli.run("push", "-", "--key", key, stdin=" " * 1_001, HUB_MAX_PUSH_BYTES="1000")

    assert (result.exit_code, "more than 1000 bytes" in result.stderr) == (1, True)


@pytest.mark.parametrize("request_key", ["k" * 201])
def test_a_request_key_that_cannot_be_kept_is_refused(cli: Cli, key: str, request_key: str) -> None:
    result = cli.run("push", "-", "--key", key, "--request-key", request_key, stdin=json.dumps([GOOD]))

    assert (result.exit_code, result.stderr.startswith("error[BAD_INPUT]: ")) == (1, True)


def test_an_empty_array_is_an_empty_batch(cli: Cli, key: str) -> None:
    assert pushed(cli, key, [])[1]["rows"] == 0


def test_what_only_the_operator_may_state_is_rejected(cli: Cli, key: str) -> None:
    code, receipt = pushed(cli, key, [{"agency": {"code": "X", "name": "某局"}}])

    assert (code, receipt["reasons"]) == (1, {"NOT_COMPETENT": 1})


def test_a_file_that_may_not_be_read_is_told(
    cli: Cli, key: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "records.json"
    file.write_text("[]")

    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    result = cli.run("push", str(file), "--key", key)

    assert (result.exit_code, "cannot be read: Permission denied" in result.stderr) == (1, True)


def test_a_key_that_was_not_made_to_push_is_refused(cli: Cli, key: str) -> None:
    file = cli.home / "records.json"
    file.write_text(json.dumps([GOOD]))
    reading = cli.run("key", "create", "--role", "agency", "--agency", "MARKET", "--may", "read").stdout.strip()

    result = cli.run("push", str(file), "--key", reading)

    assert key != reading
    assert (result.exit_code, "was made for read, not for push" in result.stderr) == (1, True)


# --- signed -----------------------------------------------------------------------------------


@pytest.fixture
def pem(cli: Cli, key: str) -> str:
    """The private key under which the agency signs."""
    private, public = cli.home / "registry.pem", cli.home / "registry.pub.pem"
    private.write_bytes(private_pem(KEYS["ed25519"]))
    public.write_bytes(public_pem(KEYS["ed25519"]))
    added = cli.run("signing-key", "add", str(public), "--agency", "MARKET")
    assert (key, added.exit_code) == (key, 0)
    return str(private)


def test_a_signed_file_has_its_signature_on_the_receipt(cli: Cli, key: str, pem: str) -> None:
    code, receipt = pushed(cli, key, [GOOD], "--sign", pem)
    again = pushed(cli, key, [GOOD], "--sign", pem)

    assert code == 0
    assert receipt["signature"]["keyId"] == key_id_of(KEYS["ed25519"].public_key())
    assert receipt["signature"]["contentDigest"].startswith("sha-256=:")
    assert again == (code, receipt)


def test_a_file_that_nobody_signed_is_refused_where_the_agency_must_sign(cli: Cli, key: str, pem: str) -> None:
    cli.env["HUB_SIGNED_PUSHES"] = "COURTS,MARKET"
    file = cli.home / "records.json"
    file.write_text(json.dumps([GOOD]))

    refused = cli.run("push", str(file), "--key", key)
    taken = cli.run("push", str(file), "--key", key, "--sign", pem)

    assert (refused.exit_code, refused.stderr.startswith("error[SIGNATURE_REQUIRED]: ")) == (1, True)
    assert taken.exit_code == 0, taken.stderr


def test_a_key_under_which_the_agency_does_not_sign_is_refused(cli: Cli, key: str, pem: str) -> None:
    other, nothing = cli.home / "other.pem", cli.home / "nothing.pem"
    other.write_bytes(private_pem(KEYS["ecdsa-p256-sha256"]))
    nothing.write_text("nothing")
    file = cli.home / "records.json"
    file.write_text(json.dumps([GOOD]))

    results = [cli.run("push", str(file), "--key", key, "--sign", str(one)) for one in (other, nothing)]

    assert pem
    assert [one.stderr.partition(":")[0] for one in results] == ["error[SIGNATURE_INVALID]", "error[BAD_INPUT]"]
