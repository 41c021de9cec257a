-- p1
WITH g2 AS (
  SELECT g2_rows.step AS step
  FROM (
    SELECT r1.step AS step
    FROM supervision_case AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.step AS step,
      pg2.m_count AS count
    FROM (
      SELECT g2_made.step AS step,
        g2_made.n AS n,
        g2_made.m_count AS m_count
      FROM (SELECT g2.step AS step, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.step) AS g2_made
      ORDER BY g2_made.n DESC,
        (g2_made.step)::text COLLATE "C"
    ) AS pg2
  ) AS pg2_o
) AS a0;

