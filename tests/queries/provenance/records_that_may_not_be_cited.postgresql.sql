-- 1, 2, p4, p3, p1, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT (
        SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
        FROM (
          SELECT p3.field AS field,
            json_build_object('nativeId', p3.native_id) AS source
          FROM (
            SELECT r3_said.key AS field,
              r3.native_id AS native_id
            FROM jsonb_each(p1.provenance) AS r3_said
            JOIN record_version AS r3 ON r3.record_key = CAST((r3_said.value ->> $1::INT) AS UUID)
              AND r3.seq = coalesce(CAST((r3_said.value ->> $2::INT) AS INTEGER), 1)
            WHERE (r3.kind NOT IN ('joint_operation', 'supervision_case'))
              OR r3.kind IN ('joint_operation', 'supervision_case')
              AND r3.agency = $3::VARCHAR
            ORDER BY (r3_said.key)::text COLLATE "C"
          ) AS p3
        ) AS p3_o
      ) AS sources
      FROM (
        SELECT r1.provenance AS provenance
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
                  AND r2.agency = $4::VARCHAR
                )
            )
          )
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $5::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $5::DATE)
          AND r1.name = $6::VARCHAR COLLATE "C"
        ORDER BY r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

