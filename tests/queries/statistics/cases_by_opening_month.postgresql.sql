-- p2, p3, p4, p5, p1
WITH RECURSIVE g6 AS (
  SELECT g6_rows.opened_in_month AS opened_in_month
  FROM (
    SELECT (extract(year FROM r1.opened_on)::int * 12 + extract(month FROM r1.opened_on)::int - 1) - (
      extract(year FROM r1.opened_on)::int * 12 + extract(month FROM r1.opened_on)::int - 1
    ) % 1 AS opened_in_month
    FROM supervision_case AS r1
    WHERE r1.agency = ANY ($1::TEXT[])
      AND (
        r1.id NOT IN (
          SELECT r3.id
          FROM supervision_case AS r3,
            case_seal AS r2
          WHERE r3.agency = r2.agency
            AND r3.number = r2.case_number
            AND (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal_readers AS r4
                WHERE r4.id = r2.id
                  AND r4.version = r2.version
                  AND r4.name = $3::VARCHAR
              )
            )
            AND NOT (
              EXISTS (
                SELECT *
                FROM broken_seal AS r5
                WHERE r5.case_number = r2.case_number
                  AND r5.agency = r2.agency
                  AND r5.name = $4::VARCHAR
                  AND r5.until_on >= $2::DATE
              )
            )
        )
      )
      AND (r1.valid_from IS NULL OR r1.valid_from <= $5::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $5::DATE)
  ) AS g6_rows
),
  g6_spans(at, last) AS (
    SELECT g6_ends.at AS at,
      g6_ends.last AS last
    FROM (SELECT min(g6.opened_in_month) AS at, max(g6.opened_in_month) AS last FROM g6) AS g6_ends
    WHERE g6_ends.at IS NOT NULL
    UNION ALL
    SELECT g6_spans.at + 1 AS anon_1,
      g6_spans.last AS last
    FROM g6_spans
    WHERE g6_spans.at < g6_spans.last
  )
SELECT (
  SELECT coalesce(json_agg(pg6_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT make_date(pg6.opened_in_month / 12, pg6.opened_in_month % 12 + 1, 1) AS "openedInMonth",
      pg6.m_count AS count
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
          ) AS g6_found ON g6_grid.opened_in_month IS NOT DISTINCT FROM g6_found.opened_in_month
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
      ORDER BY g6_made.opened_in_month
    ) AS pg6
  ) AS pg6_o
) AS a0;

