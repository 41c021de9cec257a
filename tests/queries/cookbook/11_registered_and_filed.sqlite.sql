-- p1, p1
WITH r1_scan AS (
  SELECT r1.registration AS registration,
    count(*) AS many
  FROM party AS r1
  WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
    AND (r1.valid_to IS NULL OR r1.valid_to > ?)
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
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('count', pg2.m_count)), '') || ']' AS anon_1
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
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(json_object('registration', pg3.registration, 'count', pg3.m_count)), ''
        ) || ']' AS anon_2
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
            g3_made.registration NULLS LAST
        ) AS pg3
      ),
      'null'
    ) AS BLOB
  ) AS a1;

