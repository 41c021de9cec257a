-- p6, p7, p8, p9, p10, p11, p11, p12, p13, p11, p14, p1, p1, p2, p3, p3, p4, p5, p3, p1, p1, 0
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
            EXISTS (
              SELECT *
              FROM involvement AS r8
              WHERE r8.party_id = r1.id
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
                      SELECT r10.id
                      FROM supervision_case AS r10,
                        case_seal AS r9
                      WHERE r10.agency = r9.agency
                        AND r10.number = r9.case_number
                        AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
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
            )
          )
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
                AND (
                  r2.id NOT IN (
                    SELECT r5.id
                    FROM supervision_case AS r5,
                      case_seal AS r4
                    WHERE r5.agency = r4.agency
                      AND r5.number = r4.case_number
                      AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                      AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r6
                          WHERE r6.id = r4.id
                            AND r6.version = r4.version
                            AND r6.name = ?
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r7
                          WHERE r7.case_number = r4.case_number
                            AND r7.agency = r4.agency
                            AND r7.name = ?
                            AND r7.until_on >= ?
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

