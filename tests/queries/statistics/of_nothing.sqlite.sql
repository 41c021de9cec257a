-- p1, p1, p2, p2
WITH g2 AS (
  SELECT g2_rows.of_parties AS of_parties,
    g2_rows.of_fine AS of_fine,
    g2_rows.of_fine_average AS of_fine_average
  FROM (
    SELECT r1.party_id AS of_parties,
      r1.fine AS of_fine,
      r1.fine AS of_fine_average
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
      AND 0 = 1
  ) AS g2_rows
),
  g4 AS (
    SELECT g4_rows.authority AS authority
    FROM (
      SELECT r3.authority AS authority
      FROM penalty AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
        AND (r3.valid_to IS NULL OR r3.valid_to > ?)
        AND 0 = 1
    ) AS g4_rows
  )
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"count":' || json_quote(pg2.m_count) || ',"parties":' || json_quote(pg2.m_parties) || ',"fine":' || CASE
          WHEN (pg2.m_fine IS NULL) THEN 'null'
          ELSE '{"value":' || json_quote(printf('%d.%02d', pg2.m_fine / 100, pg2.m_fine % 100)) || '}' END || ',"fineAverage":' || CASE
          WHEN (pg2.m_fine_average IS NULL) THEN 'null'
          ELSE '{"value":' || json_quote(
            printf('%d.%02d', pg2.m_fine_average / 100, pg2.m_fine_average % 100)
          ) || '}' END || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.n AS n,
          g2_made.m_count AS m_count,
          g2_made.m_parties AS m_parties,
          g2_made.m_fine AS m_fine,
          g2_made.m_fine_average AS m_fine_average
        FROM (
          SELECT count(*) AS n,
            count(*) AS m_count,
            count(DISTINCT g2.of_parties) AS m_parties,
            CAST(sum(g2.of_fine) AS BIGINT) AS m_fine,
            (2 * CAST(sum(g2.of_fine_average) AS BIGINT) + count(g2.of_fine_average)) / nullif(
              2 * count(g2.of_fine_average), 0
            ) AS m_fine_average
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
        SELECT '[' || coalesce(group_concat(json_object('count', pg4.m_count)), '') || ']' AS anon_2
        FROM (
          SELECT g4_made.authority AS authority,
            g4_made.n AS n,
            g4_made.m_count AS m_count
          FROM (
            SELECT g4.authority AS authority,
              count(*) AS n,
              count(*) AS m_count
            FROM g4
            GROUP BY g4.authority
          ) AS g4_made
          ORDER BY g4_made.n DESC,
            g4_made.authority NULLS LAST
        ) AS pg4
      ),
      'null'
    ) AS BLOB
  ) AS a1;

