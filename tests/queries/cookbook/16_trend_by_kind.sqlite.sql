-- p1, p1, p2
WITH RECURSIVE g2 AS (
  SELECT g2_rows.kind AS kind,
    g2_rows.founded_in_year AS founded_in_year
  FROM (
    SELECT r1.kind AS kind,
      (
        CAST(substr(r1.founded_on, 1, 4) AS INTEGER) * 12 + CAST(
          substr(r1.founded_on, 6, 2) AS INTEGER
        ) - 1
      ) - (
        CAST(substr(r1.founded_on, 1, 4) AS INTEGER) * 12 + CAST(
          substr(r1.founded_on, 6, 2) AS INTEGER
        ) - 1
      ) % 12 AS founded_in_year
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
      AND r1.founded_on >= ?
      AND r1.kind IN ('SOCIAL_ASSOCIATION', 'SOCIAL_SERVICE_INSTITUTION')
  ) AS g2_rows
),
  g2_spans(at, last) AS (
    SELECT g2_ends.at AS at,
      g2_ends.last AS last
    FROM (SELECT min(g2.founded_in_year) AS at, max(g2.founded_in_year) AS last FROM g2) AS g2_ends
    WHERE g2_ends.at IS NOT NULL
    UNION ALL
    SELECT g2_spans.at + 12 AS anon_2,
      g2_spans.last AS last
    FROM g2_spans
    WHERE g2_spans.at < g2_spans.last
  )
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'kind',
            pg2.kind,
            'foundedInYear',
            CASE
            WHEN (pg2.founded_in_year IS NOT NULL) THEN printf(
              '%04d-%02d-01', pg2.founded_in_year / 12, pg2.founded_in_year % 12 + 1
            ) END,
            'count',
            pg2.m_count
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.kind AS kind,
          g2_made.founded_in_year AS founded_in_year,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (
          SELECT g2_all.kind AS kind,
            g2_all.founded_in_year AS founded_in_year,
            g2_all.n AS n,
            g2_all.m_count AS m_count
          FROM (
            SELECT g2_grid.kind AS kind,
              g2_grid.founded_in_year AS founded_in_year,
              coalesce(g2_found.n, 0) AS n,
              coalesce(g2_found.m_count, 0) AS m_count
            FROM (
              SELECT g2_spans.at AS founded_in_year,
                g2_others.kind AS kind
              FROM g2_spans
              JOIN (SELECT DISTINCT g2.kind AS kind FROM g2) AS g2_others ON 1 = 1
            ) AS g2_grid
            LEFT OUTER JOIN (
              SELECT g2.kind AS kind,
                g2.founded_in_year AS founded_in_year,
                count(*) AS n,
                count(*) AS m_count
              FROM g2
              GROUP BY g2.kind,
                g2.founded_in_year
            ) AS g2_found ON g2_grid.kind IS g2_found.kind
              AND g2_grid.founded_in_year IS g2_found.founded_in_year
            UNION ALL
            SELECT g2_undated.kind AS kind,
              g2_undated.founded_in_year AS founded_in_year,
              g2_undated.n AS n,
              g2_undated.m_count AS m_count
            FROM (
              SELECT g2.kind AS kind,
                g2.founded_in_year AS founded_in_year,
                count(*) AS n,
                count(*) AS m_count
              FROM g2
              GROUP BY g2.kind,
                g2.founded_in_year
            ) AS g2_undated
            WHERE g2_undated.founded_in_year IS NULL
          ) AS g2_all
        ) AS g2_made
        ORDER BY g2_made.kind NULLS LAST,
          g2_made.founded_in_year NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0;

