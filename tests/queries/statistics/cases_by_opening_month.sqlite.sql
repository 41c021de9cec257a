-- p2, p3, p3, p4, p4, p3, p1, p1
WITH RECURSIVE g5 AS (
  SELECT g5_rows.opened_in_month AS opened_in_month
  FROM (
    SELECT (
      CAST(substr(r1.opened_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.opened_on, 6, 2) AS INTEGER) - 1
    ) - (
      CAST(substr(r1.opened_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.opened_on, 6, 2) AS INTEGER) - 1
    ) % 1 AS opened_in_month
    FROM supervision_case AS r1
    WHERE r1.agency IN (SELECT value FROM json_each(?))
      AND NOT (
        EXISTS (
          SELECT *
          FROM case_seal AS r2
          WHERE r2.agency = r1.agency
            AND r2.case_number = r1.number
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal_readers AS r3
                WHERE r3.id = r2.id
                  AND r3.version = r2.version
                  AND r3.name = ?
              )
            )
            AND NOT (
              EXISTS (
                SELECT *
                FROM broken_seal AS r4
                WHERE r4.case_number = r2.case_number
                  AND r4.agency = r2.agency
                  AND r4.name = ?
                  AND r4.until_on >= ?
              )
            )
        )
      )
      AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g5_rows
),
  g5_spans(at, last) AS (
    SELECT g5_ends.at AS at,
      g5_ends.last AS last
    FROM (SELECT min(g5.opened_in_month) AS at, max(g5.opened_in_month) AS last FROM g5) AS g5_ends
    WHERE g5_ends.at IS NOT NULL
    UNION ALL
    SELECT g5_spans.at + 1 AS anon_2,
      g5_spans.last AS last
    FROM g5_spans
    WHERE g5_spans.at < g5_spans.last
  )
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'openedInMonth',
            CASE
            WHEN (pg5.opened_in_month IS NOT NULL) THEN printf(
              '%04d-%02d-01', pg5.opened_in_month / 12, pg5.opened_in_month % 12 + 1
            ) END,
            'count',
            pg5.m_count
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g5_made.opened_in_month AS opened_in_month,
          g5_made.n AS n,
          g5_made.m_count AS m_count
        FROM (
          SELECT g5_all.opened_in_month AS opened_in_month,
            g5_all.n AS n,
            g5_all.m_count AS m_count
          FROM (
            SELECT g5_grid.opened_in_month AS opened_in_month,
              coalesce(g5_found.n, 0) AS n,
              coalesce(g5_found.m_count, 0) AS m_count
            FROM (SELECT g5_spans.at AS opened_in_month FROM g5_spans) AS g5_grid
            LEFT OUTER JOIN (
              SELECT g5.opened_in_month AS opened_in_month,
                count(*) AS n,
                count(*) AS m_count
              FROM g5
              GROUP BY g5.opened_in_month
            ) AS g5_found ON g5_grid.opened_in_month IS g5_found.opened_in_month
            UNION ALL
            SELECT g5_undated.opened_in_month AS opened_in_month,
              g5_undated.n AS n,
              g5_undated.m_count AS m_count
            FROM (
              SELECT g5.opened_in_month AS opened_in_month,
                count(*) AS n,
                count(*) AS m_count
              FROM g5
              GROUP BY g5.opened_in_month
            ) AS g5_undated
            WHERE g5_undated.opened_in_month IS NULL
          ) AS g5_all
        ) AS g5_made
        ORDER BY g5_made.opened_in_month NULLS LAST
      ) AS pg5
    ),
    'null'
  ) AS BLOB
) AS a0;

