-- p1, p1, p2
WITH g2 AS (
  SELECT g2_rows.year AS year,
    g2_rows.of_parties AS of_parties
  FROM (
    SELECT r1.year AS year,
      r1.party_id AS of_parties
    FROM award AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
      AND r1.title = ?
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(json_object('year', pg2.year, 'count', pg2.m_count, 'parties', pg2.m_parties)),
        ''
      ) || ']' AS anon_1
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
          g2_made.year NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0;

