-- p2, p3, p4, p1
WITH g5 AS (
  SELECT g5_rows.step AS step
  FROM (
    SELECT r1.step AS step
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
  ) AS g5_rows
)
SELECT (
  SELECT coalesce(json_agg(pg5_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg5.step AS step,
      pg5.m_count AS count
    FROM (
      SELECT g5_made.step AS step,
        g5_made.n AS n,
        g5_made.m_count AS m_count
      FROM (SELECT g5.step AS step, count(*) AS n, count(*) AS m_count FROM g5 GROUP BY g5.step) AS g5_made
      ORDER BY g5_made.n DESC,
        (g5_made.step)::text COLLATE "C"
    ) AS pg5
  ) AS pg5_o
) AS a0;

