"""Questions that together ask for every field of the registers."""

from typing import Final

BODIES: Final = """{ coordinationBodies(orderBy: [{field: CODE}]) { nodes {
  code name kind parent { code } division { code serviceCentre { code } } establishedIn establishedOn dissolvedOn
  members { agency { code } role } meetings(orderBy: [{field: NUMBER}]) { nodes { number } } statedIn
  source { agency { code } } } } }"""

MEETINGS: Final = """{ meetings(orderBy: [{field: NUMBER}]) { nodes {
  number body { code } kind heldOn topic attendees { agency { code } }
  decisions(orderBy: [{field: NUMBER}]) { nodes { number } } source { kind } } } }"""

DECISIONS: Final = """{ decisions(orderBy: [{field: NUMBER}]) { nodes {
  number meeting { number } content assignee { code } dueOn status statusOn result source { kind } } } }"""

POLICIES: Final = """{ policies(orderBy: [{field: CODE}]) { nodes {
  code title role parent { code } supporting { nodes { code } } theme issuedBy { code } issuedIn issuedOn repealedOn
  clauses { number content } statedIn source { kind } } } }"""

CENTRES: Final = """{ serviceCentres(orderBy: [{field: CODE}]) { nodes {
  code name level division { code } runBy functions openedOn closedOn zones { name englishName purpose }
  incubations { totalCount } statedIn source { kind } } } }"""

INCUBATIONS: Final = """{ incubations(orderBy: [{field: BEGAN_ON}]) { nodes {
  organization { name incubations { totalCount } } kind centre { code } beganOn graduatedOn outcome statedIn
  source { kind } } } }"""

PLATFORMS: Final = """{ servicePlatforms {
  code name englishName website place openedOn closedOn disclosures { totalCount } matters { totalCount } statedIn
  source { kind } } }"""

DISCLOSURES: Final = """{ disclosures(orderBy: [{field: NUMBER}]) { nodes {
  number platform { code } category title publishedOn
  subjects { organization { name disclosures { totalCount } } } source { kind } } } }"""

MATTERS: Final = """{ serviceMatters(orderBy: [{field: CODE}]) { nodes {
  code name category platform { code } handledBy { code } statutoryDays promisedDays materials listedOn delistedOn
  source { kind } } } }"""

COUNTS: Final = """{
  meetingStats(groupBy: [BODY, KIND]) { body { code } kind heldInYear heldInQuarter count }
  decisionStats(groupBy: [ASSIGNEE, STATUS]) { assignee { code } meeting { number } status dueInMonth count }
  policyStats(groupBy: [ROLE, THEME]) { role theme issuedBy { code } issuedIn count }
  incubationStats(groupBy: [KIND]) { kind centre { code } beganInYear count organizations }
  disclosureStats(groupBy: [CATEGORY]) { category platform { code } publishedInYear publishedInMonth count } }"""

REGISTER_DOCUMENTS: Final = (
    BODIES,
    MEETINGS,
    DECISIONS,
    POLICIES,
    CENTRES,
    INCUBATIONS,
    PLATFORMS,
    DISCLOSURES,
    MATTERS,
    COUNTS,
)

REGISTERS_IDENTIFIED: Final = (
    "coordinationBodies",
    "meetings",
    "decisions",
    "policies",
    "serviceCentres",
    "incubations",
    "disclosures",
    "serviceMatters",
)
