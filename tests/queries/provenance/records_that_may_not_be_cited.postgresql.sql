-- 1, 2, p11, p12, p13, p14, p15, p16, p17, p18, p3, p4, p5, p6, p7, p8, p9, p10, p1, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT (
        SELECT coalesce(json_agg(p7_o), '[]'::json) AS coalesce_2
        FROM (
          SELECT p7.field AS field,
            json_build_object('nativeId', p7.native_id) AS source
          FROM (
            SELECT r7_said.key AS field,
              r7.native_id AS native_id
            FROM jsonb_each(p1.provenance) AS r7_said
            JOIN record_version AS r7 ON r7.record_key = CAST((r7_said.value ->> $1::INT) AS UUID)
              AND r7.seq = coalesce(CAST((r7_said.value ->> $2::INT) AS INTEGER), 1)
            WHERE (
              r7.kind NOT IN (
                'case_seal',
                'joint_operation',
                'performance_evaluation',
                'social_worker',
                'supervision_case',
                'training_evaluation'
              )
            )
              OR r7.kind = 'case_seal'
              AND r7.agency = $3::VARCHAR
              OR r7.kind = 'joint_operation'
              AND r7.agency = ANY ($4::TEXT[])
              OR r7.kind = 'performance_evaluation'
              AND r7.agency = $5::VARCHAR
              OR r7.kind = 'social_worker'
              AND r7.agency = $6::VARCHAR
              OR r7.kind = 'supervision_case'
              AND r7.agency = ANY ($7::TEXT[])
              AND (
                r7.record_key NOT IN (
                  SELECT coalesce(
                    (
                      SELECT DISTINCT r9.id
                      FROM supervision_case AS r9
                      WHERE r8.agency = r9.agency
                        AND r8.case_number = r9.number
                    ),
                    r8.id
                  ) AS coalesce_3
                  FROM case_seal AS r8
                  WHERE (r8.valid_from IS NULL OR r8.valid_from <= $8::DATE)
                    AND (r8.valid_to IS NULL OR r8.valid_to > $8::DATE)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r10
                        WHERE r10.id = r8.id
                          AND r10.version = r8.version
                          AND r10.name = $9::VARCHAR
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r11
                        WHERE r11.case_number = r8.case_number
                          AND r11.agency = r8.agency
                          AND r11.name = $9::VARCHAR
                          AND r11.until_on >= $8::DATE
                      )
                    )
                )
              )
              OR r7.kind = 'training_evaluation'
              AND r7.agency = $10::VARCHAR
            ORDER BY (r7_said.key)::text COLLATE "C"
          ) AS p7
        ) AS p7_o
      ) AS sources
      FROM (
        SELECT r1.provenance AS provenance
        FROM party AS r1
        WHERE (
          r1.party_class = 'ORGANIZATION'
          OR (
            SELECT 1
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
                    SELECT coalesce(
                      (
                        SELECT DISTINCT r4.id
                        FROM supervision_case AS r4
                        WHERE r3.agency = r4.agency
                          AND r3.case_number = r4.number
                      ),
                      r3.id
                    ) AS coalesce_4
                    FROM case_seal AS r3
                    WHERE (r3.valid_from IS NULL OR r3.valid_from <= $16::DATE)
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
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r6
                          WHERE r6.case_number = r3.case_number
                            AND r6.agency = r3.agency
                            AND r6.name = $17::VARCHAR
                            AND r6.until_on >= $16::DATE
                        )
                      )
                  )
                )
                OR r2.kind = 'training_evaluation'
                AND r2.agency = $18::VARCHAR
              )
            LIMIT 1
          ) IS NOT NULL
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

