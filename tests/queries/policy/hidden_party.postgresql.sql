-- p3, p1, p2, p5, p4
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM party AS r1
    WHERE (
      r1.party_class = 'ORGANIZATION'
      OR (
        EXISTS (
          SELECT *
          FROM involvement AS r2
          WHERE r2.party_id = r1.id
            AND (
              (r2.kind NOT IN ('joint_operation', 'supervision_case'))
              OR r2.kind IN ('joint_operation', 'supervision_case')
              AND r2.agency = $1::VARCHAR
            )
        )
      )
    )
      AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
      AND r1.name = $3::VARCHAR COLLATE "C"
  ),
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
              FROM involvement AS r2
              WHERE r2.party_id = r1.id
                AND (
                  (r2.kind NOT IN ('joint_operation', 'supervision_case'))
                  OR r2.kind IN ('joint_operation', 'supervision_case')
                  AND r2.agency = $1::VARCHAR
                )
            )
          )
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
          AND r1.name = $3::VARCHAR COLLATE "C"
        ORDER BY r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_2
      FROM party AS r3
      WHERE (
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
        AND (r3.valid_from IS NULL OR r3.valid_from <= $5::DATE)
        AND (r3.valid_to IS NULL OR r3.valid_to > $5::DATE)
    )
  ) AS a1;

