-- p2, p3, p3, p4, p1, p1, p13, p14, p14, p15, p1, p1, p5, p6, p7, p8, p9, p10, p10, p11, p12, p1, 0, p2, p3, p3, p4, p1, p1, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM supervision_case AS r1
      WHERE r1.agency IN (SELECT value FROM json_each(?))
        AND (
          r1.id NOT IN (
            SELECT r3.id
            FROM supervision_case AS r3,
              case_seal AS r2
            WHERE r3.agency = r2.agency
              AND r3.number = r2.case_number
              AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
              AND (r2.valid_to IS NULL OR r2.valid_to > ?)
              AND NOT (
                EXISTS (
                  SELECT *
                  FROM case_seal_readers AS r4
                  WHERE r4.id = r2.id
                    AND r4.version = r2.version
                    AND r4.name = ?
                )
              )
          )
        )
        AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"number":' || json_quote(p1.number) || ',"parties":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"party":' || coalesce(
                    (
                      SELECT '{"name":' || json_quote(p6.name) || ',"cases":' || json_object(
                        'totalCount',
                        (
                          SELECT count(*) AS count_2
                          FROM supervision_case AS r11,
                            supervision_case_parties AS r12
                          WHERE r12.party_id = p6.id
                            AND r12.party_again = 0
                            AND r11.id = r12.id
                            AND r11.version = r12.version
                            AND r11.agency IN (SELECT value FROM json_each(?))
                            AND (
                              r11.id NOT IN (
                                SELECT r14.id
                                FROM supervision_case AS r14,
                                  case_seal AS r13
                                WHERE r14.agency = r13.agency
                                  AND r14.number = r13.case_number
                                  AND (r13.valid_from IS NULL OR r13.valid_from <= ?)
                                  AND (r13.valid_to IS NULL OR r13.valid_to > ?)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r15
                                      WHERE r15.id = r13.id
                                        AND r15.version = r13.version
                                        AND r15.name = ?
                                    )
                                  )
                              )
                            )
                            AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
                            AND (r11.valid_to IS NULL OR r11.valid_to > ?)
                        )
                      ) || '}' AS anon_3
                      FROM (
                        SELECT r6.name AS name,
                          r6.id AS id
                        FROM party AS r6
                        WHERE r6.id = p5.party_id
                          AND (
                            r6.party_class = 'ORGANIZATION'
                            OR (
                              EXISTS (
                                SELECT *
                                FROM involvement AS r7
                                WHERE r7.party_id = r6.id
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
                                        SELECT r9.id
                                        FROM supervision_case AS r9,
                                          case_seal AS r8
                                        WHERE r9.agency = r8.agency
                                          AND r9.number = r8.case_number
                                          AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
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
                                      )
                                    )
                                    OR r7.kind = 'training_evaluation'
                                    AND r7.agency = ?
                                  )
                              )
                            )
                          )
                          AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                        ORDER BY r6.valid_from DESC,
                          r6.id,
                          r6.version
                        LIMIT 1 OFFSET ?
                      ) AS p6
                    ),
                    'null'
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r5.party_id AS party_id
                FROM supervision_case_parties AS r5
                WHERE r5.id = p1.id
                  AND r5.version = p1.version
                ORDER BY r5.position
              ) AS p5
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          r1.id AS id,
          r1.version AS version
        FROM supervision_case AS r1
        WHERE r1.agency IN (SELECT value FROM json_each(?))
          AND (
            r1.id NOT IN (
              SELECT r3.id
              FROM supervision_case AS r3,
                case_seal AS r2
              WHERE r3.agency = r2.agency
                AND r3.number = r2.case_number
                AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                AND (r2.valid_to IS NULL OR r2.valid_to > ?)
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal_readers AS r4
                    WHERE r4.id = r2.id
                      AND r4.version = r2.version
                      AND r4.name = ?
                  )
                )
            )
          )
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

