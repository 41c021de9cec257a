-- p2, p1, p4, p3
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM supervision_case AS r1
    WHERE r1.agency = $1::VARCHAR
      AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        (
          SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT (
              SELECT row_to_json(p3_o) AS row_to_json_1
              FROM (
                SELECT p3.name AS name,
                  json_build_object(
                    'totalCount',
                    (
                      SELECT count(*) AS count_2
                      FROM supervision_case AS r5,
                        supervision_case_parties AS r6
                      WHERE r6.party_id = p3.id
                        AND NOT r6.party_again
                        AND r5.id = r6.id
                        AND r5.version = r6.version
                        AND r5.agency = $3::VARCHAR
                        AND (r5.valid_from IS NULL OR r5.valid_from <= $2::DATE)
                        AND (r5.valid_to IS NULL OR r5.valid_to > $2::DATE)
                    )
                  ) AS cases
                FROM (
                  SELECT r3.name AS name,
                    r3.id AS id
                  FROM party AS r3
                  WHERE r3.id = p2.party_id
                    AND (
                      r3.party_class = 'ORGANIZATION'
                      OR (
                        EXISTS (
                          SELECT *
                          FROM involvement AS r4
                          WHERE r4.party_id = r3.id
                            AND (
                              (r4.kind NOT IN ('joint_operation', 'supervision_case'))
                              OR r4.kind IN ('joint_operation', 'supervision_case')
                              AND r4.agency = $4::VARCHAR
                            )
                        )
                      )
                    )
                    AND (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
                  ORDER BY r3.valid_from DESC NULLS LAST,
                    r3.id,
                    r3.version
                  LIMIT 1
                ) AS p3
              ) AS p3_o
            ) AS party
            FROM (
              SELECT r2.party_id AS party_id
              FROM supervision_case_parties AS r2
              WHERE r2.id = p1.id
                AND r2.version = p1.version
              ORDER BY r2.position
            ) AS p2
          ) AS p2_o
        ) AS parties
      FROM (
        SELECT r1.number AS number,
          r1.id AS id,
          r1.version AS version
        FROM supervision_case AS r1
        WHERE r1.agency = $1::VARCHAR
          AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

