-- p1, p2
WITH g2 AS (
  SELECT g2_rows.year AS year,
    g2_rows.of_parties AS of_parties
  FROM (
    SELECT r1.year AS year,
      r1.party_id AS of_parties
    FROM award AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.title = $2::VARCHAR COLLATE "C"
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.year AS year,
      pg2.m_count AS count,
      pg2.m_parties AS parties
    FROM (
      SELECT g2_made.year AS year,
        g2_made.n AS n,
        g2_made.m_count AS m_count,
        g2_made.m_parties AS m_parties
      FROM (
        SELECT g2.year AS year,
          count(*) AS n,
          count(*) AS m_count,
          count(DISTINCT g2.of_parties) AS m_parties
        FROM g2
        GROUP BY g2.year
      ) AS g2_made
      ORDER BY g2_made.n DESC,
        g2_made.year
    ) AS pg2
  ) AS pg2_o
) AS a0;

