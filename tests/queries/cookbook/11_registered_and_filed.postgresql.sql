-- p1
WITH r1_scan AS (
  SELECT r1.registration AS registration,
    count(*) AS many
  FROM party AS r1
  WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
    AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
    AND r1.party_class = 'ORGANIZATION'
    AND r1.standing = 'EXISTING'
  GROUP BY r1.registration
),
  g2 AS (SELECT g2_rows.many AS many FROM (SELECT r1_scan.many AS many FROM r1_scan) AS g2_rows),
  g3 AS (
    SELECT g3_rows.registration AS registration,
      g3_rows.many AS many
    FROM (SELECT r1_scan.registration AS registration, r1_scan.many AS many FROM r1_scan) AS g3_rows
  )
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.m_count AS count
    FROM (
      SELECT g2_made.n AS n,
        g2_made.m_count AS m_count
      FROM (
        SELECT coalesce(CAST(sum(g2.many) AS BIGINT), 0) AS n,
          coalesce(CAST(sum(g2.many) AS BIGINT), 0) AS m_count
        FROM g2
      ) AS g2_made
      ORDER BY g2_made.n DESC
    ) AS pg2
  ) AS pg2_o
) AS a0,
  (
    SELECT coalesce(json_agg(pg3_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT pg3.registration AS registration,
        pg3.m_count AS count
      FROM (
        SELECT g3_made.registration AS registration,
          g3_made.n AS n,
          g3_made.m_count AS m_count
        FROM (
          SELECT g3.registration AS registration,
            coalesce(CAST(sum(g3.many) AS BIGINT), 0) AS n,
            coalesce(CAST(sum(g3.many) AS BIGINT), 0) AS m_count
          FROM g3
          GROUP BY g3.registration
        ) AS g3_made
        ORDER BY g3_made.n DESC,
          (g3_made.registration)::text COLLATE "C"
      ) AS pg3
    ) AS pg3_o
  ) AS a1;

