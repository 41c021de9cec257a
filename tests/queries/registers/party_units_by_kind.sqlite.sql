-- p1, p1
WITH g2 AS (
  SELECT g2_rows.kind AS kind
  FROM (
    SELECT r1.kind AS kind
    FROM party_unit AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('kind', pg2.kind, 'count', pg2.m_count)), '') || ']' AS anon_1
      FROM (
        SELECT g2_made.kind AS kind,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (SELECT g2.kind AS kind, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.kind) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.kind NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0;

