-- p2, p3, p4, p1
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM supervision_case AS r1
    WHERE r1.agency = ANY ($1::TEXT[])
      AND NOT (
        EXISTS (
          SELECT *
          FROM case_seal AS r2
          WHERE r2.agency = r1.agency
            AND r2.case_number = r1.number
            AND (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal_readers AS r3
                WHERE r3.id = r2.id
                  AND r3.version = r2.version
                  AND r3.name = $3::VARCHAR
              )
            )
            AND NOT (
              EXISTS (
                SELECT *
                FROM broken_seal AS r4
                WHERE r4.case_number = r2.case_number
                  AND r4.agency = r2.agency
                  AND r4.name = $3::VARCHAR
                  AND r4.until_on >= $2::DATE
              )
            )
        )
      )
      AND (r1.valid_from IS NULL OR r1.valid_from <= $4::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $4::DATE)
      AND r1.next_deadline_on IS NOT NULL
      AND NOT coalesce(r1.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), false)
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        p1.step AS step,
        p1.next_deadline_on AS "nextDeadlineOn",
        p1.authority_name AS "authorityName"
      FROM (
        SELECT r1.number AS number,
          r1.step AS step,
          r1.next_deadline_on AS next_deadline_on,
          r1.authority_name AS authority_name
        FROM supervision_case AS r1
        WHERE r1.agency = ANY ($1::TEXT[])
          AND NOT (
            EXISTS (
              SELECT *
              FROM case_seal AS r2
              WHERE r2.agency = r1.agency
                AND r2.case_number = r1.number
                AND (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
                AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal_readers AS r3
                    WHERE r3.id = r2.id
                      AND r3.version = r2.version
                      AND r3.name = $3::VARCHAR
                  )
                )
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM broken_seal AS r4
                    WHERE r4.case_number = r2.case_number
                      AND r4.agency = r2.agency
                      AND r4.name = $3::VARCHAR
                      AND r4.until_on >= $2::DATE
                  )
                )
            )
          )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $4::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $4::DATE)
          AND r1.next_deadline_on IS NOT NULL
          AND NOT coalesce(r1.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), false)
        ORDER BY r1.next_deadline_on,
          r1.number,
          r1.id
        LIMIT 10 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

