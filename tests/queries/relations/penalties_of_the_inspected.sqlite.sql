-- p1, p1, p1, p1, p1, p1, p2, p3, p4, p4, p5, p1, 0, p6, p7, p8, p8, p9, p1, 0, p1, p1, p1, p1, p1, p1, p2, p3, p4, p4, p5, p1, 0, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM penalty AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.party_id IN (
          SELECT r2.id
          FROM party AS r2
          WHERE NOT (
            EXISTS (
              SELECT r4.party_id
              FROM inspection AS r4
              WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                AND coalesce(r4.result = 'PROBLEM_FOUND', 0) = 0
                AND r4.party_id = r2.id
            )
          )
        )
        AND coalesce(
          (
            SELECT NOT (
              EXISTS (
                SELECT r5.party_id
                FROM inspection AS r5
                WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
                  AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                  AND coalesce(r5.result = 'PROBLEM_FOUND', 0) = 0
                  AND r5.party_id = r3.id
              )
            ) AS anon_1
            FROM party AS r3
            WHERE r3.id = r1.party_id
              AND (
                r3.party_class = 'ORGANIZATION'
                OR (
                  EXISTS (
                    SELECT *
                    FROM involvement AS r6
                    WHERE r6.party_id = r3.id
                      AND (
                        (r6.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                        OR r6.kind = 'joint_operation'
                        AND r6.agency IN (SELECT value FROM json_each(?))
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
                      )
                  )
                )
              )
              AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
            ORDER BY r3.valid_from DESC,
              r3.id,
              r3.version
            LIMIT 1 OFFSET ?
          ),
          0
        ) = 1
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"documentNumber":' || json_quote(p1.document_number) || ',"party":' || coalesce(
            (
              SELECT json_object('name', p10.name) AS json_object_1
              FROM (
                SELECT r10.name AS name
                FROM party AS r10
                WHERE r10.id = p1.party_id
                  AND (
                    r10.party_class = 'ORGANIZATION'
                    OR (
                      EXISTS (
                        SELECT *
                        FROM involvement AS r11
                        WHERE r11.party_id = r10.id
                          AND (
                            (r11.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                            OR r11.kind = 'joint_operation'
                            AND r11.agency IN (SELECT value FROM json_each(?))
                            OR r11.kind = 'supervision_case'
                            AND r11.agency IN (SELECT value FROM json_each(?))
                            AND (
                              r11.record_key NOT IN (
                                SELECT r13.id
                                FROM supervision_case AS r13,
                                  case_seal AS r12
                                WHERE r13.agency = r12.agency
                                  AND r13.number = r12.case_number
                                  AND (r12.valid_from IS NULL OR r12.valid_from <= ?)
                                  AND (r12.valid_to IS NULL OR r12.valid_to > ?)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r14
                                      WHERE r14.id = r12.id
                                        AND r14.version = r12.version
                                        AND r14.name = ?
                                    )
                                  )
                              )
                            )
                          )
                      )
                    )
                  )
                  AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
                ORDER BY r10.valid_from DESC,
                  r10.id,
                  r10.version
                LIMIT 1 OFFSET ?
              ) AS p10
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_2
      FROM (
        SELECT r1.document_number AS document_number,
          r1.party_id AS party_id
        FROM penalty AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_id IN (
            SELECT r2.id
            FROM party AS r2
            WHERE NOT (
              EXISTS (
                SELECT r4.party_id
                FROM inspection AS r4
                WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                  AND coalesce(r4.result = 'PROBLEM_FOUND', 0) = 0
                  AND r4.party_id = r2.id
              )
            )
          )
          AND coalesce(
            (
              SELECT NOT (
                EXISTS (
                  SELECT r5.party_id
                  FROM inspection AS r5
                  WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
                    AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                    AND coalesce(r5.result = 'PROBLEM_FOUND', 0) = 0
                    AND r5.party_id = r3.id
                )
              ) AS anon_1
              FROM party AS r3
              WHERE r3.id = r1.party_id
                AND (
                  r3.party_class = 'ORGANIZATION'
                  OR (
                    EXISTS (
                      SELECT *
                      FROM involvement AS r6
                      WHERE r6.party_id = r3.id
                        AND (
                          (r6.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                          OR r6.kind = 'joint_operation'
                          AND r6.agency IN (SELECT value FROM json_each(?))
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
                        )
                    )
                  )
                )
                AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
              ORDER BY r3.valid_from DESC,
                r3.id,
                r3.version
              LIMIT 1 OFFSET ?
            ),
            0
          ) = 1
        ORDER BY r1.document_number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

