-- 1, 2, p11, p12, p13, p14, p15, p16, p17, p18, p3, p4, p5, p6, p7, p8, p9, p10, p1, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT (
        SELECT coalesce(json_agg(p6_o), '[]'::json) AS coalesce_2
        FROM (
          SELECT p6.field AS field,
            json_build_object('nativeId', p6.native_id) AS source
          FROM (
            SELECT r6_said.key AS field,
              r6.native_id AS native_id
            FROM jsonb_each(p1.provenance) AS r6_said
            JOIN record_version AS r6 ON r6.record_key = CAST((r6_said.value ->> $1::INT) AS UUID)
              AND r6.seq = coalesce(CAST((r6_said.value ->> $2::INT) AS INTEGER), 1)
            WHERE (
              r6.kind NOT IN (
                'case_seal',
                'joint_operation',
                'performance_evaluation',
                'social_worker',
                'supervision_case',
                'training_evaluation'
              )
            )
              OR r6.kind = 'case_seal'
              AND r6.agency = $3::VARCHAR
              OR r6.kind = 'joint_operation'
              AND r6.agency = ANY ($4::TEXT[])
              OR r6.kind = 'performance_evaluation'
              AND r6.agency = $5::VARCHAR
              OR r6.kind = 'social_worker'
              AND r6.agency = $6::VARCHAR
              OR r6.kind = 'supervision_case'
              AND r6.agency = ANY ($7::TEXT[])
              AND (
                r6.record_key NOT IN (
                  SELECT r8.id
                  FROM supervision_case AS r8,
                    case_seal AS r7
                  WHERE r8.agency = r7.agency
                    AND r8.number = r7.case_number
                    AND (r7.valid_from IS NULL OR r7.valid_from <= $8::DATE)
                    AND (r7.valid_to IS NULL OR r7.valid_to > $8::DATE)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r9
                        WHERE r9.id = r7.id
                          AND r9.version = r7.version
                          AND r9.name = $9::VARCHAR
                      )
                    )
                )
              )
              OR r6.kind = 'training_evaluation'
              AND r6.agency = $10::VARCHAR
            ORDER BY (r6_said.key)::text COLLATE "C"
          ) AS p6
        ) AS p6_o
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
                  (
                    r2.kind NOT IN (
                      'case_seal',
                      'joint_operation',
                      'performance_evaluation',
                      'social_worker',
                      'supervision_case',
                      'training_evaluation'
                    )
                  )
                  OR r2.kind = 'case_seal'
                  AND r2.agency = $11::VARCHAR
                  OR r2.kind = 'joint_operation'
                  AND r2.agency = ANY ($12::TEXT[])
                  OR r2.kind = 'performance_evaluation'
                  AND r2.agency = $13::VARCHAR
                  OR r2.kind = 'social_worker'
                  AND r2.agency = $14::VARCHAR
                  OR r2.kind = 'supervision_case'
                  AND r2.agency = ANY ($15::TEXT[])
                  AND (
                    r2.record_key NOT IN (
                      SELECT r4.id
                      FROM supervision_case AS r4,
                        case_seal AS r3
                      WHERE r4.agency = r3.agency
                        AND r4.number = r3.case_number
                        AND (r3.valid_from IS NULL OR r3.valid_from <= $16::DATE)
                        AND (r3.valid_to IS NULL OR r3.valid_to > $16::DATE)
                        AND NOT (
                          EXISTS (
                            SELECT *
                            FROM case_seal_readers AS r5
                            WHERE r5.id = r3.id
                              AND r5.version = r3.version
                              AND r5.name = $17::VARCHAR
                          )
                        )
                    )
                  )
                  OR r2.kind = 'training_evaluation'
                  AND r2.agency = $18::VARCHAR
                )
            )
          )
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $19::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $19::DATE)
          AND r1.name = $20::VARCHAR COLLATE "C"
        ORDER BY r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

