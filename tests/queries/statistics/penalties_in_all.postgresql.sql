-- p1
WITH g2 AS (
  SELECT g2_rows.of_parties AS of_parties,
    g2_rows.of_fine AS of_fine,
    g2_rows.of_fine_average AS of_fine_average,
    g2_rows.of_fine_median AS of_fine_median,
    g2_rows.of_confiscated AS of_confiscated,
    row_number() OVER (ORDER BY g2_rows.of_fine_median) AS of_fine_median_place,
    count(g2_rows.of_fine_median) OVER () AS of_fine_median_number
  FROM (
    SELECT r1.party_id AS of_parties,
      r1.fine AS of_fine,
      r1.fine AS of_fine_average,
      r1.fine AS of_fine_median,
      r1.confiscated AS of_confiscated
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.m_count AS count,
      pg2.m_parties AS parties,
      CASE
      WHEN (pg2.m_fine IS NOT NULL) THEN json_build_object(
        'value',
        CAST(pg2.m_fine / 100 AS TEXT) || '.' || lpad(CAST(pg2.m_fine % 100 AS TEXT), 2, '0'),
        'currency',
        '"CNY"'::json
      ) END AS fine,
      CASE
      WHEN (pg2.m_fine_average IS NOT NULL) THEN json_build_object(
        'value',
        CAST(pg2.m_fine_average / 100 AS TEXT) || '.' || lpad(
          CAST(pg2.m_fine_average % 100 AS TEXT), 2, '0'
        )
      ) END AS "fineAverage",
      CASE
      WHEN (pg2.m_fine_median IS NOT NULL) THEN json_build_object(
        'value',
        CAST(pg2.m_fine_median / 100 AS TEXT) || '.' || lpad(
          CAST(pg2.m_fine_median % 100 AS TEXT), 2, '0'
        )
      ) END AS "fineMedian",
      CASE
      WHEN (pg2.m_confiscated IS NOT NULL) THEN json_build_object(
        'value',
        CAST(pg2.m_confiscated / 100 AS TEXT) || '.' || lpad(
          CAST(pg2.m_confiscated % 100 AS TEXT), 2, '0'
        )
      ) END AS confiscated
    FROM (
      SELECT g2_made.n AS n,
        g2_made.m_count AS m_count,
        g2_made.m_parties AS m_parties,
        g2_made.m_fine AS m_fine,
        g2_made.m_fine_average AS m_fine_average,
        g2_made.m_fine_median AS m_fine_median,
        g2_made.m_confiscated AS m_confiscated
      FROM (
        SELECT count(*) AS n,
          count(*) AS m_count,
          count(DISTINCT g2.of_parties) AS m_parties,
          CAST(sum(g2.of_fine) AS BIGINT) AS m_fine,
          (2 * CAST(sum(g2.of_fine_average) AS BIGINT) + count(g2.of_fine_average)) / nullif(
            2 * count(g2.of_fine_average), 0
          ) AS m_fine_average,
          (
            2 * CAST(
              sum(g2.of_fine_median) FILTER (
                WHERE g2.of_fine_median_place IN (
                  (g2.of_fine_median_number + 1) / 2, (g2.of_fine_median_number + 2) / 2
                )
              ) AS BIGINT
            ) + (
              count(g2.of_fine_median) FILTER (
                WHERE g2.of_fine_median_place IN (
                  (g2.of_fine_median_number + 1) / 2, (g2.of_fine_median_number + 2) / 2
                )
              )
            )
          ) / nullif(
            2 * (
              count(g2.of_fine_median) FILTER (
                WHERE g2.of_fine_median_place IN (
                  (g2.of_fine_median_number + 1) / 2, (g2.of_fine_median_number + 2) / 2
                )
              )
            ),
            0
          ) AS m_fine_median,
          CAST(sum(g2.of_confiscated) AS BIGINT) AS m_confiscated
        FROM g2
      ) AS g2_made
      ORDER BY g2_made.n DESC
    ) AS pg2
  ) AS pg2_o
) AS a0;

