"""PostGraphile 5 over the hub's tables: how it is started, asked in its own dialect, and read."""

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import psycopg

from bench.errors import CannotMeasure
from bench.operations import Operation, Variables
from bench.servers import Command

FOLDER: Final = Path(__file__).parents[1] / "postgraphile"
NODE: Final = FOLDER / "node_modules" / ".bin" / "node"
HOW_TO_INSTALL: Final = f"npm ci --prefix {FOLDER}"

Q1: Final = """query Q1($uscc: String!) {
  organization: organizationByUscc(uscc: $uscc) {
    name kind status uscc organizationCode foundedOn address registration
  }
}"""
Q2: Final = """query Q2($uscc: String!) {
  organization: organizationByUscc(uscc: $uscc) {
    name kind status uscc foundedOn address
    street: inStreet { code name }
    identifiers(orderBy: [SCHEME_ASC, ISSUER_ASC, VALUE_ASC]) { nodes { scheme value validity } }
    penalties(first: 10, orderBy: [ROW_ID_ASC]) {
      nodes { documentNumber decidedOn kinds violation fine authorityName authority: decidedBy { name } }
    }
    cases(first: 10, orderBy: [ROW_ID_ASC]) {
      nodes { number cause step stepOn openedOn nextDeadlineOn authorityName authority: decidedBy { name } }
    }
    inspections(first: 10, orderBy: [ROW_ID_ASC]) { nodes { taskName inspectedOn result authorityName } }
    partyUnits(first: 10, orderBy: [ROW_ID_ASC]) { nodes { code name kind members } }
    jointOperations(first: 10, orderBy: [ROW_ID_ASC]) { nodes { number name startedOn finishedOn } }
    entries(first: 10, orderBy: [ROW_ID_ASC]) {
      nodes {
        listedAs ground listedOn authorityName
        measures(orderBy: [POSITION_ASC]) { nodes { code name kind fromOn } }
      }
    }
  }
}"""
Q3: Final = """query Q3($street: String!) {
  organizations(
    filter: {street: {equalTo: $street}, standing: {equalTo: "EXISTING"}}, first: 50, orderBy: [ROW_ID_ASC]
  ) {
    nodes {
      name uscc status
      partyUnits(first: 10, orderBy: [ROW_ID_ASC]) { nodes { name kind members } }
      cases(first: 3, orderBy: [OPENED_ON_DESC, ROW_ID_DESC]) { nodes { number step openedOn nextDeadlineOn } }
    }
  }
}"""
Q4: Final = """query Q4($street: String!) {
  street: organizations(filter: {street: {equalTo: $street}, standing: {equalTo: "EXISTING"}}) {
    kinds: groupedAggregates(groupBy: [KIND]) { keys sum { one } }
    statuses: groupedAggregates(groupBy: [STATUS]) { keys sum { one } }
    registrations: groupedAggregates(groupBy: [REGISTRATION]) { keys sum { one } }
  }
  district: organizations(filter: {standing: {equalTo: "EXISTING"}}) {
    districtKinds: groupedAggregates(groupBy: [KIND]) { keys sum { one } }
    streets: groupedAggregates(groupBy: [STREET]) { keys sum { one } }
  }
  divisions { nodes { code name } }
}"""
Q5: Final = """query Q5($from: Date!) {
  organizations(
    filter: {foundedOn: {greaterThanOrEqualTo: $from}, standing: {equalTo: "EXISTING"}},
    first: 1000, orderBy: [ROW_ID_ASC]
  ) {
    nodes {
      name uscc organizationCode kind status registration registrationNumber foundedOn address standing
    }
  }
}"""
Q6: Final = """query Q6($codes: [String!]!) {
  organizations(
    filter: {uscc: {in: $codes}, standing: {equalTo: "EXISTING"}}, first: 100, orderBy: [ROW_ID_ASC]
  ) { nodes { uscc name status kind foundedOn } }
}"""
Q7: Final = """query Q7($step: String!, $authority: String!) {
  supervisionCases(
    filter: {step: {equalTo: $step}, authority: {equalTo: $authority}},
    first: 50, orderBy: [NEXT_DEADLINE_ON_ASC, ROW_ID_ASC, VERSION_ASC]
  ) {
    nodes {
      number cause step stepOn nextDeadlineOn
      authority: decidedBy { code name }
      parties(orderBy: [POSITION_ASC]) { nodes { involvedAs party { name } } }
    }
  }
}"""
DOCUMENTS: Final = {"Q1": Q1, "Q2": Q2, "Q3": Q3, "Q4": Q4, "Q5": Q5, "Q6": Q6, "Q7": Q7}


def command(url: str, port: int, day: date) -> Command:
    """Make its views, and how it is started; raises CannotMeasure where its packages are not installed."""
    if not NODE.exists():
        raise CannotMeasure(f"PostGraphile is not installed. To get it: {HOW_TO_INSTALL}")
    views = (FOLDER / "views.sql").read_text().replace("DAY", f"DATE '{day}'")
    with psycopg.connect(url, autocommit=True, options="-c client_min_messages=warning") as connection:
        connection.execute(views.encode())
    environment = {**os.environ, "NODE_ENV": "production", "GRAPHILE_ENV": "production"}
    arguments = (str(NODE), str(FOLDER / "server.mjs"), url, str(port))
    return Command(arguments, f"http://127.0.0.1:{port}/graphql", environment)


def body(operation: Operation, variables: Variables) -> Mapping[str, Any]:
    """A request in its dialect."""
    return {"query": DOCUMENTS[operation.name], "variables": dict(variables)}


def normal(operation: str, data: Any) -> Any:
    """Its answer in the form of the hub's."""
    return NORMAL.get(operation, lambda answer: answer)(data)


def profile(data: Any) -> Any:
    """Lists without pages as lists, amounts in yuan, entries under the integrity record."""
    found = dict(data["organization"])
    found["identifiers"] = found["identifiers"]["nodes"]
    found["penalties"] = {"nodes": [{**one, "fine": yuan(one["fine"])} for one in found["penalties"]["nodes"]]}
    entries = found.pop("entries")["nodes"]
    found["integrity"] = {"entries": {"nodes": [{**one, "measures": one["measures"]["nodes"]} for one in entries]}}
    return {"organization": found}


def yuan(fen: str | None) -> dict[str, str] | None:
    """An amount as the hub shows it."""
    return None if fen is None else {"value": f"{int(fen) // 100}.{int(fen) % 100:02}"}


def dashboard(data: Any) -> Any:
    """Groups as rows, largest first."""
    names = {one["code"]: one for one in data["divisions"]["nodes"]}
    street, district = data["street"], data["district"]
    streets = [{"street": names[row.pop("street")], **row} for row in groups(district["streets"], "street")]
    return {
        "kinds": groups(street["kinds"], "kind"),
        "statuses": groups(street["statuses"], "status"),
        "registrations": groups(street["registrations"], "registration"),
        "districtKinds": groups(district["districtKinds"], "kind"),
        "streets": streets,
    }


def groups(rows: Any, name: str) -> list[dict[str, Any]]:
    """The groups of one dimension, in the hub's order."""
    found = [{name: row["keys"][0], "count": int(row["sum"]["one"])} for row in rows]
    return sorted(found, key=lambda row: (-row["count"], row[name] is None, row[name] or ""))


def desk(data: Any) -> Any:
    """Parties as a list."""
    nodes = data["supervisionCases"]["nodes"]
    return {"supervisionCases": {"nodes": [{**one, "parties": one["parties"]["nodes"]} for one in nodes]}}


NORMAL: Final[Mapping[str, Callable[[Any], Any]]] = {"Q2": profile, "Q4": dashboard, "Q7": desk}
