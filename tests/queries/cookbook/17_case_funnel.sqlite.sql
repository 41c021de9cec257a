-- p1, p1, p2, p2, p3, p3, p4, p2, 0
WITH RECURSIVE g2 AS (
  SELECT g2_rows.step AS step
  FROM (
    SELECT r1.step AS step
    FROM supervision_case AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
),
  g4 AS (
    SELECT g4_rows.authority AS authority
    FROM (
      SELECT r3.authority AS authority
      FROM supervision_case AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
        AND (r3.valid_to IS NULL OR r3.valid_to > ?)
    ) AS g4_rows
  ),
  g7 AS (
    SELECT g7_rows.opened_in_month AS opened_in_month
    FROM (
      SELECT (
        CAST(substr(r6.opened_on, 1, 4) AS INTEGER) * 12 + CAST(
          substr(r6.opened_on, 6, 2) AS INTEGER
        ) - 1
      ) - (
        CAST(substr(r6.opened_on, 1, 4) AS INTEGER) * 12 + CAST(
          substr(r6.opened_on, 6, 2) AS INTEGER
        ) - 1
      ) % 1 AS opened_in_month
      FROM supervision_case AS r6
      WHERE (r6.valid_from IS NULL OR r6.valid_from <= ?)
        AND (r6.valid_to IS NULL OR r6.valid_to > ?)
        AND r6.opened_on >= ?
    ) AS g7_rows
  ),
  g7_spans(at, last) AS (
    SELECT g7_ends.at AS at,
      g7_ends.last AS last
    FROM (SELECT min(g7.opened_in_month) AS at, max(g7.opened_in_month) AS last FROM g7) AS g7_ends
    WHERE g7_ends.at IS NOT NULL
    UNION ALL
    SELECT g7_spans.at + 1 AS anon_4,
      g7_spans.last AS last
    FROM g7_spans
    WHERE g7_spans.at < g7_spans.last
  )
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('step', pg2.step, 'count', pg2.m_count)), '') || ']' AS anon_1
      FROM (
        SELECT g2_made.step AS step,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (SELECT g2.step AS step, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.step) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.step NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"authority":' || coalesce(
              (
                SELECT json_object('name', p5.name) AS json_object_1
                FROM (
                  SELECT r5.name AS name
                  FROM agency AS r5
                  WHERE r5.code = pg4.authority
                    AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                  ORDER BY r5.valid_from DESC,
                    r5.id,
                    r5.version
                  LIMIT 1 OFFSET ?
                ) AS p5
              ),
              'null'
            ) || ',"count":' || json_quote(pg4.m_count) || '}'
          ),
          ''
        ) || ']' AS anon_2
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
  ) AS a1,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            json_object(
              'openedInMonth',
              CASE
              WHEN (pg7.opened_in_month IS NOT NULL) THEN printf(
                '%04d-%02d-01', pg7.opened_in_month / 12, pg7.opened_in_month % 12 + 1
              ) END,
              'count',
              pg7.m_count
            )
          ),
          ''
        ) || ']' AS anon_3
        FROM (
          SELECT g7_made.opened_in_month AS opened_in_month,
            g7_made.n AS n,
            g7_made.m_count AS m_count
          FROM (
            SELECT g7_all.opened_in_month AS opened_in_month,
              g7_all.n AS n,
              g7_all.m_count AS m_count
            FROM (
              SELECT g7_grid.opened_in_month AS opened_in_month,
                coalesce(g7_found.n, 0) AS n,
                coalesce(g7_found.m_count, 0) AS m_count
              FROM (SELECT g7_spans.at AS opened_in_month FROM g7_spans) AS g7_grid
              LEFT OUTER JOIN (
                SELECT g7.opened_in_month AS opened_in_month,
                  count(*) AS n,
                  count(*) AS m_count
                FROM g7
                GROUP BY g7.opened_in_month
              ) AS g7_found ON g7_grid.opened_in_month IS g7_found.opened_in_month
              UNION ALL
              SELECT g7_undated.opened_in_month AS opened_in_month,
                g7_undated.n AS n,
                g7_undated.m_count AS m_count
              FROM (
                SELECT g7.opened_in_month AS opened_in_month,
                  count(*) AS n,
                  count(*) AS m_count
                FROM g7
                GROUP BY g7.opened_in_month
              ) AS g7_undated
              WHERE g7_undated.opened_in_month IS NULL
            ) AS g7_all
          ) AS g7_made
          ORDER BY g7_made.opened_in_month NULLS LAST
        ) AS pg7
      ),
      'null'
    ) AS BLOB
  ) AS a2;

