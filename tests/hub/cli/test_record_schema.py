"""`hub schema --record`: what a program sends, as JSON Schema."""

import json

from tests.hub.cli.command_line import Cli


def test_a_record_type_is_printed_as_json_schema(bare: Cli) -> None:
    result = bare.run("schema", "--record", "penalty")

    schema = json.loads(result.stdout)
    assert (result.exit_code, schema["$id"]) == (0, "urn:concord:record:penalty")
    assert schema["properties"]["documentNumber"]["title"] == "处罚决定书文号 Decision document number"


def test_all_record_types_are_printed_by_their_kinds(bare: Cli) -> None:
    schemas = json.loads(bare.run("schema", "--record", "all").stdout)

    assert {kind: one["$id"] for kind, one in schemas.items()} == {
        kind: f"urn:concord:record:{kind}" for kind in schemas
    }
    assert "penalty" in schemas


def test_an_unknown_record_type_is_wrong_usage(bare: Cli) -> None:
    result = bare.run("schema", "--record", "fine")

    assert (result.exit_code, "'penalty'" in result.stderr) == (2, True)
