-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        p1.legal_representative AS "legalRepresentative",
        p1.responsible_person AS "responsiblePerson"
      FROM (
        SELECT r1.name AS name,
          substr(r1.legal_representative, strpos(r1.legal_representative, ' ') + 1) AS legal_representative,
          substr(r1.responsible_person, strpos(r1.responsible_person, ' ') + 1) AS responsible_person
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

