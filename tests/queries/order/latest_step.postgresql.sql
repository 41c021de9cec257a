-- p5, p6, p7, p1, p2, p3, p4
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p7_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT p7.step_on AS "stepOn"
              FROM (
                SELECT r7.step_on AS step_on
                FROM supervision_case AS r7,
                  supervision_case_parties AS r8
                WHERE r8.party_id = p1.id
                  AND NOT r8.party_again
                  AND r7.id = r8.id
                  AND r7.version = r8.version
                  AND r7.agency = ANY ($1::TEXT[])
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal AS r9
                      WHERE r9.agency = r7.agency
                        AND r9.case_number = r7.number
                        AND (r9.valid_from IS NULL OR r9.valid_from <= $2::DATE)
                        AND (r9.valid_to IS NULL OR r9.valid_to > $2::DATE)
                        AND NOT (
                          EXISTS (
                            SELECT *
                            FROM case_seal_readers AS r10
                            WHERE r10.id = r9.id
                              AND r10.version = r9.version
                              AND r10.name = $3::VARCHAR
                          )
                        )
                        AND NOT (
                          EXISTS (
                            SELECT *
                            FROM broken_seal AS r11
                            WHERE r11.case_number = r9.case_number
                              AND r11.agency = r9.agency
                              AND r11.name = $3::VARCHAR
                              AND r11.until_on >= $2::DATE
                          )
                        )
                    )
                  )
                  AND (r7.valid_from IS NULL OR r7.valid_from <= $4::DATE)
                  AND (r7.valid_to IS NULL OR r7.valid_to > $4::DATE)
                ORDER BY r7.id
                LIMIT 20 + 0
              ) AS p7
            ) AS p7_o
          )
        ) AS cases
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $4::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $4::DATE)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY (
          SELECT max(r2.step_on) AS max_1
          FROM supervision_case AS r2,
            supervision_case_parties AS r3
          WHERE r3.party_id = r1.id
            AND NOT r3.party_again
            AND r2.id = r3.id
            AND r2.version = r3.version
            AND r2.agency = ANY ($5::TEXT[])
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal AS r4
                WHERE r4.agency = r2.agency
                  AND r4.case_number = r2.number
                  AND (r4.valid_from IS NULL OR r4.valid_from <= $6::DATE)
                  AND (r4.valid_to IS NULL OR r4.valid_to > $6::DATE)
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal_readers AS r5
                      WHERE r5.id = r4.id
                        AND r5.version = r4.version
                        AND r5.name = $7::VARCHAR
                    )
                  )
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM broken_seal AS r6
                      WHERE r6.case_number = r4.case_number
                        AND r6.agency = r4.agency
                        AND r6.name = $7::VARCHAR
                        AND r6.until_on >= $6::DATE
                    )
                  )
              )
            )
            AND (r2.valid_from IS NULL OR r2.valid_from <= $4::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $4::DATE)
        ) DESC NULLS LAST,
          r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

