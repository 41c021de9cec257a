-- p1, p1
WITH RECURSIVE g2 AS (
  SELECT g2_rows.decided_in_quarter AS decided_in_quarter,
    g2_rows.of_fine AS of_fine
  FROM (
    SELECT (
      CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(
        substr(r1.decided_on, 6, 2) AS INTEGER
      ) - 1
    ) - (
      CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(
        substr(r1.decided_on, 6, 2) AS INTEGER
      ) - 1
    ) % 3 AS decided_in_quarter,
      r1.fine AS of_fine
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
),
  g2_spans(at, last) AS (
    SELECT g2_ends.at AS at,
      g2_ends.last AS last
    FROM (SELECT min(g2.decided_in_quarter) AS at, max(g2.decided_in_quarter) AS last FROM g2) AS g2_ends
    WHERE g2_ends.at IS NOT NULL
    UNION ALL
    SELECT g2_spans.at + 3 AS anon_2,
      g2_spans.last AS last
    FROM g2_spans
    WHERE g2_spans.at < g2_spans.last
  )
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"decidedInQuarter":' || json_quote(
            CASE
            WHEN (pg2.decided_in_quarter IS NOT NULL) THEN printf(
              '%04d-%02d-01', pg2.decided_in_quarter / 12, pg2.decided_in_quarter % 12 + 1
            ) END
          ) || ',"count":' || json_quote(pg2.m_count) || ',"fine":' || CASE
          WHEN (pg2.m_fine IS NULL) THEN 'null'
          ELSE '{"value":' || json_quote(printf('%d.%02d', pg2.m_fine / 100, pg2.m_fine % 100)) || '}' END || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.decided_in_quarter AS decided_in_quarter,
          g2_made.n AS n,
          g2_made.m_count AS m_count,
          g2_made.m_fine AS m_fine
        FROM (
          SELECT g2_all.decided_in_quarter AS decided_in_quarter,
            g2_all.n AS n,
            g2_all.m_count AS m_count,
            g2_all.m_fine AS m_fine
          FROM (
            SELECT g2_grid.decided_in_quarter AS decided_in_quarter,
              coalesce(g2_found.n, 0) AS n,
              coalesce(g2_found.m_count, 0) AS m_count,
              g2_found.m_fine AS m_fine
            FROM (SELECT g2_spans.at AS decided_in_quarter FROM g2_spans) AS g2_grid
            LEFT OUTER JOIN (
              SELECT g2.decided_in_quarter AS decided_in_quarter,
                count(*) AS n,
                count(*) AS m_count,
                CAST(sum(g2.of_fine) AS BIGINT) AS m_fine
              FROM g2
              GROUP BY g2.decided_in_quarter
            ) AS g2_found ON g2_grid.decided_in_quarter IS g2_found.decided_in_quarter
            UNION ALL
            SELECT g2_undated.decided_in_quarter AS decided_in_quarter,
              g2_undated.n AS n,
              g2_undated.m_count AS m_count,
              g2_undated.m_fine AS m_fine
            FROM (
              SELECT g2.decided_in_quarter AS decided_in_quarter,
                count(*) AS n,
                count(*) AS m_count,
                CAST(sum(g2.of_fine) AS BIGINT) AS m_fine
              FROM g2
              GROUP BY g2.decided_in_quarter
            ) AS g2_undated
            WHERE g2_undated.decided_in_quarter IS NULL
          ) AS g2_all
        ) AS g2_made
        ORDER BY g2_made.decided_in_quarter NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0;

