-- p13, p14, p14, p15, p15, p14, p1, p1, p5, p6, p7, p8, p9, p10, p10, p11, p11, p10, p12, 0, p1, p1, p2, p3, p3, p4, p4, p3, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"cases":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_1
              FROM supervision_case AS r12,
                supervision_case_parties AS r13
              WHERE r13.party_id = p1.id
                AND r13.party_again = 0
                AND r12.id = r13.id
                AND r12.version = r13.version
                AND r12.agency IN (SELECT value FROM json_each(?))
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal AS r14
                    WHERE r14.agency = r12.agency
                      AND r14.case_number = r12.number
                      AND (r14.valid_from IS NULL OR r14.valid_from <= ?)
                      AND (r14.valid_to IS NULL OR r14.valid_to > ?)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r15
                          WHERE r15.id = r14.id
                            AND r15.version = r14.version
                            AND r15.name = ?
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r16
                          WHERE r16.case_number = r14.case_number
                            AND r16.agency = r14.agency
                            AND r16.name = ?
                            AND r16.until_on >= ?
                        )
                      )
                  )
                )
                AND (r12.valid_from IS NULL OR r12.valid_from <= ?)
                AND (r12.valid_to IS NULL OR r12.valid_to > ?)
            )
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
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
        ORDER BY (
          SELECT count(*) AS count_2
          FROM supervision_case AS r2,
            supervision_case_parties AS r3
          WHERE r3.party_id = r1.id
            AND r3.party_again = 0
            AND r2.id = r3.id
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
        ) DESC,
          r1.name,
          r1.id
        LIMIT 3 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

