-- What PostGraphile shows: the rows that hold on the day, flattened where a part leads from an organization to a
-- record, so that it follows every relation by one join over an index. DAY is put in by the runner: a constant
-- costs the peer less than a filter that every request would have to send.
DROP SCHEMA IF EXISTS graph CASCADE;
CREATE SCHEMA graph;

CREATE VIEW graph.division AS
  SELECT code, name FROM public.division
  WHERE (valid_from IS NULL OR valid_from <= DAY) AND (valid_to IS NULL OR valid_to > DAY);
COMMENT ON VIEW graph.division IS E'@primaryKey code';

CREATE VIEW graph.agency AS
  SELECT code, name FROM public.agency
  WHERE (valid_from IS NULL OR valid_from <= DAY) AND (valid_to IS NULL OR valid_to > DAY);
COMMENT ON VIEW graph.agency IS E'@primaryKey code';

CREATE VIEW graph.party AS
  SELECT id, name FROM public.party
  WHERE (valid_from IS NULL OR valid_from <= DAY) AND (valid_to IS NULL OR valid_to > DAY);
COMMENT ON VIEW graph.party IS E'@primaryKey id';

CREATE VIEW graph.organization AS
  SELECT id, standing, name, registration, kind, status, uscc, organization_code, registration_number, founded_on,
    address, street, 1 AS one -- its sum counts a group without sorting keys, which a distinct count would
  FROM public.party
  WHERE party_class = 'ORGANIZATION'
    AND (valid_from IS NULL OR valid_from <= DAY) AND (valid_to IS NULL OR valid_to > DAY);
COMMENT ON VIEW graph.organization IS
  E'@primaryKey id\n@unique uscc\n@foreignKey (street) references division (code)|@fieldName inStreet';

CREATE VIEW graph.identifier AS SELECT party_id, scheme, issuer, value, validity FROM public.identifier;
COMMENT ON VIEW graph.identifier IS
  E'@primaryKey party_id,scheme,issuer,value\n@foreignKey (party_id) references organization (id)|@foreignFieldName identifiers';

CREATE VIEW graph.penalty AS
  SELECT id, party_id, document_number, decided_on, kinds, violation, fine, authority_name, authority
  FROM public.penalty
  WHERE (valid_from IS NULL OR valid_from <= DAY) AND (valid_to IS NULL OR valid_to > DAY);
COMMENT ON VIEW graph.penalty IS
  E'@primaryKey id\n@foreignKey (party_id) references organization (id)|@foreignFieldName penalties\n@foreignKey (authority) references agency (code)|@fieldName decidedBy';

CREATE VIEW graph.inspection AS
  SELECT id, party_id, task_name, inspected_on, result, authority_name FROM public.inspection
  WHERE (valid_from IS NULL OR valid_from <= DAY) AND (valid_to IS NULL OR valid_to > DAY);
COMMENT ON VIEW graph.inspection IS
  E'@primaryKey id\n@foreignKey (party_id) references organization (id)|@foreignFieldName inspections';

CREATE VIEW graph.organization_case AS
  SELECT p.party_id, c.id, c.number, c.cause, c.step, c.step_on, c.opened_on, c.next_deadline_on, c.authority_name,
    c.authority
  FROM public.supervision_case_parties p JOIN public.supervision_case c ON c.id = p.id AND c.version = p.version
  WHERE (c.valid_from IS NULL OR c.valid_from <= DAY) AND (c.valid_to IS NULL OR c.valid_to > DAY);
COMMENT ON VIEW graph.organization_case IS
  E'@primaryKey id,party_id\n@foreignKey (party_id) references organization (id)|@foreignFieldName cases\n@foreignKey (authority) references agency (code)|@fieldName decidedBy';

CREATE VIEW graph.supervision_case AS
  SELECT id, version, number, cause, step, step_on, next_deadline_on, authority FROM public.supervision_case
  WHERE (valid_from IS NULL OR valid_from <= DAY) AND (valid_to IS NULL OR valid_to > DAY);
COMMENT ON VIEW graph.supervision_case IS
  E'@primaryKey id,version\n@foreignKey (authority) references agency (code)|@fieldName decidedBy';

CREATE VIEW graph.case_party AS SELECT id, version, position, party_id, involved_as FROM public.supervision_case_parties;
COMMENT ON VIEW graph.case_party IS
  E'@primaryKey id,version,position\n@foreignKey (id, version) references supervision_case (id, version)|@foreignFieldName parties\n@foreignKey (party_id) references party (id)|@fieldName party';

CREATE VIEW graph.organization_party_unit AS
  SELECT p.organization_id, u.id, u.code, u.name, u.kind, u.members::int AS members
  FROM public.party_unit_organizations p JOIN public.party_unit u ON u.id = p.id AND u.version = p.version
  WHERE (u.valid_from IS NULL OR u.valid_from <= DAY) AND (u.valid_to IS NULL OR u.valid_to > DAY);
COMMENT ON VIEW graph.organization_party_unit IS
  E'@primaryKey id,organization_id\n@foreignKey (organization_id) references organization (id)|@foreignFieldName partyUnits';

CREATE VIEW graph.organization_joint_operation AS
  SELECT p.party_id, j.id, j.number, j.name, j.started_on, j.finished_on
  FROM public.joint_operation_subjects p JOIN public.joint_operation j ON j.id = p.id AND j.version = p.version
  WHERE (j.valid_from IS NULL OR j.valid_from <= DAY) AND (j.valid_to IS NULL OR j.valid_to > DAY);
COMMENT ON VIEW graph.organization_joint_operation IS
  E'@primaryKey id,party_id\n@foreignKey (party_id) references organization (id)|@foreignFieldName jointOperations';

CREATE VIEW graph.list_entry AS
  SELECT id, version, party_id, listed_as, ground, listed_on, authority_name FROM public.list_entry
  WHERE (valid_from IS NULL OR valid_from <= DAY) AND (valid_to IS NULL OR valid_to > DAY);
COMMENT ON VIEW graph.list_entry IS
  E'@primaryKey id,version\n@foreignKey (party_id) references organization (id)|@foreignFieldName entries';

CREATE VIEW graph.list_entry_measure AS
  SELECT id, version, position, code, name, kind, from_on FROM public.list_entry_measures;
COMMENT ON VIEW graph.list_entry_measure IS
  E'@primaryKey id,version,position\n@foreignKey (id, version) references list_entry (id, version)|@foreignFieldName measures';
