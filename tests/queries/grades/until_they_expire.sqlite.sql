-- p2, p3, p4, p4, p5, p5, p4, 0, p1, 0, p1, p1, 0, p7, p8, p9, p9, p10, p10, p9, 0, p6, 0, p6, p6, 0, p12, p13, p14, p14, p15, p15, p14, 0, p11, 0, p11, p11, 0, p17, p18, p19, p19, p20, p20, p19, 0, p16, 0, p16, p16, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"grade":' || json_quote(p1.grade) || ',"party":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM party AS r2
                WHERE r2.id = p1.party_id
                  AND (
                    r2.party_class = 'ORGANIZATION'
                    OR (
                      SELECT 1
                      FROM involvement AS r3
                      WHERE r3.party_id = r2.id
                        AND (
                          (r3.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                          OR r3.kind = 'joint_operation'
                          AND r3.agency IN (SELECT value FROM json_each(?))
                          OR r3.kind = 'supervision_case'
                          AND r3.agency IN (SELECT value FROM json_each(?))
                          AND (
                            r3.record_key NOT IN (
                              SELECT coalesce(
                                (
                                  SELECT DISTINCT r5.id
                                  FROM supervision_case AS r5
                                  WHERE r4.agency = r5.agency
                                    AND r4.case_number = r5.number
                                ),
                                r4.id
                              ) AS coalesce_1
                              FROM case_seal AS r4
                              WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
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
                        )
                      LIMIT 1 OFFSET ?
                    ) IS NOT NULL
                  )
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.grade AS grade,
          r1.party_id AS party_id
        FROM grade AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.scheme = 'ASSESSMENT'
        ORDER BY r1.grade NULLS LAST,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"grade":' || json_quote(p8.grade) || ',"party":' || coalesce(
              (
                SELECT json_object('name', p9.name) AS json_object_2
                FROM (
                  SELECT r9.name AS name
                  FROM party AS r9
                  WHERE r9.id = p8.party_id
                    AND (
                      r9.party_class = 'ORGANIZATION'
                      OR (
                        SELECT 1
                        FROM involvement AS r10
                        WHERE r10.party_id = r9.id
                          AND (
                            (r10.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                            OR r10.kind = 'joint_operation'
                            AND r10.agency IN (SELECT value FROM json_each(?))
                            OR r10.kind = 'supervision_case'
                            AND r10.agency IN (SELECT value FROM json_each(?))
                            AND (
                              r10.record_key NOT IN (
                                SELECT coalesce(
                                  (
                                    SELECT DISTINCT r12.id
                                    FROM supervision_case AS r12
                                    WHERE r11.agency = r12.agency
                                      AND r11.case_number = r12.number
                                  ),
                                  r11.id
                                ) AS coalesce_2
                                FROM case_seal AS r11
                                WHERE (r11.valid_from IS NULL OR r11.valid_from <= ?)
                                  AND (r11.valid_to IS NULL OR r11.valid_to > ?)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r13
                                      WHERE r13.id = r11.id
                                        AND r13.version = r11.version
                                        AND r13.name = ?
                                    )
                                  )
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM broken_seal AS r14
                                      WHERE r14.case_number = r11.case_number
                                        AND r14.agency = r11.agency
                                        AND r14.name = ?
                                        AND r14.until_on >= ?
                                    )
                                  )
                              )
                            )
                          )
                        LIMIT 1 OFFSET ?
                      ) IS NOT NULL
                    )
                    AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
                  ORDER BY r9.valid_from DESC,
                    r9.id,
                    r9.version
                  LIMIT 1 OFFSET ?
                ) AS p9
              ),
              'null'
            ) || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r8.grade AS grade,
            r8.party_id AS party_id
          FROM grade AS r8
          WHERE (r8.valid_from IS NULL OR r8.valid_from <= ?)
            AND (r8.valid_to IS NULL OR r8.valid_to > ?)
            AND r8.scheme = 'ASSESSMENT'
          ORDER BY r8.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p8
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"validUntil":' || json_quote(p15.valid_until) || ',"party":' || coalesce(
              (
                SELECT json_object('name', p16.name) AS json_object_3
                FROM (
                  SELECT r16.name AS name
                  FROM party AS r16
                  WHERE r16.id = p15.party_id
                    AND (
                      r16.party_class = 'ORGANIZATION'
                      OR (
                        SELECT 1
                        FROM involvement AS r17
                        WHERE r17.party_id = r16.id
                          AND (
                            (r17.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                            OR r17.kind = 'joint_operation'
                            AND r17.agency IN (SELECT value FROM json_each(?))
                            OR r17.kind = 'supervision_case'
                            AND r17.agency IN (SELECT value FROM json_each(?))
                            AND (
                              r17.record_key NOT IN (
                                SELECT coalesce(
                                  (
                                    SELECT DISTINCT r19.id
                                    FROM supervision_case AS r19
                                    WHERE r18.agency = r19.agency
                                      AND r18.case_number = r19.number
                                  ),
                                  r18.id
                                ) AS coalesce_3
                                FROM case_seal AS r18
                                WHERE (r18.valid_from IS NULL OR r18.valid_from <= ?)
                                  AND (r18.valid_to IS NULL OR r18.valid_to > ?)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r20
                                      WHERE r20.id = r18.id
                                        AND r20.version = r18.version
                                        AND r20.name = ?
                                    )
                                  )
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM broken_seal AS r21
                                      WHERE r21.case_number = r18.case_number
                                        AND r21.agency = r18.agency
                                        AND r21.name = ?
                                        AND r21.until_on >= ?
                                    )
                                  )
                              )
                            )
                          )
                        LIMIT 1 OFFSET ?
                      ) IS NOT NULL
                    )
                    AND (r16.valid_from IS NULL OR r16.valid_from <= ?)
                  ORDER BY r16.valid_from DESC,
                    r16.id,
                    r16.version
                  LIMIT 1 OFFSET ?
                ) AS p16
              ),
              'null'
            ) || '}'
          ),
          ''
        ) || ']' AS anon_3
        FROM (
          SELECT r15.valid_until AS valid_until,
            r15.party_id AS party_id
          FROM grade AS r15
          WHERE (r15.valid_from IS NULL OR r15.valid_from <= ?)
            AND (r15.valid_to IS NULL OR r15.valid_to > ?)
            AND r15.scheme = 'CREDIT'
          ORDER BY r15.valid_until NULLS LAST,
            r15.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p15
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a2,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"year":' || json_quote(p22.year) || ',"party":' || coalesce(
              (
                SELECT json_object('name', p23.name) AS json_object_4
                FROM (
                  SELECT r23.name AS name
                  FROM party AS r23
                  WHERE r23.id = p22.party_id
                    AND (
                      r23.party_class = 'ORGANIZATION'
                      OR (
                        SELECT 1
                        FROM involvement AS r24
                        WHERE r24.party_id = r23.id
                          AND (
                            (r24.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                            OR r24.kind = 'joint_operation'
                            AND r24.agency IN (SELECT value FROM json_each(?))
                            OR r24.kind = 'supervision_case'
                            AND r24.agency IN (SELECT value FROM json_each(?))
                            AND (
                              r24.record_key NOT IN (
                                SELECT coalesce(
                                  (
                                    SELECT DISTINCT r26.id
                                    FROM supervision_case AS r26
                                    WHERE r25.agency = r26.agency
                                      AND r25.case_number = r26.number
                                  ),
                                  r25.id
                                ) AS coalesce_4
                                FROM case_seal AS r25
                                WHERE (r25.valid_from IS NULL OR r25.valid_from <= ?)
                                  AND (r25.valid_to IS NULL OR r25.valid_to > ?)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r27
                                      WHERE r27.id = r25.id
                                        AND r27.version = r25.version
                                        AND r27.name = ?
                                    )
                                  )
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM broken_seal AS r28
                                      WHERE r28.case_number = r25.case_number
                                        AND r28.agency = r25.agency
                                        AND r28.name = ?
                                        AND r28.until_on >= ?
                                    )
                                  )
                              )
                            )
                          )
                        LIMIT 1 OFFSET ?
                      ) IS NOT NULL
                    )
                    AND (r23.valid_from IS NULL OR r23.valid_from <= ?)
                  ORDER BY r23.valid_from DESC,
                    r23.id,
                    r23.version
                  LIMIT 1 OFFSET ?
                ) AS p23
              ),
              'null'
            ) || '}'
          ),
          ''
        ) || ']' AS anon_4
        FROM (
          SELECT r22.year AS year,
            r22.party_id AS party_id
          FROM grade AS r22
          WHERE (r22.valid_from IS NULL OR r22.valid_from <= ?)
            AND (r22.valid_to IS NULL OR r22.valid_to > ?)
            AND r22.scheme = 'CREDIT'
          ORDER BY r22.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p22
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a3;

