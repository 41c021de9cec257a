-- p1, p1
WITH g2 AS (
  SELECT g2_rows.one AS one
  FROM (
    SELECT 1 AS one
    FROM supervision_case AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
      AND coalesce(r1.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), 0) = 0
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('count', pg2.m_count)), '') || ']' AS anon_1
      FROM (
        SELECT g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (SELECT count(*) AS n, count(*) AS m_count FROM g2) AS g2_made
        ORDER BY g2_made.n DESC
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0;

