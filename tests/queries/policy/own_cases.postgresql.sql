-- p2, p3, p4, p5, p1, p15, p16, p17, p18, p6, p7, p8, p9, p10, p11, p12, p13, p14
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM supervision_case AS r1
    WHERE r1.agency = ANY ($1::TEXT[])
      AND (
        r1.id NOT IN (
          SELECT r3.id
          FROM supervision_case AS r3,
            case_seal AS r2
          WHERE r3.agency = r2.agency
            AND r3.number = r2.case_number
            AND (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal_readers AS r4
                WHERE r4.id = r2.id
                  AND r4.version = r2.version
                  AND r4.name = $3::VARCHAR
              )
            )
            AND NOT (
              EXISTS (
                SELECT *
                FROM broken_seal AS r5
                WHERE r5.case_number = r2.case_number
                  AND r5.agency = r2.agency
                  AND r5.name = $4::VARCHAR
                  AND r5.until_on >= $2::DATE
              )
            )
        )
      )
      AND (r1.valid_from IS NULL OR r1.valid_from <= $5::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $5::DATE)
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        (
          SELECT coalesce(json_agg(p6_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT (
              SELECT row_to_json(p7_o) AS row_to_json_1
              FROM (
                SELECT p7.name AS name,
                  json_build_object(
                    'totalCount',
                    (
                      SELECT count(*) AS count_2
                      FROM supervision_case AS r13,
                        supervision_case_parties AS r14
                      WHERE r14.party_id = p7.id
                        AND NOT r14.party_again
                        AND r13.id = r14.id
                        AND r13.version = r14.version
                        AND r13.agency = ANY ($6::TEXT[])
                        AND (
                          r13.id NOT IN (
                            SELECT r16.id
                            FROM supervision_case AS r16,
                              case_seal AS r15
                            WHERE r16.agency = r15.agency
                              AND r16.number = r15.case_number
                              AND (r15.valid_from IS NULL OR r15.valid_from <= $7::DATE)
                              AND (r15.valid_to IS NULL OR r15.valid_to > $7::DATE)
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM case_seal_readers AS r17
                                  WHERE r17.id = r15.id
                                    AND r17.version = r15.version
                                    AND r17.name = $8::VARCHAR
                                )
                              )
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM broken_seal AS r18
                                  WHERE r18.case_number = r15.case_number
                                    AND r18.agency = r15.agency
                                    AND r18.name = $9::VARCHAR
                                    AND r18.until_on >= $7::DATE
                                )
                              )
                          )
                        )
                        AND (r13.valid_from IS NULL OR r13.valid_from <= $5::DATE)
                        AND (r13.valid_to IS NULL OR r13.valid_to > $5::DATE)
                    )
                  ) AS cases
                FROM (
                  SELECT r7.name AS name,
                    r7.id AS id
                  FROM party AS r7
                  WHERE r7.id = p6.party_id
                    AND (
                      r7.party_class = 'ORGANIZATION'
                      OR (
                        EXISTS (
                          SELECT *
                          FROM involvement AS r8
                          WHERE r8.party_id = r7.id
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
                              AND r8.agency = $10::VARCHAR
                              OR r8.kind = 'joint_operation'
                              AND r8.agency = ANY ($11::TEXT[])
                              OR r8.kind = 'performance_evaluation'
                              AND r8.agency = $12::VARCHAR
                              OR r8.kind = 'social_worker'
                              AND r8.agency = $13::VARCHAR
                              OR r8.kind = 'supervision_case'
                              AND r8.agency = ANY ($14::TEXT[])
                              AND (
                                r8.record_key NOT IN (
                                  SELECT r10.id
                                  FROM supervision_case AS r10,
                                    case_seal AS r9
                                  WHERE r10.agency = r9.agency
                                    AND r10.number = r9.case_number
                                    AND (r9.valid_from IS NULL OR r9.valid_from <= $15::DATE)
                                    AND (r9.valid_to IS NULL OR r9.valid_to > $15::DATE)
                                    AND NOT (
                                      EXISTS (
                                        SELECT *
                                        FROM case_seal_readers AS r11
                                        WHERE r11.id = r9.id
                                          AND r11.version = r9.version
                                          AND r11.name = $16::VARCHAR
                                      )
                                    )
                                    AND NOT (
                                      EXISTS (
                                        SELECT *
                                        FROM broken_seal AS r12
                                        WHERE r12.case_number = r9.case_number
                                          AND r12.agency = r9.agency
                                          AND r12.name = $17::VARCHAR
                                          AND r12.until_on >= $15::DATE
                                      )
                                    )
                                )
                              )
                              OR r8.kind = 'training_evaluation'
                              AND r8.agency = $18::VARCHAR
                            )
                        )
                      )
                    )
                    AND (r7.valid_from IS NULL OR r7.valid_from <= $5::DATE)
                  ORDER BY r7.valid_from DESC NULLS LAST,
                    r7.id,
                    r7.version
                  LIMIT 1
                ) AS p7
              ) AS p7_o
            ) AS party
            FROM (
              SELECT r6.party_id AS party_id
              FROM supervision_case_parties AS r6
              WHERE r6.id = p1.id
                AND r6.version = p1.version
              ORDER BY r6.position
            ) AS p6
          ) AS p6_o
        ) AS parties
      FROM (
        SELECT r1.number AS number,
          r1.id AS id,
          r1.version AS version
        FROM supervision_case AS r1
        WHERE r1.agency = ANY ($1::TEXT[])
          AND (
            r1.id NOT IN (
              SELECT r3.id
              FROM supervision_case AS r3,
                case_seal AS r2
              WHERE r3.agency = r2.agency
                AND r3.number = r2.case_number
                AND (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
                AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal_readers AS r4
                    WHERE r4.id = r2.id
                      AND r4.version = r2.version
                      AND r4.name = $3::VARCHAR
                  )
                )
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM broken_seal AS r5
                    WHERE r5.case_number = r2.case_number
                      AND r5.agency = r2.agency
                      AND r5.name = $4::VARCHAR
                      AND r5.until_on >= $2::DATE
                  )
                )
            )
          )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $5::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $5::DATE)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

