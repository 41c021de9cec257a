-- p1, p1
WITH g2 AS (
  SELECT g2_rows.scheme AS scheme,
    g2_rows.grade AS grade,
    g2_rows.of_parties AS of_parties
  FROM (
    SELECT r1.scheme AS scheme,
      r1.grade AS grade,
      r1.party_id AS of_parties
    FROM grade AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'scheme', pg2.scheme, 'grade', pg2.grade, 'count', pg2.m_count, 'parties', pg2.m_parties
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.scheme AS scheme,
          g2_made.grade AS grade,
          g2_made.n AS n,
          g2_made.m_count AS m_count,
          g2_made.m_parties AS m_parties
        FROM (
          SELECT g2.scheme AS scheme,
            g2.grade AS grade,
            count(*) AS n,
            count(*) AS m_count,
            count(DISTINCT g2.of_parties) AS m_parties
          FROM g2
          GROUP BY g2.scheme,
            g2.grade
        ) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.scheme NULLS LAST,
          g2_made.grade NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0;

