-- p11, p12, p13, p14, p15, p16, p16, p17, p18, p3, p4, p5, p6, p7, p8, p8, p9, p10, p1, p1, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"sources":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"field":' || json_quote(p6.field) || ',"source":' || json_object(
                    'nativeId', p6.native_id
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r6_said."key" AS field,
                  r6.native_id AS native_id
                FROM json_each(p1.provenance) AS r6_said
                JOIN record_version AS r6 ON r6.record_key = replace(
                  json_extract(r6_said.value, '$[1]'), '-', ''
                )
                  AND r6.seq = coalesce(json_extract(r6_said.value, '$[2]'), 1)
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
                  AND r6.agency = ?
                  OR r6.kind = 'joint_operation'
                  AND r6.agency IN (SELECT value FROM json_each(?))
                  OR r6.kind = 'performance_evaluation'
                  AND r6.agency = ?
                  OR r6.kind = 'social_worker'
                  AND r6.agency = ?
                  OR r6.kind = 'supervision_case'
                  AND r6.agency IN (SELECT value FROM json_each(?))
                  AND (
                    r6.record_key NOT IN (
                      SELECT r8.id
                      FROM supervision_case AS r8,
                        case_seal AS r7
                      WHERE r8.agency = r7.agency
                        AND r8.number = r7.case_number
                        AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                        AND (r7.valid_to IS NULL OR r7.valid_to > ?)
                        AND NOT (
                          EXISTS (
                            SELECT *
                            FROM case_seal_readers AS r9
                            WHERE r9.id = r7.id
                              AND r9.version = r7.version
                              AND r9.name = ?
                          )
                        )
                    )
                  )
                  OR r6.kind = 'training_evaluation'
                  AND r6.agency = ?
                ORDER BY r6_said."key"
              ) AS p6
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
                      SELECT r4.id
                      FROM supervision_case AS r4,
                        case_seal AS r3
                      WHERE r4.agency = r3.agency
                        AND r4.number = r3.case_number
                        AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
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
                    )
                  )
                  OR r2.kind = 'training_evaluation'
                  AND r2.agency = ?
                )
            )
          )
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

