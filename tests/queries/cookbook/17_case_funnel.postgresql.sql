-- p1, p2, p3, p4
WITH RECURSIVE g2 AS (
  SELECT g2_rows.step AS step
  FROM (
    SELECT r1.step AS step
    FROM supervision_case AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
),
  g4 AS (
    SELECT g4_rows.authority AS authority
    FROM (
      SELECT r3.authority AS authority
      FROM supervision_case AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
        AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
    ) AS g4_rows
  ),
  g7 AS (
    SELECT g7_rows.opened_in_month AS opened_in_month
    FROM (
      SELECT (extract(year FROM r6.opened_on)::int * 12 + extract(month FROM r6.opened_on)::int - 1) - (
        extract(year FROM r6.opened_on)::int * 12 + extract(month FROM r6.opened_on)::int - 1
      ) % 1 AS opened_in_month
      FROM supervision_case AS r6
      WHERE (r6.valid_from IS NULL OR r6.valid_from <= $3::DATE)
        AND (r6.valid_to IS NULL OR r6.valid_to > $3::DATE)
        AND r6.opened_on >= $4::DATE
    ) AS g7_rows
  ),
  g7_spans(at, last) AS (
    SELECT g7_ends.at AS at,
      g7_ends.last AS last
    FROM (SELECT min(g7.opened_in_month) AS at, max(g7.opened_in_month) AS last FROM g7) AS g7_ends
    WHERE g7_ends.at IS NOT NULL
    UNION ALL
    SELECT g7_spans.at + 1 AS anon_1,
      g7_spans.last AS last
    FROM g7_spans
    WHERE g7_spans.at < g7_spans.last
  )
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.step AS step,
      pg2.m_count AS count
    FROM (
      SELECT g2_made.step AS step,
        g2_made.n AS n,
        g2_made.m_count AS m_count
      FROM (SELECT g2.step AS step, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.step) AS g2_made
      ORDER BY g2_made.n DESC,
        (g2_made.step)::text COLLATE "C"
    ) AS pg2
  ) AS pg2_o
) AS a0,
  (
    SELECT coalesce(json_agg(pg4_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT (
        SELECT row_to_json(p5_o) AS row_to_json_1
        FROM (
          SELECT p5.name AS name
          FROM (
            SELECT r5.name AS name
            FROM agency AS r5
            WHERE r5.code = pg4.authority
              AND (r5.valid_from IS NULL OR r5.valid_from <= $2::DATE)
            ORDER BY r5.valid_from DESC NULLS LAST,
              r5.id,
              r5.version
            LIMIT 1
          ) AS p5
        ) AS p5_o
      ) AS authority,
        pg4.m_count AS count
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
  ) AS a1,
  (
    SELECT coalesce(json_agg(pg7_o), '[]'::json) AS coalesce_3
    FROM (
      SELECT make_date(pg7.opened_in_month / 12, pg7.opened_in_month % 12 + 1, 1) AS "openedInMonth",
        pg7.m_count AS count
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
            ) AS g7_found ON g7_grid.opened_in_month IS NOT DISTINCT FROM g7_found.opened_in_month
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
        ORDER BY g7_made.opened_in_month
      ) AS pg7
    ) AS pg7_o
  ) AS a2;

