-- p4
WITH g5 AS (
  SELECT g5_rows.one AS one
  FROM (
    SELECT 1 AS one
    FROM penalty AS r4
    WHERE (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
      AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
  ) AS g5_rows
)
SELECT NULL::json AS a0,
  NULL::json AS a1,
  NULL::json AS a2,
  (
    SELECT coalesce(json_agg(pg5_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT pg5.m_count AS count
      FROM (
        SELECT g5_made.n AS n,
          g5_made.m_count AS m_count
        FROM (SELECT count(*) AS n, count(*) AS m_count FROM g5) AS g5_made
        ORDER BY g5_made.n DESC
      ) AS pg5
    ) AS pg5_o
  ) AS a3;

