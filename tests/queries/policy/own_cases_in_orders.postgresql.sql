-- p15, p16, p17, p18, p1, p6, p7, p8, p9, p10, p11, p12, p13, p14, p2, p3, p4, p5
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_1
            FROM supervision_case AS r13,
              supervision_case_parties AS r14
            WHERE r14.party_id = p1.id
              AND NOT r14.party_again
              AND r13.id = r14.id
              AND r13.version = r14.version
              AND r13.agency = ANY ($1::TEXT[])
              AND (
                r13.id NOT IN (
                  SELECT r16.id
                  FROM supervision_case AS r16,
                    case_seal AS r15
                  WHERE r16.agency = r15.agency
                    AND r16.number = r15.case_number
                    AND (r15.valid_from IS NULL OR r15.valid_from <= $2::DATE)
                    AND (r15.valid_to IS NULL OR r15.valid_to > $2::DATE)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r17
                        WHERE r17.id = r15.id
                          AND r17.version = r15.version
                          AND r17.name = $3::VARCHAR
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r18
                        WHERE r18.case_number = r15.case_number
                          AND r18.agency = r15.agency
                          AND r18.name = $4::VARCHAR
                          AND r18.until_on >= $2::DATE
                      )
                    )
                )
              )
              AND (r13.valid_from IS NULL OR r13.valid_from <= $5::DATE)
              AND (r13.valid_to IS NULL OR r13.valid_to > $5::DATE)
          )
        ) AS cases
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (
          r1.party_class = 'ORGANIZATION'
          OR (
            EXISTS (
              SELECT *
              FROM involvement AS r8
              WHERE r8.party_id = r1.id
                AND (
                  (
                    r8.kind NOT IN (
                      'case_seal',
                      'joint_operation',
                      'performance_evaluation',
                      'social_worker',
                      'supervision_case',
                      'training_evaluation'
                    )
                  )
                  OR r8.kind = 'case_seal'
                  AND r8.agency = $6::VARCHAR
                  OR r8.kind = 'joint_operation'
                  AND r8.agency = ANY ($7::TEXT[])
                  OR r8.kind = 'performance_evaluation'
                  AND r8.agency = $8::VARCHAR
                  OR r8.kind = 'social_worker'
                  AND r8.agency = $9::VARCHAR
                  OR r8.kind = 'supervision_case'
                  AND r8.agency = ANY ($10::TEXT[])
                  AND (
                    r8.record_key NOT IN (
                      SELECT r10.id
                      FROM supervision_case AS r10,
                        case_seal AS r9
                      WHERE r10.agency = r9.agency
                        AND r10.number = r9.case_number
                        AND (r9.valid_from IS NULL OR r9.valid_from <= $11::DATE)
                        AND (r9.valid_to IS NULL OR r9.valid_to > $11::DATE)
                        AND NOT (
                          EXISTS (
                            SELECT *
                            FROM case_seal_readers AS r11
                            WHERE r11.id = r9.id
                              AND r11.version = r9.version
                              AND r11.name = $12::VARCHAR
                          )
                        )
                        AND NOT (
                          EXISTS (
                            SELECT *
                            FROM broken_seal AS r12
                            WHERE r12.case_number = r9.case_number
                              AND r12.agency = r9.agency
                              AND r12.name = $13::VARCHAR
                              AND r12.until_on >= $11::DATE
                          )
                        )
                    )
                  )
                  OR r8.kind = 'training_evaluation'
                  AND r8.agency = $14::VARCHAR
                )
            )
          )
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $5::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $5::DATE)
        ORDER BY (
          SELECT count(*) AS count_2
          FROM supervision_case AS r2,
            supervision_case_parties AS r3
          WHERE r3.party_id = r1.id
            AND NOT r3.party_again
            AND r2.id = r3.id
            AND r2.version = r3.version
            AND r2.agency = ANY ($15::TEXT[])
            AND (
              r2.id NOT IN (
                SELECT r5.id
                FROM supervision_case AS r5,
                  case_seal AS r4
                WHERE r5.agency = r4.agency
                  AND r5.number = r4.case_number
                  AND (r4.valid_from IS NULL OR r4.valid_from <= $16::DATE)
                  AND (r4.valid_to IS NULL OR r4.valid_to > $16::DATE)
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal_readers AS r6
                      WHERE r6.id = r4.id
                        AND r6.version = r4.version
                        AND r6.name = $17::VARCHAR
                    )
                  )
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM broken_seal AS r7
                      WHERE r7.case_number = r4.case_number
                        AND r7.agency = r4.agency
                        AND r7.name = $18::VARCHAR
                        AND r7.until_on >= $16::DATE
                    )
                  )
              )
            )
            AND (r2.valid_from IS NULL OR r2.valid_from <= $5::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $5::DATE)
        ) DESC,
          r1.name,
          r1.id
        LIMIT 3 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

