"""Questions that together ask for every field."""

from typing import Final

from tests.district_parties import (
    FLOWERS_USCC,
)
from tests.schema.register_documents import REGISTER_DOCUMENTS, REGISTERS_IDENTIFIED

TOLD: Final = "fragment Told on Source { agency { code } kind nativeId observedAt effectiveOn synthetic }"

AGENCIES: Final = (
    """{ agencies(where: {code: {in: ["CIVIL_AFFAIRS", "TWO_NEW"]}}, orderBy: [{field: CODE}]) {
  nodes {
  code name englishName uscc establishedOn abolishedOn successor { code } source { ...Told } } } }"""
    + TOLD
)

DIVISIONS: Final = """{ divisions(where: {code: {eq: "330104"}}, first: 2) { nodes {
  code name level parent { code } establishedOn abolishedOn
  successors { code division { name } } coordinationBodies { nodes { name } }
  divisions(orderBy: [{field: CODE}]) { nodes { code organizations(orderBy: [{field: NAME}]) { nodes { name } } } }
  source { kind } } } }"""

ORGANIZATION: Final = """query ($uscc: String!) { organization(by: {uscc: $uscc}) {
  name standing uscc organizationCode foundedOn endedOn address registration kind communityKind status
  registrationNumber filingNumber filedOn legalRepresentative responsiblePerson street { code }
  identifiers { scheme value issuer validity }
  penalties(orderBy: [{field: DOCUMENT_NUMBER}]) { totalCount nodes { documentNumber } }
  inspections { totalCount nodes { taskNumber } }
  cases(orderBy: [{field: NUMBER}]) { totalCount nodes { number } }
  jointOperations(orderBy: [{field: NUMBER}]) { totalCount nodes { number } }
  partyUnits { totalCount nodes { code } }
  integrity { entries(orderBy: [{field: LISTED_ON}]) { totalCount nodes { listedAs } } }
  sources { field source { agency { code } kind } }
  conflicts { field rule statements { value source { agency { code } } } } } }"""

FILED: Final = """{ organizations(where: {search: "邻里"}) { nodes {
  name registration kind communityKind status filingNumber filedOn responsiblePerson street { name } foundedOn
  identifiers { scheme value issuer validity } partyUnits { nodes { code } } } } }"""

PARTIES: Final = """query ($uscc: String!) { parties(where: {or: [{uscc: {eq: $uscc}}, {search: "三堡"}]},
    orderBy: [{field: NAME}], first: 10) { nodes {
    __typename name standing uscc organizationCode foundedOn endedOn address
    identifiers { scheme value }
    penalties { totalCount } inspections { totalCount } cases { totalCount } jointOperations { totalCount }
    partyUnits { nodes { code } } integrity { entries { totalCount } }
    awards { totalCount } grades { totalCount } annualInspections { totalCount } objections { totalCount }
    sources { field source { nativeId } } conflicts { field rule statements { value source { kind } } }
    ... on OtherParty { nature businessRegistrationNumber }
    ... on Organization { kind } } } }"""

PENALTY: Final = (
    """{ penalties(where: {documentNumber: {eq: "罚1"}}) { nodes {
  documentNumber decidedOn kinds violation legalBasis fine { value currency } confiscated { value currency }
  licence validUntil publishedUntil authorityName authorityUscc authority { name }
  party { __typename name } source { ...Told } } } }
"""
    + TOLD
)

INSPECTION: Final = """{ inspections(orderBy: [{field: INSPECTED_ON}]) { nodes {
  taskNumber taskName inspectedOn inspectedAt result authorityName authorityUscc authority { code }
  party { name } source { agency { code } } } } }"""

CASE: Final = (
    """{ supervisionCases(where: {number: {eq: "案1"}}) { nodes {
  number cause step stepOn openedOn closedOn nextDeadlineOn daysToDeadline legalBasis outcome authorityName
  authorityUscc authority { code } parties { party { name } involvedAs } source { ...Told } } } }"""
    + TOLD
)

OPERATION: Final = """{ jointOperations(where: {number: {eq: "联1"}}) { nodes {
  number name startedOn finishedOn participants { agency { code } role outcome }
  sites { address division { name } } subjects { party { name } finding } source { kind } } } }"""

UNITS: Final = """{ partyUnits(orderBy: [{field: CODE}]) { nodes {
  code name kind parent { code } units { nodes { code } } foundedOn dissolvedOn members
  organizations { organization { name } } source { agency { code } } } } }"""

ENTRY: Final = """{ listEntries(where: {listedAs: {eq: SERIOUS}}) { nodes {
  listedAs ground groundNote listedOn removedOn authorityName authorityUscc authority { code }
  measures { code name kind legalBasis executedBy { code } fromOn untilOn }
  party { name } source { kind } } } }"""

AWARD: Final = """{ awards(orderBy: [{field: TITLE}]) { nodes {
  title level year awardedOn authorityName authorityUscc authority { code } party { name } source { nativeId } } } }"""

GRADE: Final = """{ grades(orderBy: [{field: AS_WRITTEN}, {field: SCHEME_NAME}]) { nodes {
  scheme schemeName asWritten grade year gradedOn validUntil authorityName authorityUscc authority { code }
  party { name } source { nativeId } } } }"""

ANNUAL: Final = """{ annualInspections(orderBy: [{field: YEAR}, {field: CONCLUDED_ON}]) { nodes {
  year result concludedOn authorityName authorityUscc authority { code } party { name } source { nativeId } } } }"""

OBJECTION: Final = """{ objections(orderBy: [{field: DOCUMENT_NUMBER}]) { nodes {
  matter documentNumber decidedOn status raisedOn completedOn enteredAt changedAt authorityName authorityUscc
  authority { code } party { name } source { nativeId } } } }"""

DISTINGUISHED: Final = """query ($uscc: String!) { organization(by: {uscc: $uscc}) { assessmentGrade creditGrade
  awards(orderBy: [{field: YEAR}, {field: TITLE}]) { nodes { title } }
  grades(where: {scheme: {eq: ASSESSMENT}}) { nodes { asWritten } }
  annualInspections(orderBy: [{field: YEAR, direction: DESC}]) { nodes { year result } }
  objections(orderBy: [{field: DOCUMENT_NUMBER}]) { nodes { documentNumber status } } } }"""

STATISTICS: Final = """{ organizationStats(groupBy: [REGISTRATION, KIND, COMMUNITY_KIND, STATUS, STREET]) {
  registration kind communityKind status street { code } count }
  districts: organizationStats(groupBy: [DISTRICT]) { district { name } count }
  graded: organizationStats(groupBy: [ASSESSMENT_GRADE, CREDIT_GRADE]) { assessmentGrade creditGrade count } }"""

FINES: Final = """{
  penaltyStats(groupBy: [AUTHORITY, DECIDED_IN_YEAR]) { authority { code } decidedInYear count parties
    fine { value } fineAverage { value } fineMedian { value } confiscated { value } }
  quarters: penaltyStats(groupBy: [DECIDED_IN_QUARTER]) { decidedInQuarter count fine { value } }
  months: penaltyStats(groupBy: [DECIDED_IN_MONTH], having: {count: {gt: 1}}) { decidedInMonth count } }"""

COUNTS: Final = """{
  inspectionStats(groupBy: [RESULT, INSPECTED_IN_MONTH]) { authority { code } result
    inspectedInYear inspectedInQuarter inspectedInMonth count parties }
  partyUnitStats(groupBy: [KIND, PARENT]) { kind parent { code } count }
  supervisionCaseStats(groupBy: [STEP, AUTHORITY]) { authority { code } step
    openedInYear openedInQuarter openedInMonth count daysMedian }
  organizationStats(groupBy: [FOUNDED_IN_YEAR]) { foundedInYear count } }"""

DISTINCTIONS: Final = """{
  awardStats(groupBy: [LEVEL, YEAR]) { level year authority { code } awardedInYear count parties }
  gradeStats(groupBy: [SCHEME, GRADE]) { scheme schemeName grade asWritten count parties }
  annualInspectionStats(groupBy: [YEAR, RESULT]) { year result authority { code } count parties } }"""

LIVE: Final = """query ($uscc: String!) { organization(by: {uscc: $uscc}) {
  judgmentDefaulter { listed asOf documentCount } }
  parties(where: {uscc: {eq: $uscc}}) { nodes { judgmentDefaulter { listed } } } }"""

NODE: Final = """query ($id: ID!) { node(id: $id) { __typename id
  ... on Agency { code } ... on Party { name } ... on Penalty { documentNumber } } }"""

PAGE: Final = """{ agencies(first: 1, orderBy: [{field: CODE}]) { totalCount
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { code } } nodes { code } } }"""

VIEWER: Final = """{ viewer { role agency name today may expiresAt purpose { code case }
  agreements { kind agencies } sights { label sight } budget { requestsLeft costLeft resetsInSeconds }
  limits { maxTokens maxDepth maxAliases maxDirectives maxCost maxPage maxBodyBytes maxPushBytes
    requestsPerMinute costPerMinute maxSockets maxSubscriptions } } }"""

SHARING: Final = """{ sharingAgreements(orderBy: [{field: NUMBER}]) { nodes {
  number title kinds mode basis parties { agency { code } role } beginsOn endsOn source { kind } } } }"""

SEALS: Final = "{ caseSeals { nodes { caseNumber reason sealedOn liftedOn readers { name } source { kind } } } }"

DOCUMENTS: Final = (
    AGENCIES,
    DIVISIONS,
    ORGANIZATION,
    FILED,
    PARTIES,
    PENALTY,
    INSPECTION,
    CASE,
    OPERATION,
    UNITS,
    ENTRY,
    AWARD,
    GRADE,
    ANNUAL,
    OBJECTION,
    DISTINGUISHED,
    DISTINCTIONS,
    STATISTICS,
    FINES,
    COUNTS,
    LIVE,
    NODE,
    PAGE,
    VIEWER,
    SHARING,
    SEALS,
    *REGISTER_DOCUMENTS,
)

IDENTIFIED: Final = (
    "agencies",
    "divisions",
    "organizations",
    "parties",
    "penalties",
    "inspections",
    "supervisionCases",
    "jointOperations",
    "partyUnits",
    "listEntries",
    "awards",
    "grades",
    "annualInspections",
    "objections",
    "sharingAgreements",
    *REGISTERS_IDENTIFIED,
)


def heard(minute: int) -> str:
    """When a delivery of the district was heard."""
    return f"2020-06-30T01:{minute:02}:00+00:00"


GIVEN: Final = {"uscc": FLOWERS_USCC, "id": f"party_{'0' * 32}"}
"""A value for every variable that they take."""
