-- p1
WITH RECURSIVE g2 AS (
  SELECT g2_rows.authority AS authority,
    g2_rows.decided_in_year AS decided_in_year,
    g2_rows.of_fine AS of_fine,
    g2_rows.of_fine_average AS of_fine_average,
    g2_rows.of_fine_median AS of_fine_median,
    row_number() OVER (
      PARTITION BY g2_rows.authority, g2_rows.decided_in_year ORDER BY g2_rows.of_fine_median
    ) AS of_fine_median_place,
    count(g2_rows.of_fine_median) OVER (PARTITION BY g2_rows.authority, g2_rows.decided_in_year) AS of_fine_median_number
  FROM (
    SELECT r1.authority AS authority,
      (extract(year FROM r1.decided_on)::int * 12 + extract(month FROM r1.decided_on)::int - 1) - (
        extract(year FROM r1.decided_on)::int * 12 + extract(month FROM r1.decided_on)::int - 1
      ) % 12 AS decided_in_year,
      r1.fine AS of_fine,
      r1.fine AS of_fine_average,
      r1.fine AS of_fine_median
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
),
  g2_spans(at, last) AS (
    SELECT g2_ends.at AS at,
      g2_ends.last AS last
    FROM (SELECT min(g2.decided_in_year) AS at, max(g2.decided_in_year) AS last FROM g2) AS g2_ends
    WHERE g2_ends.at IS NOT NULL
    UNION ALL
    SELECT g2_spans.at + 12 AS anon_1,
      g2_spans.last AS last
    FROM g2_spans
    WHERE g2_spans.at < g2_spans.last
  )
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT (
      SELECT row_to_json(p3_o) AS row_to_json_1
      FROM (
        SELECT p3.name AS name
        FROM (
          SELECT r3.name AS name
          FROM agency AS r3
          WHERE r3.code = pg2.authority
            AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
          ORDER BY r3.valid_from DESC NULLS LAST,
            r3.id,
            r3.version
          LIMIT 1
        ) AS p3
      ) AS p3_o
    ) AS authority,
      make_date(pg2.decided_in_year / 12, pg2.decided_in_year % 12 + 1, 1) AS "decidedInYear",
      pg2.m_count AS count,
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
      ) END AS "fineAverage",
      CASE
      WHEN (pg2.m_fine_median IS NOT NULL) THEN json_build_object(
        'value',
        CAST(pg2.m_fine_median / 100 AS TEXT) || '.' || lpad(
          CAST(pg2.m_fine_median % 100 AS TEXT), 2, '0'
        )
      ) END AS "fineMedian"
    FROM (
      SELECT g2_made.authority AS authority,
        g2_made.decided_in_year AS decided_in_year,
        g2_made.n AS n,
        g2_made.m_count AS m_count,
        g2_made.m_fine AS m_fine,
        g2_made.m_fine_average AS m_fine_average,
        g2_made.m_fine_median AS m_fine_median
      FROM (
        SELECT g2_all.authority AS authority,
          g2_all.decided_in_year AS decided_in_year,
          g2_all.n AS n,
          g2_all.m_count AS m_count,
          g2_all.m_fine AS m_fine,
          g2_all.m_fine_average AS m_fine_average,
          g2_all.m_fine_median AS m_fine_median
        FROM (
          SELECT g2_grid.authority AS authority,
            g2_grid.decided_in_year AS decided_in_year,
            coalesce(g2_found.n, 0) AS n,
            coalesce(g2_found.m_count, 0) AS m_count,
            g2_found.m_fine AS m_fine,
            g2_found.m_fine_average AS m_fine_average,
            g2_found.m_fine_median AS m_fine_median
          FROM (
            SELECT g2_spans.at AS decided_in_year,
              g2_others.authority AS authority
            FROM g2_spans
            JOIN (SELECT DISTINCT g2.authority AS authority FROM g2) AS g2_others ON true
          ) AS g2_grid
          LEFT OUTER JOIN (
            SELECT g2.authority AS authority,
              g2.decided_in_year AS decided_in_year,
              count(*) AS n,
              count(*) AS m_count,
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
              ) AS m_fine_median
            FROM g2
            GROUP BY g2.authority,
              g2.decided_in_year
          ) AS g2_found ON g2_grid.authority IS NOT DISTINCT FROM g2_found.authority
            AND g2_grid.decided_in_year IS NOT DISTINCT FROM g2_found.decided_in_year
          UNION ALL
          SELECT g2_undated.authority AS authority,
            g2_undated.decided_in_year AS decided_in_year,
            g2_undated.n AS n,
            g2_undated.m_count AS m_count,
            g2_undated.m_fine AS m_fine,
            g2_undated.m_fine_average AS m_fine_average,
            g2_undated.m_fine_median AS m_fine_median
          FROM (
            SELECT g2.authority AS authority,
              g2.decided_in_year AS decided_in_year,
              count(*) AS n,
              count(*) AS m_count,
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
              ) AS m_fine_median
            FROM g2
            GROUP BY g2.authority,
              g2.decided_in_year
          ) AS g2_undated
          WHERE g2_undated.decided_in_year IS NULL
        ) AS g2_all
      ) AS g2_made
      ORDER BY g2_made.authority,
        g2_made.decided_in_year
    ) AS pg2
  ) AS pg2_o
) AS a0;

