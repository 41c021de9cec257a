-- p1, p1
WITH g2 AS (
  SELECT g2_rows.step AS step
  FROM (
    SELECT r1.step AS step
    FROM supervision_case AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('step', pg2.step, 'count', pg2.m_count)), '') || ']' AS anon_1
      FROM (
        SELECT g2_made.step AS step,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (SELECT g2.step AS step, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.step) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.step NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0;

