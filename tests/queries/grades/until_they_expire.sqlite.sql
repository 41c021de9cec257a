-- p2, p3, p4, p4, p5, p1, 0, p1, p1, 0, p7, p8, p9, p9, p10, p6, 0, p6, p6, 0, p12, p13, p14, p14, p15, p11, 0, p11, p11, 0, p17, p18, p19, p19, p20, p16, 0, p16, p16, 0
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
                      EXISTS (
                        SELECT *
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
                              )
                            )
                          )
                      )
                    )
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
            '{"grade":' || json_quote(p7.grade) || ',"party":' || coalesce(
              (
                SELECT json_object('name', p8.name) AS json_object_2
                FROM (
                  SELECT r8.name AS name
                  FROM party AS r8
                  WHERE r8.id = p7.party_id
                    AND (
                      r8.party_class = 'ORGANIZATION'
                      OR (
                        EXISTS (
                          SELECT *
                          FROM involvement AS r9
                          WHERE r9.party_id = r8.id
                            AND (
                              (r9.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                              OR r9.kind = 'joint_operation'
                              AND r9.agency IN (SELECT value FROM json_each(?))
                              OR r9.kind = 'supervision_case'
                              AND r9.agency IN (SELECT value FROM json_each(?))
                              AND (
                                r9.record_key NOT IN (
                                  SELECT r11.id
                                  FROM supervision_case AS r11,
                                    case_seal AS r10
                                  WHERE r11.agency = r10.agency
                                    AND r11.number = r10.case_number
                                    AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
                                    AND (r10.valid_to IS NULL OR r10.valid_to > ?)
                                    AND NOT (
                                      EXISTS (
                                        SELECT *
                                        FROM case_seal_readers AS r12
                                        WHERE r12.id = r10.id
                                          AND r12.version = r10.version
                                          AND r12.name = ?
                                      )
                                    )
                                )
                              )
                            )
                        )
                      )
                    )
                    AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
                  ORDER BY r8.valid_from DESC,
                    r8.id,
                    r8.version
                  LIMIT 1 OFFSET ?
                ) AS p8
              ),
              'null'
            ) || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r7.grade AS grade,
            r7.party_id AS party_id
          FROM grade AS r7
          WHERE (r7.valid_from IS NULL OR r7.valid_from <= ?)
            AND (r7.valid_to IS NULL OR r7.valid_to > ?)
            AND r7.scheme = 'ASSESSMENT'
          ORDER BY r7.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p7
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"validUntil":' || json_quote(p13.valid_until) || ',"party":' || coalesce(
              (
                SELECT json_object('name', p14.name) AS json_object_3
                FROM (
                  SELECT r14.name AS name
                  FROM party AS r14
                  WHERE r14.id = p13.party_id
                    AND (
                      r14.party_class = 'ORGANIZATION'
                      OR (
                        EXISTS (
                          SELECT *
                          FROM involvement AS r15
                          WHERE r15.party_id = r14.id
                            AND (
                              (r15.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                              OR r15.kind = 'joint_operation'
                              AND r15.agency IN (SELECT value FROM json_each(?))
                              OR r15.kind = 'supervision_case'
                              AND r15.agency IN (SELECT value FROM json_each(?))
                              AND (
                                r15.record_key NOT IN (
                                  SELECT r17.id
                                  FROM supervision_case AS r17,
                                    case_seal AS r16
                                  WHERE r17.agency = r16.agency
                                    AND r17.number = r16.case_number
                                    AND (r16.valid_from IS NULL OR r16.valid_from <= ?)
                                    AND (r16.valid_to IS NULL OR r16.valid_to > ?)
                                    AND NOT (
                                      EXISTS (
                                        SELECT *
                                        FROM case_seal_readers AS r18
                                        WHERE r18.id = r16.id
                                          AND r18.version = r16.version
                                          AND r18.name = ?
                                      )
                                    )
                                )
                              )
                            )
                        )
                      )
                    )
                    AND (r14.valid_from IS NULL OR r14.valid_from <= ?)
                  ORDER BY r14.valid_from DESC,
                    r14.id,
                    r14.version
                  LIMIT 1 OFFSET ?
                ) AS p14
              ),
              'null'
            ) || '}'
          ),
          ''
        ) || ']' AS anon_3
        FROM (
          SELECT r13.valid_until AS valid_until,
            r13.party_id AS party_id
          FROM grade AS r13
          WHERE (r13.valid_from IS NULL OR r13.valid_from <= ?)
            AND (r13.valid_to IS NULL OR r13.valid_to > ?)
            AND r13.scheme = 'CREDIT'
          ORDER BY r13.valid_until NULLS LAST,
            r13.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p13
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a2,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"year":' || json_quote(p19.year) || ',"party":' || coalesce(
              (
                SELECT json_object('name', p20.name) AS json_object_4
                FROM (
                  SELECT r20.name AS name
                  FROM party AS r20
                  WHERE r20.id = p19.party_id
                    AND (
                      r20.party_class = 'ORGANIZATION'
                      OR (
                        EXISTS (
                          SELECT *
                          FROM involvement AS r21
                          WHERE r21.party_id = r20.id
                            AND (
                              (r21.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                              OR r21.kind = 'joint_operation'
                              AND r21.agency IN (SELECT value FROM json_each(?))
                              OR r21.kind = 'supervision_case'
                              AND r21.agency IN (SELECT value FROM json_each(?))
                              AND (
                                r21.record_key NOT IN (
                                  SELECT r23.id
                                  FROM supervision_case AS r23,
                                    case_seal AS r22
                                  WHERE r23.agency = r22.agency
                                    AND r23.number = r22.case_number
                                    AND (r22.valid_from IS NULL OR r22.valid_from <= ?)
                                    AND (r22.valid_to IS NULL OR r22.valid_to > ?)
                                    AND NOT (
                                      EXISTS (
                                        SELECT *
                                        FROM case_seal_readers AS r24
                                        WHERE r24.id = r22.id
                                          AND r24.version = r22.version
                                          AND r24.name = ?
                                      )
                                    )
                                )
                              )
                            )
                        )
                      )
                    )
                    AND (r20.valid_from IS NULL OR r20.valid_from <= ?)
                  ORDER BY r20.valid_from DESC,
                    r20.id,
                    r20.version
                  LIMIT 1 OFFSET ?
                ) AS p20
              ),
              'null'
            ) || '}'
          ),
          ''
        ) || ']' AS anon_4
        FROM (
          SELECT r19.year AS year,
            r19.party_id AS party_id
          FROM grade AS r19
          WHERE (r19.valid_from IS NULL OR r19.valid_from <= ?)
            AND (r19.valid_to IS NULL OR r19.valid_to > ?)
            AND r19.scheme = 'CREDIT'
          ORDER BY r19.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p19
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a3;

