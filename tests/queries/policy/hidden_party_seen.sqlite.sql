-- p3, p4, p5, p6, p7, p8, p8, p9, p9, p8, p10, 0, p1, p1, p2, p3, p4, p5, p6, p7, p8, p8, p9, p9, p8, p10, 0, p1, p1, p2, 0, p12, p13, p14, p15, p16, p17, p17, p18, p18, p17, p19, 0, p11, p11
SELECT CAST(
  '{"totalCount":' || json_quote(
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
              AND r2.agency = ?
              OR r2.kind = 'joint_operation'
              AND r2.agency IN (SELECT value FROM json_each(?))
              OR r2.kind = 'performance_evaluation'
              AND r2.agency = ?
              OR r2.kind = 'social_worker'
              AND r2.agency = ?
              OR r2.kind = 'supervision_case'
              AND r2.agency IN (SELECT value FROM json_each(?))
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
                  WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
                    AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r5
                        WHERE r5.id = r3.id
                          AND r5.version = r3.version
                          AND r5.name = ?
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r6
                        WHERE r6.case_number = r3.case_number
                          AND r6.agency = r3.agency
                          AND r6.name = ?
                          AND r6.until_on >= ?
                      )
                    )
                )
              )
              OR r2.kind = 'training_evaluation'
              AND r2.agency = ?
            )
          LIMIT 1 OFFSET ?
        ) IS NOT NULL
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.name = ?
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('name', p1.name)), '') || ']' AS anon_1
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
                AND r2.agency = ?
                OR r2.kind = 'joint_operation'
                AND r2.agency IN (SELECT value FROM json_each(?))
                OR r2.kind = 'performance_evaluation'
                AND r2.agency = ?
                OR r2.kind = 'social_worker'
                AND r2.agency = ?
                OR r2.kind = 'supervision_case'
                AND r2.agency IN (SELECT value FROM json_each(?))
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
                    WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
                      AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r5
                          WHERE r5.id = r3.id
                            AND r5.version = r3.version
                            AND r5.name = ?
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r6
                          WHERE r6.case_number = r3.case_number
                            AND r6.agency = r3.agency
                            AND r6.name = ?
                            AND r6.until_on >= ?
                        )
                      )
                  )
                )
                OR r2.kind = 'training_evaluation'
                AND r2.agency = ?
              )
            LIMIT 1 OFFSET ?
          ) IS NOT NULL
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.name = ?
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0,
  CAST(
    json_object(
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
                AND r8.agency = ?
                OR r8.kind = 'joint_operation'
                AND r8.agency IN (SELECT value FROM json_each(?))
                OR r8.kind = 'performance_evaluation'
                AND r8.agency = ?
                OR r8.kind = 'social_worker'
                AND r8.agency = ?
                OR r8.kind = 'supervision_case'
                AND r8.agency IN (SELECT value FROM json_each(?))
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
                    ) AS coalesce_2
                    FROM case_seal AS r9
                    WHERE (r9.valid_from IS NULL OR r9.valid_from <= ?)
                      AND (r9.valid_to IS NULL OR r9.valid_to > ?)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r11
                          WHERE r11.id = r9.id
                            AND r11.version = r9.version
                            AND r11.name = ?
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r12
                          WHERE r12.case_number = r9.case_number
                            AND r12.agency = r9.agency
                            AND r12.name = ?
                            AND r12.until_on >= ?
                        )
                      )
                  )
                )
                OR r8.kind = 'training_evaluation'
                AND r8.agency = ?
              )
            LIMIT 1 OFFSET ?
          ) IS NOT NULL
        )
          AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
          AND (r7.valid_to IS NULL OR r7.valid_to > ?)
      )
    ) AS BLOB
  ) AS a1;

