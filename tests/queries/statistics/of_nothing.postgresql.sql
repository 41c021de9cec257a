-- p1, p2
WITH g2 AS (
  SELECT g2_rows.of_parties AS of_parties,
    g2_rows.of_fine AS of_fine,
    g2_rows.of_fine_average AS of_fine_average
  FROM (
    SELECT r1.party_id AS of_parties,
      r1.fine AS of_fine,
      r1.fine AS of_fine_average
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND false
  ) AS g2_rows
),
  g4 AS (
    SELECT g4_rows.authority AS authority
    FROM (
      SELECT r3.authority AS authority
      FROM penalty AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
        AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
        AND false
    ) AS g4_rows
  )
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.m_count AS count,
      pg2.m_parties AS parties,
      CASE
      WHEN (pg2.m_fine IS NOT NULL) THEN json_build_object(
        'value',
        CAST(pg2.m_fine / 100 AS TEXT) || '.' || lpad(CAST(pg2.m_fine % 100 AS TEXT), 2, '0')
      ) END AS fine,
      CASE
      WHEN (pg2.m_fine_average IS NOT NULL) THEN json_build_object(
        'value',
        CAST(pg2.m_fine_average / 100 AS TEXT) || '.' || lpad(
          CAST(pg2.m_fine_average % 100 AS TEXT), 2, '0'
        )
      ) END AS "fineAverage"
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
  ) AS pg2_o
) AS a0,
  (
    SELECT coalesce(json_agg(pg4_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT pg4.m_count AS count
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
          g4_made.authority
      ) AS pg4
    ) AS pg4_o
  ) AS a1;

