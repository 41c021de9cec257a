-- p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'name',
            p1.name,
            'legalRepresentative',
            p1.legal_representative,
            'responsiblePerson',
            p1.responsible_person
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          substr(r1.legal_representative, instr(r1.legal_representative, ' ') + 1) AS legal_representative,
          substr(r1.responsible_person, instr(r1.responsible_person, ' ') + 1) AS responsible_person
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

