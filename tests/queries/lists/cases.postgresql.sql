-- p6, p7, p8, p9, p10, p1, p2, p3, p4, p5
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        p1.cause AS cause,
        p1.step AS step,
        p1.step_on AS "stepOn",
        p1.opened_on AS "openedOn",
        p1.closed_on AS "closedOn",
        p1.next_deadline_on AS "nextDeadlineOn",
        p1.legal_basis AS "legalBasis",
        (
          SELECT coalesce(json_agg(p6_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT (
              SELECT row_to_json(p7_o) AS row_to_json_1
              FROM (
                SELECT p7.name AS name
                FROM (
                  SELECT r7.name AS name
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
                              (r8.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                              OR r8.kind = 'joint_operation'
                              AND r8.agency = ANY ($1::TEXT[])
                              OR r8.kind = 'supervision_case'
                              AND r8.agency = ANY ($2::TEXT[])
                              AND (
                                r8.record_key NOT IN (
                                  SELECT r10.id
                                  FROM supervision_case AS r10,
                                    case_seal AS r9
                                  WHERE r10.agency = r9.agency
                                    AND r10.number = r9.case_number
                                    AND (r9.valid_from IS NULL OR r9.valid_from <= $3::DATE)
                                    AND (r9.valid_to IS NULL OR r9.valid_to > $3::DATE)
                                    AND NOT (
                                      EXISTS (
                                        SELECT *
                                        FROM case_seal_readers AS r11
                                        WHERE r11.id = r9.id
                                          AND r11.version = r9.version
                                          AND r11.name = $4::VARCHAR
                                      )
                                    )
                                    AND NOT (
                                      EXISTS (
                                        SELECT *
                                        FROM broken_seal AS r12
                                        WHERE r12.case_number = r9.case_number
                                          AND r12.agency = r9.agency
                                          AND r12.name = $5::VARCHAR
                                          AND r12.until_on >= $3::DATE
                                      )
                                    )
                                )
                              )
                            )
                        )
                      )
                    )
                    AND (r7.valid_from IS NULL OR r7.valid_from <= $6::DATE)
                  ORDER BY r7.valid_from DESC NULLS LAST,
                    r7.id,
                    r7.version
                  LIMIT 1
                ) AS p7
              ) AS p7_o
            ) AS party,
              p6.involved_as AS "involvedAs"
            FROM (
              SELECT r6.party_id AS party_id,
                r6.involved_as AS involved_as
              FROM supervision_case_parties AS r6
              WHERE r6.id = p1.id
                AND r6.version = p1.version
              ORDER BY r6.position
            ) AS p6
          ) AS p6_o
        ) AS parties
      FROM (
        SELECT r1.number AS number,
          r1.cause AS cause,
          r1.step AS step,
          r1.step_on AS step_on,
          r1.opened_on AS opened_on,
          r1.closed_on AS closed_on,
          r1.next_deadline_on AS next_deadline_on,
          r1.legal_basis AS legal_basis,
          r1.id AS id,
          r1.version AS version
        FROM supervision_case AS r1
        WHERE r1.agency = ANY ($7::TEXT[])
          AND (
            r1.id NOT IN (
              SELECT r3.id
              FROM supervision_case AS r3,
                case_seal AS r2
              WHERE r3.agency = r2.agency
                AND r3.number = r2.case_number
                AND (r2.valid_from IS NULL OR r2.valid_from <= $8::DATE)
                AND (r2.valid_to IS NULL OR r2.valid_to > $8::DATE)
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal_readers AS r4
                    WHERE r4.id = r2.id
                      AND r4.version = r2.version
                      AND r4.name = $9::VARCHAR
                  )
                )
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM broken_seal AS r5
                    WHERE r5.case_number = r2.case_number
                      AND r5.agency = r2.agency
                      AND r5.name = $10::VARCHAR
                      AND r5.until_on >= $8::DATE
                  )
                )
            )
          )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $6::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $6::DATE)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

