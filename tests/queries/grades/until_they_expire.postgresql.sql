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
                    EXISTS (
                      SELECT *
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
                              SELECT r5.id
                              FROM supervision_case AS r5,
                                case_seal AS r4
                              WHERE r5.agency = r4.agency
                                AND r5.number = r4.case_number
                                AND (r4.valid_from IS NULL OR r4.valid_from <= $3::DATE)
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
                            )
                          )
                        )
                    )
                  )
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
      SELECT coalesce(json_agg(p7_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p7.grade AS grade,
          (
            SELECT row_to_json(p8_o) AS row_to_json_2
            FROM (
              SELECT p8.name AS name
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
                            AND r9.agency = ANY ($6::TEXT[])
                            OR r9.kind = 'supervision_case'
                            AND r9.agency = ANY ($7::TEXT[])
                            AND (
                              r9.record_key NOT IN (
                                SELECT r11.id
                                FROM supervision_case AS r11,
                                  case_seal AS r10
                                WHERE r11.agency = r10.agency
                                  AND r11.number = r10.case_number
                                  AND (r10.valid_from IS NULL OR r10.valid_from <= $8::DATE)
                                  AND (r10.valid_to IS NULL OR r10.valid_to > $8::DATE)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r12
                                      WHERE r12.id = r10.id
                                        AND r12.version = r10.version
                                        AND r12.name = $9::VARCHAR
                                    )
                                  )
                              )
                            )
                          )
                      )
                    )
                  )
                  AND (r8.valid_from IS NULL OR r8.valid_from <= $10::DATE)
                ORDER BY r8.valid_from DESC NULLS LAST,
                  r8.id,
                  r8.version
                LIMIT 1
              ) AS p8
            ) AS p8_o
          ) AS party
        FROM (
          SELECT r7.grade AS grade,
            r7.party_id AS party_id
          FROM grade AS r7
          WHERE (r7.valid_from IS NULL OR r7.valid_from <= $10::DATE)
            AND (r7.valid_to IS NULL OR r7.valid_to > $10::DATE)
            AND r7.scheme = 'ASSESSMENT'
          ORDER BY r7.id
          LIMIT 20 + 0
        ) AS p7
      ) AS p7_o
    )
  ) AS a1,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p13_o), '[]'::json) AS coalesce_3
      FROM (
        SELECT p13.valid_until AS "validUntil",
          (
            SELECT row_to_json(p14_o) AS row_to_json_3
            FROM (
              SELECT p14.name AS name
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
                            AND r15.agency = ANY ($11::TEXT[])
                            OR r15.kind = 'supervision_case'
                            AND r15.agency = ANY ($12::TEXT[])
                            AND (
                              r15.record_key NOT IN (
                                SELECT r17.id
                                FROM supervision_case AS r17,
                                  case_seal AS r16
                                WHERE r17.agency = r16.agency
                                  AND r17.number = r16.case_number
                                  AND (r16.valid_from IS NULL OR r16.valid_from <= $13::DATE)
                                  AND (r16.valid_to IS NULL OR r16.valid_to > $13::DATE)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r18
                                      WHERE r18.id = r16.id
                                        AND r18.version = r16.version
                                        AND r18.name = $14::VARCHAR
                                    )
                                  )
                              )
                            )
                          )
                      )
                    )
                  )
                  AND (r14.valid_from IS NULL OR r14.valid_from <= $15::DATE)
                ORDER BY r14.valid_from DESC NULLS LAST,
                  r14.id,
                  r14.version
                LIMIT 1
              ) AS p14
            ) AS p14_o
          ) AS party
        FROM (
          SELECT r13.valid_until AS valid_until,
            r13.party_id AS party_id
          FROM grade AS r13
          WHERE (r13.valid_from IS NULL OR r13.valid_from <= $15::DATE)
            AND (r13.valid_to IS NULL OR r13.valid_to > $15::DATE)
            AND r13.scheme = 'CREDIT'
          ORDER BY r13.valid_until,
            r13.id
          LIMIT 20 + 0
        ) AS p13
      ) AS p13_o
    )
  ) AS a2,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p19_o), '[]'::json) AS coalesce_4
      FROM (
        SELECT p19.year AS year,
          (
            SELECT row_to_json(p20_o) AS row_to_json_4
            FROM (
              SELECT p20.name AS name
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
                            AND r21.agency = ANY ($16::TEXT[])
                            OR r21.kind = 'supervision_case'
                            AND r21.agency = ANY ($17::TEXT[])
                            AND (
                              r21.record_key NOT IN (
                                SELECT r23.id
                                FROM supervision_case AS r23,
                                  case_seal AS r22
                                WHERE r23.agency = r22.agency
                                  AND r23.number = r22.case_number
                                  AND (r22.valid_from IS NULL OR r22.valid_from <= $18::DATE)
                                  AND (r22.valid_to IS NULL OR r22.valid_to > $18::DATE)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r24
                                      WHERE r24.id = r22.id
                                        AND r24.version = r22.version
                                        AND r24.name = $19::VARCHAR
                                    )
                                  )
                              )
                            )
                          )
                      )
                    )
                  )
                  AND (r20.valid_from IS NULL OR r20.valid_from <= $20::DATE)
                ORDER BY r20.valid_from DESC NULLS LAST,
                  r20.id,
                  r20.version
                LIMIT 1
              ) AS p20
            ) AS p20_o
          ) AS party
        FROM (
          SELECT r19.year AS year,
            r19.party_id AS party_id
          FROM grade AS r19
          WHERE (r19.valid_from IS NULL OR r19.valid_from <= $20::DATE)
            AND (r19.valid_to IS NULL OR r19.valid_to > $20::DATE)
            AND r19.scheme = 'CREDIT'
          ORDER BY r19.id
          LIMIT 20 + 0
        ) AS p19
      ) AS p19_o
    )
  ) AS a3;

