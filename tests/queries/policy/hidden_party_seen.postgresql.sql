-- p3, p4, p5, p6, p7, p8, p9, p10, p1, p2, p12, p13, p14, p15, p16, p17, p18, p19, p11
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
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
            AND r2.agency = $1::VARCHAR
            OR r2.kind = 'joint_operation'
            AND r2.agency = ANY ($2::TEXT[])
            OR r2.kind = 'performance_evaluation'
            AND r2.agency = $3::VARCHAR
            OR r2.kind = 'social_worker'
            AND r2.agency = $4::VARCHAR
            OR r2.kind = 'supervision_case'
            AND r2.agency = ANY ($5::TEXT[])
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
                ) AS coalesce_1
                FROM case_seal AS r3
                WHERE (r3.valid_from IS NULL OR r3.valid_from <= $6::DATE)
                  AND (r3.valid_to IS NULL OR r3.valid_to > $6::DATE)
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal_readers AS r5
                      WHERE r5.id = r3.id
                        AND r5.version = r3.version
                        AND r5.name = $7::VARCHAR
                    )
                  )
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM broken_seal AS r6
                      WHERE r6.case_number = r3.case_number
                        AND r6.agency = r3.agency
                        AND r6.name = $7::VARCHAR
                        AND r6.until_on >= $6::DATE
                    )
                  )
              )
            )
            OR r2.kind = 'training_evaluation'
            AND r2.agency = $8::VARCHAR
          )
        LIMIT 1
      ) IS NOT NULL
    )
      AND (r1.valid_from IS NULL OR r1.valid_from <= $9::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $9::DATE)
      AND r1.name = $10::VARCHAR COLLATE "C"
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT p1.name AS name
      FROM (
        SELECT r1.name AS name
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
                AND r2.agency = $1::VARCHAR
                OR r2.kind = 'joint_operation'
                AND r2.agency = ANY ($2::TEXT[])
                OR r2.kind = 'performance_evaluation'
                AND r2.agency = $3::VARCHAR
                OR r2.kind = 'social_worker'
                AND r2.agency = $4::VARCHAR
                OR r2.kind = 'supervision_case'
                AND r2.agency = ANY ($5::TEXT[])
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
                    ) AS coalesce_1
                    FROM case_seal AS r3
                    WHERE (r3.valid_from IS NULL OR r3.valid_from <= $6::DATE)
                      AND (r3.valid_to IS NULL OR r3.valid_to > $6::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r5
                          WHERE r5.id = r3.id
                            AND r5.version = r3.version
                            AND r5.name = $7::VARCHAR
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r6
                          WHERE r6.case_number = r3.case_number
                            AND r6.agency = r3.agency
                            AND r6.name = $7::VARCHAR
                            AND r6.until_on >= $6::DATE
                        )
                      )
                  )
                )
                OR r2.kind = 'training_evaluation'
                AND r2.agency = $8::VARCHAR
              )
            LIMIT 1
          ) IS NOT NULL
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $9::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $9::DATE)
          AND r1.name = $10::VARCHAR COLLATE "C"
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
      FROM party AS r7
      WHERE (
        r7.party_class = 'ORGANIZATION'
        OR (
          SELECT 1
          FROM involvement AS r8
          WHERE r8.party_id = r7.id
            AND (
              (
                r8.kind NOT IN (
                  'case_seal',
                  'joint_operation',
                  'performance_evaluation',
                  'social_worker',
                  'supervision_case',
                  'training_evaluation'
                )
              )
              OR r8.kind = 'case_seal'
              AND r8.agency = $11::VARCHAR
              OR r8.kind = 'joint_operation'
              AND r8.agency = ANY ($12::TEXT[])
              OR r8.kind = 'performance_evaluation'
              AND r8.agency = $13::VARCHAR
              OR r8.kind = 'social_worker'
              AND r8.agency = $14::VARCHAR
              OR r8.kind = 'supervision_case'
              AND r8.agency = ANY ($15::TEXT[])
              AND (
                r8.record_key NOT IN (
                  SELECT coalesce(
                    (
                      SELECT DISTINCT r10.id
                      FROM supervision_case AS r10
                      WHERE r9.agency = r10.agency
                        AND r9.case_number = r10.number
                    ),
                    r9.id
                  ) AS coalesce_3
                  FROM case_seal AS r9
                  WHERE (r9.valid_from IS NULL OR r9.valid_from <= $16::DATE)
                    AND (r9.valid_to IS NULL OR r9.valid_to > $16::DATE)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r11
                        WHERE r11.id = r9.id
                          AND r11.version = r9.version
                          AND r11.name = $17::VARCHAR
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r12
                        WHERE r12.case_number = r9.case_number
                          AND r12.agency = r9.agency
                          AND r12.name = $17::VARCHAR
                          AND r12.until_on >= $16::DATE
                      )
                    )
                )
              )
              OR r8.kind = 'training_evaluation'
              AND r8.agency = $18::VARCHAR
            )
          LIMIT 1
        ) IS NOT NULL
      )
        AND (r7.valid_from IS NULL OR r7.valid_from <= $19::DATE)
        AND (r7.valid_to IS NULL OR r7.valid_to > $19::DATE)
    )
  ) AS a1;

