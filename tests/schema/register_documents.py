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

PROJECTS: Final = """{ serviceProjects(orderBy: [{field: NUMBER}]) { nodes {
  number name kind organization { name serviceProjects { totalCount } } purchaser { code } street { code }
  catalogueItem { code } stage appliedOn approvedOn finishedOn requested { value } amount { value currency } reviewScore
  events { stage on score result } transfers(orderBy: [{field: PAID_ON}]) { nodes { number } } statedIn
  source { kind } } } }"""

TRANSFERS: Final = """{ fundTransfers(orderBy: [{field: NUMBER}]) { nodes {
  number project { number } amount { value } paidOn paidBy { code } purpose source { agency { code } } } } }"""

CATALOGUE: Final = """{ purchaseCatalogueItems(orderBy: [{field: CODE}]) { nodes {
  code name parent { code } items { nodes { code } } department { code } serviceField listedOn delistedOn
  projects { totalCount } source { kind } } } }"""

APPRAISALS: Final = """{ targetAppraisals(orderBy: [{field: NUMBER}]) { nodes {
  number department { code } year task weight score result appraisedOn source { kind } } } }"""

AFFILIATIONS: Final = """{ partyAffiliations(orderBy: [{field: FROM_ON}]) { nodes {
  unit { code affiliations { totalCount } checks { totalCount } } parent { code affiliated { totalCount } } kind
  fromOn toOn source { kind } } } }"""

CHECKS: Final = """{ standardChecks(orderBy: [{field: CHECKED_ON}]) { nodes {
  unit { code } checkedOn score result finding mendBy source { kind } } } }"""

PROFILES: Final = """{
  serviceFields(orderBy: [{field: SINCE_ON}]) { nodes {
    organization { name serviceFields { totalCount } roles { totalCount } governance { totalCount } }
    kind sinceOn untilOn note source { kind } } }
  organizationRoles { nodes { organization { name } kind fromOn toOn members { organization { name } }
    source { kind } } }
  governanceRecords(orderBy: [{field: STATUS_ON}]) { nodes {
    organization { name } kind status statusOn adoptedOn termEndsOn note source { kind } } } }"""

WORKERS: Final = """{ socialWorkers(orderBy: [{field: NUMBER}]) { nodes {
  number name citizenNumber level certifiedOn
  employer { name socialWorkers { totalCount } threeSocietyLinks { totalCount } }
  joinedOn leftOn trainings { totalCount } evaluations { totalCount } links { totalCount } source { kind } } } }"""

TRAININGS: Final = """{
  trainingEvaluations(orderBy: [{field: HELD_ON}]) { nodes {
    worker { number } course base heldOn hours score indicators { name score } source { kind } } }
  performanceEvaluations(orderBy: [{field: YEAR}]) { nodes {
    worker { number } year evaluatedOn grade note source { kind } } } }"""

LINKS: Final = """{ threeSocietyLinks(orderBy: [{field: FROM_ON}]) { nodes {
  community { code } organization { name } worker { number } service fromOn toOn source { kind } } } }"""

PUBLICITY: Final = """{
  designations(orderBy: [{field: TITLE}]) { nodes {
    title level division { code } designatedBy year designatedOn statedIn source { kind } } }
  publications(orderBy: [{field: CODE}]) { nodes {
    code title kind publisher { code } foundedOn ceasedOn issues { number publishedOn } statedIn
    source { kind } } } }"""

EXECUTIONS: Final = """{ measureExecutions(orderBy: [{field: NUMBER}]) { nodes {
  number party { name measureExecutions { totalCount } } listedAs measure measureName executedBy { code } pushedOn
  feedbackDueOn status statusOn feedback source { kind } } } }"""

MORE_COUNTS: Final = """{
  serviceProjectStats(groupBy: [STAGE, KIND]) { kind stage street { code } district { code } purchaser { code }
    catalogueItem { code } approvedInYear count organizations requested { value } amount { value }
    amountAverage { value } amountMedian { value } }
  fundTransferStats(groupBy: [PAID_IN_YEAR]) { paidBy { code } paidInYear paidInQuarter count projects
    amount { value } }
  targetAppraisalStats(groupBy: [DEPARTMENT, YEAR]) { department { code } year result count }
  partyAffiliationStats(groupBy: [KIND]) { kind parent { code } count units }
  standardCheckStats(groupBy: [RESULT]) { result checkedInYear count units }
  partyCoverage(groupBy: [REGISTRATION]) { registration kind street { code } district { code }
    organizations covered }
  serviceFieldStats(groupBy: [KIND]) { kind count organizations }
  organizationRoleStats(groupBy: [KIND]) { kind count organizations }
  governanceStats(groupBy: [KIND, STATUS]) { kind status count organizations }
  socialWorkerStats(groupBy: [LEVEL]) { level count employers }
  trainingEvaluationStats(groupBy: [COURSE]) { course base heldInYear count workers }
  performanceEvaluationStats(groupBy: [YEAR, GRADE]) { year grade count }
  threeSocietyLinkStats(groupBy: [COMMUNITY]) { community { code } count communities organizations workers }
  measureExecutionStats(groupBy: [EXECUTED_BY, STATUS]) { executedBy { code } listedAs measure status
    feedbackDueInMonth count parties }
  districtDiagnostics(groupBy: [KIND]) { registration kind communityKind street { code } district { code }
    foundedInYear organizations graded honoured contracted withRole inField supported inspected governed }
  disclosureGaps(groupBy: [REGISTRATION]) { registration kind street { code } district { code }
    organizations disclosed }
  listEntryStats(groupBy: [LISTED_AS]) { listedAs authority { code } listedInYear listedInMonth count parties }
  jointOperationStats(groupBy: [STARTED_IN_YEAR]) { startedInYear startedInQuarter count }
  serviceCentreStats(groupBy: [LEVEL]) { level division { code } openedInYear count } }"""

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
    PROJECTS,
    TRANSFERS,
    CATALOGUE,
    APPRAISALS,
    AFFILIATIONS,
    CHECKS,
    PROFILES,
    WORKERS,
    TRAININGS,
    LINKS,
    PUBLICITY,
    EXECUTIONS,
    MORE_COUNTS,
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
    "serviceProjects",
    "fundTransfers",
    "purchaseCatalogueItems",
    "targetAppraisals",
    "partyAffiliations",
    "standardChecks",
    "serviceFields",
    "organizationRoles",
    "governanceRecords",
    "socialWorkers",
    "trainingEvaluations",
    "performanceEvaluations",
    "threeSocietyLinks",
    "designations",
    "publications",
    "measureExecutions",
)
