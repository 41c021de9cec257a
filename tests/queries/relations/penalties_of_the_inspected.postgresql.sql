-- p1, p2, p3, p4, p5, p6, p7, p8, p9
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_id IN (
        SELECT r2.id
        FROM party AS r2
        WHERE NOT (
          EXISTS (
            SELECT r4.party_id
            FROM inspection AS r4
            WHERE (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
              AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
              AND NOT coalesce(r4.result = 'PROBLEM_FOUND', false)
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
              WHERE (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
                AND (r5.valid_to IS NULL OR r5.valid_to > $1::DATE)
                AND NOT coalesce(r5.result = 'PROBLEM_FOUND', false)
                AND r5.party_id = r3.id
            )
          ) AS anon_1
          FROM party AS r3
          WHERE r3.id = r1.party_id
            AND (
              r3.party_class = 'ORGANIZATION'
              OR (
                SELECT 1
                FROM involvement AS r6
                WHERE r6.party_id = r3.id
                  AND (
                    (r6.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                    OR r6.kind = 'joint_operation'
                    AND r6.agency = ANY ($2::TEXT[])
                    OR r6.kind = 'supervision_case'
                    AND r6.agency = ANY ($3::TEXT[])
                    AND (
                      r6.record_key NOT IN (
                        SELECT coalesce(
                          (
                            SELECT DISTINCT r8.id
                            FROM supervision_case AS r8
                            WHERE r7.agency = r8.agency
                              AND r7.case_number = r8.number
                          ),
                          r7.id
                        ) AS coalesce_1
                        FROM case_seal AS r7
                        WHERE (r7.valid_from IS NULL OR r7.valid_from <= $4::DATE)
                          AND (r7.valid_to IS NULL OR r7.valid_to > $4::DATE)
                          AND NOT (
                            EXISTS (
                              SELECT *
                              FROM case_seal_readers AS r9
                              WHERE r9.id = r7.id
                                AND r9.version = r7.version
                                AND r9.name = $5::VARCHAR
                            )
                          )
                          AND NOT (
                            EXISTS (
                              SELECT *
                              FROM broken_seal AS r10
                              WHERE r10.case_number = r7.case_number
                                AND r10.agency = r7.agency
                                AND r10.name = $5::VARCHAR
                                AND r10.until_on >= $4::DATE
                            )
                          )
                      )
                    )
                  )
                LIMIT 1
              ) IS NOT NULL
            )
            AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
          ORDER BY r3.valid_from DESC NULLS LAST,
            r3.id,
            r3.version
          LIMIT 1
        ),
        false
      )
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT p1.document_number AS "documentNumber",
        (
          SELECT row_to_json(p11_o) AS row_to_json_1
          FROM (
            SELECT p11.name AS name
            FROM (
              SELECT r11.name AS name
              FROM party AS r11
              WHERE r11.id = p1.party_id
                AND (
                  r11.party_class = 'ORGANIZATION'
                  OR (
                    SELECT 1
                    FROM involvement AS r12
                    WHERE r12.party_id = r11.id
                      AND (
                        (r12.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                        OR r12.kind = 'joint_operation'
                        AND r12.agency = ANY ($6::TEXT[])
                        OR r12.kind = 'supervision_case'
                        AND r12.agency = ANY ($7::TEXT[])
                        AND (
                          r12.record_key NOT IN (
                            SELECT coalesce(
                              (
                                SELECT DISTINCT r14.id
                                FROM supervision_case AS r14
                                WHERE r13.agency = r14.agency
                                  AND r13.case_number = r14.number
                              ),
                              r13.id
                            ) AS coalesce_3
                            FROM case_seal AS r13
                            WHERE (r13.valid_from IS NULL OR r13.valid_from <= $8::DATE)
                              AND (r13.valid_to IS NULL OR r13.valid_to > $8::DATE)
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM case_seal_readers AS r15
                                  WHERE r15.id = r13.id
                                    AND r15.version = r13.version
                                    AND r15.name = $9::VARCHAR
                                )
                              )
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM broken_seal AS r16
                                  WHERE r16.case_number = r13.case_number
                                    AND r16.agency = r13.agency
                                    AND r16.name = $9::VARCHAR
                                    AND r16.until_on >= $8::DATE
                                )
                              )
                          )
                        )
                      )
                    LIMIT 1
                  ) IS NOT NULL
                )
                AND (r11.valid_from IS NULL OR r11.valid_from <= $1::DATE)
              ORDER BY r11.valid_from DESC NULLS LAST,
                r11.id,
                r11.version
              LIMIT 1
            ) AS p11
          ) AS p11_o
        ) AS party
      FROM (
        SELECT r1.document_number AS document_number,
          r1.party_id AS party_id
        FROM penalty AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.party_id IN (
            SELECT r2.id
            FROM party AS r2
            WHERE NOT (
              EXISTS (
                SELECT r4.party_id
                FROM inspection AS r4
                WHERE (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                  AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
                  AND NOT coalesce(r4.result = 'PROBLEM_FOUND', false)
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
                  WHERE (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
                    AND (r5.valid_to IS NULL OR r5.valid_to > $1::DATE)
                    AND NOT coalesce(r5.result = 'PROBLEM_FOUND', false)
                    AND r5.party_id = r3.id
                )
              ) AS anon_1
              FROM party AS r3
              WHERE r3.id = r1.party_id
                AND (
                  r3.party_class = 'ORGANIZATION'
                  OR (
                    SELECT 1
                    FROM involvement AS r6
                    WHERE r6.party_id = r3.id
                      AND (
                        (r6.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                        OR r6.kind = 'joint_operation'
                        AND r6.agency = ANY ($2::TEXT[])
                        OR r6.kind = 'supervision_case'
                        AND r6.agency = ANY ($3::TEXT[])
                        AND (
                          r6.record_key NOT IN (
                            SELECT coalesce(
                              (
                                SELECT DISTINCT r8.id
                                FROM supervision_case AS r8
                                WHERE r7.agency = r8.agency
                                  AND r7.case_number = r8.number
                              ),
                              r7.id
                            ) AS coalesce_1
                            FROM case_seal AS r7
                            WHERE (r7.valid_from IS NULL OR r7.valid_from <= $4::DATE)
                              AND (r7.valid_to IS NULL OR r7.valid_to > $4::DATE)
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM case_seal_readers AS r9
                                  WHERE r9.id = r7.id
                                    AND r9.version = r7.version
                                    AND r9.name = $5::VARCHAR
                                )
                              )
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM broken_seal AS r10
                                  WHERE r10.case_number = r7.case_number
                                    AND r10.agency = r7.agency
                                    AND r10.name = $5::VARCHAR
                                    AND r10.until_on >= $4::DATE
                                )
                              )
                          )
                        )
                      )
                    LIMIT 1
                  ) IS NOT NULL
                )
                AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
              ORDER BY r3.valid_from DESC NULLS LAST,
                r3.id,
                r3.version
              LIMIT 1
            ),
            false
          )
        ORDER BY r1.document_number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

