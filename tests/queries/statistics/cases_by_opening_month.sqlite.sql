-- p2, p3, p3, p4, p5, p3, p1, p1
WITH RECURSIVE g6 AS (
  SELECT g6_rows.opened_in_month AS opened_in_month
  FROM (
    SELECT (
      CAST(substr(r1.opened_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.opened_on, 6, 2) AS INTEGER) - 1
    ) - (
      CAST(substr(r1.opened_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.opened_on, 6, 2) AS INTEGER) - 1
    ) % 1 AS opened_in_month
    FROM supervision_case AS r1
    WHERE r1.agency IN (SELECT value FROM json_each(?))
      AND (
        r1.id NOT IN (
          SELECT r3.id
          FROM supervision_case AS r3,
            case_seal AS r2
          WHERE r3.agency = r2.agency
            AND r3.number = r2.case_number
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal_readers AS r4
                WHERE r4.id = r2.id
                  AND r4.version = r2.version
                  AND r4.name = ?
              )
            )
            AND NOT (
              EXISTS (
                SELECT *
                FROM broken_seal AS r5
                WHERE r5.case_number = r2.case_number
                  AND r5.agency = r2.agency
                  AND r5.name = ?
                  AND r5.until_on >= ?
              )
            )
        )
      )
      AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g6_rows
),
  g6_spans(at, last) AS (
    SELECT g6_ends.at AS at,
      g6_ends.last AS last
    FROM (SELECT min(g6.opened_in_month) AS at, max(g6.opened_in_month) AS last FROM g6) AS g6_ends
    WHERE g6_ends.at IS NOT NULL
    UNION ALL
    SELECT g6_spans.at + 1 AS anon_2,
      g6_spans.last AS last
    FROM g6_spans
    WHERE g6_spans.at < g6_spans.last
  )
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'openedInMonth',
            CASE
            WHEN (pg6.opened_in_month IS NOT NULL) THEN printf(
              '%04d-%02d-01', pg6.opened_in_month / 12, pg6.opened_in_month % 12 + 1
            ) END,
            'count',
            pg6.m_count
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g6_made.opened_in_month AS opened_in_month,
          g6_made.n AS n,
          g6_made.m_count AS m_count
        FROM (
          SELECT g6_all.opened_in_month AS opened_in_month,
            g6_all.n AS n,
            g6_all.m_count AS m_count
          FROM (
            SELECT g6_grid.opened_in_month AS opened_in_month,
              coalesce(g6_found.n, 0) AS n,
              coalesce(g6_found.m_count, 0) AS m_count
            FROM (SELECT g6_spans.at AS opened_in_month FROM g6_spans) AS g6_grid
            LEFT OUTER JOIN (
              SELECT g6.opened_in_month AS opened_in_month,
                count(*) AS n,
                count(*) AS m_count
              FROM g6
              GROUP BY g6.opened_in_month
            ) AS g6_found ON g6_grid.opened_in_month IS g6_found.opened_in_month
            UNION ALL
            SELECT g6_undated.opened_in_month AS opened_in_month,
              g6_undated.n AS n,
              g6_undated.m_count AS m_count
            FROM (
              SELECT g6.opened_in_month AS opened_in_month,
                count(*) AS n,
                count(*) AS m_count
              FROM g6
              GROUP BY g6.opened_in_month
            ) AS g6_undated
            WHERE g6_undated.opened_in_month IS NULL
          ) AS g6_all
        ) AS g6_made
        ORDER BY g6_made.opened_in_month NULLS LAST
      ) AS pg6
    ),
    'null'
  ) AS BLOB
) AS a0;

