-- p4, p1, p3, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_1
            FROM supervision_case AS r5,
              supervision_case_parties AS r6
            WHERE r6.party_id = p1.id
              AND NOT r6.party_again
              AND r5.id = r6.id
              AND r5.version = r6.version
              AND r5.agency = $1::VARCHAR
              AND (r5.valid_from IS NULL OR r5.valid_from <= $2::DATE)
              AND (r5.valid_to IS NULL OR r5.valid_to > $2::DATE)
          )
        ) AS cases
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
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
                  AND r4.agency = $3::VARCHAR
                )
            )
          )
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
        ORDER BY (
          SELECT count(*) AS count_2
          FROM supervision_case AS r2,
            supervision_case_parties AS r3
          WHERE r3.party_id = r1.id
            AND NOT r3.party_again
            AND r2.id = r3.id
            AND r2.version = r3.version
            AND r2.agency = $4::VARCHAR
            AND (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
        ) DESC,
          r1.name,
          r1.id
        LIMIT 3 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

