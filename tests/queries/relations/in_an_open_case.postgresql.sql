-- p1, p2, p3, p4
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
      AND r1.id IN (
        SELECT r3.party_id
        FROM supervision_case_parties AS r3,
          supervision_case AS r2
        WHERE r2.id = r3.id
          AND r2.version = r3.version
          AND r2.agency = ANY ($2::TEXT[])
          AND NOT (
            EXISTS (
              SELECT *
              FROM case_seal AS r4
              WHERE r4.agency = r2.agency
                AND r4.case_number = r2.number
                AND (r4.valid_from IS NULL OR r4.valid_from <= $3::DATE)
                AND (r4.valid_to IS NULL OR r4.valid_to > $3::DATE)
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal_readers AS r5
                    WHERE r5.id = r4.id
                      AND r5.version = r4.version
                      AND r5.name = $4::VARCHAR
                  )
                )
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM broken_seal AS r6
                    WHERE r6.case_number = r4.case_number
                      AND r6.agency = r4.agency
                      AND r6.name = $4::VARCHAR
                      AND r6.until_on >= $3::DATE
                  )
                )
            )
          )
          AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
          AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
          AND r2.step IN ('FILED', 'INVESTIGATION', 'REVIEW', 'NOTICE')
      )
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name
      FROM (
        SELECT r1.name AS name
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND r1.id IN (
            SELECT r3.party_id
            FROM supervision_case_parties AS r3,
              supervision_case AS r2
            WHERE r2.id = r3.id
              AND r2.version = r3.version
              AND r2.agency = ANY ($2::TEXT[])
              AND NOT (
                EXISTS (
                  SELECT *
                  FROM case_seal AS r4
                  WHERE r4.agency = r2.agency
                    AND r4.case_number = r2.number
                    AND (r4.valid_from IS NULL OR r4.valid_from <= $3::DATE)
                    AND (r4.valid_to IS NULL OR r4.valid_to > $3::DATE)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r5
                        WHERE r5.id = r4.id
                          AND r5.version = r4.version
                          AND r5.name = $4::VARCHAR
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r6
                        WHERE r6.case_number = r4.case_number
                          AND r6.agency = r4.agency
                          AND r6.name = $4::VARCHAR
                          AND r6.until_on >= $3::DATE
                      )
                    )
                )
              )
              AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
              AND r2.step IN ('FILED', 'INVESTIGATION', 'REVIEW', 'NOTICE')
          )
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

