-- p5, p6, p7, p8, p9, p10, p10, p11, p11, p10, p12, 0, p1, p1, p2, p3, p3, p4, p4, p3, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('name', p1.name)), '') || ']' AS anon_1
      FROM (
        SELECT r1.name AS name
        FROM party AS r1
        WHERE (
          r1.party_class = 'ORGANIZATION'
          OR (
            SELECT 1
            FROM involvement AS r7
            WHERE r7.party_id = r1.id
              AND (
                (
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
                AND r7.agency = ?
                OR r7.kind = 'joint_operation'
                AND r7.agency IN (SELECT value FROM json_each(?))
                OR r7.kind = 'performance_evaluation'
                AND r7.agency = ?
                OR r7.kind = 'social_worker'
                AND r7.agency = ?
                OR r7.kind = 'supervision_case'
                AND r7.agency IN (SELECT value FROM json_each(?))
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
                    ) AS coalesce_1
                    FROM case_seal AS r8
                    WHERE (r8.valid_from IS NULL OR r8.valid_from <= ?)
                      AND (r8.valid_to IS NULL OR r8.valid_to > ?)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r10
                          WHERE r10.id = r8.id
                            AND r10.version = r8.version
                            AND r10.name = ?
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r11
                          WHERE r11.case_number = r8.case_number
                            AND r11.agency = r8.agency
                            AND r11.name = ?
                            AND r11.until_on >= ?
                        )
                      )
                  )
                )
                OR r7.kind = 'training_evaluation'
                AND r7.agency = ?
              )
            LIMIT 1 OFFSET ?
          ) IS NOT NULL
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND (
            EXISTS (
              SELECT r3.party_id
              FROM supervision_case_parties AS r3,
                supervision_case AS r2
              WHERE r2.id = r3.id
                AND r2.version = r3.version
                AND r2.agency IN (SELECT value FROM json_each(?))
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal AS r4
                    WHERE r4.agency = r2.agency
                      AND r4.case_number = r2.number
                      AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                      AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r5
                          WHERE r5.id = r4.id
                            AND r5.version = r4.version
                            AND r5.name = ?
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r6
                          WHERE r6.case_number = r4.case_number
                            AND r6.agency = r4.agency
                            AND r6.name = ?
                            AND r6.until_on >= ?
                        )
                      )
                  )
                )
                AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                AND (r2.valid_to IS NULL OR r2.valid_to > ?)
                AND r3.party_id = r1.id
            )
          )
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

