-- p2, p3, p4, p5, p1
WITH g6 AS (
  SELECT g6_rows.step AS step
  FROM (
    SELECT r1.step AS step
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
  ) AS g6_rows
)
SELECT (
  SELECT coalesce(json_agg(pg6_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg6.step AS step,
      pg6.m_count AS count
    FROM (
      SELECT g6_made.step AS step,
        g6_made.n AS n,
        g6_made.m_count AS m_count
      FROM (SELECT g6.step AS step, count(*) AS n, count(*) AS m_count FROM g6 GROUP BY g6.step) AS g6_made
      ORDER BY g6_made.n DESC,
        (g6_made.step)::text COLLATE "C"
    ) AS pg6
  ) AS pg6_o
) AS a0;

