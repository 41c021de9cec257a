-- p1
WITH g2 AS (
  SELECT g2_rows.kind AS kind
  FROM (
    SELECT r1.kind AS kind
    FROM party_unit AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.kind AS kind,
      pg2.m_count AS count
    FROM (
      SELECT g2_made.kind AS kind,
        g2_made.n AS n,
        g2_made.m_count AS m_count
      FROM (SELECT g2.kind AS kind, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.kind) AS g2_made
      ORDER BY g2_made.n DESC,
        (g2_made.kind)::text COLLATE "C"
    ) AS pg2
  ) AS pg2_o
) AS a0;

