-- p3, p1, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name
      FROM (
        SELECT r1.name AS name
        FROM party AS r1
        WHERE (
          r1.party_class = 'ORGANIZATION'
          OR (
            EXISTS (
              SELECT *
              FROM involvement AS r4
              WHERE r4.party_id = r1.id
                AND (
                  (r4.kind NOT IN ('joint_operation', 'supervision_case'))
                  OR r4.kind IN ('joint_operation', 'supervision_case')
                  AND r4.agency = $1::VARCHAR
                )
            )
          )
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
          AND (
            EXISTS (
              SELECT r3.party_id
              FROM supervision_case_parties AS r3,
                supervision_case AS r2
              WHERE r2.id = r3.id
                AND r2.version = r3.version
                AND r2.agency = $3::VARCHAR
                AND (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
                AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
                AND r3.party_id = r1.id
            )
          )
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

