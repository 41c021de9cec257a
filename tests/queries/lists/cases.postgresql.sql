-- p5, p6, p7, p8, p1, p2, p3, p4
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
          SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT (
              SELECT row_to_json(p6_o) AS row_to_json_1
              FROM (
                SELECT p6.name AS name
                FROM (
                  SELECT r6.name AS name
                  FROM party AS r6
                  WHERE r6.id = p5.party_id
                    AND (
                      r6.party_class = 'ORGANIZATION'
                      OR (
                        SELECT 1
                        FROM involvement AS r7
                        WHERE r7.party_id = r6.id
                          AND (
                            (r7.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                            OR r7.kind = 'joint_operation'
                            AND r7.agency = ANY ($1::TEXT[])
                            OR r7.kind = 'supervision_case'
                            AND r7.agency = ANY ($2::TEXT[])
                            AND (
                              r7.record_key NOT IN (
                                SELECT coalesce(
                                  (
                                    SELECT DISTINCT r9.id
                                    FROM supervision_case AS r9
                                    WHERE r8.agency = r9.agency
                                      AND r8.case_number = r9.number
                                  ),
                                  r8.id
                                ) AS coalesce_3
                                FROM case_seal AS r8
                                WHERE (r8.valid_from IS NULL OR r8.valid_from <= $3::DATE)
                                  AND (r8.valid_to IS NULL OR r8.valid_to > $3::DATE)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r10
                                      WHERE r10.id = r8.id
                                        AND r10.version = r8.version
                                        AND r10.name = $4::VARCHAR
                                    )
                                  )
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM broken_seal AS r11
                                      WHERE r11.case_number = r8.case_number
                                        AND r11.agency = r8.agency
                                        AND r11.name = $4::VARCHAR
                                        AND r11.until_on >= $3::DATE
                                    )
                                  )
                              )
                            )
                          )
                        LIMIT 1
                      ) IS NOT NULL
                    )
                    AND (r6.valid_from IS NULL OR r6.valid_from <= $5::DATE)
                  ORDER BY r6.valid_from DESC NULLS LAST,
                    r6.id,
                    r6.version
                  LIMIT 1
                ) AS p6
              ) AS p6_o
            ) AS party,
              p5.involved_as AS "involvedAs"
            FROM (
              SELECT r5.party_id AS party_id,
                r5.involved_as AS involved_as
              FROM supervision_case_parties AS r5
              WHERE r5.id = p1.id
                AND r5.version = p1.version
              ORDER BY r5.position
            ) AS p5
          ) AS p5_o
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
        WHERE r1.agency = ANY ($6::TEXT[])
          AND NOT (
            EXISTS (
              SELECT *
              FROM case_seal AS r2
              WHERE r2.agency = r1.agency
                AND r2.case_number = r1.number
                AND (r2.valid_from IS NULL OR r2.valid_from <= $7::DATE)
                AND (r2.valid_to IS NULL OR r2.valid_to > $7::DATE)
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal_readers AS r3
                    WHERE r3.id = r2.id
                      AND r3.version = r2.version
                      AND r3.name = $8::VARCHAR
                  )
                )
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM broken_seal AS r4
                    WHERE r4.case_number = r2.case_number
                      AND r4.agency = r2.agency
                      AND r4.name = $8::VARCHAR
                      AND r4.until_on >= $7::DATE
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

