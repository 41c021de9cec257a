-- p11, p12, p13, p14, p15, p16, p16, p17, p17, p16, p18, p3, p4, p5, p6, p7, p8, p8, p9, p9, p8, p10, 0, p1, p1, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"sources":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"field":' || json_quote(p7.field) || ',"source":' || json_object(
                    'nativeId', p7.native_id
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r7_said."key" AS field,
                  r7.native_id AS native_id
                FROM json_each(p1.provenance) AS r7_said
                JOIN record_version AS r7 ON r7.record_key = replace(
                  json_extract(r7_said.value, '$[1]'), '-', ''
                )
                  AND r7.seq = coalesce(json_extract(r7_said.value, '$[2]'), 1)
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
                ORDER BY r7_said."key"
              ) AS p7
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
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
                    ) AS coalesce_2
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
) AS a0;

