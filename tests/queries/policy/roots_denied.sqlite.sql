-- p4, p4
WITH g5 AS (
  SELECT g5_rows.one AS one
  FROM (
    SELECT 1 AS one
    FROM penalty AS r4
    WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
      AND (r4.valid_to IS NULL OR r4.valid_to > ?)
  ) AS g5_rows
)
SELECT CAST(json_quote(NULL) AS BLOB) AS a0,
  CAST(json_quote(NULL) AS BLOB) AS a1,
  CAST(json_quote(NULL) AS BLOB) AS a2,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('count', pg5.m_count)), '') || ']' AS anon_1
        FROM (
          SELECT g5_made.n AS n,
            g5_made.m_count AS m_count
          FROM (SELECT count(*) AS n, count(*) AS m_count FROM g5) AS g5_made
          ORDER BY g5_made.n DESC
        ) AS pg5
      ),
      'null'
    ) AS BLOB
  ) AS a3;

