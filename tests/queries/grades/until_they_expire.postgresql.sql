-- p2, p3, p4, p5, p1, p7, p8, p9, p10, p6, p12, p13, p14, p15, p11, p17, p18, p19, p20, p16
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.grade AS grade,
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name
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
                        AND r3.agency = ANY ($1::TEXT[])
                        OR r3.kind = 'supervision_case'
                        AND r3.agency = ANY ($2::TEXT[])
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
                            ) AS coalesce_2
                            FROM case_seal AS r4
                            WHERE (r4.valid_from IS NULL OR r4.valid_from <= $3::DATE)
                              AND (r4.valid_to IS NULL OR r4.valid_to > $3::DATE)
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM case_seal_readers AS r6
                                  WHERE r6.id = r4.id
                                    AND r6.version = r4.version
                                    AND r6.name = $4::VARCHAR
                                )
                              )
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM broken_seal AS r7
                                  WHERE r7.case_number = r4.case_number
                                    AND r7.agency = r4.agency
                                    AND r7.name = $4::VARCHAR
                                    AND r7.until_on >= $3::DATE
                                )
                              )
                          )
                        )
                      )
                    LIMIT 1
                  ) IS NOT NULL
                )
                AND (r2.valid_from IS NULL OR r2.valid_from <= $5::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS party
      FROM (
        SELECT r1.grade AS grade,
          r1.party_id AS party_id
        FROM grade AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $5::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $5::DATE)
          AND r1.scheme = 'ASSESSMENT'
        ORDER BY (r1.grade)::text COLLATE "C",
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p8_o), '[]'::json) AS coalesce_3
      FROM (
        SELECT p8.grade AS grade,
          (
            SELECT row_to_json(p9_o) AS row_to_json_2
            FROM (
              SELECT p9.name AS name
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
                          AND r10.agency = ANY ($6::TEXT[])
                          OR r10.kind = 'supervision_case'
                          AND r10.agency = ANY ($7::TEXT[])
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
                              ) AS coalesce_4
                              FROM case_seal AS r11
                              WHERE (r11.valid_from IS NULL OR r11.valid_from <= $8::DATE)
                                AND (r11.valid_to IS NULL OR r11.valid_to > $8::DATE)
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM case_seal_readers AS r13
                                    WHERE r13.id = r11.id
                                      AND r13.version = r11.version
                                      AND r13.name = $9::VARCHAR
                                  )
                                )
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM broken_seal AS r14
                                    WHERE r14.case_number = r11.case_number
                                      AND r14.agency = r11.agency
                                      AND r14.name = $9::VARCHAR
                                      AND r14.until_on >= $8::DATE
                                  )
                                )
                            )
                          )
                        )
                      LIMIT 1
                    ) IS NOT NULL
                  )
                  AND (r9.valid_from IS NULL OR r9.valid_from <= $10::DATE)
                ORDER BY r9.valid_from DESC NULLS LAST,
                  r9.id,
                  r9.version
                LIMIT 1
              ) AS p9
            ) AS p9_o
          ) AS party
        FROM (
          SELECT r8.grade AS grade,
            r8.party_id AS party_id
          FROM grade AS r8
          WHERE (r8.valid_from IS NULL OR r8.valid_from <= $10::DATE)
            AND (r8.valid_to IS NULL OR r8.valid_to > $10::DATE)
            AND r8.scheme = 'ASSESSMENT'
          ORDER BY r8.id
          LIMIT 20 + 0
        ) AS p8
      ) AS p8_o
    )
  ) AS a1,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p15_o), '[]'::json) AS coalesce_5
      FROM (
        SELECT p15.valid_until AS "validUntil",
          (
            SELECT row_to_json(p16_o) AS row_to_json_3
            FROM (
              SELECT p16.name AS name
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
                          AND r17.agency = ANY ($11::TEXT[])
                          OR r17.kind = 'supervision_case'
                          AND r17.agency = ANY ($12::TEXT[])
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
                              ) AS coalesce_6
                              FROM case_seal AS r18
                              WHERE (r18.valid_from IS NULL OR r18.valid_from <= $13::DATE)
                                AND (r18.valid_to IS NULL OR r18.valid_to > $13::DATE)
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM case_seal_readers AS r20
                                    WHERE r20.id = r18.id
                                      AND r20.version = r18.version
                                      AND r20.name = $14::VARCHAR
                                  )
                                )
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM broken_seal AS r21
                                    WHERE r21.case_number = r18.case_number
                                      AND r21.agency = r18.agency
                                      AND r21.name = $14::VARCHAR
                                      AND r21.until_on >= $13::DATE
                                  )
                                )
                            )
                          )
                        )
                      LIMIT 1
                    ) IS NOT NULL
                  )
                  AND (r16.valid_from IS NULL OR r16.valid_from <= $15::DATE)
                ORDER BY r16.valid_from DESC NULLS LAST,
                  r16.id,
                  r16.version
                LIMIT 1
              ) AS p16
            ) AS p16_o
          ) AS party
        FROM (
          SELECT r15.valid_until AS valid_until,
            r15.party_id AS party_id
          FROM grade AS r15
          WHERE (r15.valid_from IS NULL OR r15.valid_from <= $15::DATE)
            AND (r15.valid_to IS NULL OR r15.valid_to > $15::DATE)
            AND r15.scheme = 'CREDIT'
          ORDER BY r15.valid_until,
            r15.id
          LIMIT 20 + 0
        ) AS p15
      ) AS p15_o
    )
  ) AS a2,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p22_o), '[]'::json) AS coalesce_7
      FROM (
        SELECT p22.year AS year,
          (
            SELECT row_to_json(p23_o) AS row_to_json_4
            FROM (
              SELECT p23.name AS name
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
                          AND r24.agency = ANY ($16::TEXT[])
                          OR r24.kind = 'supervision_case'
                          AND r24.agency = ANY ($17::TEXT[])
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
                              ) AS coalesce_8
                              FROM case_seal AS r25
                              WHERE (r25.valid_from IS NULL OR r25.valid_from <= $18::DATE)
                                AND (r25.valid_to IS NULL OR r25.valid_to > $18::DATE)
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM case_seal_readers AS r27
                                    WHERE r27.id = r25.id
                                      AND r27.version = r25.version
                                      AND r27.name = $19::VARCHAR
                                  )
                                )
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM broken_seal AS r28
                                    WHERE r28.case_number = r25.case_number
                                      AND r28.agency = r25.agency
                                      AND r28.name = $19::VARCHAR
                                      AND r28.until_on >= $18::DATE
                                  )
                                )
                            )
                          )
                        )
                      LIMIT 1
                    ) IS NOT NULL
                  )
                  AND (r23.valid_from IS NULL OR r23.valid_from <= $20::DATE)
                ORDER BY r23.valid_from DESC NULLS LAST,
                  r23.id,
                  r23.version
                LIMIT 1
              ) AS p23
            ) AS p23_o
          ) AS party
        FROM (
          SELECT r22.year AS year,
            r22.party_id AS party_id
          FROM grade AS r22
          WHERE (r22.valid_from IS NULL OR r22.valid_from <= $20::DATE)
            AND (r22.valid_to IS NULL OR r22.valid_to > $20::DATE)
            AND r22.scheme = 'CREDIT'
          ORDER BY r22.id
          LIMIT 20 + 0
        ) AS p22
      ) AS p22_o
    )
  ) AS a3;

